import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId, TeamId } from './model.js';
import { mayReadKeyResult, maySteer, publishCoverage, smallestGroup, type Viewer } from './policy.js';
import { defaultRules as rules } from './rules.js';
import { aKeyResult, aTenant } from './testing/builders.js';

const viewer = (role: Viewer['role']): Viewer => ({ personId: 'maya' as PersonId, role });
const own = ['support' as TeamId];
const other = ['sales' as TeamId];

describe('who may see what', () => {
  it.each([
    ['learner', own, true, false],
    ['learner', other, false, false],
    ['manager', own, true, true],
    ['manager', other, false, false],
    ['admin', own, true, true],
    ['admin', other, true, true],
    ['admin', [], true, true],
    ['learner', [], false, false],
  ] as const)('a %s of %j: reads the Key Result %s, steers it %s', (role, teams, reads, records) => {
    const keyResult = aKeyResult({ ownerTeamIds: ['support'] });
    expect(mayReadKeyResult(viewer(role), keyResult, teams)).toBe(reads);
    expect(maySteer(viewer(role), keyResult, teams)).toBe(records);
  });
});

describe('small groups', () => {
  it.each([
    [aTenant({ euMode: false }), 5],
    [aTenant({ euMode: true }), 10],
    [undefined, 10],
  ])('of %j start at %i', (tenant, k) => {
    expect(smallestGroup(tenant, rules)).toBe(k);
  });

  it('are withheld as a value', () => {
    expect(publishCoverage({ covered: 3, floor: 2, size: 4 }, 5)).toEqual({ withheld: 'k', k: 5 });
    expect(publishCoverage({ covered: 3, floor: 2, size: 9 }, 10)).toEqual({ withheld: 'k', k: 10 });
  });
});

describe('published coverage', () => {
  it.each([
    [0, 2, 0, 'fragile'],
    [1, 2, 0, 'fragile'],
    [2, 2, 1, 'resilient'],
    [2, 3, 1, 'thin'],
    [3, 3, 1, 'resilient'],
    [4, 5, 2, 'thin'],
    [9, 2, 2, 'resilient'],
  ] as const)('of %i people with a floor of %i is band %i, %s', (covered, floor, band, state) => {
    expect(publishCoverage({ covered, floor, size: 20 }, 5)).toEqual({ band, state });
  });

  it('looks the same for nobody and for one person, in any team', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 2, max: 60 }),
        fc.constantFrom(5, 10),
        (size, floor, k) => {
          const nobody = publishCoverage({ covered: 0, floor, size }, k);
          expect(publishCoverage({ covered: 1, floor, size }, k)).toEqual(nobody);
          expect('withheld' in nobody).toBe(size < k);
        },
      ),
      { seed: 101, numRuns: 200 },
    );
  });
});
