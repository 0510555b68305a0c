/** Evidence nobody should send, and clocks nobody should trust: the estimate stays defined and nothing is lost. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Evidence, PersonId } from '../model.js';
import { defaultRules as rules } from '../rules.js';
import { anEvidence, aSkill } from '../testing/builders.js';
import { difficultiesFrom } from './difficulties.js';
import { estimate } from './estimate.js';
import { emptyPersonLedger, emptySkillLedger, record } from './ledger.js';
import { continued, isLater, replay, type PersonMastery } from './replay.js';
import { toRows } from './rows.js';

const difficulties = difficultiesFrom([]);
const skill = aSkill({ halfLifeDays: 365 });
const context = { difficulties, halfLifeOf: () => 365, rules };
const start = Date.parse('2026-10-01T08:00:00.000Z');
const minutesLater = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const answer = (i: number, changes: Partial<Evidence> = {}) =>
  anEvidence({ id: `e${i}`, itemId: `q${i % 40}`, outcome: i % 3 === 0 ? 0 : 1, at: minutesLater(i), ...changes });
const estimateOf = (mastery: PersonMastery, now: string) =>
  estimate({ personId: 'maya' as PersonId, skill, mastery, difficulties, rules }, now);

it('takes a million events of one person in bounded memory, and one more without looking back', () => {
  const MILLION = 1_000_000;
  const first = answer(0);
  let [onSkill, person] = [emptySkillLedger, emptyPersonLedger];
  for (let i = 0; i < MILLION; i += 1) {
    const event = {
      ...first,
      outcome: i % 3 === 0 ? 0 : 1,
      at: i % 1000 === 0 ? minutesLater(i / 1000) : onSkill.asOf,
    };
    ({ skill: onSkill, person } = record(onSkill, person, event, { difficulties, halfLifeDays: 365, rules }));
  }
  const before: PersonMastery = { person, skills: new Map([[first.skillId, onSkill]]) };
  const [, row] = toRows(first.personId, before, [first.skillId], 'm');
  expect(row?.values.length).toBeLessThanOrEqual(19 + 2 * 32);
  expect(row?.values.every(Number.isFinite)).toBe(true);
  const late = answer(MILLION, { at: minutesLater(MILLION) });
  expect(isLater(late.at, before)).toBe(true);
  const seen = estimateOf(continued(before, [late], context), late.at);
  expect(seen.n).toBe(MILLION + 1);
  expect(seen.p).toBeGreaterThan(0.5);
  expect(seen.pLow).toBeLessThanOrEqual(seen.p);
}, 60_000);

it('reads the same, no younger, when the clock of the reader runs behind the evidence', () => {
  const mastery = replay(
    [0, 1, 2, 3].map((i) => answer(i)),
    context,
  );
  const atLast = estimateOf(mastery, minutesLater(3));
  expect(estimateOf(mastery, minutesLater(-10_000_000))).toEqual(atLast);
});

it('keeps evidence from before anybody knew the person: it has faded, and a late one is put in its place', () => {
  const old = [0, 1, 2, 3].map((i) => answer(i, { at: `1999-01-0${i + 1}T00:00:00.000Z` }));
  const recent = [4, 5, 6].map((i) => answer(i));
  const now = minutesLater(10);
  const alone = estimateOf(replay(recent, context), now);
  const withHistory = estimateOf(replay([...recent, ...old], context), now);
  expect(withHistory.n).toBe(7);
  expect(withHistory.effectiveN).toBeCloseTo(alone.effectiveN, 6);
  expect(estimateOf(replay(old, context), now).effectiveN).toBeLessThan(0.001);
});

it('is, after an event was taken away, what it would be had the event never come', () => {
  const events = Array.from({ length: 12 }, (_, i) => answer(i));
  fc.assert(
    fc.property(fc.subarray(events), (kept) => {
      let stepwise = replay([], context);
      for (const event of kept) stepwise = continued(stepwise, [event], context);
      expect(stepwise).toEqual(replay(kept.toReversed(), context));
    }),
    { seed: 91, numRuns: 100 },
  );
});

it('is never NaN, whatever year the evidence and the reader are in', () => {
  const instant = fc
    .date({ min: new Date('0001-01-01T00:00:00.000Z'), max: new Date('9999-12-31T00:00:00.000Z'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const event = fc.record({
    at: instant,
    outcome: fc.constantFrom(0, 1e-300, 0.5, 1),
    weight: fc.constantFrom(1e-6, 1, 2.5),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), instant, (drafts, now) => {
      const mastery = replay(
        drafts.map((draft, i) => answer(i, draft)),
        context,
      );
      const { p, pLow, pHigh, effectiveN } = estimateOf(mastery, now);
      for (const share of [p, pLow, pHigh]) expect(share >= 0 && share <= 1).toBe(true);
      expect(Number.isFinite(effectiveN)).toBe(true);
      const rows = toRows('maya' as PersonId, mastery, [skill.id], 'm');
      for (const { values } of rows) expect(values.every(Number.isFinite)).toBe(true);
    }),
    { seed: 92, numRuns: 300 },
  );
});
