import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../model.js';
import { defaultRules as rules } from '../rules.js';
import { releaseFor, type Release } from './roster.js';
import { inSteps } from './share.js';

const people = (...numbers: readonly number[]): readonly PersonId[] => numbers.map((n) => `p${n}` as PersonId);
const upTo = (n: number) => people(...Array.from({ length: n }, (_, i) => i));
const shown = (memberIds: readonly PersonId[], changes: Partial<Release> = {}): Release => ({
  day: '2026-10-05',
  quarter: '2026-Q4',
  memberIds,
  step: 0.05,
  ...changes,
});

describe('figures after a change of members', () => {
  const fine = { kind: 'fresh', step: 0.05 };
  const coarse = { kind: 'fresh', step: 0.2 };
  const frozen = { kind: 'frozen', since: '2026-10-05' };
  it.each<[string, readonly PersonId[], readonly Release[], object]>([
    ['shown for the first time', upTo(9), [], fine],
    ['of the same people', upTo(9), [shown(upTo(9))], fine],
    ['one person left', upTo(8), [shown(upTo(9))], frozen],
    ['one person joined', upTo(10), [shown(upTo(9))], frozen],
    ['a second one left', upTo(7), [shown(upTo(9))], coarse],
    ['one left and another joined', people(1, 2, 3, 4, 5, 6, 7, 8, 9), [shown(upTo(9))], coarse],
    ['five left', upTo(9), [shown(upTo(14))], fine],
    ['the one who left came back', upTo(9), [shown(upTo(9))], fine],
    [
      'a third left after figures for two were shown',
      upTo(7),
      [shown(upTo(10)), shown(upTo(8), { step: 0.2 })],
      frozen,
    ],
    ['back to one less than shown before', upTo(9), [shown(upTo(10)), shown(upTo(8), { step: 0.2 })], frozen],
    ['the quarterly snapshot', upTo(8), [shown(upTo(9), { quarter: '2026-Q3' })], fine],
    ['too few', upTo(4), [shown(upTo(9))], { kind: 'withheld', k: 5 }],
  ])('%s', (_, memberIds, earlier, decision) => {
    expect(releaseFor({ memberIds, quarter: '2026-Q4' }, earlier, 5, rules)).toEqual(decision);
  });

  it('EU mode withholds below ten', () => {
    expect(releaseFor({ memberIds: upTo(9), quarter: '2026-Q4' }, [], 10, rules)).toEqual({ kind: 'withheld', k: 10 });
  });
});

describe('an attacker who keeps every figure', () => {
  /** One person joins or leaves, or nobody, each week of a quarter. */
  const histories = fc.array(fc.option(fc.integer({ min: 0, max: 14 }), { nil: undefined }), { maxLength: 20 });

  function play(toggles: readonly (number | undefined)[]): readonly Release[] {
    const members = new Set(upTo(8));
    const releases: Release[] = [];
    for (const [week, toggle] of toggles.entries()) {
      const id = toggle === undefined ? undefined : people(toggle)[0];
      if (id !== undefined && !members.delete(id)) members.add(id);
      const decision = releaseFor({ memberIds: [...members], quarter: 'q' }, releases, 5, rules);
      if (decision.kind !== 'fresh') continue;
      releases.push({ day: `week-${week}`, quarter: 'q', memberIds: [...members], step: decision.step });
    }
    return releases;
  }
  const differences = (a: Release, b: Release): readonly number[] =>
    [
      [a, b],
      [b, a],
    ].map(([x, y]) => x!.memberIds.filter((id) => !y!.memberIds.includes(id)).length);

  it('never finds two releases of a quarter that differ by one person', () => {
    fc.assert(
      fc.property(histories, (toggles) => {
        const releases = play(toggles);
        for (const [i, a] of releases.entries()) {
          for (const b of releases.slice(i + 1)) {
            const [came = 0, went = 0] = differences(a, b);
            expect(came + went).not.toBe(1);
          }
        }
      }),
      { seed: 332, numRuns: 300 },
    );
  });

  it('never finds two fine releases that differ by fewer than k people on a side', () => {
    fc.assert(
      fc.property(histories, (toggles) => {
        const fine = play(toggles).filter(({ step }) => step === rules.release.step);
        for (const [i, a] of fine.entries()) {
          for (const b of fine.slice(i + 1)) {
            expect(differences(a, b).every((size) => size === 0 || size >= 5)).toBe(true);
          }
        }
      }),
      { seed: 333, numRuns: 300 },
    );
  });

  it('cannot pin down the mean of a pair that left: two rounded means leave at least half of the scale', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 7, maxLength: 24 }), (values) => {
        const rest = values.slice(2);
        const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
        const [fine, coarse] = [rules.release.step, rules.release.coarseStep];
        const before = inSteps(mean(values), fine);
        const after = inSteps(mean(rest), coarse);
        // Interval arithmetic: the pair's mean is (n·before − (n − 2)·after) ÷ 2, each mean known to half a step.
        const half = (values.length * (fine / 2) + rest.length * (coarse / 2)) / 2;
        const middle = (values.length * before - rest.length * after) / 2;
        expect(Math.abs(mean(values.slice(0, 2)) - middle)).toBeLessThanOrEqual(half + 1e-9);
        expect(2 * half).toBeGreaterThanOrEqual(0.5);
      }),
      { seed: 334, numRuns: 300 },
    );
  });
});
