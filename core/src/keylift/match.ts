/** Which skills a pasted text calls for. Reads the tenant's skills; writes nothing. */
import type { Keylift, Principal } from '../keylift.js';
import { bridges } from '../matching/bridges/index.js';
import { createRanker, type Ranker } from '../matching/ranker.js';
import { suggestSkills } from '../matching/suggest.js';
import { shippedWeights } from '../matching/weights.js';
import type { Skill } from '../model.js';
import { languageOf } from '../report/language.js';
import { matchView } from '../report/match.js';
import { starterGraph } from '../skills/starter-graph.js';
import type { Deps } from './deps.js';

export async function match(
  { store }: Deps,
  principal: Principal,
  { text }: { readonly text: string },
): ReturnType<Keylift['match']> {
  const own = await store.listSkills();
  const { ranker, labels } = rankerFor(own.length > 0 ? own : [...starterGraph.skills.values()]);
  return matchView(suggestSkills(ranker, text), (id) => labels.get(id) ?? id, languageOf(principal.locale));
}

interface Bound {
  readonly key: string;
  readonly ranker: Ranker;
  readonly labels: ReadonlyMap<string, string>;
}

/** Building the index takes longer than asking it, so the last one is kept. */
let last: Bound | undefined;

function rankerFor(skills: readonly Skill[]): Bound {
  const texts = skills.map(({ id, label, aliases, definition }) => ({
    id: String(id),
    label,
    alternatives: aliases,
    description: definition,
  }));
  const key = JSON.stringify(texts);
  if (last?.key !== key) {
    last = {
      key,
      ranker: createRanker({ skills: texts, bridges, weights: shippedWeights }),
      labels: new Map(texts.map(({ id, label }) => [id, label])),
    };
  }
  return last;
}
