/** Whether blocked work asks for another skill than those mapped, when its skills are known already. */
import type { Principal } from '../keylift.js';
import type { KeyResult, KeyResultId, SkillId } from '../model.js';
import { remapView } from '../report/options.js';
import type { RemapView } from '../report/review-view.js';
import { proposeRemap } from '../verdict/remap.js';
import type { Deps } from './deps.js';
import { assessKeyResults } from './key-result-facts.js';
import { steerable } from './key-results.js';
import { sceneOf, type Scene } from './scene.js';

/** One entry for each blocked work item: the skills it is about, best match first. */
export async function remapBlocked(
  deps: Deps,
  principal: Principal,
  { keyResultId, blocked }: { readonly keyResultId: KeyResultId; readonly blocked: readonly (readonly SkillId[])[] },
  labelOf: (id: SkillId) => string,
): Promise<RemapView> {
  const scene = await sceneOf(deps, principal);
  const keyResult = await steerable(deps, principal, scene, keyResultId);
  return remapOf(deps, scene, keyResult, blocked, labelOf);
}

export async function remapOf(
  deps: Deps,
  scene: Scene,
  keyResult: KeyResult,
  blockers: readonly (readonly SkillId[])[],
  labelOf: (id: SkillId) => string,
): Promise<RemapView> {
  const [assessed] = await assessKeyResults(deps, scene, [keyResult]);
  const mapped = (assessed?.exact?.result.skills ?? []).map(({ skillId, gap, gain }) => ({
    skillId,
    gap,
    growth: gain.value,
  }));
  const needed = keyResult.requirements.map(({ skillId }) => ({ skillId, gap: 1, growth: 0 }));
  const proposal = proposeRemap({ mapped: mapped.length > 0 ? mapped : needed, blockers }, deps.rules);
  return remapView(proposal, blockers.length, labelOf, scene.language);
}
