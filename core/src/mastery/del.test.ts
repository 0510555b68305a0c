import { describe, expect, it } from 'vitest';
import { hash32 } from '../hash.js';
import { features, newPersonState, newSkillState, observe, placeNow, predict } from './del.js';
import { SHIPPED_WEIGHTS } from './constants.js';

/** Student 0 of the public Statics set: three right answers on skill 10, questions 878–880; each makes the skill look easier. */
function statics(): readonly (readonly number[])[] {
  const skillHash = hash32('10');
  let skill = newSkillState;
  let person = newPersonState;
  let b = { difficulty: -0.7, n: 0 };
  return [878, 879, 880].map(() => {
    const difficulty = { skill: b.difficulty, item: 0 };
    const values = features(skill, person, difficulty, placeNow(skill, person, skillHash, 0));
    const next = observe(skill, person, { outcome: 1, weight: 1, skill: skillHash, difficulty });
    b = { difficulty: b.difficulty - (0.6 / (1 + 0.03 * b.n)) * next.surprise, n: b.n + 1 };
    ({ skill, person } = next);
    return values;
  });
}

describe('DEL-18', () => {
  // Printed in our engineering notes, from two implementations in two languages that agreed to the fourth digit.
  it.each([
    [0, [0.7, 0.7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]],
    [1, [0.8991, 0.8991, 0.6931, 0, 0.1659, 0.1659, 0.6931, 0, 0.1106, 0.1106, 0.5, 0, 1, 0, 0, 1, 0.2666, 0.1659]],
    [2, [1.0208, 1.0208, 1.0986, 0, 0.1932, 0.204, 1.0986, 0, 0.146, 0.1544, 0.5, 0, 2, 0, 0, 1, 0.4182, 0.2644]],
  ])('sees the golden features before answer %i', (index, expected) => {
    expect(statics()[index]?.map((value) => Math.round(value * 1e4) / 1e4)).toEqual(expected);
  });

  it('has one weight for each feature, and an intercept', () => {
    expect(SHIPPED_WEIGHTS).toHaveLength((statics()[0]?.length ?? 0) + 1);
  });

  it('predicts for a stranger what a hand calculation gives', () => {
    // c + w0·0.7 + w1·0.7 + w11 = 0.309 + 0.65254 − 0.1722 − 0.5058 = 0.28354; σ = 0.570414
    expect(predict(statics()[0] ?? [])).toBeCloseTo(0.570414, 6);
  });

  it('counts a fractional outcome of any weight, by hand', () => {
    const difficulty = { skill: 0, item: 0 };
    const first = observe(newSkillState, newPersonState, { outcome: 0.75, weight: 2.5, skill: 7, difficulty });
    // d = σ(0) = ½, e = ¼; sums k·e = 0.625, counts 2.5; Elo weight min(2.5, 2) = 2
    expect(first.skill).toEqual({
      won: 1.875,
      lost: 0.625,
      fast: 0.625,
      fastCount: 2.5,
      slow: 0.625,
      slowCount: 2.5,
      last: 0.25,
      streak: 1.875,
      elo: (0.9 / (1 + 0.12 * 2.5)) * 2 * 0.25,
      index: 1,
    });
    expect(first.person.elo).toBe(0.5 * 2 * 0.25);
    const second = observe(first.skill, first.person, { outcome: 0, weight: 0.5, skill: 8, difficulty });
    // 0.7^0.5 = 0.8366600265; e = −½
    expect(second.skill.fast).toBeCloseTo(0.8366600265 * 0.625 - 0.25, 9);
    expect(second.skill.fastCount).toBeCloseTo(0.8366600265 * 2.5 + 0.5, 9);
    expect(second.skill.streak).toBe(0);
    expect(second.skill.last).toBeCloseTo(0.25 + 0.5 * (-0.5 - 0.25), 12);
    expect(second.person.skill).toBe(8);
  });
});
