/**
 * DEL-18, a decayed-evidence logistic learner model: p = σ(c + w·f) over running statistics of constant size.
 * What decays is the residual, not the raw outcome: an easy question answered right says little.
 * Formulas and how well they predict: docs/mastery.md.
 */
import { log1p, power, sigmoid } from '../math.js';
import { ELO, PERSON_RATES, SHIPPED_WEIGHTS, SKILL_RATES } from './constants.js';

/** Running residuals Σ ρ^(later weight)·k·e and their counts, at a fast and a slow rate ρ. */
export interface Residuals {
  readonly fast: number;
  readonly fastCount: number;
  readonly slow: number;
  readonly slowCount: number;
}

/** What the model keeps of one person on one skill. `won` and `lost` are sums of weight × outcome and weight × (1 − outcome). */
export interface SkillState extends Residuals {
  readonly won: number;
  readonly lost: number;
  /** Last outcome − 0.5; 0 = none yet. */
  readonly last: number;
  readonly streak: number;
  readonly elo: number;
  /** The person's `count` after the last event on this skill. */
  readonly index: number;
}

/** What the model keeps of one person over all skills. */
export interface PersonState extends Residuals {
  readonly won: number;
  readonly lost: number;
  /** `hash32` of the skill of the last event; 0 = none yet. */
  readonly skill: number;
  readonly elo: number;
  readonly count: number;
}

const noResiduals: Residuals = { fast: 0, fastCount: 0, slow: 0, slowCount: 0 };
export const newSkillState: SkillState = { won: 0, lost: 0, ...noResiduals, last: 0, streak: 0, elo: 0, index: 0 };
export const newPersonState: PersonState = { won: 0, lost: 0, ...noResiduals, skill: 0, elo: 0, count: 0 };

/** Logits; above 0 is harder than typical. The question's difficulty is the sum. */
export interface Difficulty {
  readonly skill: number;
  readonly item: number;
}

/** One outcome as the model sees it. */
export interface Observation {
  /** 0–1 */
  readonly outcome: number;
  /** Above 0; 1 = one quiz answer. */
  readonly weight: number;
  /** `hash32` of the skill. */
  readonly skill: number;
  readonly difficulty: Difficulty;
}

/** Where an answer would stand in the person's history. */
export interface Place {
  /** The person's last outcome on the same question, −1…1; 0 = never answered. */
  readonly lastOnItem: number;
  /** Events on other skills since the last one on this. */
  readonly eventsSince: number;
  readonly sameSkillAsBefore: boolean;
}

/** The 18 features, before the answer. */
export function features(
  skill: SkillState,
  person: PersonState,
  difficulty: Difficulty,
  place: Place,
): readonly number[] {
  const isNew = skill.won + skill.lost === 0;
  return [
    -(difficulty.skill + difficulty.item),
    -difficulty.skill,
    log1p(skill.won),
    log1p(skill.lost),
    skill.fast / (skill.fastCount + 1),
    skill.slow / (skill.slowCount + 1),
    log1p(person.won),
    log1p(person.lost),
    person.fast / (person.fastCount + 2),
    person.slow / (person.slowCount + 2),
    skill.last,
    isNew ? 1 : 0,
    Math.min(skill.streak, 6),
    place.lastOnItem,
    isNew ? 0 : log1p(place.eventsSince),
    place.sameSkillAsBefore ? 1 : 0,
    skill.elo,
    person.elo,
  ];
}

/** Probability of a right answer, 0–1: σ(c + w·f). The intercept stands behind the weights. */
export function predict(values: readonly number[], weights: readonly number[] = SHIPPED_WEIGHTS): number {
  let sum = weights[values.length] as number;
  for (let i = 0; i < values.length; i += 1) sum += (weights[i] as number) * (values[i] as number);
  return sigmoid(sum);
}

/** The place of an answer that follows the person's last event directly. */
export function placeNow(skill: SkillState, person: PersonState, skillHash: number, lastOnItem: number): Place {
  return { lastOnItem, eventsSince: person.count - skill.index, sameSkillAsBefore: person.skill === skillHash };
}

const remaining = (rate: number, k: number): number => (k === 1 ? rate : power(rate, k));

/** An Elo step counts at most twice, so that one heavy piece of evidence cannot overshoot. */
const eloWeight = (weight: number): number => Math.min(weight, 2);

/**
 * Both states after one observation, and the surprise (outcome − expectation) that also moves the difficulties.
 * A fractional outcome y of weight k generalises the right-or-wrong answer: won + k·y, lost + k·(1−y), rates ρ^k,
 * sums + k·e, Elo steps × min(k, 2), streak y·(streak + k), last moved by min(k, 1) of its way. With k = 1 and y = 0 or 1 it
 * is the recursion that was fitted.
 */
export function observe(
  skill: SkillState,
  person: PersonState,
  { outcome, weight, skill: skillHash, difficulty }: Observation,
): { readonly skill: SkillState; readonly person: PersonState; readonly surprise: number } {
  const typical = -(difficulty.skill + difficulty.item);
  const residual = outcome - sigmoid(typical);
  const surprise = outcome - sigmoid(typical + skill.elo + person.elo);
  const won = skill.won + weight * outcome;
  const lost = skill.lost + weight * (1 - outcome);
  const step = eloWeight(weight) * surprise;
  const count = person.count + 1;
  return {
    surprise,
    skill: {
      won,
      lost,
      fast: remaining(SKILL_RATES.fast, weight) * skill.fast + weight * residual,
      fastCount: remaining(SKILL_RATES.fast, weight) * skill.fastCount + weight,
      slow: remaining(SKILL_RATES.slow, weight) * skill.slow + weight * residual,
      slowCount: remaining(SKILL_RATES.slow, weight) * skill.slowCount + weight,
      last: skill.last + Math.min(weight, 1) * (outcome - 0.5 - skill.last),
      streak: outcome * (skill.streak + weight),
      // The skill's step is damped by the counts after the answer, the person's by those before: as it was fitted.
      elo: skill.elo + (ELO.skill.step / (1 + ELO.skill.damping * (won + lost))) * step,
      index: count,
    },
    person: {
      won: person.won + weight * outcome,
      lost: person.lost + weight * (1 - outcome),
      fast: remaining(PERSON_RATES.fast, weight) * person.fast + weight * residual,
      fastCount: remaining(PERSON_RATES.fast, weight) * person.fastCount + weight,
      slow: remaining(PERSON_RATES.slow, weight) * person.slow + weight * residual,
      slowCount: remaining(PERSON_RATES.slow, weight) * person.slowCount + weight,
      skill: skillHash,
      elo: person.elo + (ELO.person.step / (1 + ELO.person.damping * (person.won + person.lost))) * step,
      count,
    },
  };
}
