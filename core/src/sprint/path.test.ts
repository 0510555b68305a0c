import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.js';
import type { LessonId, SkillId, TeamId } from '../model.js';
import { defaultRules as rules } from '../rules.js';
import { aKeyResult, aLesson, aSkill } from '../testing/builders.js';
import { needsOf } from './needs.js';
import { planPath, playbookStart, type PathRequest } from './path.js';
import { mondayToFriday } from './work-days.js';

const keyResult = aKeyResult({
  start: '2026-10-01',
  due: '2026-12-31',
  ownerTeamIds: ['engineers', 'sellers'],
  requirements: [
    { skillId: 'api', teamId: 'engineers', level: 3, weight: 0.4 },
    { skillId: 'debugging', teamId: 'engineers', level: 3, weight: 0.6 },
    { skillId: 'debugging', teamId: 'sellers', level: 2, weight: 0.2 },
    { skillId: 'value', teamId: 'sellers', level: 3, weight: 0.8 },
  ],
});
const skills = new Map(
  [aSkill({ id: 'api' }), aSkill({ id: 'debugging', prerequisites: ['api'] }), aSkill({ id: 'value' })].map((skill) => [
    skill.id,
    skill,
  ]),
);
const lessons = ['api', 'debugging', 'value'].flatMap((skill) =>
  [1, 2].map((n) => aLesson({ id: `${skill}-${n}`, teaches: [skill], minutes: 5, apply: 'Try it on one ticket' })),
);

const plan = (changes: Partial<PathRequest> = {}, team = 'engineers') =>
  planPath(
    {
      keyResult,
      needs: needsOf([keyResult], [team as TeamId]),
      skills,
      lessons,
      levelOf: () => undefined,
      isFinished: () => false,
      from: '2026-10-01',
      workDays: mondayToFriday,
      ...changes,
    },
    rules,
  );
const at = (levels: Readonly<Record<string, number>>) => (id: SkillId) => levels[id];

describe('a path', () => {
  // By hand: level 1 → 3 at 0.2 levels per 50 minutes is 500 minutes, a third of it at ±50 % either way 334 and 1000.
  it('takes the minutes that d5 says, with their range', () => {
    expect(
      plan().steps.map(({ skillId, from, isMeasured, minutes, minutesLow, minutesHigh, sprints }) => ({
        skillId,
        from,
        isMeasured,
        minutes: [minutesLow, minutes, minutesHigh],
        sprints,
      })),
    ).toEqual([
      { skillId: 'api', from: 1, isMeasured: false, minutes: [334, 500, 1000], sprints: 50 },
      { skillId: 'debugging', from: 1, isMeasured: false, minutes: [334, 500, 1000], sprints: 50 },
    ]);
  });

  it('differs by role on one Key Result', () => {
    const order = (team: string) => plan({}, team).steps.map(({ skillId }) => skillId);
    expect(order('engineers')).toEqual(['api', 'debugging']); // the heavier one rests on the other
    expect(order('sellers')).toEqual(['value', 'debugging']);
  });

  it('leaves out what is there, and lessons that are finished', () => {
    const { steps } = plan({ levelOf: at({ api: 3, debugging: 2.9 }), isFinished: (id) => id === 'debugging-1' });
    expect(steps.map(({ skillId, lessons: open, minutes }) => [skillId, open.map(({ id }) => id), minutes])).toEqual([
      ['debugging', ['debugging-2'], 25],
    ]);
  });

  it('is ready when nothing is missing', () => {
    expect(plan({ levelOf: () => 3 })).toMatchObject({ steps: [], days: [], fit: { state: 'ready' } });
  });

  // By hand: 17 December is two weeks before the due date; 1 October to 17 December holds 56 working days.
  it('says by when to begin, counted back from two weeks before the date', () => {
    const { needDate, minutes, fit, steps } = plan({ levelOf: at({ api: 2.8, debugging: 2.6 }) });
    expect(needDate).toBe('2026-12-17');
    expect(minutes).toMatchObject({ needed: 150, available: 560 });
    expect(fit).toEqual({ state: 'fits', readyOn: '2026-10-21', startBy: '2026-11-27', spareSprints: 41 });
    expect(steps.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
      ['2026-10-01', '2026-10-07'],
      ['2026-10-08', '2026-10-21'],
    ]);
  });

  it('says honestly that it does not fit, and what would', () => {
    const { fit } = plan({ levelOf: at({ api: 2.8, debugging: 0 }) }); // 5 and 75 sprints of 56
    expect(fit).toEqual({
      state: 'does-not-fit',
      readyOn: '2027-01-20',
      missingMinutes: 240,
      minutesADay: 15,
      keeps: ['api'],
    });
  });

  it('knows holidays', () => {
    const holidays = new Set(['2026-12-17']);
    const { minutes, days } = plan({ workDays: { ...mondayToFriday, holidays } });
    expect(minutes.available).toBe(550);
    expect(days.map(({ day }) => day)).not.toContain('2026-12-17');
  });

  it('binds its milestones to the line of the Key Result', () => {
    const { milestones } = plan({ levelOf: at({ api: 2.8, debugging: 2.6 }) });
    // 91 days: after 30, 61 and 91 of them, from 14 h to 8 h.
    expect(milestones.map(({ day, value, skillIds }) => [day, value.toFixed(2), skillIds])).toEqual([
      ['2026-10-31', '12.02', ['api', 'debugging']],
      ['2026-12-01', '9.98', []],
      ['2026-12-31', '8.00', []],
    ]);
  });
});

describe('ninety days', () => {
  it.each([
    ['2026-07-01', '2026-09-30'],
    ['2026-10-01', '2026-12-31'],
    ['2027-01-01', '2027-03-31'],
  ])('from %s to %s hold 62 to 65 sprints, one on each working day', (start, due) => {
    const quarter = { ...keyResult, start, due };
    const from = playbookStart(quarter, rules);
    const { days } = plan({ keyResult: quarter, from });
    expect(days.length).toBeGreaterThanOrEqual(62);
    expect(days.length).toBeLessThanOrEqual(65);
    expect(from >= addDays(due, -89)).toBe(true);
  });

  it('are the whole of a shorter Key Result', () => {
    expect(playbookStart({ start: '2026-12-01', due: '2026-12-31' }, rules)).toBe('2026-12-01');
  });
});

it('never plans more than ten minutes a day, a lesson twice as new, a weekend, or a new lesson after the need date', () => {
  const level = fc.double({ min: 0, max: 5, noNaN: true });
  fc.assert(
    fc.property(
      fc.record({ api: level, debugging: level }),
      fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 6, maxLength: 6 }),
      fc.subarray(lessons.map(({ id }) => id)),
      fc.integer({ min: 0, max: 80 }),
      (levels, minutes, finished, later) => {
        const isFinished = (id: LessonId) => finished.includes(id);
        const path = plan({
          levelOf: at(levels),
          isFinished,
          lessons: lessons.map((lesson, i) => ({ ...lesson, minutes: minutes[i] ?? 5 })),
          from: addDays('2026-10-01', later),
        });
        const fresh = path.days.flatMap(({ day, items }) =>
          items.filter(({ part }) => part === 'new').map(({ lessonId }) => ({ day, lessonId })),
        );
        expect(new Set(fresh.map(({ lessonId }) => lessonId)).size).toBe(fresh.length);
        for (const { day, lessonId } of fresh)
          expect([day <= path.needDate, isFinished(lessonId)]).toEqual([true, false]);
        for (const { day, minutes: sum, items } of path.days) {
          expect(sum).toBeLessThanOrEqual(10);
          expect(sum).toBe(items.reduce((all, item) => all + item.minutes, 0));
          expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
        }
        if (path.fit.state === 'fits') {
          expect(path.minutes.needed).toBeLessThanOrEqual(path.minutes.available);
          expect(path.fit.readyOn <= path.needDate).toBe(true);
        }
      },
    ),
    { seed: 36, numRuns: 200 },
  );
});
