/** What a tenant's own answers teach: how hard its skills and questions are, and how its weights differ from the shipped ones. */
import { sigmoid } from '../math.js';
import {
  LEARNING,
  NEW_SKILL_DIFFICULTY,
  PERSON_VARIANCES,
  SHIPPED_WEIGHTS,
  SKILL_TERMS,
  SPREADS,
} from './constants.js';
import { predict, type Difficulty, type PersonState, type SkillState } from './del.js';
import { keepRightAboveWrong } from './right-above-wrong.js';

interface Running {
  difficulty: number;
  n: number;
}

interface RunningSkill extends Running {
  /** Beside the tenant's weights, at the places of `SKILL_TERMS`. */
  readonly slopes: Float64Array;
  readonly variances: Float64Array;
}

/** One answer as the learner sees it, before and after. */
export interface Lesson {
  readonly values: readonly number[];
  readonly person: PersonState;
  readonly skill: SkillState;
  readonly outcome: number;
  /** Counts at most as one answer. */
  readonly weight: number;
  /** Outcome minus what difficulties and the person's level foretold (`observe`). */
  readonly surprise: number;
}

const EVERY_WEIGHT: readonly number[] = SHIPPED_WEIGHTS.map((_, j) => j);

/** Answers after which a skill's slopes, and the tenant's weights, are looked at for whether right still says more than wrong. */
const LOOK_EVERY = { skill: 50, tenant: 500 } as const;

/** Variance after n answers, when one answer informs by p(1−p) ≈ .14: 1 ÷ (1 ÷ v₀ + .14·n). */
const narrowed = (variance: number, n: number): number => 1 / (1 / variance + LEARNING.information * n);

/**
 * Difficulties: b ← b − v_b·(y − q) ÷ (1 + V·q(1−q)), a Kalman filter on the logit with independent parts; V sums the variances of
 * everything the expectation q was made from, so an answer moves most what is least known.
 * Weights: w ← w + v_w·x·(y − p) ÷ (1 + V·p(1−p)), V = Σ v·x², v_w ← v_w − (v_w·x)²·p(1−p) ÷ (1 + V·p(1−p)); the shipped weights
 * are where they start, their variances say how far a tenant, and a skill within it, may be expected to differ. Neither may make
 * a right answer say less than a wrong one.
 */
export class TenantLearner<S, I> {
  readonly #typical: Running = { difficulty: NEW_SKILL_DIFFICULTY, n: 0 };
  readonly #skills = new Map<S, RunningSkill>();
  readonly #items = new Map<I, Running>();
  readonly #start: readonly number[];
  readonly #weights: Float64Array;
  readonly #variances = Float64Array.from(SPREADS, (spread, j) =>
    j < SPREADS.length - 1 ? LEARNING.weightVariance / spread ** 2 : LEARNING.offsetVariance,
  );

  /** The features of the answer at hand and, last, the 1 that goes with the intercept. */
  readonly #terms = new Float64Array(SHIPPED_WEIGHTS.length).fill(1);

  /** `start`: the weights every tenant begins with, the intercept last. */
  constructor(start: readonly number[] = SHIPPED_WEIGHTS) {
    this.#start = start;
    this.#weights = Float64Array.from(start);
  }

  difficulty(skill: S, item: I | undefined): Difficulty {
    return {
      skill: this.#typical.difficulty + (this.#skills.get(skill)?.difficulty ?? 0),
      item: item === undefined ? 0 : (this.#items.get(item)?.difficulty ?? 0),
    };
  }

  /** Probability of a right answer on this skill, 0–1. */
  predict(skill: S, values: readonly number[]): number {
    if (!this.#hasOwnWeights()) return predict(values, this.#start);
    this.#read(values);
    return this.#expected(this.#skills.get(skill)?.slopes);
  }

  learn(skillKey: S, itemKey: I, lesson: Lesson): void {
    const skill = this.#skillOf(skillKey);
    let item = this.#items.get(itemKey);
    if (!item) this.#items.set(itemKey, (item = { difficulty: 0, n: 0 }));
    this.#read(lesson.values);
    this.#learnWeights(skill, lesson);
    this.#learnDifficulties(skill, item, lesson);
    if (this.#typical.n % LOOK_EVERY.tenant === 0) this.#weights.set(this.#keptWeights());
    if (skill.n % LOOK_EVERY.skill === 0) skill.slopes.set(keptSlopes(this.#weights, skill));
  }

  /** All that was learnt, for publication. */
  learnt(): {
    readonly typical: Readonly<Running>;
    /** False while there are too few answers for weights and slopes to be used. */
    readonly hasOwnWeights: boolean;
    readonly weights: readonly number[];
    readonly skills: ReadonlyMap<S, Readonly<Running> & { readonly slopes: ArrayLike<number> }>;
    readonly items: ReadonlyMap<I, Readonly<Running>>;
  } {
    const weights = this.#keptWeights();
    const skills = [...this.#skills].map(
      ([key, skill]) => [key, { ...skill, slopes: keptSlopes(weights, skill) }] as const,
    );
    return {
      typical: this.#typical,
      hasOwnWeights: this.#hasOwnWeights(),
      weights: [...weights],
      skills: new Map(skills),
      items: this.#items,
    };
  }

  #keptWeights(): Float64Array {
    const values = this.#weights.map((weight, j) => weight - (this.#start[j] as number));
    keepRightAboveWrong(this.#start, { places: EVERY_WEIGHT, values, variances: this.#variances });
    return values.map((move, j) => (this.#start[j] as number) + move);
  }

  #hasOwnWeights(): boolean {
    return this.#typical.n >= LEARNING.weightsFrom;
  }

  #skillOf(key: S): RunningSkill {
    let skill = this.#skills.get(key);
    if (!skill) {
      skill = {
        difficulty: 0,
        n: 0,
        slopes: new Float64Array(SKILL_TERMS.length),
        variances: Float64Array.from(SKILL_TERMS, (j) => LEARNING.slopeVariance / (SPREADS[j] as number) ** 2),
      };
      this.#skills.set(key, skill);
    }
    return skill;
  }

  #learnDifficulties(
    skill: RunningSkill,
    item: Running,
    { person, skill: own, outcome, surprise, weight }: Lesson,
  ): void {
    const typical = this.#typical;
    const ofTypical = narrowed(LEARNING.typicalVariance, typical.n);
    const ofSkill = narrowed(LEARNING.skillVariance, skill.n);
    const ofItem = narrowed(LEARNING.itemVariance, item.n);
    const ofPerson = Math.max(PERSON_VARIANCES.least, narrowed(PERSON_VARIANCES.start, person.won + person.lost));
    const ofBoth = Math.max(PERSON_VARIANCES.leastOnSkill, narrowed(PERSON_VARIANCES.startOnSkill, own.won + own.lost));
    const expected = outcome - surprise;
    const k = Math.min(weight, 1);
    const spread = (ofTypical + ofSkill + ofItem + ofPerson + ofBoth) * k * expected * (1 - expected);
    const step = (k * surprise) / (1 + spread);
    typical.difficulty -= ofTypical * step;
    skill.difficulty -= ofSkill * step;
    item.difficulty -= ofItem * step;
    for (const running of [typical, skill, item]) running.n += 1;
  }

  #learnWeights({ slopes, variances }: RunningSkill, { outcome, weight }: Lesson): void {
    const x = this.#terms;
    const p = this.#expected(slopes);
    let spread = 0;
    for (let j = 0; j < x.length; j += 1) spread += (this.#variances[j] as number) * (x[j] as number) ** 2;
    for (let s = 0; s < slopes.length; s += 1) {
      spread += (variances[s] as number) * (x[SKILL_TERMS[s] as number] as number) ** 2;
    }
    const k = Math.min(weight, 1);
    const damping = 1 + spread * k * p * (1 - p);
    const step = (k * (outcome - p)) / damping;
    const information = (k * p * (1 - p)) / damping;
    for (let j = 0; j < x.length; j += 1) move(this.#weights, this.#variances, j, x[j] as number, step, information);
    for (let s = 0; s < slopes.length; s += 1) {
      move(slopes, variances, s, x[SKILL_TERMS[s] as number] as number, step, information);
    }
  }

  #read(values: readonly number[]): void {
    for (let j = 0; j < values.length; j += 1) this.#terms[j] = values[j] as number;
  }

  #expected(slopes: Float64Array | undefined): number {
    const x = this.#terms;
    let logit = 0;
    for (let j = 0; j < x.length; j += 1) logit += (this.#weights[j] as number) * (x[j] as number);
    if (slopes) {
      for (let s = 0; s < slopes.length; s += 1)
        logit += (slopes[s] as number) * (x[SKILL_TERMS[s] as number] as number);
    }
    return sigmoid(logit);
  }
}

function keptSlopes(weights: Float64Array, { slopes, variances }: RunningSkill): Float64Array {
  const values = Float64Array.from(slopes);
  keepRightAboveWrong(weights, { places: SKILL_TERMS, values, variances });
  return values;
}

function move(
  means: Float64Array,
  variances: Float64Array,
  at: number,
  x: number,
  step: number,
  information: number,
): void {
  const gain = (variances[at] as number) * x;
  means[at] = (means[at] as number) + gain * step;
  variances[at] = (variances[at] as number) - gain * gain * information;
}
