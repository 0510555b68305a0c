/** What the page of matching is drawn from. */
import type { TaughtLabel } from '../matching/taught-label.js';
import type { LessonId, Locale, SkillId } from '../model.js';

export interface MatchView {
  readonly locale: Locale;
  readonly title: string;
  readonly note: string;
  /** Why nothing is shown; absent when something is. */
  readonly silence?: string;
  readonly shown: { readonly title: string; readonly rows: readonly MatchRow[] };
  readonly rejected: { readonly title: string; readonly rows: readonly MatchRow[] };
  /** Lessons for what is shown, those first that the person's Key Results need. */
  readonly lessons: { readonly title: string; readonly rows: readonly MatchLessonRow[] };
  /** For those who may teach: what one says with a row, and that saying it is kept. */
  readonly teaching?: { readonly note: string; readonly text: string };
}

export interface MatchRow {
  readonly skillId: SkillId;
  readonly label: string;
  /** Term and what is said about it: words, matched label, score. */
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  /** Why it was left out. */
  readonly reason?: string;
  /** What may be taught with it; empty for those who may not. */
  readonly teach: readonly { readonly kind: TaughtLabel['kind']; readonly text: string; readonly name: string }[];
}

export interface MatchLessonRow {
  readonly lessonId: LessonId;
  readonly title: string;
  readonly why: string;
}

/** What was taught and taken back, newest first. */
export interface TaughtView {
  readonly locale: Locale;
  readonly title: string;
  readonly note: string;
  readonly rows: readonly {
    readonly key: string;
    readonly text: string;
    readonly when: string;
    /** Present while it counts. */
    readonly undo?: { readonly labelId: string; readonly text: string; readonly name: string };
  }[];
}
