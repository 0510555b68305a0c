/** Early warnings of this week's Key Results, as they are published: they decide between Key Results (d11), never about people. */
import type { KeyResultId } from '../model.js';
import type { Risk } from '../sprint/needs.js';
import type { Deps } from './deps.js';
import { keyResultFacts } from './key-result-facts.js';
import type { Scene } from './scene.js';

/** Empty where there is nothing to decide between: with one Key Result every order is the same. */
export async function risksOf(
  deps: Deps,
  scene: Pick<Scene, 'active' | 'now' | 'today'>,
): Promise<ReadonlyMap<KeyResultId, Risk>> {
  if (scene.active.length < 2) return new Map();
  const facts = await keyResultFacts(deps, scene, scene.active);
  return new Map(
    facts.flatMap(({ keyResult, verdict }) =>
      verdict && 'level' in verdict.risk ? [[keyResult.id, verdict.risk.level] as const] : [],
    ),
  );
}
