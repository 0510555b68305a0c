import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId, Team, TeamId } from './model.js';
import { mayManageTeam, mayReadKeyResult, maySteer, publishCoverage, smallestGroup, type Viewer } from './policy.js';
import { defaultRules as rules } from './rules.js';
import { aKeyResult, aTeam, aTenant } from './testing/builders.js';

const viewer = (role: Viewer['role']): Viewer => ({ personId: 'maya' as PersonId, role });
const own = [aTeam({ memberIds: ['maya', 'dev'] })];
const led = [aTeam({ memberIds: ['maya', 'dev'], leadIds: ['maya'] })];
const ledByOther = [aTeam({ memberIds: ['maya', 'dev'], leadIds: ['dev'] })];
const other = [aTeam({ id: 'sales', memberIds: ['maya'], leadIds: ['maya'] })];
const idsOf = (teams: readonly Team[]): TeamId[] => teams.map(({ id }) => id);

describe('who may see what', () => {
  it.each([
    ['learner', 'in the team', own, true, false],
    ['learner', 'leading it', led, true, true],
    ['learner', 'led by somebody else', ledByOther, true, false],
    ['learner', 'leading another', other, false, false],
    ['learner', 'in none', [], false, false],
    ['manager', 'in the team', own, true, true],
    ['manager', 'led by somebody else', ledByOther, true, true],
    ['manager', 'leading another', other, false, false],
    ['admin', 'in the team', own, true, true],
    ['admin', 'leading another', other, true, true],
    ['admin', 'in none', [], true, true],
  ] as const)('a %s %s: reads the Key Result %4$s, steers it %5$s', (role, _, teams, reads, steers) => {
    const keyResult = aKeyResult({ ownerTeamIds: ['support'] });
    expect(mayReadKeyResult(viewer(role), keyResult, idsOf(teams))).toBe(reads);
    expect(maySteer(viewer(role), keyResult, teams)).toBe(steers);
  });

  it.each([
    ['learner', 'in a team that nobody leads', aTeam({ memberIds: ['maya'] }), false],
    ['learner', 'leading it', aTeam({ memberIds: ['maya'], leadIds: ['maya'] }), true],
    ['learner', 'in one that others lead', aTeam({ memberIds: ['dev', 'maya'], leadIds: ['dev'] }), false],
    ['manager', 'in a team that nobody leads', aTeam({ memberIds: ['maya'] }), true],
    ['manager', 'in one that others lead', aTeam({ memberIds: ['dev', 'maya'], leadIds: ['dev'] }), false],
    ['manager', 'of another team', aTeam({ memberIds: ['dev'] }), false],
    ['admin', 'of no team', aTeam({ memberIds: ['dev'], leadIds: ['dev'] }), true],
  ] as const)('a %s %s decides who belongs to it: %4$s', (role, _, team, manages) => {
    expect(mayManageTeam(viewer(role), team)).toBe(manages);
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
