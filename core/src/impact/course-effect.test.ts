import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TeamId } from '../model.js';
import { defaultRules } from '../rules.js';
import { meridianCohorts } from '../testing/meridian/group/cohorts.js';
import { assessCourse, type CourseQuestion, type CourseTeam } from './course-effect.js';

const decisionVelocity = { baseline: 50, target: 80, direction: 'increase' } as const;
const assess = (teams: readonly CourseTeam[], more: Partial<CourseQuestion> = {}) =>
  assessCourse({ keyResult: decisionVelocity, teams, k: 5, seed: 'a seed', ...more }, defaultRules);

const cohort = (course: string): readonly CourseTeam[] =>
  (meridianCohorts.find(({ lessonId }) => lessonId === course)?.rows ?? []).map((row) => ({ ...row, people: 6 }));
const visualisation = cohort('data-visualisation-for-bi');
const slides = cohort('colour-theory-for-slides');
const withoutStart = (teams: readonly CourseTeam[]) => teams.map(({ before: _, ...rest }) => rest);

const rounded = (difference: { value: number; low: number; high: number } | undefined): readonly number[] =>
  [difference?.value, difference?.low, difference?.high].map((value) => Math.round(100 * (value ?? NaN)) / 100);

describe('the two courses of the BI squads', () => {
  it('data visualisation looks like 39 points, is worth about 16 at the same start, and is kept at E2', () => {
    const effect = assess(visualisation);
    expect(effect).toMatchObject({ level: 'E2', verdict: 'keep', teams: { finished: 10, others: 10 } });
    expect(effect.why).toMatchObject({ startsOverlap: false, missing: 'random-order', smallestUseful: 3 });
    expect(rounded(effect.raw)).toEqual([38.96, 34.87, 43.1]);
    expect(rounded(effect.adjusted)).toEqual([15.82, 11.2, 20.39]);
  });

  it('the course that does nothing is stopped: the interval lies around zero and the power is there', () => {
    const effect = assess(slides);
    expect(effect).toMatchObject({ level: 'E2', verdict: 'stop', why: { startsOverlap: true } });
    expect(rounded(effect.adjusted)).toEqual([-0.55, -2.35, 1.16]);
    expect(effect.adjusted?.power).toBeGreaterThan(0.9);
  });

  it.each(['a', 'b', 'c', 'd', 'e'])('no draw makes it work, seed %s', (seed) => {
    expect(['stop', 'unknown']).toContain(assess(slides, { seed }).verdict);
    expect(assess(visualisation, { seed }).verdict).toBe('keep');
  });

  it('by lot, planned and recorded before the first wave, what works may be scaled', () => {
    const rollout = { recordedOn: '2026-08-01', firstWave: '2026-08-10', stopRule: 'after wave 3', power: 0.8 };
    expect(assess(visualisation, { rollout })).toMatchObject({ level: 'E4', verdict: 'scale' });
    expect(assess(slides, { rollout })).toMatchObject({ level: 'E4', verdict: 'stop' });
    const late = { ...rollout, recordedOn: '2026-08-11' };
    expect(assess(visualisation, { rollout: late })).toMatchObject({ level: 'E2', verdict: 'keep' });
  });
});

/** Four against four, every one of the 70 assignments. Figures of a separate Python program with its own solver. */
const eight = (): readonly CourseTeam[] => {
  const before = [40, 44, 52, 60, 38, 46, 50, 61];
  const after = [58, 60, 66, 78, 47, 52, 57, 69];
  return before.map((start, i) => ({
    teamId: `team-${i}` as TeamId,
    people: 5,
    before: start,
    after: after[i] ?? 0,
    finished: i < 4,
  }));
};

describe('how it is reckoned', () => {
  it('agrees with a test inversion by bisection, refitted for each assignment', () => {
    const { raw, adjusted } = assess(eight());
    expect(rounded(raw)).toEqual([9.25, -11, 31]);
    expect(rounded(adjusted)).toEqual([9, 4.29, 13.04]);
  });

  it('counts in the direction of the Key Result', () => {
    const mirrored = eight().map((team) => ({ ...team, before: -(team.before ?? 0), after: -team.after }));
    const keyResult = { baseline: -50, target: -80, direction: 'decrease' } as const;
    expect(assess(mirrored, { keyResult }).adjusted).toEqual(assess(eight()).adjusted);
  });

  it('says nothing below four teams against four', () => {
    const { level, verdict, raw, adjusted } = assess(eight().slice(1));
    expect({ level, verdict, raw, adjusted }).toEqual({ level: 'E0', verdict: 'unknown' });
  });

  it('leaves out teams below the smallest group', () => {
    expect(assess(visualisation, { k: 10 })).toMatchObject({ level: 'E0', teams: { finished: 0, others: 0 } });
  });

  it('keeps to E1 where a start was not read, or says who finished', () => {
    expect(assess(withoutStart(visualisation))).toMatchObject({ level: 'E1', verdict: 'unknown' });
    const apart = visualisation.map((team) => ({ ...team, before: team.finished ? 66 : 44 }));
    expect(assess(apart)).toMatchObject({ level: 'E1', verdict: 'unknown', why: { missing: 'starts' } });
  });

  it('is unknown, not stopped, where the teams are too few for the noise', () => {
    const noisy = slides.map((team, i) => ({ ...team, after: team.after + (i % 3 === 0 ? 30 : 0) }));
    expect(assess(noisy).verdict).toBe('unknown');
  });
});

describe('bad input names its field', () => {
  const [first, ...rest] = eight();
  if (!first) throw new Error('There are eight.');
  it.each<[string, readonly CourseTeam[], Partial<CourseQuestion>]>([
    ['teams.0.after', [{ ...first, after: NaN }, ...rest], {}],
    ['teams.0.before', [{ ...first, before: Infinity }, ...rest], {}],
    ['teams.0.people', [{ ...first, people: -1 }, ...rest], {}],
    ['teams.1.teamId', [first, first, ...rest], {}],
    ['k', eight(), { k: 0 }],
    ['keyResult.target', eight(), { keyResult: { ...decisionVelocity, target: 50 } }],
    ['keyResult.baseline', eight(), { keyResult: { ...decisionVelocity, baseline: NaN } }],
    ['keyResult.direction', eight(), { keyResult: { ...decisionVelocity, direction: 'maintain' } }],
  ])('%s', (field, teams, more) => {
    expect(() => assess(teams, more)).toThrow(expect.objectContaining({ code: 'invalid', field }));
  });
});

describe('for any teams', () => {
  const value = fc.oneof(
    fc.double({ min: -999_999_999_999, max: 999_999_999_999, noNaN: true }),
    fc.integer({ min: 0, max: 3 }),
  );
  const anyTeams = fc
    .array(
      fc.record({
        before: value,
        after: value,
        finished: fc.boolean(),
        people: fc.constantFrom(4, 5, 5, 5, 5, 5, 5, 9),
      }),
      {
        minLength: 6,
        maxLength: 14,
        size: 'max',
      },
    )
    .map((rows) => rows.map((row, i): CourseTeam => ({ ...row, teamId: `team-${i}` as TeamId })));

  it('there is no NaN, the interval holds its value, and only an interval above zero is said to work', () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const effect = assess(teams);
        for (const { value: middle, low, high, power } of [effect.raw, effect.adjusted].filter((one) => !!one)) {
          expect([middle, low, high].every(Number.isFinite)).toBe(true);
          expect(low <= middle && middle <= high && power >= 0 && power <= 1).toBe(true);
        }
        if (effect.verdict === 'keep' || effect.verdict === 'scale') {
          expect(effect.level).toBe('E2');
          expect(effect.adjusted?.low).toBeGreaterThan(0);
        }
      }),
      { seed: 9, numRuns: 60 },
    );
  });

  it('their order changes nothing', () => {
    const shuffled = anyTeams.chain((teams) =>
      fc.tuple(fc.constant(teams), fc.shuffledSubarray(teams, { minLength: teams.length })),
    );
    fc.assert(
      fc.property(shuffled, ([teams, others]) => {
        expect(assess(others)).toEqual(assess(teams));
      }),
      { seed: 9, numRuns: 40 },
    );
  });
});
