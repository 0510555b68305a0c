/** A lesson as data: parsed once, rendered natively by each surface (DESIGN decision 8). */
import type { LessonSummary, QuestionId, SkillId } from '../model.js';

/** A run of text. `code` is monospaced; a link opens in a new window. */
export interface Inline {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  /** https only. */
  readonly href?: string;
}

export type Block =
  | { readonly type: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly text: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly type: 'code';
      readonly language: string;
      readonly caption?: string;
      readonly lines: readonly string[];
      /** Line numbers from 1. */
      readonly highlight: readonly number[];
    }
  | { readonly type: 'callout'; readonly tone: 'note' | 'warning' | 'example'; readonly text: readonly Inline[] }
  | { readonly type: 'quote'; readonly text: readonly Inline[]; readonly source?: string }
  | {
      readonly type: 'table';
      readonly header: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly type: 'image'; readonly src: string; readonly alt: string; readonly caption?: string }
  | { readonly type: 'checklist'; readonly items: readonly (readonly Inline[])[] }
  | { readonly type: 'question'; readonly question: Question };

export interface QuestionOption {
  /** "a", "b" …, stable in the file. */
  readonly id: string;
  readonly text: readonly Inline[];
  readonly correct: boolean;
  /** Shown when this option was chosen. */
  readonly feedback: readonly Inline[];
}

interface QuestionBase {
  /** `${lessonId}#${name}` */
  readonly id: QuestionId;
  readonly skillId: SkillId;
  readonly prompt: readonly Inline[];
  /** A situation to read first (scenario questions). */
  readonly scenario?: readonly Inline[];
  /** "Show me the reasoning". */
  readonly explanation: readonly Inline[];
}

export type Question =
  | (QuestionBase & { readonly type: 'single'; readonly options: readonly QuestionOption[] })
  | (QuestionBase & { readonly type: 'multiple'; readonly options: readonly QuestionOption[] })
  /** `options` in the right order; shown shuffled. */
  | (QuestionBase & { readonly type: 'order'; readonly options: readonly QuestionOption[] })
  /** A short typed answer. Accepted when it equals one of `accept` after trimming, case and spaces folded. */
  | (QuestionBase & {
      readonly type: 'short';
      readonly accept: readonly string[];
      readonly feedbackRight: readonly Inline[];
      readonly feedbackWrong: readonly Inline[];
    });

export interface Lesson extends LessonSummary {
  readonly blocks: readonly Block[];
  readonly sources: readonly { readonly title: string; readonly url?: string }[];
}

/** What a person answered: option ids (in order for `order`), or the typed text. */
export type Response = { readonly options: readonly string[] } | { readonly text: string };
