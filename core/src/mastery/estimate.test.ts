import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, EvidenceKind, PersonId, SkillId } from '../model.js';
import { defaultRules as rules } from '../rules.js';
import { anEvidence, aSkill } from '../testing/builders.js';
import { difficultiesFrom } from './difficulties.js';
import { estimate, isMet, masteryState } from './estimate.js';
import { explain } from './explain.js';
import { replay } from './replay.js';

const difficulties = difficultiesFrom([]);
const skill = aSkill({ halfLifeDays: 365 });
const start = Date.parse('2026-10-01T08:00:00.000Z');
const minutesLater = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const daysLater = (days: number) => new Date(start + days * 86_400_000).toISOString();

function answers(outcomes: readonly number[], kind: EvidenceKind = 'quiz'): Evidence[] {
  return outcomes.map((outcome, i) =>
    anEvidence({
      id: `e${i}`,
      itemId: `q${i}`,
      outcome,
      kind,
      weight: rules.evidence[kind].weight,
      at: minutesLater(i),
    }),
  );
}

function estimateOf(events: readonly Evidence[], now = minutesLater(300)) {
  const mastery = replay(events, { difficulties, halfLifeOf: () => skill.halfLifeDays, rules });
  return estimate({ personId: 'maya' as PersonId, skill, mastery, difficulties, rules }, now);
}

// p: an independent Python implementation of docs/mastery.md, fixed difficulties; band: SciPy 1.17.1, `stats.beta.ppf`.
const golden: readonly (readonly [outcomes: number[], p: number, low: number, high: number])[] = [
  [[], 0.570413887582, 0.276173557, 0.864797738],
  [[1], 0.771674521517, 0.595571036, 0.960704409],
  [[0], 0.366030822415, 0.13096067, 0.59434827],
  [[1, 1, 1, 1], 0.877339883725, 0.790567831, 0.979603985],
  [[1, 0, 1, 1], 0.754651252331, 0.618131822, 0.902847487],
  [[0, 0.5, 1, 0.25, 1], 0.635658090993, 0.485578498, 0.791588171],
];

describe('what can be said about one person and one skill', () => {
  it.each(golden)('after answers %j: p %d, band %d to %d', (outcomes, p, low, high) => {
    const seen = estimateOf(answers(outcomes), minutesLater(outcomes.length - 1));
    expect(seen.p).toBeCloseTo(p, 9);
    expect(seen.pLow).toBeCloseTo(low, 6);
    expect(seen.pHigh).toBeCloseTo(high, 6);
  });

  it('counts what fades: Σ k·2^(−age ÷ H)', () => {
    const events = [
      anEvidence({ id: 'a', kind: 'graded-task', weight: 2.5, at: daysLater(0) }),
      anEvidence({ id: 'b', kind: 'quiz', weight: 1, at: daysLater(365) }),
    ];
    expect(estimateOf(events, daysLater(730)).effectiveN).toBeCloseTo(2.5 / 4 + 1 / 2, 12);
  });

  it('claims nothing below three effective answers', () => {
    expect(masteryState(estimateOf(answers([1, 1])), 3, rules)).toBe('unknown');
    expect(masteryState(estimateOf(answers([1, 1, 1, 1])), 3, rules)).toBe('ready');
    expect(masteryState(estimateOf(answers([1, 1, 0, 1])), 3, rules)).toBe('growing');
    expect(masteryState(estimateOf(answers([0, 0, 0, 0])), 3, rules)).toBe('not-yet');
    expect(masteryState(estimateOf(answers([1, 1, 1, 1]), daysLater(365 * 2)), 3, rules)).toBe('unknown');
  });

  it('never lets self-ratings alone say anything, however many', () => {
    const ratings = answers(
      Array.from({ length: 200 }, () => 1),
      'self-rating',
    );
    const rated = estimateOf(ratings);
    expect(masteryState(rated, 3, rules)).toBe('unknown');
    expect(rated).toMatchObject({ n: 0, effectiveN: 0, selfRated: true });
    expect(isMet(rated, rules)).toBe(false);
  });

  it('lets a self-rating lean the estimate a little, and forgets it four times faster', () => {
    const graded = answers([0, 0, 1, 0]);
    const rating = anEvidence({ id: 'self', kind: 'self-rating', outcome: 1, weight: 0.25, at: minutesLater(100) });
    const without = estimateOf(graded, minutesLater(100)).p;
    const leaning = estimateOf([...graded, rating], minutesLater(100)).p;
    // m = 6 but for minutes of fading: (6p + 0.25) ÷ 6.25
    expect(leaning).toBeCloseTo((6 * without + 0.25) / 6.25, 4);
    const m = estimateOf(graded, daysLater(365)).effectiveN + 2;
    const later = estimateOf(graded, daysLater(365)).p;
    expect(estimateOf([...graded, rating], daysLater(365)).p).toBeCloseTo((m * later + 0.25 / 16) / (m + 0.25 / 16), 4);
  });

  it('rests seven days, then falls toward the prior by half-lives', () => {
    const events = answers([1, 1, 1, 1]);
    const last = Date.parse(minutesLater(3));
    const idle = (days: number) => estimateOf(events, new Date(last + days * 86_400_000).toISOString()).p;
    expect(idle(7)).toBe(idle(0));
    expect(idle(7 + 365)).toBeCloseTo(0.2 + (idle(0) - 0.2) / 2, 12);
    expect(idle(36_500)).toBeCloseTo(0.2, 9);
    const low = estimateOf(answers(Array.from({ length: 12 }, () => 0)));
    expect(low.p).toBeLessThan(0.2);
    expect(estimateOf(answers(Array.from({ length: 12 }, () => 0)), daysLater(3650)).p).toBe(low.p);
  });

  it('gets surer with more evidence of the same mean', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 12 }),
        (block, times) => {
          const width = (repeats: number) => {
            const seen = estimateOf(answers(Array.from({ length: repeats }, () => block).flat()));
            return seen.pHigh - seen.pLow;
          };
          expect(width(times + 1)).toBeLessThanOrEqual(width(times));
        },
      ),
      { seed: 51, numRuns: 200 },
    );
  });

  it('is never NaN and never leaves its scale', () => {
    const kinds = Object.keys(rules.evidence) as EvidenceKind[];
    const event = fc.record({
      kind: fc.constantFrom(...kinds),
      outcome: fc.double({ min: 0, max: 1, noNaN: true }),
      weight: fc.double({ min: 0.001, max: 5, noNaN: true }),
      minute: fc.integer({ min: 0, max: 10_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), fc.integer({ min: -10_000, max: 20_000_000 }), (drafts, now) => {
        const events = drafts.map(({ minute, ...draft }, i) =>
          anEvidence({ ...draft, id: `e${i}`, at: minutesLater(minute) }),
        );
        const seen = estimateOf(events, minutesLater(now));
        for (const p of [seen.p, seen.pLow, seen.pHigh]) expect(p >= 0 && p <= 1).toBe(true);
        for (const level of [seen.level, seen.levelLow, seen.levelHigh]) expect(level >= 0 && level <= 5).toBe(true);
        expect(seen.pLow).toBeLessThanOrEqual(seen.pHigh);
        expect(seen.effectiveN).toBeGreaterThanOrEqual(0);
      }),
      { seed: 52, numRuns: 300 },
    );
  });
});

describe('the explanation', () => {
  it('sums to the distance from a stranger, in logits', () => {
    const events = answers([1, 0, 1, 1]);
    const mastery = replay(events, { difficulties, halfLifeOf: () => 365, rules });
    const { recent, longRun, general } = explain(mastery, 'tracing' as SkillId, difficulties);
    const logit = (p: number) => Math.log(p / (1 - p));
    expect(recent + longRun + general).toBeCloseTo(logit(estimateOf(events).p) - logit(estimateOf([]).p), 9);
  });

  it('sees recent answers on a skill the person has just found easy', () => {
    const mastery = replay(answers([0, 0, 0, 1, 1, 1]), { difficulties, halfLifeOf: () => 365, rules });
    expect(explain(mastery, 'tracing' as SkillId, difficulties).recent).toBeGreaterThan(0);
  });
});
