/** The use cases of matching: what a text or a course calls for, and what an organisation teaches about it. */
import type { TaughtLabel } from './matching/taught-label.js';
import type { Principal } from './principal.js';
import type { MatchView, TaughtView } from './report/match-view.js';

export interface Matching {
  /** Which skills and lessons any pasted text calls for, and why the others were left out. Nothing is stored. */
  match(principal: Principal, input: { readonly text: string }): Promise<MatchView>;
  /** Skills a course may teach, for a person to confirm. Nothing is stored. */
  matchCourse(
    principal: Principal,
    input: { readonly title: string; readonly description: string },
  ): Promise<MatchView>;
  /** What was taught and taken back; for those who steer or administer learning. */
  taught(principal: Principal): Promise<TaughtView>;
  /** Yes or no to a suggestion, or a tag on a course. A label whose id is known changes nothing. */
  teach(principal: Principal, input: TeachInput): Promise<TaughtView>;
  /** Throws `not-found`; what was taken back already stays so. */
  takeBack(principal: Principal, input: { readonly labelId: string }): Promise<TaughtView>;
}

export type TeachInput = Pick<TaughtLabel, 'id' | 'text' | 'skillId' | 'kind'>;
