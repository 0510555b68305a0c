/** Work, not seconds: five megabytes cost what their beginning costs. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SkillId } from '../model.js';
import { buildContextPack } from './context-pack/build.js';
import { openContextPack } from './context-pack/read.js';
import { hashTerms, mostTerms } from './context-pack/terms.js';
import { createLearntMatcher } from './learn.js';
import { bindLexicon } from './lexicon.js';
import { buildSkillIndex } from './skill-index.js';
import { longestText } from './words.js';

const size = 5_000_000;
const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const numbered = (length: number): string =>
  Array.from({ length: Math.ceil(length / 8) }, (_, i) => `w${String(i).padStart(6, '0')}`)
    .join(' ')
    .slice(0, length);

const taught = createLearntMatcher([
  {
    id: '1',
    at: '2026-11-01T08:00:00.000Z',
    text: 'Zephyr rollout checklist',
    skillId: 'release-management' as SkillId,
    kind: 'tagged',
  },
]);
const skills = [
  { id: 'k8s', label: 'Kubernetes', alternatives: ['container orchestration'], description: '' },
  ...Array.from({ length: 60 }, (_, i) => ({ id: `x${i}`, label: `filler${i}`, alternatives: [], description: '' })),
];
const lessons = skills.map(({ id, label }) => ({ id, skillId: id, title: label, summary: '', rank: 0 }));
const lexicon = bindLexicon([], buildSkillIndex(skills));
const pack = openContextPack(buildContextPack({ skills, lessons, bridges: [], bridgesVersion: 1, lexicon }).pack);

const readers: readonly (readonly [string, (text: string) => readonly unknown[]])[] = [
  ['hashed terms', (text) => hashTerms([{ text, weight: 1 }])],
  ['matches of a ContextPack', (text) => pack.match(hashTerms([{ text, weight: 1 }]), 3)],
  ['what a tenant teaches', (text) => taught.match(text)],
];

afterEach(() => {
  vi.restoreAllMocks();
});

/** Each word of a text is brought to lower case once, whatever reads it. */
function wordsRead(read: (text: string) => unknown, text: string): number {
  const lower = vi.spyOn(String.prototype, 'toLowerCase');
  read(text);
  const { length } = lower.mock.calls;
  lower.mockRestore();
  return length;
}

describe.each(readers)('%s of five megabytes', (_, read) => {
  test.each([
    ['words', numbered(size)],
    ['one word without end', filled('a', size)],
    ['one-letter words', filled('a b c ', size)],
    ['emoji', filled('🎉 ', size)],
    ['mixed scripts', filled('платёж 支払い zahlung ', size)],
    ['HTML', filled('<p class="x">Kubernetes</p> ', size)],
    ['HTML that never closes', filled('<p <p ', size)],
    ['binary', filled('\u0000\u0001\ufffd\u0007 ', size)],
    ['dashes and blanks', filled(' - ', size)],
  ])('that are %s take the work of their beginning', (_kind, text) => {
    const beginning = text.slice(0, longestText);
    const work = wordsRead(read, text);
    expect(work).toBe(wordsRead(read, beginning));
    expect(work).toBeLessThanOrEqual(2 * longestText);
    expect(read(text)).toEqual(read(beginning));
    expect(read(text).length).toBeLessThanOrEqual(mostTerms);
  });
});

test('what stands behind the beginning of a huge text is not read, what stands in it is', () => {
  const noise = numbered(size);
  expect(taught.match('Zephyr rollout checklist')).toHaveLength(1);
  expect(taught.match(`${noise} Zephyr rollout checklist`)).toEqual([]);
  expect(wordsRead((text) => taught.match(text), noise)).toBeGreaterThan(1000);
  expect(pack.match(hashTerms([{ text: `${noise} Kubernetes`, weight: 6 }]), 3)).toEqual([]);
  const twice = 'Kubernetes container orchestration '.repeat(2);
  expect(pack.match(hashTerms([{ text: `${twice}${noise}`, weight: 6 }]), 3)).toHaveLength(1);
});
