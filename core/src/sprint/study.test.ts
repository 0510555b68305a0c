import { describe, expect, it } from 'vitest';
import type { LessonId } from '../model.js';
import { defaultRules as rules } from '../rules.js';
import { anEvidence } from '../testing/builders.js';
import { studyOf } from './study.js';

const lessonId = 'tracing-basics' as LessonId;
const utcDay = (at: string) => at.slice(0, 10);
/** One answer a row: day, outcome. */
const reviewAfter = (answers: readonly (readonly [day: string, outcome: number])[]) =>
  studyOf(
    answers.map(([day, outcome], i) => anEvidence({ id: `e${i}`, lessonId, outcome, at: `${day}T08:00:0${i}.000Z` })),
    utcDay,
    rules,
  ).reviews.get(lessonId);

describe('Leitner boxes', () => {
  // By hand from 1, 3, 7, 14, 28 days.
  it.each([
    ['the first answers', [['2026-10-01', 0]], 1, '2026-10-02'],
    [
      'a pass moves on',
      [
        ['2026-10-01', 1],
        ['2026-10-02', 1],
      ],
      2,
      '2026-10-05',
    ],
    [
      'a late pass counts from its day',
      [
        ['2026-10-01', 1],
        ['2026-10-10', 1],
      ],
      2,
      '2026-10-13',
    ],
    [
      'an early pass changes nothing',
      [
        ['2026-10-01', 1],
        ['2026-10-02', 1],
        ['2026-10-03', 1],
      ],
      2,
      '2026-10-05',
    ],
    [
      'a miss goes back',
      [
        ['2026-10-01', 1],
        ['2026-10-02', 1],
        ['2026-10-05', 0],
      ],
      1,
      '2026-10-06',
    ],
    [
      'an early miss too',
      [
        ['2026-10-01', 1],
        ['2026-10-02', 1],
        ['2026-10-03', 0],
      ],
      1,
      '2026-10-04',
    ],
    [
      'a day counts by its mean',
      [
        ['2026-10-01', 1],
        ['2026-10-02', 1],
        ['2026-10-02', 0.1],
      ],
      1,
      '2026-10-03',
    ],
    [
      'the last box stays the last',
      [
        ['2026-10-01', 1],
        ['2026-10-02', 1],
        ['2026-10-05', 1],
        ['2026-10-12', 1],
        ['2026-10-26', 1],
        ['2026-11-23', 1],
      ],
      5,
      '2026-12-21',
    ],
  ] as const)('%s', (_, answers, box, dueOn) => {
    expect(reviewAfter(answers)).toMatchObject({ box, dueOn });
  });
});

it('remembers the last day a lesson was finished and used', () => {
  const at = (kind: 'completion' | 'applied', day: string) =>
    anEvidence({ id: `${kind}-${day}`, kind, lessonId, at: `${day}T08:00:00.000Z` });
  const study = studyOf(
    [at('completion', '2026-10-05'), at('completion', '2026-10-01'), at('applied', '2026-10-06')],
    utcDay,
    rules,
  );
  expect([...study.finished]).toEqual([[lessonId, '2026-10-05']]);
  expect([...study.applied]).toEqual([[lessonId, '2026-10-06']]);
  expect(study.reviews.size).toBe(0);
});
