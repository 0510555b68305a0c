/** What travels between page, worker and panel. A page can take over its content script, so each message is read as hostile. */
import { mostTerms, type HashedTerm } from '@keylift/core';

/** A lesson that fits the page, ready to be drawn. */
export interface Tip {
  readonly lessonId: string;
  readonly title: string;
  readonly minutes: number;
  /** Which of the page's terms led here, heaviest first, as places in the list that was sent. */
  readonly terms: readonly number[];
  /** "Helps your team's CSAT, 72 to 82." Absent when no Key Result needs the lesson's skill. */
  readonly helps?: string;
}

export const tipActions = ['open', 'not-today', 'dismiss'] as const;
export type TipAction = (typeof tipActions)[number];

export type PageMessage =
  | { readonly kind: 'page'; readonly terms: readonly HashedTerm[] }
  | { readonly kind: 'tip'; readonly action: TipAction; readonly lessonId: string };

/** Undefined when it is nothing a content script of ours would send. */
export function readPageMessage(raw: unknown): PageMessage | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { kind, terms, action, lessonId } = raw as Record<string, unknown>;
  if (kind === 'page') {
    if (!Array.isArray(terms) || terms.length > mostTerms) return undefined;
    const read = terms.map(readTerm);
    return read.every((term) => term !== undefined) ? { kind, terms: read } : undefined;
  }
  if (kind === 'tip') {
    const known = tipActions.find((name) => name === action);
    const isId = typeof lessonId === 'string' && lessonId.length > 0 && lessonId.length <= 200;
    return known !== undefined && isId ? { kind, action: known, lessonId } : undefined;
  }
  return undefined;
}

function readTerm(raw: unknown): HashedTerm | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { hash, weight } = raw as Record<string, unknown>;
  const isHash = Number.isInteger(hash) && (hash as number) >= 0 && (hash as number) <= 0xffffffff;
  const isWeight = typeof weight === 'number' && weight > 0 && weight < 1e6;
  return isHash && isWeight ? { hash: hash as number, weight } : undefined;
}
