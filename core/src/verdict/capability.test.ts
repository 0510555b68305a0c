import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SkillId, TeamId } from '../model.js';
import { defaultRules as rules } from '../rules.js';
import { aMember, aStanding, PRIOR_LEVEL } from '../testing/verdict-inputs.js';
import { busFactor, floorOf, fragilityOf, fragilityWithoutOne, worstOf } from './coverage.js';
import { chanceOfAtLeast, chanceOfLevel } from './floor-chance.js';
import { bindingConstraint, rankedGaps, urgencyOf } from './gaps.js';
import { leadingIndicators } from './leading-indicator.js';
import type { Member } from './members.js';
import { readinessAt, readinessOf, rolledUp, stated } from './readiness.js';
import { teamSkill, type TeamSkill } from './team-skill.js';

const api = 'api' as SkillId;
const calm = 'calm' as SkillId;
const support = 'support' as TeamId;
const needs = [
  { skillId: api, teamId: support, level: 3, weight: 0.6 },
  { skillId: calm, teamId: support, level: 2, weight: 0.4 },
];
const level = fc.integer({ min: 0, max: 50 }).map((n) => n / 10);
const anyone = fc
  .record({ a: level, c: level, evidence: fc.constantFrom(0, 2, 5, 30) })
  .map(({ a, c, evidence }): Member => [aStanding('api', a, { evidence }), aStanding('calm', c, { evidence: 20 })]);
const team = fc.array(anyone, { minLength: 1, maxLength: 15 });

describe('the chance that a floor is met', () => {
  // By hand: three fair coins; and P(≥ 1) = 1 − (1 − .1)(1 − .2)(1 − .3) = .496.
  it.each([
    [2, [0.5, 0.5, 0.5], 0.5],
    [3, [0.5, 0.5, 0.5], 0.125],
    [1, [0.1, 0.2, 0.3], 0.496],
    [2, [0.1, 0.2, 0.3], 0.098],
    [0, [], 1],
    [1, [], 0],
    [4, [1, 1, 1], 0],
    [3, [1, 1, 1], 1],
  ])('of %i among %j is %d', (k, probabilities, chance) => {
    expect(chanceOfAtLeast(k, probabilities)).toBeCloseTo(chance, 12);
  });

  it('equals the sum over all subsets, in any order of people', () => {
    const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 9 });
    fc.assert(
      fc.property(probabilities, fc.nat({ max: 10 }), (all, k) => {
        let sum = 0;
        for (let subset = 0; subset < 1 << all.length; subset += 1) {
          const inside = all.filter((_, i) => (subset >> i) & 1).length;
          if (inside >= k) sum += all.reduce((product, p, i) => product * ((subset >> i) & 1 ? p : 1 - p), 1);
        }
        expect(chanceOfAtLeast(k, all)).toBeCloseTo(sum, 9);
        expect(chanceOfAtLeast(k, all.toReversed())).toBeCloseTo(sum, 9);
      }),
      { seed: 340, numRuns: 200 },
    );
  });

  it('of one person is 0 when they are not known, and rises with the level they have', () => {
    expect(chanceOfLevel({ p: 0.99, effectiveN: 2.9 }, 3, rules)).toBe(0);
    const chances = [0.3, 0.5, 0.6, 0.7, 0.9].map((p) => chanceOfLevel({ p, effectiveN: 12 }, 3, rules));
    expect(chances).toEqual(chances.toSorted((a, b) => a - b));
    // Beta(2, 2) lies above 0.5 half of the time; 0.5 is level 2.5.
    expect(chanceOfLevel({ p: 0.5, effectiveN: 3 }, 2.5, rules)).toBeCloseTo(0.5, 10);
  });
});

describe('bands', () => {
  it('of a Key Result are those of its worst skill', () => {
    expect(worstOf(['resilient', 'thin', 'resilient'])).toBe('thin');
    expect(worstOf(['fragile', 'missing'])).toBe('missing');
    expect(worstOf([])).toBeUndefined();
    expect(busFactor([4, 1, 3])).toBe(1);
    expect(busFactor([])).toBeUndefined();
  });

  it.each([
    [0, 9, 'missing'],
    [1, 9, 'missing'],
    [2, 9, 'fragile'],
    [3, 9, 'resilient'],
    // Of 16 people the floor is 4, of 15 it is 3.
    [4, 16, 'resilient'],
    [3, 16, 'thin'],
    [1, 1, 'missing'],
  ])('with %i of %i people able, one being away leaves it %s', (covered, size, band) => {
    expect(fragilityWithoutOne(covered, size, rules)).toBe(band);
  });

  it('of a resilient Key Result never turn Missing when any one person is away (R20)', () => {
    fc.assert(
      fc.property(team, (members) => {
        for (const need of needs) {
          const whole = teamSkill(need, { members }, rules);
          const without = members.map((_, away) =>
            teamSkill(need, { members: members.filter((__, i) => i !== away) }, rules),
          );
          if (whole.fragility === 'resilient')
            expect(without.map(({ fragility }) => fragility)).not.toContain('missing');
          // The simulation says the same as trying everybody, without saying who.
          if (members.length > 1) {
            expect(whole.withoutOne).toBe(worstOf(without.map(({ fragility }) => fragility)));
          }
          expect(whole.fragility).toBe(fragilityOf(whole.covered, floorOf(members.length, rules)));
        }
      }),
      { seed: 341, numRuns: 150 },
    );
  });
});

describe('readiness', () => {
  it('is the weighted share of required levels that are there, at most all of it', () => {
    // By hand: Σ .6·min(1, 1.5 ÷ 3) + .4·min(1, 4 ÷ 2) = .3 + .4; the other .6·1 + .4·.5; mean .75.
    const members = [aMember({ api: 1.5, calm: 4 }), aMember({ api: 3, calm: 1 })];
    expect(readinessOf(needs, members, rules)?.value).toBeCloseTo(0.75, 12);
  });

  it('counts who is not known with the prior, and says how much is known', () => {
    const readiness = readinessOf(needs, [aMember({ calm: 2 })], rules);
    expect(readiness?.value).toBeCloseTo((0.6 * PRIOR_LEVEL) / 3 + 0.4, 12);
    expect(readiness?.known).toBeCloseTo(0.4, 12);
    expect(stated(readiness, rules)).toEqual({ unknown: 'not-enough-evidence', known: 0.4 });
    expect(stated(undefined, rules)).toEqual({ unknown: 'not-enough-evidence', known: 0 });
  });

  it('carries the bands of two people to their mean as independent errors', () => {
    const members = [aStanding('calm', 1, { spread: 0.4 }), aStanding('calm', 1, { spread: 0.4 })].map((one) => [one]);
    const readiness = readinessOf([{ skillId: calm, level: 2, weight: 1 }], members, rules);
    // Each reaches .5 ± .2; the mean of two ± .2 ÷ √2.
    expect(readiness?.low).toBeCloseTo(0.5 - 0.2 / Math.SQRT2, 12);
    expect(readiness?.high).toBeCloseTo(0.5 + 0.2 / Math.SQRT2, 12);
  });

  it('of a Key Result weighs its teams by their people', () => {
    const of = (value: number, n: number) => ({ value, low: value - 0.1, high: value + 0.1, known: 1, n });
    expect(rolledUp([of(0.2, 5), of(0.8, 15)])).toMatchObject({ n: 20, known: 1 });
    expect(rolledUp([of(0.2, 5), of(0.8, 15)])?.value).toBeCloseTo(0.65, 12);
    expect(rolledUp([])).toBeUndefined();
  });

  it('lies in its range and in 0–1, never falls when somebody learns, and does not depend on the order of people', () => {
    fc.assert(
      fc.property(team, fc.nat(), (members, who) => {
        const before = readinessOf(needs, members, rules)!;
        expect(before.low).toBeGreaterThanOrEqual(0);
        expect(before.low).toBeLessThanOrEqual(before.value + 1e-12);
        expect(before.high).toBeGreaterThanOrEqual(before.value - 1e-12);
        expect(before.high).toBeLessThanOrEqual(1);
        expect(readinessOf(needs, members.toReversed(), rules)!.value).toBeCloseTo(before.value, 12);
        const better = members.with(who % members.length, aMember({ api: 5, calm: 5 }));
        expect(readinessOf(needs, better, rules)!.value).toBeGreaterThanOrEqual(before.value - 1e-12);
      }),
      { seed: 342, numRuns: 200 },
    );
  });

  it('has a range that more evidence of the same mean never widens', () => {
    fc.assert(
      fc.property(level, fc.double({ min: 0.05, max: 1, noNaN: true }), (at, narrower) => {
        const width = (spread: number): number => {
          const readiness = readinessOf(
            [{ skillId: api, level: 3, weight: 1 }],
            [[aStanding('api', at, { spread })]],
            rules,
          )!;
          return readiness.high - readiness.low;
        };
        expect(width(0.8 * narrower)).toBeLessThanOrEqual(width(0.8) + 1e-12);
      }),
      { seed: 343, numRuns: 200 },
    );
  });
});

describe('the binding constraint', () => {
  const rows = (members: readonly Member[]): readonly TeamSkill[] =>
    needs.map((need) => teamSkill(need, { members }, rules));

  it('is the brute-force argmax of what closing one gap would do (R27)', () => {
    fc.assert(
      fc.property(team, (members) => {
        const now = readinessOf(needs, members, rules)!.value;
        const rises = needs.map(({ skillId }) => {
          const closed = readinessAt(needs, members, (need, member) => {
            const standing = member.find((one) => one.skillId === need.skillId);
            const known = standing !== undefined && standing.effectiveN >= 3;
            const own = known ? standing.level : PRIOR_LEVEL;
            const at = need.skillId === skillId ? Math.max(own, need.level) : own;
            return { level: at, levelLow: at, levelHigh: at, isKnown: true };
          })!.value;
          return { skillId, rise: closed - now };
        });
        const best = Math.max(...rises.map(({ rise }) => rise));
        const binding = bindingConstraint(rows(members), members.length);
        if (best < 1e-9) expect(binding).toBeUndefined();
        else {
          expect(binding?.rise).toBeCloseTo(best, 9);
          expect(rises.find(({ skillId }) => skillId === binding?.skillId)?.rise).toBeCloseTo(best, 9);
        }
      }),
      { seed: 344, numRuns: 200 },
    );
  });

  const row = (skillId: string, changes: Partial<TeamSkill>): TeamSkill => ({
    ...(rows([aMember({ api: 1, calm: 1 })])[0] as TeamSkill),
    skillId: skillId as SkillId,
    weight: 0.5,
    size: 10,
    gap: 0.5,
    floor: 2,
    covered: 1,
    ...changes,
  });

  it.each<[string, readonly TeamSkill[], string | undefined]>([
    ['the larger rise', [row('a', {}), row('b', { gap: 0.6 })], 'b'],
    ['the larger shortfall of two equal rises', [row('a', {}), row('b', { covered: 0 })], 'b'],
    ['the first id of two equal ones', [row('b', {}), row('a', {})], 'a'],
    [
      'a skill that two teams lack a little',
      [row('a', { size: 5, gap: 0.9 }), row('b', { size: 5 }), row('b', { size: 5 })],
      'b',
    ],
    ['nothing without a gap', [row('a', { gap: 0 })], undefined],
  ])('is %s', (_, skills, skillId) => {
    expect(bindingConstraint(skills, 10)?.skillId).toBe(skillId);
  });
});

describe('ranked gaps', () => {
  it('weigh by urgency between a half and two (d5)', () => {
    expect([0, 2, 4, 8, 20].map((weeks) => urgencyOf(weeks, 4, rules))).toEqual([0.5, 0.5, 1, 2, 2]);
    expect(urgencyOf(3, 0, rules)).toBe(2);
  });

  it('put weight × gap × urgency first, and leave out what is there', () => {
    const members = [aMember({ api: 1.5, calm: 0.5 }), aMember({ api: 2.4, calm: 0.5 })];
    const skills = needs.map((need) => teamSkill(need, { members }, rules));
    // api: .6 × .35 × (2 ÷ 4 = .5) = .105; calm: .4 × .75 × (6 ÷ 4 = 1.5) = .45.
    const ranked = rankedGaps(skills, ({ skillId }) => (skillId === api ? 2 : 6), 4, rules);
    expect(ranked.map(({ skill, rank }) => [skill.skillId, Math.round(rank * 1000) / 1000])).toEqual([
      ['calm', 0.45],
      ['api', 0.105],
    ]);
    const able = needs.map((need) => teamSkill(need, { members: [aMember({ api: 5, calm: 5 })] }, rules));
    expect(rankedGaps(able, () => 0, 4, rules)).toEqual([]);
  });
});

it('the leading indicator of a complex analysis Key Result is low data literacy (R47)', () => {
  const need = { skillId: 'data-literacy' as SkillId, teamId: support, level: 3, weight: 1 };
  const members = Array.from({ length: 9 }, () => aMember({ 'data-literacy': 1.4 }));
  const skill = teamSkill(need, { members }, rules);
  expect(leadingIndicators(skill, 0.3, rules).map(({ sign, isSecondary }) => [sign, isSecondary])).toEqual([
    ['low-level', false],
    ['below-floor', false],
    ['little-completed', true],
  ]);
  expect(leadingIndicators(skill, 0.3, rules)[0]).toMatchObject({
    skillId: 'data-literacy',
    threshold: expect.closeTo(1.8, 12),
  });
  const able = teamSkill(need, { members: members.map(() => aMember({ 'data-literacy': 4 })) }, rules);
  expect(leadingIndicators(able, 1, rules)).toEqual([]);
  expect(leadingIndicators(able, undefined, rules)).toEqual([]);
});
