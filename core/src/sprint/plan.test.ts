import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LessonId, Mastery, PersonId, SkillId, SprintId, TeamId } from '../model.js';
import { defaultRules as rules } from '../rules.js';
import { aKeyResult, aLesson, aSkill } from '../testing/builders.js';
import { needsOf } from './needs.js';
import { planSprint, type SprintRequest } from './plan.js';
import type { Review } from './study.js';

const skill = (id: string) => id as SkillId;
const keyResult = aKeyResult({
  id: 'kr-1',
  requirements: [
    { skillId: 'api', teamId: 'support', level: 3, weight: 0.5 },
    { skillId: 'problems', teamId: 'support', level: 3, weight: 0.25 },
    { skillId: 'calm', teamId: 'support', level: 3, weight: 0.25 },
  ],
});

function known(id: string, p: number, spread = 0.05): [SkillId, Mastery] {
  const level = p * 5;
  return [
    skill(id),
    {
      personId: 'maya' as PersonId,
      skillId: skill(id),
      p,
      pLow: p - spread,
      pHigh: p + spread,
      effectiveN: 5,
      level,
      levelLow: level,
      levelHigh: level,
      n: 5,
      method: 'test',
    },
  ];
}

function aRequest(changes: Partial<SprintRequest> = {}): SprintRequest {
  return {
    id: 'maya/2026-10-20' as SprintId,
    personId: 'maya' as PersonId,
    day: '2026-10-20',
    teamIds: ['support' as TeamId],
    keyResults: [keyResult],
    skills: new Map(['api', 'problems', 'calm'].map((id) => [skill(id), aSkill({ id })])),
    lessons: [
      aLesson({ id: 'api-1', teaches: ['api'], minutes: 5 }),
      aLesson({ id: 'calm-1', teaches: ['calm'], minutes: 5 }),
      aLesson({ id: 'problems-1', teaches: ['problems'], minutes: 5 }),
    ],
    mastery: new Map(),
    study: { finished: new Map(), reviews: new Map(), applied: new Map() },
    ...changes,
  };
}

const plan = (changes: Partial<SprintRequest> = {}) => planSprint(aRequest(changes), rules);
const summary = (changes: Partial<SprintRequest> = {}) => {
  const planned = plan(changes);
  return 'empty' in planned
    ? planned
    : planned.items.map(({ part, lessonId, minutes }) => `${part} ${lessonId} ${minutes}`);
};
const finished = (...days: [id: string, day: string][]) => new Map(days.map(([id, day]) => [id as LessonId, day]));
const due = (...days: [id: string, dueOn: string][]) =>
  new Map(days.map(([id, dueOn]) => [id as LessonId, { box: 1, lastDay: '2026-10-14', dueOn }]));
const study = (changes: Partial<SprintRequest['study']>) => ({
  finished: new Map(),
  reviews: new Map(),
  applied: new Map(),
  ...changes,
});

it('a Key Result with an early warning comes before a heavier skill of one without', () => {
  const calm = { skillId: 'calm', teamId: 'support', level: 3, weight: 0.3 };
  const other = aKeyResult({ id: 'kr-2', requirements: [calm] });
  const own = aKeyResult({ id: 'kr-1', requirements: [{ ...calm, skillId: 'api', weight: 0.5 }] });
  const first = (risk?: 'medium' | 'high') => {
    const risks = new Map(risk ? [[other.id, risk]] : []);
    const planned = plan({ keyResults: [own, other], risks });
    return 'items' in planned && planned.items[0]?.lessonId;
  };
  // By hand: .5 against .3, .45 and .6.
  expect(first()).toBe('api-1');
  expect(first('medium')).toBe('api-1');
  expect(first('high')).toBe('calm-1');
});

describe("today's ten minutes", () => {
  it('take the skill the Key Result leans on most, and its task at work', () => {
    expect(plan()).toEqual({
      id: 'maya/2026-10-20',
      personId: 'maya',
      day: '2026-10-20',
      items: [
        { part: 'new', lessonId: 'api-1', skillId: 'api', keyResultId: 'kr-1', minutes: 5, propensity: 1 },
        { part: 'apply', lessonId: 'api-1', skillId: 'api', keyResultId: 'kr-1', minutes: 2, propensity: 1 },
      ],
    });
  });

  it.each<[string, Partial<SprintRequest>, unknown]>([
    [
      'a skill that is there is left alone',
      { mastery: new Map([known('api', 0.9)]) },
      ['new calm-1 5', 'apply calm-1 2'],
    ],
    [
      'a wide range is worth narrowing',
      { mastery: new Map([known('api', 0.62, 0.4), known('calm', 0.62), known('problems', 0.62)]) },
      ['new api-1 5', 'apply api-1 2'],
    ],
    [
      'shorter wins where the skill is the same',
      {
        lessons: [
          aLesson({ id: 'api-1', teaches: ['api'], minutes: 5 }),
          aLesson({ id: 'api-2', teaches: ['api'], minutes: 3 }),
        ],
      },
      ['new api-2 3', 'apply api-2 2'],
    ],
    [
      'ties go by id',
      { lessons: [aLesson({ id: 'b', teaches: ['api'] }), aLesson({ id: 'a', teaches: ['api'] })] },
      ['new a 4', 'apply a 2'],
    ],
    [
      'prerequisites come first',
      { skills: new Map([[skill('api'), aSkill({ id: 'api', prerequisites: ['calm'] })]]) },
      ['new calm-1 5', 'apply calm-1 2'],
    ],
    [
      'unless they are met',
      {
        skills: new Map([[skill('api'), aSkill({ id: 'api', prerequisites: ['calm'] })]]),
        mastery: new Map([known('calm', 0.6, 0.2)]),
      },
      ['new api-1 5', 'apply api-1 2'],
    ],
    [
      'or wait for each other',
      {
        skills: new Map([
          [skill('api'), aSkill({ id: 'api', prerequisites: ['calm', 'api'] })],
          [skill('calm'), aSkill({ id: 'calm', prerequisites: ['api'] })],
          [skill('problems'), aSkill({ id: 'problems', prerequisites: ['calm'] })],
        ]),
      },
      ['new api-1 5', 'apply api-1 2'],
    ],
    [
      'a due review goes before',
      { study: study({ finished: finished(['calm-1', '2026-10-14']), reviews: due(['calm-1', '2026-10-20']) }) },
      ['review calm-1 2', 'new api-1 5', 'apply api-1 2'],
    ],
    [
      'a review is not due early, nor for a lesson left half way',
      {
        study: study({
          finished: finished(['calm-1', '2026-10-19']),
          reviews: due(['calm-1', '2026-10-21'], ['problems-1', '2026-10-15']),
        }),
      },
      ['new api-1 5', 'apply api-1 2'],
    ],
    [
      'the longest waiting review first',
      {
        study: study({
          finished: finished(['calm-1', '2026-10-14'], ['problems-1', '2026-10-13']),
          reviews: due(['calm-1', '2026-10-18'], ['problems-1', '2026-10-17']),
        }),
      },
      ['review problems-1 2', 'new api-1 5', 'apply api-1 2'],
    ],
    [
      'a long lesson pushes out its task',
      {
        lessons: [
          aLesson({ id: 'api-1', teaches: ['api'], minutes: 7 }),
          aLesson({ id: 'calm-1', teaches: ['calm'], kind: 'recall' }),
        ],
        study: study({ finished: finished(['calm-1', '2026-10-14']), reviews: due(['calm-1', '2026-10-18']) }),
      },
      ['review calm-1 2', 'new api-1 7'],
    ],
    [
      'and a longer one the review too',
      {
        lessons: [aLesson({ id: 'api-1', teaches: ['api'], minutes: 9 }), aLesson({ id: 'calm-1', teaches: ['calm'] })],
        study: study({ finished: finished(['calm-1', '2026-10-14']), reviews: due(['calm-1', '2026-10-18']) }),
        mastery: new Map([known('calm', 0.9)]),
      },
      ['new api-1 9'],
    ],
    [
      'a recall lesson is a review, a day after its skill was first taught',
      {
        lessons: [
          aLesson({ id: 'api-1', teaches: ['api'] }),
          aLesson({ id: 'api-recall', teaches: ['api'], kind: 'recall', minutes: 1 }),
        ],
        study: study({ finished: finished(['api-1', '2026-10-19']), applied: finished(['api-1', '2026-10-19']) }),
      },
      ['review api-recall 1'],
    ],
    [
      'a task not used yet is offered again',
      {
        mastery: new Map([known('api', 0.9), known('calm', 0.9), known('problems', 0.9)]),
        study: study({ finished: finished(['api-1', '2026-10-14'], ['calm-1', '2026-10-12']) }),
      },
      ['apply api-1 2'],
    ],
    [
      'a recall lesson is new where nothing else teaches its skill',
      { lessons: [aLesson({ id: 'api-recall', teaches: ['api'], kind: 'recall', minutes: 2 })] },
      ['new api-recall 2', 'apply api-recall 2'],
    ],
    ['no team', { teamIds: [] }, { empty: 'no-team' }],
    ['no Key Result this week', { day: '2026-12-21' }, { empty: 'no-key-result' }],
    ['the week of the due day still counts', { day: '2026-12-20' }, ['new api-1 5', 'apply api-1 2']],
    ['no skills named', { keyResults: [aKeyResult({ requirements: [] })] }, { empty: 'no-skills' }],
    ['skills of another team only', { teamIds: ['sales' as TeamId] }, { empty: 'no-skills' }],
    ['no lesson teaches them', { lessons: [aLesson({ teaches: ['welding'] })] }, { empty: 'no-lessons' }],
    [
      'all skills are there',
      { mastery: new Map([known('api', 0.9), known('calm', 0.9), known('problems', 0.9)]) },
      { empty: 'all-ready' },
    ],
    [
      'everything is studied, with the day of the next review',
      {
        lessons: [aLesson({ id: 'api-1', teaches: ['api'] })],
        study: study({
          finished: finished(['api-1', '2026-10-19']),
          applied: finished(['api-1', '2026-10-19']),
          reviews: due(['api-1', '2026-10-22']),
        }),
      },
      { empty: 'all-studied', nextReviewOn: '2026-10-22' },
    ],
  ])('%s', (_, changes, expected) => {
    expect(summary(changes)).toEqual(expected);
  });

  it('never hold more than ten minutes, one item of a part, or a skill that no Key Result of this week needs', () => {
    const ids = ['api', 'calm', 'problems', 'welding'];
    const lesson = fc.record({
      teaches: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
      minutes: fc.integer({ min: 1, max: 10 }),
      kind: fc.constantFrom('nugget', 'recall', 'scenario'),
      seen: fc.constantFrom('no', 'finished', 'due', 'later'),
    });
    fc.assert(
      fc.property(
        fc.array(lesson, { maxLength: 12 }),
        fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (drafts, ps) => {
          const lessons = drafts.map(({ seen: _, ...draft }, i) => aLesson({ ...draft, id: `lesson-${i}` }));
          const seen = (wanted: readonly string[]) =>
            drafts.flatMap((draft, i) => (wanted.includes(draft.seen) ? [`lesson-${i}` as LessonId] : []));
          const request: Partial<SprintRequest> = {
            lessons,
            mastery: new Map(ps.map((p, i) => known(ids[i] ?? '', p))),
            study: study({
              finished: new Map(seen(['finished', 'due', 'later']).map((id) => [id, '2026-10-12'])),
              reviews: new Map<LessonId, Review>([
                ...seen(['due']).map((id) => [id, { box: 1, lastDay: '2026-10-12', dueOn: '2026-10-13' }] as const),
                ...seen(['later']).map((id) => [id, { box: 3, lastDay: '2026-10-19', dueOn: '2026-10-26' }] as const),
              ]),
            }),
          };
          const planned = plan(request);
          expect(plan({ ...request, lessons: lessons.toReversed() })).toEqual(planned);
          if ('empty' in planned) return;
          const { items } = planned;
          expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(10);
          const order = items.map(({ part }) => ['review', 'new', 'apply'].indexOf(part));
          expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
          const needed = needsOf([keyResult], ['support' as TeamId]).map(({ skillId }) => skillId);
          for (const item of items) expect(needed).toContain(item.skillId);
          const repeated = items.filter(({ part }) => part !== 'apply').map(({ lessonId }) => lessonId);
          expect(new Set(repeated).size).toBe(repeated.length);
        },
      ),
      { seed: 81, numRuns: 400 },
    );
  });
});
