/** What an organisation taught comes before what the words say; what it rejected is left out. */
import type { SkillId } from '../model.js';
import type { LearntSkill } from './learn.js';
import type { RankedSkill } from './ranker.js';
import type { RejectionReason, Suggestions } from './suggest.js';

export interface SuggestedSkill {
  readonly skillId: SkillId;
  /** What the words say; absent for what only the organisation knows. */
  readonly ranked?: RankedSkill;
  readonly learnt?: LearntSkill;
}

export interface TenantSuggestions {
  readonly shown: readonly SuggestedSkill[];
  readonly rejected: readonly (SuggestedSkill & { readonly reason: RejectionReason | 'rejected-here' })[];
  /** P(the text calls for a skill), from its words. */
  readonly confidence: number;
}

/** Σ of cosines from which what was taught speaks: one half-alike text, or a few that share a word. */
const leastLearnt = 0.3;

export function withLearnt(found: Suggestions, learnt: readonly LearntSkill[], limit = 5): TenantSuggestions {
  const sure = new Map(learnt.filter(({ score }) => Math.abs(score) >= leastLearnt).map((one) => [one.skillId, one]));
  const rankedOf = new Map([...found.shown, ...found.rejected.map(({ skill }) => skill)].map((one) => [one.id, one]));
  const suggested = (skillId: SkillId): SuggestedSkill => {
    const [ranked, taught] = [rankedOf.get(skillId), sure.get(skillId)];
    return { skillId, ...(ranked && { ranked }), ...(taught && { learnt: taught }) };
  };
  const wanted = [...sure.values()].filter(({ score }) => score > 0).map(({ skillId }) => suggested(skillId));
  const said = found.shown.map(({ id }) => id as SkillId);
  const isNew = (skillId: SkillId): boolean => !sure.has(skillId);
  const all = [...wanted, ...said.filter(isNew).map(suggested)];
  const refused = said.filter((skillId) => (sure.get(skillId)?.score ?? 0) < 0);
  return {
    shown: all.slice(0, limit),
    rejected: [
      ...refused.map((skillId) => ({ ...suggested(skillId), reason: 'rejected-here' as const })),
      ...all.slice(limit).map((one) => ({ ...one, reason: 'others-fit-better' as const })),
      ...found.rejected
        .filter(({ skill }) => isNew(skill.id as SkillId))
        .map(({ skill, reason }) => ({ ...suggested(skill.id as SkillId), reason })),
    ],
    confidence: found.confidence,
  };
}
