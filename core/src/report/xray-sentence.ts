/** A pasted sentence cut where something was read from it: words that speak for a skill, numbers, and words that say too little. */
import type { VaguenessVerdict } from '../verdict/xray-gate.js';
import type { ProposedSkill, Reason } from '../verdict/xray-skills.js';
import type { XrayView } from './xray-view.js';

type Run = XrayView['sentence']['runs'][number];
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly run: Omit<Run, 'text'>;
}

const NUMBERS = /\d+(?:[.,]\d+)*(?:\s?%)?(?:\s(?:to|auf|bis|-|–)\s\d+(?:[.,]\d+)*(?:\s?%)?)?/gu;

/** Words that call for the skill itself before those that call for what it goes with; longer ones say more. */
export function ownPhrases(reasons: readonly Reason[]): readonly string[] {
  const rank = ({ from, phrase }: Reason): number => (from === 'companion' ? 0 : 1000) + phrase.length;
  return [...new Set(reasons.toSorted((a, b) => rank(b) - rank(a)).map(({ phrase }) => phrase))];
}

/** Each skill marks the first of its phrases that is still free; then numbers, then vague words. */
export function sentenceRuns(
  text: string,
  skills: readonly ProposedSkill[],
  { cues, vague }: VaguenessVerdict,
): readonly Run[] {
  const lower = text.toLowerCase();
  const marks: Mark[] = [];
  const add = (start: number, end: number, run: Mark['run']): boolean => {
    if (start < 0 || marks.some((one) => start < one.end && one.start < end)) return false;
    marks.push({ start, end, run });
    return true;
  };
  for (const [index, { bucket, reasons }] of skills.entries()) {
    ownPhrases(reasons).some((phrase) => {
      const start = lower.indexOf(phrase.toLowerCase());
      return add(start, start + phrase.length, { is: 'skill', number: index + 1, bucket });
    });
  }
  for (const { 0: found, index } of text.matchAll(NUMBERS)) {
    // The 2 of "Tier-2" is part of a name.
    if (!/[\p{L}\d-]/u.test(text[index - 1] ?? '')) add(index, index + found.length, { is: 'number' });
  }
  for (const { kind, phrase } of vague ? cues : []) {
    const start = lower.indexOf(phrase.toLowerCase());
    if (kind === 'vague') add(start, start + phrase.length, { is: 'vague' });
  }
  marks.sort((a, b) => a.start - b.start);
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end, run } of marks) {
    if (start > at) runs.push({ text: text.slice(at, start) });
    runs.push({ text: text.slice(start, end), ...run });
    at = end;
  }
  return at < text.length ? [...runs, { text: text.slice(at) }] : runs;
}
