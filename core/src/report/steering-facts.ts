/** What the page of a Key Result says to the one who looks: nothing here is about anybody else's offers or contests. */
import type { Contest, Instant, Intervention, KeyResult, Offer, PersonId, SkillId, TeamId } from '../model.js';

export interface SteeringFacts {
  readonly viewerId: PersonId;
  readonly maySteer: boolean;
  /** The latest moment a reading can be from. */
  readonly now: Instant;
  /** Those the viewer made or received. */
  readonly offers: ReadonlyMap<Intervention['id'], Offer>;
  /** Interventions that somebody was asked for by name; without an offer those who steer decide. */
  readonly asked: ReadonlySet<Intervention['id']>;
  readonly names: ReadonlyMap<PersonId, string>;
  /** Active people of the owner teams; empty for those who may not steer. */
  readonly members: readonly { readonly teamId: TeamId; readonly personId: PersonId }[];
  /** All versions, oldest first. */
  readonly versions: readonly KeyResult[];
  /** Labels of the skills of every version. */
  readonly labels: ReadonlyMap<SkillId, string>;
  /** Oldest first; the texts are only shown to their author and to those who steer. */
  readonly contests: readonly Contest[];
}
