import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_WEIGHTS, SKILL_TERMS } from './constants.js';
import { features, newPersonState, newSkillState, observe } from './del.js';
import { keepRightAboveWrong } from './right-above-wrong.js';

interface Past {
  readonly onSkill: boolean;
  readonly outcome: number;
  readonly weight: number;
}

const anEvent = fc.record({
  onSkill: fc.boolean(),
  outcome: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  weight: fc.constantFrom(0.001, 0.1, 0.25, 0.5, 1, 1.5, 2.5, 3),
});
/** Often the same thing many times, which is where the model's numbers become large. */
const aPast = fc
  .array(fc.tuple(anEvent, fc.constantFrom(1, 1, 1, 40)), { maxLength: 12 })
  .map((parts) => parts.flatMap(([event, times]) => Array.from({ length: times }, () => event)));
const aWeight = fc.constantFrom(0.001, 0.25, 0.5, 1, 2.5, 3);

const moves = (length: number) =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length });
const variances = (length: number) =>
  fc.array(fc.double({ min: 1e-5, max: 0.5, noNaN: true }), { minLength: length, maxLength: length });

/** What a right answer says beyond a wrong one, in logits, after all that went before. */
function apart(weights: ArrayLike<number>, past: readonly Past[], weight: number): number {
  const difficulty = { skill: 0.3, item: 0 };
  let [skill, person] = [newSkillState, newPersonState];
  for (const { onSkill, outcome, weight: k } of past) {
    const before = onSkill ? skill : newSkillState;
    const next = observe(before, person, { outcome, weight: k, skill: onSkill ? 1 : 2, difficulty });
    person = next.person;
    if (onSkill) skill = next.skill;
  }
  const place = { lastOnItem: 0, eventsSince: 10, sameSkillAsBefore: false };
  const [right, wrong] = [1, 0].map((outcome) => {
    const next = observe(skill, person, { outcome, weight, skill: 1, difficulty });
    return features(next.skill, next.person, difficulty, place);
  });
  return (right ?? []).reduce((sum, value, j) => sum + weights[j]! * (value - wrong![j]!), 0);
}

function moved(places: readonly number[], values: readonly number[], spread: readonly number[]): readonly number[] {
  const kept = Float64Array.from(values);
  keepRightAboveWrong(SHIPPED_WEIGHTS, { places, values: kept, variances: spread });
  return SHIPPED_WEIGHTS.map((weight, j) => weight + (places.includes(j) ? kept[places.indexOf(j)]! : 0));
}

describe('a right answer says more than a wrong one', () => {
  it('with the weights that ship', () => {
    fc.assert(
      fc.property(aPast, aWeight, (past, weight) => {
        expect(apart(SHIPPED_WEIGHTS, past, weight)).toBeGreaterThan(0);
      }),
      { seed: 32, numRuns: 1000 },
    );
  });

  it.each([
    ['a skill', SKILL_TERMS],
    ['a tenant', SHIPPED_WEIGHTS.map((_, j) => j)],
  ])('wherever the answers of %s would move the weights', (_, places) => {
    fc.assert(
      fc.property(moves(places.length), variances(places.length), aPast, aWeight, (values, spread, past, weight) => {
        expect(apart(moved(places, values, spread), past, weight)).toBeGreaterThan(0);
      }),
      { seed: 32, numRuns: 1000 },
    );
  });

  it('also where the first answer, the last, or a long series would say the opposite', () => {
    const against = { recent: 4, 'all on the skill': 5, 'on every skill': 8, last: 10, streak: 12 };
    const spread = SKILL_TERMS.map(() => 0.01);
    for (const place of Object.values(against)) {
      const values = SKILL_TERMS.map((term) => (term === place ? -2 : 0));
      const weights = moved(SKILL_TERMS, values, spread);
      for (const length of [0, 1, 5, 100]) {
        const past = Array.from({ length }, () => ({ onSkill: true, outcome: 1, weight: 1 }));
        expect(apart(weights, past, 1)).toBeGreaterThan(0);
      }
    }
  });
});

it('moves that leave a right answer above a wrong one stay as they are', () => {
  const values = Float64Array.from(SKILL_TERMS, (_, i) => 0.01 * i);
  const before = [...values];
  keepRightAboveWrong(SHIPPED_WEIGHTS, { places: SKILL_TERMS, values, variances: SKILL_TERMS.map(() => 0.01) });
  expect([...values]).toEqual(before);
});
