import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EvidenceId, PersonId, QuestionId, SkillId } from '../model.js';
import { anEvidence } from '../testing/builders.js';
import { calibrate } from './calibrate.js';
import { SHIPPED_WEIGHTS } from './constants.js';
import { difficultiesFrom } from './difficulties.js';

/** Thirty people answer an easy question right and a hard one mostly wrong. */
const answers = Array.from({ length: 30 }, (_, person) =>
  [
    { itemId: 'easy', outcome: 1 },
    { itemId: 'hard', outcome: person % 5 === 0 ? 1 : 0 },
  ].map((answer, i) =>
    anEvidence({
      ...answer,
      id: `${person}-${i}`,
      personId: `p${person}`,
      at: new Date(1_790_000_000_000 + person * 1000 + i).toISOString(),
    }),
  ),
).flat();

it('learns which question is hard, for everybody', () => {
  const difficulties = difficultiesFrom(calibrate(answers));
  const of = (id: string) => difficulties.item(id as QuestionId);
  expect(of('hard')).toBeGreaterThan(0.5);
  expect(of('easy')).toBeLessThan(-0.5);
  expect(of('new')).toBe(0);
  // Half of the answers are right, so a skill nobody has answered is expected to be harder than the shipped guess.
  expect(difficulties.skill('another' as SkillId)).toBeGreaterThan(-0.7);
  expect(difficulties.skill('another' as SkillId)).toBeLessThan(0);
});

it('names its edition after the answers it has seen', () => {
  expect(difficultiesFrom([]).model).toBe('del-18.2/0');
  expect(difficultiesFrom(calibrate(answers)).model).toBe('del-18.2/60');
});

it('depends on the set of answers, not on their order or repetition', () => {
  const expected = JSON.stringify(calibrate(answers));
  fc.assert(
    fc.property(fc.shuffledSubarray([...answers, ...answers], { minLength: answers.length * 2 }), (shuffled) => {
      expect(JSON.stringify(calibrate(shuffled))).toBe(expected);
    }),
    { seed: 61, numRuns: 20 },
  );
});

it('learns nothing about difficulty from evidence without a question, and nothing at all from self-ratings', () => {
  const rows = calibrate([
    anEvidence({ id: 'a', kind: 'completion', weight: 0.25 }),
    anEvidence({ id: 'b', kind: 'self-rating', itemId: 'q', weight: 0.25 }),
  ]);
  expect(rows).toEqual([{ kind: 'skill', id: '*', difficulty: -0.7, n: 0 }]);
});

it('publishes weights of the tenant once there are two thousand answers, and estimates use them', () => {
  // Seventy groups of thirty people; whoever starts well goes on well.
  const many = Array.from({ length: 70 }, (_, group) =>
    answers.map((answer) => ({
      ...answer,
      id: `${group} ${answer.id}` as EvidenceId,
      personId: `${group} ${answer.personId}` as PersonId,
    })),
  ).flat();
  const few = difficultiesFrom(calibrate(answers));
  const own = difficultiesFrom(calibrate(many));
  const skillId = answers[0]?.skillId as SkillId;
  expect(few.weights(skillId)).toEqual(SHIPPED_WEIGHTS);
  expect(own.weights(skillId)).toHaveLength(SHIPPED_WEIGHTS.length);
  expect(own.weights('another' as SkillId)).not.toEqual(SHIPPED_WEIGHTS);
  expect(own.weights(skillId)).not.toEqual(own.weights('another' as SkillId));
  for (const weight of own.weights(skillId)) expect(Number.isFinite(weight)).toBe(true);
});
