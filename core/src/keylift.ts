/** The use cases. A surface calls these and nothing deeper; the HTTP client implements the same interface. */
import type { Steering } from './keylift-steering.js';
import type { Response } from './lesson/blocks.js';
import type {
  Day,
  Evidence,
  EvidenceId,
  Instant,
  KeyResultId,
  LessonId,
  Locale,
  PersonId,
  QuestionId,
  SkillId,
  TeamId,
} from './model.js';
import type { Appended } from './ports.js';
import type { Principal } from './principal.js';
import type { RosterView } from './report/roster.js';
import type { ContentPlace, ContentView, SkillView } from './report/content.js';
import type { PackCatalogue } from './report/pack-catalogue.js';
import type { LearningHoursView } from './report/learning-hours.js';
import type { PathView } from './report/path-view.js';
import type { Matching } from './keylift-matching.js';
import type { LearningTimes } from './keylift-learning-times.js';
import type { Teams } from './keylift-teams.js';
import type { KeyResultListView, KeyResultView } from './report/key-result-view.js';
import type { AnswerView, CompletionView, LessonView, TodayView } from './report/views.js';
import type { XrayView } from './report/xray-view.js';

export type { Principal };

export interface Keylift extends Steering, LearningTimes, Matching, Teams {
  today(principal: Principal): Promise<TodayView>;
  lesson(principal: Principal, lessonId: LessonId): Promise<LessonView>;
  /** Idempotent by (person, attempt, question): a retry returns the same answer and appends nothing. */
  answer(principal: Principal, input: AnswerInput): Promise<AnswerView>;
  /** Ends an attempt: the practice score goes to `onScore` once, the sprint item is done. */
  complete(
    principal: Principal,
    input: { readonly lessonId: LessonId; readonly attemptId: string },
  ): Promise<CompletionView>;
  /** "I used this": evidence of applied work. */
  applied(
    principal: Principal,
    input: { readonly id: EvidenceId; readonly lessonId: LessonId; readonly skillId: SkillId },
  ): Promise<{ readonly status: Appended; readonly message: string }>;
  /** What a pasted Key Result asks for. Nothing is stored. Throws `invalid` on an empty or endless text. */
  xray(principal: Principal, input: { readonly text: string }): Promise<XrayView>;
  /** The index that the browser extension matches pages with, and the titles to its lessons. */
  contextPack(
    principal: Principal,
  ): Promise<{ readonly etag: string; readonly bytes: ArrayBuffer; readonly catalogue: PackCatalogue }>;
  keyResults(principal: Principal): Promise<KeyResultListView>;
  keyResult(principal: Principal, id: KeyResultId): Promise<KeyResultView>;
  /** What the course could hold; for those who teach it. */
  content(principal: Principal, place: ContentPlace): Promise<ContentView>;
  /** Ties a course that is not tied yet. */
  linkCourse(course: {
    readonly contextKey: string;
    readonly title?: string;
    readonly keyResultId: KeyResultId;
  }): Promise<void>;
  /** What taking over the members of a course would change in its team, or what it changed. */
  roster(
    principal: Principal,
    input: {
      readonly members: readonly CourseMember[];
      readonly take: boolean;
      /** Of the course, with the number of learners in each. */
      readonly groups?: readonly { readonly id: string; readonly name: string; readonly learners: number }[];
      /** The members have been taken over every day since then. */
      readonly since?: Day;
    },
  ): Promise<RosterView>;
  skill(principal: Principal, id: SkillId): Promise<SkillView>;
  /** One's own way to a Key Result, the course's or the first due without an id; for nobody else's eyes. */
  path(principal: Principal, id?: KeyResultId): Promise<PathView>;
  /** Where everybody's learning time went in the month before this one; for administrators. */
  learningHours(principal: Principal): Promise<LearningHoursView>;
  /** The way of a role that starts from nothing: ninety days, with milestones. */
  playbook(principal: Principal, id: KeyResultId): Promise<PathView>;
  /** Bulk door for imports and other surfaces; every event is checked before any is written. */
  ingest(events: readonly Evidence[]): Promise<readonly Appended[]>;
  recordCheckIn(
    principal: Principal,
    input: { readonly keyResultId: KeyResultId; readonly at: Instant; readonly value: number },
  ): Promise<void>;
  /** Puts a newly launched person into the team of the course. */
  welcome(input: {
    readonly personId: PersonId;
    readonly name?: string;
    readonly locale?: Locale;
    readonly contextKey?: string;
    readonly courseTitle?: string;
    /** The Key Result the activity names; ties a course that is not tied yet. */
    readonly keyResultId?: KeyResultId;
    /** Of the courses this one was copied from, newest first; their Key Result comes along. */
    readonly originKeys?: readonly string[];
    readonly joinTeam: boolean;
    /** Looks on, builds the course or tries it out: belongs to no team. */
    readonly onlyVisits?: boolean;
  }): Promise<{ readonly teamId?: TeamId }>;
}

/** Somebody on a platform's list of members. */
export interface CourseMember {
  readonly personId: PersonId;
  readonly name?: string;
  readonly active: boolean;
  readonly teaches: boolean;
}

export interface AnswerInput {
  readonly lessonId: LessonId;
  readonly attemptId: string;
  readonly questionId: QuestionId;
  readonly response: Response;
}

/** A finished attempt that a gradebook may be told about. */
export interface PracticeScore {
  readonly personId: PersonId;
  readonly lessonId: LessonId;
  readonly attemptId: string;
  /** 0–1 */
  readonly scaled: number;
  readonly at: Instant;
  readonly day: Day;
}
