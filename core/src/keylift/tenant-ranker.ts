/** The ranker over a tenant's skills; its Key Results are the lines of work that say which skills are in use. */
import { bridges } from '../matching/bridges/index.js';
import { createRanker, type Ranker } from '../matching/ranker.js';
import type { Occupation } from '../matching/skill-text.js';
import { shippedWeights } from '../matching/weights.js';
import type { KeyResult, Skill, SkillId } from '../model.js';
import { starterGraph } from '../skills/starter-graph.js';

export interface TenantRanker {
  readonly ranker: Ranker;
  readonly labelOf: (skillId: SkillId) => string;
}

/** Building the index takes longer than asking it, so the last one is kept. */
let last: (TenantRanker & { readonly key: string }) | undefined;

/** A tenant without skills of its own is matched with the graph that ships. */
export function tenantRanker(own: readonly Skill[], keyResults: readonly KeyResult[]): TenantRanker {
  const skills = (own.length > 0 ? own : [...starterGraph.skills.values()]).map(
    ({ id, label, aliases, definition }) => ({ id, label, alternatives: aliases, description: definition }),
  );
  const position = new Map(skills.map(({ id }, i) => [id, i]));
  const occupations = keyResults.map(({ title, requirements }): Occupation => {
    const needed = requirements.flatMap(({ skillId }) => position.get(skillId) ?? []);
    return { label: title, office: true, essential: [...new Set(needed)], optional: [] };
  });
  const key = JSON.stringify([skills, occupations]);
  if (last?.key === key) return last;
  const labels = new Map(skills.map(({ id, label }) => [id, label]));
  last = {
    key,
    ranker: createRanker({ skills, relations: { occupations, parents: [] }, bridges, weights: shippedWeights }),
    labelOf: (skillId) => labels.get(skillId) ?? skillId,
  };
  return last;
}
