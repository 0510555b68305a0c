import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day, KeyResultId, LessonId, SkillId } from '../model.js';
import { anEvidence } from '../testing/builders.js';
import { learningActs, learningLedger, type LearningAct } from './learning-ledger.js';
import type { SkillNeed } from './needs.js';

const need = (skillId: string, keyResultId: string, weight = 1): SkillNeed => ({
  skillId: skillId as SkillId,
  keyResultId: keyResultId as KeyResultId,
  level: 3,
  weight,
  risk: 'low',
});
const act = (skillIds: readonly string[], seconds: number, day: Day = '2026-10-20'): LearningAct => ({
  day,
  lessonId: 'lesson' as LessonId,
  skillIds: skillIds as readonly SkillId[],
  seconds,
});
const lines = (acts: readonly LearningAct[], needs: readonly SkillNeed[]) =>
  learningLedger(acts, () => needs).lines.map(({ keyResultId, skillId, seconds }) => [keyResultId, skillId, seconds]);

describe('the ledger of learning time', () => {
  it.each([
    ['one skill, one Key Result', [act(['api'], 300)], [need('api', 'kr')], [['kr', 'api', 300]]],
    ['no Key Result: an orphan', [act(['api'], 300)], [], [[undefined, 'api', 300]]],
    [
      'two Key Results by weight, to the second',
      [act(['api'], 100)],
      [need('api', 'a', 2), need('api', 'b', 1)],
      [
        ['a', 'api', 67],
        ['b', 'api', 33],
      ],
    ],
    [
      'two skills evenly',
      [act(['api', 'calm'], 301)],
      [need('api', 'a'), need('calm', 'b')],
      [
        ['a', 'api', 151],
        ['b', 'calm', 150],
      ],
    ],
    ['a skill nobody needs takes nothing', [act(['api', 'calm'], 300)], [need('calm', 'b')], [['b', 'calm', 300]]],
  ] as const)('%s', (_, acts, needs, expected) => {
    expect(lines(acts, needs)).toEqual(expected);
  });

  it('sums exactly to the time that was spent, whatever is shared with whom', () => {
    const ids = fc.subarray(['api', 'calm', 'case'], { minLength: 1 });
    const acts = fc.array(fc.record({ skillIds: ids, seconds: fc.integer({ min: 0, max: 3601 }) }), { maxLength: 30 });
    const needs = fc.array(
      fc.record({
        skill: fc.constantFrom('api', 'calm'),
        keyResult: fc.constantFrom('a', 'b', 'c'),
        weight: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1, noNaN: true })),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(acts, needs, (drafts, wanted) => {
        const ledger = learningLedger(
          drafts.map(({ skillIds, seconds }) => act(skillIds, seconds)),
          () => wanted.map(({ skill, keyResult, weight }) => need(skill, keyResult, weight)),
        );
        const total = drafts.reduce((sum, { seconds }) => sum + seconds, 0);
        expect(ledger.seconds).toBe(total);
        expect(ledger.lines.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(total);
        const orphans = ledger.lines.filter(({ keyResultId }) => keyResultId === undefined);
        expect(orphans.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(ledger.orphanSeconds);
        for (const { seconds } of ledger.lines) expect(Number.isInteger(seconds) && seconds > 0).toBe(true);
      }),
      { seed: 58, numRuns: 300 },
    );
  });
});

it('reads what was finished at one moment as one act with all its skills', () => {
  const event = (changes: Parameters<typeof anEvidence>[0]) => anEvidence({ lessonId: 'lesson', ...changes });
  const at = '2026-10-20T08:00:00.000Z';
  const acts = learningActs(
    [
      event({ id: '1', kind: 'completion', skillId: 'b', at }),
      event({ id: '2', kind: 'completion', skillId: 'a', at }),
      event({ id: '3', kind: 'quiz', skillId: 'a', at }),
      event({ id: '4', kind: 'applied', skillId: 'a', at: '2026-10-20T09:00:00.000Z' }),
      event({ id: '5', kind: 'completion', skillId: 'a', lessonId: 'gone', at: '2026-10-21T09:00:00.000Z' }),
    ],
    { ofLesson: (id) => (id === 'lesson' ? 4.5 : undefined), ofTask: 2, unknown: 5 },
    (instant) => instant.slice(0, 10),
  );
  expect(acts.map(({ day, skillIds, seconds }) => [day, skillIds, seconds])).toEqual([
    ['2026-10-20', ['a', 'b'], 270],
    ['2026-10-20', ['a'], 120],
    ['2026-10-21', ['a'], 300],
  ]);
});
