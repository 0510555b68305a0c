/** Which verdicts an event may change: only those of the person's own teams, or of the one Key Result. R25. */
import type { KeyResult, KeyResultId, SkillId, TeamId } from '../model.js';

export type Change =
  | { readonly kind: 'evidence'; readonly teamIds: readonly TeamId[]; readonly skillIds: readonly SkillId[] }
  | { readonly kind: 'check-in'; readonly keyResultId: KeyResultId }
  | { readonly kind: 'roster'; readonly teamIds: readonly TeamId[] }
  | { readonly kind: 'catalogue'; readonly skillIds: readonly SkillId[] };

/** `candidates` may be any superset, such as the Key Results of the person's teams; the order is kept. */
export function affectedBy(change: Change, candidates: readonly KeyResult[]): readonly KeyResult[] {
  return candidates.filter(({ id, ownerTeamIds, requirements }) => {
    switch (change.kind) {
      case 'evidence':
        return requirements.some(
          ({ teamId, skillId }) => change.teamIds.includes(teamId) && change.skillIds.includes(skillId),
        );
      case 'check-in':
        return id === change.keyResultId;
      case 'roster':
        return ownerTeamIds.some((teamId) => change.teamIds.includes(teamId));
      case 'catalogue':
        return requirements.some(({ skillId }) => change.skillIds.includes(skillId));
    }
  });
}
