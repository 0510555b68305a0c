/**
 * What surfaces draw. Every number, label and sentence a person reads is made by core/report in the person's language;
 * a surface only places it. Positions are shares of a line, 0 at its start and 1 at its end.
 */
import type { Block } from '../lesson/blocks.js';
import type { Bucket, Day, KeyResultId, LessonId, LessonKind, QuestionId, SkillId, SprintPart } from '../model.js';

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
  readonly sprint: {
    readonly title: string;
    readonly minutes: number;
    readonly items: readonly SprintItemView[];
    /** The first item that is not done. */
    readonly next?: { readonly lessonId: LessonId; readonly label: string };
    /** Said when there is nothing to do, with the reason. */
    readonly empty?: string;
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

/** How many people hold a skill, in bands only: `at most one`, `2–3`, `4+` (REQUIREMENTS d4). */
export interface CoverageRow {
  readonly skillId: SkillId;
  readonly label: string;
  readonly meta: string;
  readonly bands: readonly [string, string, string];
  /** Index into `bands`; absent when withheld (team smaller than k). */
  readonly band?: 0 | 1 | 2;
  readonly state: 'fragile' | 'thin' | 'resilient' | 'withheld';
  readonly stateLabel: string;
}

/** A value over time, drawn as a line and given as a table. */
export interface SeriesView {
  readonly title: string;
  readonly unit: string;
  readonly axis: {
    readonly min: number;
    readonly max: number;
    readonly note: string;
    readonly ticks: readonly {
      /** Share of the axis: 0 = min, 1 = max. */
      readonly at: number;
      readonly label: string;
    }[];
  };
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
  readonly days: readonly { readonly day: Day; readonly label: string }[];
  readonly measured: readonly { readonly day: Day; readonly value: number; readonly label: string }[];
  readonly pace: readonly { readonly day: Day; readonly value: number }[];
  readonly deadBand: number;
  readonly forecast?: {
    readonly day: Day;
    readonly low: number;
    readonly mid: number;
    readonly high: number;
    readonly label: string;
  };
  readonly goal: { readonly value: number; readonly label: string };
  readonly markers: readonly {
    readonly day: Day;
    readonly number: number;
    readonly label: string;
    readonly planned: boolean;
  }[];
  readonly sentence: string;
  readonly table: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

export interface InterventionRow {
  readonly number: number;
  readonly title: string;
  readonly detail: string;
  readonly state: 'waiting' | 'under-way' | 'done' | 'closed';
  readonly stateLabel: string;
  readonly due: string;
}

export interface WarningView {
  readonly risk: 'low' | 'medium' | 'high' | 'unknown';
  readonly title: string;
  /** Medium and high only, as is the plan. */
  readonly start?: { readonly date: string; readonly isPast: boolean; readonly sentence: string };
  /** From today, 0, to the due day, 1. */
  readonly plan?: {
    readonly today: string;
    readonly start: { readonly at: number; readonly label: string };
    readonly maybe: { readonly from: number; readonly to: number };
    readonly learning: { readonly from: number; readonly to: number; readonly label: string };
    readonly need: { readonly at: number; readonly term: string; readonly label: string };
    readonly due: { readonly term: string; readonly label: string };
    readonly summary: string;
  };
  readonly sentences: readonly string[];
}

export interface ConstraintView {
  readonly title: string;
  readonly sentence: RichText;
  /** Places on a line from 0 to 1. */
  readonly readiness?: {
    readonly label: string;
    readonly text: string;
    readonly at: number;
    readonly from: number;
    readonly to: number;
    readonly target: { readonly at: number; readonly label: string };
  };
  /** In the order in which it pays to begin. */
  readonly gaps: readonly { readonly label: string; readonly weeks: string; readonly start: string }[];
  readonly order?: string;
  readonly note?: string;
}

export interface QuadrantView {
  readonly title: string;
  readonly name: 'compounding' | 'wrong-skills' | 'overwork' | 'stalled' | 'there' | 'none';
  readonly label: string;
  readonly sentence: string;
  readonly since?: string;
  /** Two rows of two. */
  readonly fields: readonly { readonly label: string; readonly here: boolean }[];
  readonly columns: readonly [string, string];
  readonly rows: readonly [string, string];
}

export interface KeyResultView {
  readonly id: KeyResultId;
  readonly locale: string;
  readonly crumb: string;
  readonly date: string;
  readonly title: string;
  readonly lead: RichText;
  readonly state: KeyResultState;
  readonly states: readonly { readonly state: KeyResultState; readonly label: string }[];
  readonly nextStep: string;
  readonly line: LiftLine;
  /** Will the skills be there when they are needed? Absent without a verdict. */
  readonly warning?: WarningView;
  /** What binds it, and how ready the team is. Absent without a verdict. */
  readonly constraint?: ConstraintView;
  /** The fortnightly check. Absent without a verdict. */
  readonly quadrant?: QuadrantView;
  readonly coverage: {
    readonly title: string;
    readonly floor: string;
    /** Where the floor stands across the three bands, 0–1: 1/3 for a floor of two, 2/3 for four. */
    readonly floorAt?: number;
    readonly rows: readonly CoverageRow[];
    readonly note: string;
  };
  readonly series: SeriesView;
  readonly interventions: {
    readonly title: string;
    readonly rows: readonly InterventionRow[];
    readonly empty?: string;
  };
  readonly growthPrompt: { readonly title: string; readonly questions: readonly string[] };
  readonly why: { readonly title: string; readonly rows: readonly Why[] };
}

export interface KeyResultListView {
  readonly title: string;
  readonly rows: readonly {
    readonly id: KeyResultId;
    readonly title: string;
    readonly team: string;
    readonly state: KeyResultState;
    readonly stateLabel: string;
    readonly line: LiftLine;
    /** Absent without a verdict. */
    readonly warning?: Pick<WarningView, 'risk' | 'title'>;
    readonly quadrant?: Pick<QuadrantView, 'name' | 'label'>;
    readonly nextStep?: string;
  }[];
}

/** What a Key Result's sentence asks for: read back, judged, and turned into two or three skills to confirm. */
export interface XrayView {
  readonly locale: string;
  readonly title: string;
  readonly note: string;
  /** The sentence as it was pasted, cut where something was read from it. */
  readonly sentence: {
    readonly label: string;
    readonly runs: readonly {
      readonly text: string;
      readonly is?: 'number' | 'vague' | 'skill';
      /** Counts from 1: the skill these words speak for most. */
      readonly number?: number;
      readonly bucket?: Bucket;
    }[];
  };
  readonly gate: {
    readonly state: 'too-vague' | 'clear' | 'wide' | 'too-broad';
    readonly title: string;
    readonly sentence: string;
    /** How many skills a Key Result can carry; one step is marked. */
    readonly steps: readonly { readonly count: string; readonly label: string; readonly here: boolean }[];
    readonly summary: string;
  };
  readonly rewrite?: { readonly title: string; readonly questions: readonly string[] };
  readonly skills: {
    readonly title: string;
    readonly note: string;
    readonly rows: readonly XraySkillRow[];
    /** "Nothing soft was found. Is there somebody to win over?" */
    readonly balance?: string;
    readonly near?: { readonly title: string; readonly labels: readonly string[] };
  };
  readonly behaviours: { readonly title: string; readonly question: string; readonly examples: string };
  readonly state: KeyResultState;
  readonly states: readonly { readonly state: KeyResultState; readonly label: string }[];
  readonly next: { readonly title: string; readonly text: string };
  readonly why: { readonly title: string; readonly rows: readonly Why[] };
}

export interface XraySkillRow {
  readonly number: number;
  readonly skillId: SkillId;
  readonly bucket: Bucket;
  readonly bucketLabel: string;
  readonly label: string;
  readonly definition: string;
  /** Term and what is said about it: the words it was read from, the proposed level, how well it fits. */
  readonly facts: readonly { readonly term: string; readonly text: string }[];
}
