/** The use cases around time: when ten minutes suit a person, what is offered unasked, and the calendar feed. */
import type { Principal } from './principal.js';
import type { LessonId } from './model.js';
import type { TimeView } from './report/time-view.js';
import type { LearningPolicy, LearningTime } from './sprint/learning-time.js';
import type { NudgeAnswer } from './sprint/slots.js';

type Absent<T> = { readonly [Key in keyof T]: T[Key] | undefined };

/** What a person sets; an absent part is taken away. */
export type LearningTimeInput = Pick<LearningTime, 'weekdays' | 'hours' | 'nudgesPerDay' | 'protectsTen'> &
  Partial<Absent<Pick<LearningTime, 'quiet' | 'snoozedUntil' | 'pausedUntil' | 'away'>>> & {
    /** IANA zone of the work hours. */
    readonly timeZone?: string | undefined;
  };

export interface LearningTimes {
  learningTime(principal: Principal): Promise<TimeView>;
  /** Throws `invalid`, naming the field. */
  setLearningTime(principal: Principal, input: LearningTimeInput): Promise<TimeView>;
  /** Nothing is offered for so many minutes, at most a week. */
  snooze(principal: Principal, input: { readonly minutes: number }): Promise<TimeView>;
  /** "Not this one": it rests for thirty days and leaves today's plan. Nobody is told. */
  decline(principal: Principal, input: { readonly lessonId: LessonId }): Promise<void>;
  /** A surface asks before it offers something unasked; a yes is written down as an offer. */
  nudge(principal: Principal, input: { readonly lessonId?: LessonId }): Promise<NudgeAnswer>;
  /** "Not now" to the last offer. */
  dismissNudge(principal: Principal): Promise<void>;
  /** A new secret address for a calendar program; the one before stops at once. */
  openFeed(principal: Principal): Promise<{ readonly path: string }>;
  closeFeed(principal: Principal): Promise<void>;
  /** Admins only; limits can only be made stricter. */
  setLearningPolicy(principal: Principal, policy: LearningPolicy): Promise<LearningPolicy>;
}
