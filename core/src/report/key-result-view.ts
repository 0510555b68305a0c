/** What the pages of Key Results are drawn from. Positions are shares of a line, 0 at its start and 1 at its end. */
import type { Contest, Day, Instant, Intervention, KeyResultId, PersonId, SkillId, TeamId } from '../model.js';
import type { KeyResultState, LiftLine, RichText, Why } from './views.js';

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

/** What the one who looks may do with it now. */
export type InterventionAction = 'accept' | 'swap' | 'decline' | 'done';

export interface InterventionRow {
  readonly id: Intervention['id'];
  readonly number: number;
  readonly title: string;
  readonly detail: string;
  readonly state: 'waiting' | 'under-way' | 'done' | 'closed';
  readonly stateLabel: string;
  readonly due: string;
  /** Accepted, and its review day is over. */
  readonly isReviewDue?: true;
  /** Only for the two concerned: who asked whom, and the reason of a no. */
  readonly between?: { readonly who: string; readonly reason?: string };
  readonly actions: readonly InterventionAction[];
  readonly start: Day;
  readonly reviewOn: Day;
}

/** A start to offer, filled in as far as the verdict knows: one press is enough when it is right. */
export interface OfferForm {
  readonly title: string;
  readonly note: string;
  readonly choices: readonly {
    readonly teamId: TeamId;
    readonly skillId: SkillId;
    readonly label: string;
    readonly title: string;
  }[];
  /** What happened that calls for one of the choices, with its place among them. */
  readonly suggestions: readonly { readonly choice: number; readonly title: string; readonly sentence: string }[];
  /** On the button beside a suggestion. */
  readonly ask: string;
  readonly people: readonly { readonly teamId: TeamId; readonly personId: PersonId; readonly name: string }[];
  readonly start: Day;
  readonly reviewOn: Day;
  readonly expected: string;
}

export interface HistoryRow {
  readonly version: string;
  readonly reason?: string;
  readonly changes: readonly string[];
}

/** "Contest this": what is open, and what was answered; texts only for their author and those who answer. */
export interface ContestView {
  readonly title: string;
  readonly note: string;
  /** Said to everybody while one is open. */
  readonly mark?: string;
  readonly rows: readonly {
    readonly id: Contest['id'];
    readonly text: string;
    readonly due: string;
    readonly answer?: string;
    readonly mayAnswer: boolean;
  }[];
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
    /** Absent for those who may not offer, and where nobody could be asked. */
    readonly offer?: OfferForm;
  };
  /** Earlier versions and why they gave way. Absent while there is only one. */
  readonly history?: { readonly title: string; readonly rows: readonly HistoryRow[] };
  readonly contest: ContestView;
  /** Whether pages for those who steer are open to the one who looks. */
  readonly maySteer: boolean;
  /** Where a new reading goes; for those who steer. */
  readonly reading?: { readonly unit: string; readonly today: Day; readonly now: Instant };
  readonly growthPrompt: { readonly title: string; readonly questions: readonly string[] };
  readonly why: { readonly title: string; readonly rows: readonly Why[] };
}

export interface KeyResultListView {
  readonly title: string;
  /** Where administrators go on to the ledger of learning time. */
  readonly learningHours?: string;
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
