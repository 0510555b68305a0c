/** What the page of a path draws: the fit, the skills in order on one line of time, the weeks, and the time it costs. */
import type { KeyResultId, LessonId, SkillId } from '../model.js';
import type { RichText, Why } from './views.js';

export interface PathView {
  readonly locale: string;
  /** `path` is one person's and for their eyes only; `playbook` starts from nothing and is for a whole role. */
  readonly kind: 'path' | 'playbook';
  readonly title: string;
  readonly date: string;
  readonly keyResult: { readonly id: KeyResultId; readonly title: string };
  readonly lead: RichText;
  readonly fit: {
    readonly state: 'ready' | 'fits' | 'does-not-fit';
    readonly title: string;
    readonly sentence: string;
    /** What would fit, when it does not. */
    readonly options: readonly string[];
  };
  readonly steps: { readonly title: string; readonly note: string; readonly rows: readonly PathStepRow[] };
  readonly time: { readonly title: string; readonly sentences: readonly string[] };
  /** Shares of the line from the first day to the last one drawn. */
  readonly axis: {
    readonly marks: readonly { readonly at: number; readonly label: string; readonly kind: 'need' | 'due' }[];
    readonly from: string;
    readonly to: string;
  };
  readonly milestones: {
    readonly title: string;
    readonly rows: readonly { readonly day: string; readonly text: string }[];
  };
  /** The same as a table: what each week holds. */
  readonly weeks: {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly why: Why;
  readonly privacy?: string;
}

export interface PathStepRow {
  readonly skillId: SkillId;
  readonly label: string;
  /** Shares of the axis. */
  readonly from: number;
  readonly to: number;
  readonly days: string;
  readonly sentence: string;
  readonly lessons: readonly { readonly lessonId: LessonId; readonly title: string; readonly minutes: string }[];
  /** Said when there is none. */
  readonly noLessons?: string;
  /** The part of the step that no longer fits before the need date. */
  readonly isLate: boolean;
}
