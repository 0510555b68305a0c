import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRules as rules } from '../rules.js';
import { aKeyResult } from '../testing/builders.js';
import { aMember, aStanding, aVerdictTeam, verdictInputs } from '../testing/verdict-inputs.js';
import { assessVerdict } from '../verdict/assess.js';
import type { VerdictTeam } from '../verdict/inputs.js';
import type { Member } from '../verdict/members.js';
import { publishVerdict, type PublishedVerdict } from './publish-verdict.js';
import { publishShare } from './share.js';

const twoTeams = aKeyResult({
  ownerTeamIds: ['support', 'sales'],
  requirements: [
    { skillId: 'api', teamId: 'support', level: 3, weight: 0.5 },
    { skillId: 'calm', teamId: 'support', level: 3, weight: 0.5 },
    { skillId: 'api', teamId: 'sales', level: 3, weight: 0.5 },
    { skillId: 'calm', teamId: 'sales', level: 3, weight: 0.5 },
  ],
});
const people = (count: number, api: number, calm: number) =>
  Array.from({ length: count }, () => aMember({ api, calm }));
const publish = (
  teams: readonly VerdictTeam[],
  { k = 5, keyResult = verdictInputs().keyResult } = {},
): PublishedVerdict =>
  publishVerdict(assessVerdict(verdictInputs({ keyResult, teams }), rules), { k, step: rules.release.step });
const sales = (members: readonly Member[], k = 5) =>
  aVerdictTeam(members, { teamId: 'sales', isShown: members.length >= k });

describe('a published verdict', () => {
  it('speaks in bands and steps', () => {
    const published = publish([aVerdictTeam([...people(3, 4, 4), ...people(6, 1.3, 4)])]);
    expect(published).toMatchObject({
      readiness: { value: { share: 0.8, step: 0.05 } },
      skills: [
        { skillId: 'api', coverage: { band: 1, state: 'resilient' }, withoutOne: 'resilient', gapRank: 1 },
        { skillId: 'calm', coverage: { band: 2, state: 'resilient' } },
      ],
      fragility: 'resilient',
      binding: { skillId: 'api' },
      smallTeams: [],
    });
  });

  it('of a team of four says whether it is fragile, a remedy for everybody, and no number (P05)', () => {
    const published = publish([aVerdictTeam([...people(1, 4, 4), ...people(3, 1, 4)])]);
    expect(published).toMatchObject({
      readiness: { withheld: 'k', k: 5 },
      teams: [],
      skills: [],
      risk: { withheld: 'k', k: 5 },
      quadrant: { unknown: 'not-enough-data' },
      smallTeams: [{ teamId: 'support', isFragile: true, remedy: 'pair-and-write-down' }],
    });
    for (const key of ['binding', 'weeksToReady', 'lastUsefulStart', 'fragility']) {
      expect(published).not.toHaveProperty(key);
    }
  });

  it('withholds the whole when it would give a small team away, and shows it when two small teams hide each other', () => {
    const keyResult = twoTeams;
    const nine = aVerdictTeam(people(9, 4, 4));
    expect(publish([nine, sales(people(4, 1, 1))], { keyResult }).readiness).toEqual({ withheld: 'k', k: 5 });
    expect(publish([nine, sales(people(6, 1, 1))], { keyResult }).readiness).toMatchObject({ value: { share: 0.75 } });
    const three = aVerdictTeam(people(3, 4, 4), { isShown: false });
    expect(publish([three, sales(people(4, 1, 1))], { keyResult }).readiness).toMatchObject({ value: { step: 0.05 } });
  });

  it('EU mode says nothing about nine people', () => {
    expect(publish([aVerdictTeam(people(9, 4, 4), { isShown: false })], { k: 10 }).readiness).toEqual({
      withheld: 'k',
      k: 10,
    });
  });
});

describe('an attack on the exits', () => {
  const level = fc.integer({ min: 0, max: 50 }).map((n) => n / 10);
  const anyone = fc
    .record({ api: level, calm: level, evidence: fc.constantFrom(0, 2, 8, 30) })
    .map(({ api, calm, evidence }): Member => [
      aStanding('api', api, { evidence }),
      aStanding('calm', calm, { evidence }),
    ]);
  const team = (minLength: number, maxLength: number) => fc.array(anyone, { minLength, maxLength });

  it('learns nothing about the people of a small team but one bit, whoever they are', () => {
    fc.assert(
      fc.property(team(5, 12), team(1, 4), team(1, 4), (big, one, other) => {
        fc.pre(one.length === other.length);
        const [a, b] = [one, other].map((small) => {
          const { smallTeams, ...rest } = publish([aVerdictTeam(big), sales(small)], { keyResult: twoTeams });
          expect(smallTeams.map(({ teamId }) => teamId)).toEqual(['sales']);
          return rest;
        });
        expect(b).toEqual(a);
      }),
      { seed: 335, numRuns: 120 },
    );
  });

  it('cannot tell whether nobody or one person carries a skill', () => {
    // The same nine people; one of them holds the skill for sure, or just does not: only the lower end of a band differs.
    const nine = (levelLow: number): readonly Member[] => [
      [{ ...aStanding('api', 3.2), levelLow }, aStanding('calm', 4)],
      ...people(8, 1, 4),
    ];
    const [nobody, somebody] = [2.9, 3].map((low) => {
      const inputs = verdictInputs({ teams: [aVerdictTeam(nine(low))] });
      const verdict = assessVerdict(inputs, rules);
      const { inputs: _digest, ...published } = publishVerdict(verdict, { k: 5, step: 0.05 });
      return { exact: verdict.result.skills[0]?.covered, ...published };
    });
    expect([nobody?.exact, somebody?.exact]).toEqual([0, 1]);
    expect({ ...nobody, exact: 0, readiness: 0 }).toEqual({ ...somebody, exact: 0, readiness: 0 });
  });

  it('finds no key that holds an exact count, a level of somebody, or a person', () => {
    fc.assert(
      fc.property(team(5, 14), (members) => {
        const text = JSON.stringify(publish([aVerdictTeam(members)]));
        expect(text).not.toMatch(
          /"(covered|floor|busFactor|size|people|personId|memberIds|members|levelLow|levelHigh|p|effectiveN|shortfall|known|floorChance|gap)":/,
        );
        expect(text).not.toMatch(/"(fragility|withoutOne|projected|state)":"missing"/);
      }),
      { seed: 336, numRuns: 120 },
    );
  });

  it('no share reads nobody or everybody', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0.05, 0.2), (value, step) => {
        const shown = publishShare(value, 9, 5, step);
        expect('share' in shown ? shown.share > 0 && shown.share < 1 : 'words' in shown).toBe(true);
      }),
      { seed: 337, numRuns: 200 },
    );
    expect(publishShare(0.02, 9, 5, 0.05)).toEqual({ words: 'almost-none' });
    expect(publishShare(0.98, 9, 5, 0.05)).toEqual({ words: 'almost-all' });
    expect(publishShare(0.5, 4, 5, 0.05)).toEqual({ withheld: 'k', k: 5 });
  });
});
