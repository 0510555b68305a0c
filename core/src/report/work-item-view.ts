/** What is drawn beside a work item. */
import type { LessonId, Locale, SkillId } from '../model.js';

export interface WorkItemRow {
  readonly lessonId: LessonId;
  readonly skillId: SkillId;
  readonly title: string;
  /** "4 minutes" */
  readonly minutes: string;
  readonly skill: string;
  /** What led here. */
  readonly why: string;
  /** The Key Result it serves, with now, goal and day. */
  readonly serves: string;
}

/** What stands on buttons and beside fields. */
export interface WorkItemLabels {
  readonly whyBlocked: string;
  readonly open: string;
  readonly close: string;
  readonly used: string;
  readonly notRelevant: string;
  readonly hidden: string;
  readonly ask: string;
  readonly check: string;
  readonly choose: string;
  readonly again: string;
  readonly reasoning: string;
  /** "Place {n}" */
  readonly place: string;
  readonly typed: string;
  readonly privacy: string;
}

export interface WorkItemView {
  readonly locale: Locale;
  readonly state: 'blocked' | 'quiet';
  readonly title: string;
  readonly reasons: readonly string[];
  /** At most three. */
  readonly rows: readonly WorkItemRow[];
  /** Said when there is no row, with the reason. */
  readonly note?: string;
  readonly labels: WorkItemLabels;
}
