import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_WEIGHTS } from './constants.js';
import {
  features,
  newPersonState,
  newSkillState,
  observe,
  placeNow,
  type PersonState,
  type SkillState,
} from './del.js';
import { TenantLearner } from './tenant-learner.js';

interface Answer {
  readonly person: number;
  readonly item: string;
  readonly skill: 'x' | 'y';
  readonly outcome: number;
  readonly weight?: number;
}

function answer(person: number, item: string, skill: Answer['skill'], outcome: number): Answer {
  return { person, item, skill, outcome };
}

/** What the learner says before each answer, and the learner after all. */
function taught(answers: readonly Answer[]) {
  const tenant = new TenantLearner<string, string>();
  const people = new Map<number, { state: PersonState; skills: Map<string, SkillState>; items: Map<string, number> }>();
  const predictions = answers.map(({ person: id, item, skill: skillId, outcome, weight = 1 }) => {
    const hash = skillId.charCodeAt(0);
    const person = people.get(id) ?? { state: newPersonState, skills: new Map(), items: new Map() };
    people.set(id, person);
    const skill = person.skills.get(skillId) ?? newSkillState;
    const difficulty = tenant.difficulty(skillId, item);
    const place = placeNow(skill, person.state, hash, person.items.get(item) ?? 0);
    const values = features(skill, person.state, difficulty, place);
    const p = tenant.predict(skillId, values);
    const next = observe(skill, person.state, { outcome, weight, skill: hash, difficulty });
    tenant.learn(skillId, item, { values, person: person.state, skill, outcome, weight, surprise: next.surprise });
    person.state = next.person;
    person.skills.set(skillId, next.skill);
    person.items.set(item, 2 * outcome - 1);
    return p;
  });
  return { predictions, tenant };
}

describe('what a tenant teaches', () => {
  // All numbers: an independent Python program that recomputes every feature from the whole history for each answer.
  const story = [
    ...[answer(0, 'a', 'x', 1), answer(0, 'b', 'x', 0), answer(0, 'a', 'x', 1), answer(0, 'c', 'y', 1)],
    ...[answer(1, 'a', 'x', 0), answer(1, 'c', 'y', 1), answer(1, 'b', 'x', 0), answer(1, 'd', 'y', 0)],
    ...[answer(2, 'c', 'y', 1), answer(2, 'a', 'x', 1), answer(2, 'a', 'x', 1), answer(2, 'b', 'x', 0)],
    ...[answer(0, 'd', 'y', 1), answer(1, 'a', 'x', 1)],
  ];

  it('is what an independent program says before each of fourteen answers', () => {
    const golden = [
      ...[0.570413888, 0.807276853, 0.50317892, 0.577677951, 0.659137763, 0.377807067, 0.377563038],
      ...[0.601708494, 0.605167247, 0.590105176, 0.828894466, 0.76008449, 0.678103895, 0.311969466],
    ];
    taught(story).predictions.forEach((p, i) => expect(p).toBeCloseTo(golden[i] as number, 8));
  });

  it('comes to the same difficulties, weights and slopes', () => {
    const { typical, weights, skills, items } = taught(story).tenant.learnt();
    expect(typical.difficulty).toBeCloseTo(-0.687936831759, 10);
    expect(typical.n).toBe(14);
    expect(skills.get('x')).toMatchObject({ n: 9 });
    expect(skills.get('x')?.difficulty).toBeCloseTo(0.173991242063, 10);
    expect(items.get('a')?.difficulty).toBeCloseTo(-0.55700195644, 10);
    expect(items.get('b')?.difficulty).toBeCloseTo(0.883650542056, 10);
    expect(weights[0]).toBeCloseTo(0.933221432476, 10);
    expect(weights[8]).toBeCloseTo(1.418534507787, 10);
    expect(weights[18]).toBeCloseTo(0.360886060271, 10);
    expect(skills.get('x')?.slopes[0]).toBeCloseTo(-0.112845965812, 10);
    expect(skills.get('x')?.slopes[8]).toBeCloseTo(-0.004699942698, 10);
  });

  it('uses the weights of the tenant from two thousand answers on', () => {
    // 150 times the story, every seventh time with all outcomes turned round, with new people after fifteen times.
    const long = Array.from({ length: 150 }, (_, k) =>
      story.map(({ person, outcome, ...rest }): Answer => {
        return { ...rest, person: person + 3 * Math.floor(k / 15), outcome: k % 7 === 0 ? 1 - outcome : outcome };
      }),
    ).flat();
    const { predictions, tenant } = taught(long);
    const golden = [0.746389232, 0.168372258, 0.632307364, 0.663068782];
    predictions.slice(-4).forEach((p, i) => expect(p).toBeCloseTo(golden[i] as number, 8));
    const { hasOwnWeights, weights, items, skills } = tenant.learnt();
    expect(hasOwnWeights).toBe(true);
    expect(weights[0]).toBeCloseTo(0.960946096884, 9);
    // By themselves the answers would have taken this slope to −1.2528, and a right answer would have said less than a wrong one.
    expect(skills.get('x')?.slopes[0]).toBeCloseTo(0.2206708561, 8);
    expect(items.get('b')?.difficulty).toBeCloseTo(2.100395616388, 9);
    expect(taught(long.slice(0, 1999)).tenant.learnt().hasOwnWeights).toBe(false);
  });

  it('starts at what ships, and moves less for evidence of little weight', () => {
    const moved = (weight: number) => {
      const { weights } = taught([{ ...answer(0, 'a', 'x', 0), weight }]).tenant.learnt();
      return Math.abs((weights[18] as number) - (SHIPPED_WEIGHTS[18] as number));
    };
    expect(taught([]).tenant.learnt().weights).toEqual(SHIPPED_WEIGHTS);
    expect(moved(0.25)).toBeLessThan(moved(1));
    expect(moved(2.5)).toBe(moved(1));
  });

  it('is never NaN and never leaves its scale', () => {
    const any = fc.record({
      person: fc.integer({ min: 0, max: 2 }),
      item: fc.constantFrom('a', 'b', 'c'),
      skill: fc.constantFrom('x' as const, 'y' as const),
      outcome: fc.double({ min: 0, max: 1, noNaN: true }),
      weight: fc.double({ min: 0.001, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (answers) => {
        const { predictions, tenant } = taught(answers);
        for (const p of predictions) expect(p > 0 && p < 1).toBe(true);
        const { weights, items, skills } = tenant.learnt();
        const numbers = [...weights, ...[...items.values(), ...skills.values()].map(({ difficulty }) => difficulty)];
        for (const number of numbers) expect(Math.abs(number)).toBeLessThan(20);
      }),
      { seed: 71, numRuns: 200 },
    );
  });
});
