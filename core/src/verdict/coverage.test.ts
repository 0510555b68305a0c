import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mastery, PersonId, SkillId } from '../model.js';
import { defaultRules as rules } from '../rules.js';
import { coverage, floorOf, fragilityOf } from './coverage.js';

const member = (levelLow: number, effectiveN = 5): Mastery => ({
  personId: 'maya' as PersonId,
  skillId: 'api' as SkillId,
  p: 0.5,
  pLow: 0.4,
  pHigh: 0.6,
  effectiveN,
  level: levelLow + 0.5,
  levelLow,
  levelHigh: levelLow + 1,
  n: 5,
  method: 'test',
});

describe('coverage', () => {
  it('counts who surely reaches the level, and nobody who is not known', () => {
    expect(coverage([member(3), member(2.99), member(4.2), member(5, 2.9)], 3, rules)).toBe(2);
  });

  // REQUIREMENTS (b): max(2, ⌈0.20 × team size⌉)
  it.each([
    [1, 2],
    [9, 2],
    [10, 2],
    [11, 3],
    [15, 3],
    [16, 4],
    [24, 5],
    [35, 7],
    [36, 8],
  ])('of a team of %i has its floor at %i', (size, floor) => {
    expect(floorOf(size, rules)).toBe(floor);
  });

  it.each([
    [0, 2, 'missing'],
    [1, 2, 'fragile'],
    [2, 2, 'resilient'],
    [2, 3, 'thin'],
    [4, 5, 'thin'],
    [5, 5, 'resilient'],
  ])('%i people with a floor of %i is %s', (covered, floor, fragility) => {
    expect(fragilityOf(covered, floor)).toBe(fragility);
  });

  it('of a resilient team never turns missing when one person is away', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 2.9, 3, 4), { minLength: 1, maxLength: 40 }), fc.nat(), (levels, who) => {
        const floor = floorOf(levels.length, rules);
        const everybody = levels.map((level) => member(level));
        const others = everybody.toSpliced(who % levels.length, 1);
        fc.pre(fragilityOf(coverage(everybody, 3, rules), floor) === 'resilient');
        expect(fragilityOf(coverage(others, 3, rules), floorOf(others.length, rules))).not.toBe('missing');
      }),
      { seed: 91, numRuns: 300 },
    );
  });
});
