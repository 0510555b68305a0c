/** What the editorial lint measures against. docs/lessons.md gives the reasons. */

export type LintRule =
  | 'minutes'
  | 'questions'
  | 'feedback'
  | 'give-away'
  | 'sources'
  | 'apply'
  | 'long-sentence'
  | 'long-paragraph'
  | 'wide-code'
  | 'words';

export interface LintFinding {
  /** From 1. */
  readonly line: number;
  readonly rule: LintRule;
  /** What is found and what to write instead. */
  readonly message: string;
}

/** Takes the node of the lesson the finding is about, or "front" for the front matter. */
export type Report = (at: object | 'front', rule: LintRule, message: string) => void;

export const lessonLimits = {
  minutes: { lesson: [3, 8], recall: [1, 3] },
  /** Largest distance between the minutes of the front matter and the estimate. */
  minutesOff: 0.75,
  questions: { lesson: [3, 6], recall: [2, 4] },
  feedbackWords: 6,
  /** The right option may be this many times as long as the longest other. */
  giveAway: 1.6,
  sentenceWords: 30,
  paragraphWords: 80,
  /** Characters that fit a column of 40 rem without scrolling sideways. */
  codeWidth: 76,
} as const;
