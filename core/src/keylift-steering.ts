/** The use cases of people who steer: offers, pivots, reviews and contests. The HTTP client implements the same interface. */
import type { Principal } from './principal.js';
import type { Contest, Day, Intervention, KeyResultId, KeyResultKind, PersonId, SkillId, TeamId } from './model.js';
import type { KeyResultView } from './report/key-result-view.js';
import type { PivotDiffView, PivotView } from './report/pivot-view.js';
import type { OptionsView, RemapView, ReviewView } from './report/review-view.js';
import type { CauseDecision } from './verdict/root-cause.js';

export interface Steering {
  /** A pasted sentence becomes a Key Result of a team, with the skills a person confirmed. */
  keepKeyResult(principal: Principal, input: KeepInput): Promise<KeyResultView>;
  /** A manager asks one person for a remedy. The same id again is the same offer. */
  offer(principal: Principal, input: OfferInput): Promise<KeyResultView>;
  /** The person who was asked says yes, suggests something else, or says no. */
  decideOffer(principal: Principal, input: DecisionInput): Promise<KeyResultView>;
  /** After the review, by the learner or by somebody who steers. */
  finishIntervention(principal: Principal, input: InterventionRef): Promise<KeyResultView>;
  /** Anybody of the team says that something on the page is off; it is marked until a person answers. */
  contest(
    principal: Principal,
    input: { readonly keyResultId: KeyResultId; readonly id: string; readonly text: string },
  ): Promise<KeyResultView>;
  answerContest(
    principal: Principal,
    input: { readonly keyResultId: KeyResultId; readonly contestId: Contest['id']; readonly text: string },
  ): Promise<KeyResultView>;
  /** The goal as it is, to be rewritten. */
  pivot(principal: Principal, keyResultId: KeyResultId): Promise<PivotView>;
  /** What a rewritten goal would keep, put down and add. Nothing is stored. */
  previewPivot(principal: Principal, draft: PivotDraft): Promise<PivotDiffView>;
  /** The next version, with its reason; open work on what was put down is closed without penalty. */
  makePivot(principal: Principal, input: PivotInput): Promise<KeyResultView>;
  /** Two questions and what speaks for each answer; of a period that runs, as it would read today. */
  review(principal: Principal, keyResultId: KeyResultId): Promise<ReviewView>;
  /** A named person records what stood in the way. */
  signCause(principal: Principal, input: CauseInput): Promise<ReviewView>;
  /** Remedies for the widest gap with their ranges, and questions for the next check-in. */
  options(principal: Principal, keyResultId: KeyResultId): Promise<OptionsView>;
  /** Whether blocked work asks for another skill than those mapped. The titles are read and forgotten. */
  remap(
    principal: Principal,
    input: { readonly keyResultId: KeyResultId; readonly blocked: readonly string[] },
  ): Promise<RemapView>;
}

export interface PivotDraft {
  readonly keyResultId: KeyResultId;
  readonly title: string;
  readonly behaviours: readonly string[];
}

export interface PivotInput extends PivotDraft {
  /** The one that was read: another one meanwhile is a conflict. */
  readonly version: number;
  readonly baseline: number;
  readonly target: number;
  readonly due: Day;
  readonly skills: readonly { readonly teamId: TeamId; readonly skillId: SkillId }[];
  readonly reason: string;
}

export interface CauseInput {
  readonly keyResultId: KeyResultId;
  /** Chosen by the caller, so that a retry is the same decision. */
  readonly id: string;
  readonly cause: CauseDecision['cause'];
  /** May be empty. */
  readonly note: string;
}

export interface KeepInput {
  /** Chosen by the caller, so that a retry is the same Key Result. */
  readonly id: string;
  readonly teamId: TeamId;
  readonly title: string;
  /** What is counted, in words, and what stands behind the number; the latter may be empty. */
  readonly unit: string;
  readonly suffix: string;
  readonly baseline: number;
  readonly target: number;
  readonly start: Day;
  readonly due: Day;
  readonly kind: KeyResultKind;
  /** None yet is fine: it stays a wish. */
  readonly behaviours: readonly string[];
  readonly skills: readonly SkillId[];
}

export interface InterventionRef {
  readonly keyResultId: KeyResultId;
  readonly interventionId: Intervention['id'];
}

export interface OfferInput {
  readonly keyResultId: KeyResultId;
  /** Chosen by the caller, so that a retry is the same offer. */
  readonly id: string;
  readonly teamId: TeamId;
  readonly skillId: SkillId;
  readonly learnerId: PersonId;
  readonly title: string;
  readonly start: Day;
  readonly reviewOn: Day;
}

export type DecisionInput = InterventionRef &
  (
    | { readonly decision: 'accept' }
    /** Empty: a no needs no reason. */
    | { readonly decision: 'decline'; readonly reason: string }
    | { readonly decision: 'swap'; readonly title: string; readonly start: Day; readonly reviewOn: Day }
  );
