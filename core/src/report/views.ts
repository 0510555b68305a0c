/**
 * What surfaces draw. Every number, label and sentence a person reads is made by core/report in the person's language;
 * a surface only places it. Positions are shares of a line, 0 at its start and 1 at its end.
 */
import type { Block } from '../lesson/blocks.js';
import type { SetUpView } from './set-up.js';
import type { KeyResultId, LessonId, LessonKind, QuestionId, SkillId, SprintPart } from '../model.js';

/** Text with emphasis: runs in reading order. */
export type RichText = readonly { readonly text: string; readonly strong?: true }[];

/** "How we know": inputs, rule and its version, and what would change it (REQUIREMENTS P11). */
export interface Why {
  readonly rule: string;
  readonly inputs: readonly string[];
  readonly wouldChange: string;
}

export type KeyResultState = 'wish' | 'mapped' | 'equipped' | 'executable';

/** The key on its side: ring = start, shaft = distance, teeth = the Key Result. */
export interface LiftLine {
  readonly start: string;
  readonly goal: string;
  readonly goalBy: string;
  readonly now: { readonly at: number; readonly label: string };
  /** Where a straight line would be today, with the dead-band in which we say "on pace". Absent early in the period. */
  readonly pace?: { readonly at: number; readonly label: string; readonly band: readonly [from: number, to: number] };
  /** 80 % interval at the due date. Absent when there are too few readings. */
  readonly forecast?: { readonly from: number; readonly to: number; readonly label: string };
  /** The same as one sentence, for people who do not see the line. */
  readonly summary: string;
}

/** One skill on the 0–5 scale; visible to its owner only. */
export interface StandingRow {
  readonly skillId: SkillId;
  readonly label: string;
  readonly state: 'unknown' | 'not-yet' | 'growing' | 'ready';
  readonly stateLabel: string;
  /** Shares of the 0–5 scale. Absent when unknown. */
  readonly estimate?: { readonly at: number; readonly from: number; readonly to: number };
  readonly needed?: { readonly at: number; readonly label: string };
  /** "2.1, likely 1.4 to 2.8. Only four answers so far, so the range is wide." */
  readonly sentence: string;
  readonly why: Why;
}

export interface SprintItemView {
  readonly part: SprintPart;
  readonly partLabel: string;
  readonly lessonId: LessonId;
  readonly keyResultId: KeyResultId;
  readonly title: string;
  readonly minutes: number;
  readonly reason: string;
  readonly done: boolean;
}

export interface TodayView {
  readonly locale: string;
  readonly date: string;
  /** "Nine minutes that shorten the next hard ticket" */
  readonly headline: string;
  readonly lead: RichText;
  readonly keyResult?: {
    readonly id: KeyResultId;
    readonly title: string;
    readonly line: LiftLine;
    readonly growthPrompt: string;
  };
  /** In a course that serves nothing yet, for those who teach it. */
  readonly setUp?: SetUpView;
  readonly sprint: {
    readonly title: string;
    readonly minutes: number;
    readonly items: readonly SprintItemView[];
    /** The first item that is not done. */
    readonly next?: { readonly lessonId: LessonId; readonly label: string };
    /** Said when there is nothing to do, with the reason. */
    readonly empty?: string;
    /** They are in no team: joining one is the way on. */
    readonly inNoTeam?: true;
  };
  readonly week: {
    readonly minutes: number;
    readonly of: number;
    /** Heading beside the ring: "Protected time". */
    readonly label: string;
    readonly sentence: string;
  };
  readonly standing: { readonly title: string; readonly rows: readonly StandingRow[]; readonly scaleNote: string };
  readonly privacy: string;
}

export interface LessonView {
  readonly lessonId: LessonId;
  readonly locale: string;
  readonly title: string;
  readonly meta: string;
  readonly minutes: number;
  readonly kind: LessonKind;
  /** Questions come without their answers. */
  readonly blocks: readonly LessonBlockView[];
  readonly whyNow: string;
  readonly standing: readonly StandingRow[];
  readonly sources: readonly { readonly title: string; readonly url?: string }[];
  readonly apply?: string;
  readonly privacy: string;
}

export type LessonBlockView =
  Exclude<Block, { type: 'question' }> | { readonly type: 'question'; readonly question: QuestionView };

export interface QuestionView {
  readonly id: QuestionId;
  readonly type: 'single' | 'multiple' | 'order' | 'short';
  readonly prompt: Extract<Block, { type: 'paragraph' }>['text'];
  readonly scenario?: Extract<Block, { type: 'paragraph' }>['text'];
  /** In a stable shuffled order for `order`. Empty for `short`. */
  readonly options: readonly { readonly id: string; readonly text: Extract<Block, { type: 'paragraph' }>['text'] }[];
  /** "Check yourself. Practice, not a test." */
  readonly note: string;
}

export interface AnswerView {
  readonly questionId: QuestionId;
  /** 0–1 */
  readonly outcome: number;
  readonly verdict: 'right' | 'partly' | 'not-yet';
  readonly headline: string;
  /** One entry for each chosen option, or one for a typed answer. */
  readonly feedback: readonly {
    readonly optionId?: string;
    readonly text: Extract<Block, { type: 'paragraph' }>['text'];
  }[];
  readonly explanation: Extract<Block, { type: 'paragraph' }>['text'];
  /** Only the first answer to a question in an attempt counts as evidence; further tries are practice. */
  readonly counted: boolean;
  readonly standing: { readonly before: StandingRow; readonly after: StandingRow; readonly sentence: string };
}

export interface CompletionView {
  readonly headline: string;
  readonly sentence: string;
  /** Practice points of this attempt, 0–1. */
  readonly score: number;
  readonly standing: readonly { readonly before: StandingRow; readonly after: StandingRow }[];
  readonly next?: { readonly lessonId: LessonId; readonly label: string };
}
