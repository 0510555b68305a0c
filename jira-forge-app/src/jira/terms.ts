/** A work item as hashed terms, made inside the function: its words go nowhere else. */
import { hashTerms, wordsBehind, type HashedTerm, type WeightedText } from '@keylift/core';
import type { JiraIssue } from './issue';

/** Longer texts say little more and cost time. */
const longest = 1_000;
const mostParts = 12;

/** From what people chose on purpose to what they wrote in passing. */
function textsOf({ fields }: JiraIssue): readonly WeightedText[] {
  const part = (text: string | undefined | null, weight: number): readonly WeightedText[] =>
    text ? [{ text: plain(text), weight }] : [];
  return [
    ...part(fields.summary, 6),
    ...(fields.components ?? []).flatMap(({ name }) => part(name, 4)),
    ...(fields.labels ?? []).flatMap((label) => part(label.replaceAll(/[-_]/g, ' '), 4)),
    ...(fields.issuelinks ?? []).flatMap(({ inwardIssue }) => part(inwardIssue?.fields?.summary, 2)),
  ].slice(0, mostParts);
}

const plain = (text: string): string => text.slice(0, longest).toWellFormed();

export const termsOf = (issue: JiraIssue): readonly HashedTerm[] => hashTerms(textsOf(issue));

/** The words behind matched terms, as they stand in the work item; at most three. */
export const wordsFor = (
  issue: JiraIssue,
  terms: readonly HashedTerm[],
  matched: readonly number[],
): readonly string[] =>
  wordsBehind(
    textsOf(issue),
    matched.flatMap((place) => terms[place]?.hash ?? []),
  ).slice(0, 3);
