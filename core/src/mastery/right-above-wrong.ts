/**
 * Weights under which a right answer never says less than a wrong one. Either answer leads to features that do not depend on the
 * weights, so at one moment it is a linear condition: w·d > 0, d being the features after a right answer minus those after a wrong
 * one. It is asked at moments that span what people can come to, with something to spare for all others.
 */
import { SHIPPED_WEIGHTS } from './constants.js';
import { features, newPersonState, newSkillState, observe, type PersonState, type SkillState } from './del.js';

/** Share of what the shipped weights say at a moment that has to be left. */
const LEFT = 0.25;

/** Weights of the answer: next to none, those at which a feature stops growing, and the heaviest that evidence may have. */
const ANSWERS = [0.001, 1, 2, 3];
/** What was before: this much evidence on the skill, of one of these weights, wrong, right or by turns; then perhaps one more, wrong. */
const LENGTHS = [0, 2, 8, 300];
const EARLIER = [1, 3];
const OUTCOMES: readonly ((n: number) => number)[] = [() => 0, () => 1, (n) => n % 2];
/** Answers on another skill before all that, if any; all wrong or all right. */
const ELSEWHERE = 1000;

/** What is added to some of a model's weights. */
export interface Moves {
  /** Places in the weights. */
  readonly places: readonly number[];
  readonly values: Float64Array;
  readonly variances: ArrayLike<number>;
}

/** More than are needed; where they are not enough, nothing is moved. */
const MOST_PROJECTIONS = 100;

/**
 * Changes the moves as little as their variances allow, until every moment has what it needs: one projection after the other onto
 * the moment that lacks most, m ← m + V·d·lack ÷ (dᵀ·V·d). The weights they are added to must have it without them.
 */
export function keepRightAboveWrong(base: ArrayLike<number>, { places, values, variances }: Moves): void {
  const weights = Float64Array.from(base);
  places.forEach((place, i) => (weights[place] = at(weights, place) + at(values, i)));
  for (let projection = 0; projection < MOST_PROJECTIONS; projection += 1) {
    const { lack, difference } = neediest(weights);
    if (lack === 0) return;
    const pull = places.map((place, i) => at(variances, i) * at(difference, place));
    // A little further than the border, which rounding could miss.
    const step = (lack + 1e-9) / places.reduce((sum, place, i) => sum + at(pull, i) * at(difference, place), 0);
    places.forEach((place, i) => {
      values[i] = at(values, i) + step * at(pull, i);
      weights[place] = at(weights, place) + step * at(pull, i);
    });
  }
  values.fill(0);
}

function neediest(weights: Float64Array): { readonly lack: number; readonly difference: Float64Array } {
  let lack = 0;
  let difference: Float64Array = nothing;
  for (const moment of moments()) {
    const missing = moment.least - product(weights, moment.difference);
    if (missing > lack) [lack, difference] = [missing, moment.difference];
  }
  return { lack, difference };
}

const nothing = new Float64Array(SHIPPED_WEIGHTS.length);

interface Moment {
  /** d, scaled to a largest part of 1. */
  readonly difference: Float64Array;
  /** What w·d must come to. */
  readonly least: number;
}

let known: readonly Moment[] | undefined;

function moments(): readonly Moment[] {
  known ??= people().flatMap((person) =>
    EARLIER.flatMap((weight) =>
      OUTCOMES.flatMap((outcomeOf) =>
        statesAfter(person, weight, outcomeOf).flatMap((state) => ANSWERS.map((answer) => momentOf(state, answer))),
      ),
    ),
  );
  return known;
}

type State = ReturnType<typeof stateAfter>;

/** Difficulty drops out of what a right answer says beyond a wrong one. */
const stateAfter = (
  [skill, person]: readonly [SkillState, PersonState],
  answer: { readonly outcome: number; readonly weight: number },
  name = 1,
) => {
  const next = observe(skill, person, { ...answer, skill: name, difficulty: { skill: 0, item: 0 } });
  return [next.skill, next.person] as const;
};

function people(): readonly PersonState[] {
  const busy = [0, 1].map((outcome) => {
    let state: State = [newSkillState, newPersonState];
    for (let n = 0; n < ELSEWHERE; n += 1) state = stateAfter(state, { outcome, weight: 1 }, 2);
    return state[1];
  });
  return [newPersonState, ...busy];
}

function statesAfter(person: PersonState, weight: number, outcomeOf: (n: number) => number): readonly State[] {
  let state: State = [newSkillState, person];
  const states: State[] = [];
  for (let n = 0; n <= Math.max(...LENGTHS); n += 1) {
    if (LENGTHS.includes(n)) states.push(state, stateAfter(state, { outcome: 0, weight }));
    state = stateAfter(state, { outcome: outcomeOf(n), weight });
  }
  return states;
}

function momentOf(state: State, weight: number): Moment {
  const place = { lastOnItem: 0, eventsSince: 0, sameSkillAsBefore: false };
  const after = (outcome: number): readonly number[] =>
    features(...stateAfter(state, { outcome, weight }), { skill: 0, item: 0 }, place);
  const wrong = after(0);
  // The intercept stands behind the features and gives both the same.
  const raw = [...after(1).map((value, j) => value - at(wrong, j)), 0];
  const scale = Math.max(...raw.map(Math.abs));
  const difference = Float64Array.from(raw, (part) => part / scale);
  return { difference, least: LEFT * product(SHIPPED_WEIGHTS, difference) };
}

function product(weights: ArrayLike<number>, difference: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < difference.length; j += 1) sum += at(weights, j) * at(difference, j);
  return sum;
}

const at = (values: ArrayLike<number>, place: number): number => values[place] as number;
