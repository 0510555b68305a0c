// Simulated people who learn and forget in three different ways. None of them is the model that the product estimates with.
import { exp, log, power, sigmoid } from '../src/math.js';
import type { SeededRandom } from '../src/testing/meridian/random.js';

/** One lesson of the simulated catalogue. `skill` and `lesson` are places in lists. */
export interface SimulatedLesson {
  readonly id: string;
  readonly skill: number;
  readonly minutes: number;
  /** How much it teaches, around 1. */
  readonly quality: number;
}

/** The truth about one person; the policies see answers only. */
export interface SimulatedLearner {
  /** Probability of a right answer, unaided, on a question of this difficulty (0 is a median one). */
  chance(skill: number, day: number, difficulty: number): number;
  /** Goes through a lesson. `ready`: the skills it rests on are there; without them much less stays. */
  study(lesson: SimulatedLesson, day: number, ready: boolean): void;
  /** Tries to remember, or to use it at work; `right` as it turned out. */
  recall(lesson: SimulatedLesson, day: number, right: boolean): void;
}

export type LearnerModel = (skills: number, random: SeededRandom) => SimulatedLearner;

/** A normal deviate, near enough: twelve uniforms (Irwin–Hall). */
export function normal(random: SeededRandom): number {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += random.next();
  return sum;
}

const NOT_READY = 0.3;
/** Reading a lesson once more teaches less than the first time (Dunlosky et al. 2013, doi 10.1177/1529100612453266). */
const AGAIN = 1 / 3;

/** What a lesson teaches this time; `again`: what of it the second time. */
function worths(again: number): (lesson: SimulatedLesson, ready: boolean) => number {
  const seen = new Set<string>();
  return ({ id, quality }, ready) => {
    const share = seen.has(id) ? again : 1;
    seen.add(id);
    return quality * (ready ? 1 : NOT_READY) * share;
  };
}

/**
 * Logistic growth: strength on the logit scale rises with every lesson, less the higher it is, and half of what was learnt
 * fades in 90 days without use.
 */
const logistic =
  (again: number): LearnerModel =>
  (skills, random) => {
    const general = 0.5 * normal(random);
    const base = Array.from({ length: skills }, () => -1.3 + general + 0.6 * normal(random));
    const learnt = Array.from({ length: skills }, () => ({ amount: 0, day: 0 }));
    const worth = worths(again);
    const now = (skill: number, day: number): number => {
      const { amount, day: since } = learnt[skill] ?? { amount: 0, day };
      return amount * power(0.5, Math.max(0, day - since) / 90);
    };
    const add = (skill: number, day: number, more: number): void => {
      const amount = now(skill, day);
      learnt[skill] = { amount: amount + more / (1 + 0.5 * amount), day };
    };
    return {
      chance: (skill, day, difficulty) => sigmoid((base[skill] ?? 0) + now(skill, day) - difficulty),
      study: (lesson, day, ready) => add(lesson.skill, day, 0.55 * worth(lesson, ready)),
      recall: ({ skill }, day, right) => add(skill, day, right ? 0.12 : 0.06),
    };
  };

/** Knowledge tracing with forgetting: a skill is known or not; it is learnt at once, and lost at once after a while. */
const knownOrNot =
  (again: number): LearnerModel =>
  (skills, random) => {
    const rate = 0.25 * exp(0.3 * normal(random));
    const known = Array.from({ length: skills }, () => ({ p: random.next() < 0.2 ? 1 : 0, day: 0 }));
    /** The person is followed as a probability, so that a policy is not judged by one coin. */
    const now = (skill: number, day: number): number => {
      const { p, day: since } = known[skill] ?? { p: 0, day };
      return p * power(0.992, Math.max(0, day - since));
    };
    const learn = (skill: number, day: number, chance: number): void => {
      const p = now(skill, day);
      known[skill] = { p: p + (1 - p) * Math.min(0.9, chance), day };
    };
    const [GUESS, SLIP] = [0.2, 0.1];
    const worth = worths(again);
    return {
      chance: (skill, day, difficulty) => {
        const p = now(skill, day);
        return sigmoid(log((p * (1 - SLIP) + (1 - p) * GUESS) / (p * SLIP + (1 - p) * (1 - GUESS))) - difficulty);
      },
      study: (lesson, day, ready) => learn(lesson.skill, day, rate * worth(lesson, ready)),
      recall: ({ skill }, day) => learn(skill, day, 0.06),
    };
  };

/**
 * Memory traces after ACT-R (Anderson & Schooler 1991): every lesson is a chunk; each encounter leaves a trace that decays as
 * a power of its age; a skill is as good as the chunks of its lessons are at hand.
 */
const traces =
  (chunksOf: number): LearnerModel =>
  (skills, random) => {
    const start = Array.from({ length: skills }, () => sigmoid(-1.3 + 0.8 * normal(random)));
    const threshold = -1.1 + 0.3 * normal(random);
    const chunks = Array.from({ length: skills }, () => new Map<string, { day: number; strength: number }[]>());
    const leave = (lesson: SimulatedLesson, day: number, strength: number): void => {
      const ofSkill = chunks[lesson.skill];
      ofSkill?.set(lesson.id, [...(ofSkill.get(lesson.id) ?? []), { day, strength }]);
    };
    const atHand = (seen: readonly { day: number; strength: number }[], day: number): number => {
      const activation = seen.reduce((sum, one) => sum + one.strength * power(Math.max(0.5, day - one.day), -0.5), 0);
      return activation <= 0 ? 0 : sigmoid((log(activation) - threshold) / 0.4);
    };
    return {
      chance: (skill, day, difficulty) => {
        const seen = [...(chunks[skill]?.values() ?? [])];
        const held = seen.reduce((sum, one) => sum + atHand(one, day), 0) / chunksOf;
        const p = (start[skill] ?? 0) + (0.95 - (start[skill] ?? 0)) * Math.min(1, held);
        return sigmoid(log(p / (1 - p)) - difficulty);
      },
      study: (lesson, day, ready) => leave(lesson, day, lesson.quality * (ready ? 1 : NOT_READY)),
      recall: (lesson, day, right) => leave(lesson, day, right ? 1 : 0.5),
    };
  };

/** Lessons of each skill. */
export const LESSONS_OF_SKILL = 8;

export const learnerModels: Readonly<Record<string, LearnerModel>> = {
  logistic: logistic(AGAIN),
  'known or not': knownOrNot(AGAIN),
  'memory traces': traces(LESSONS_OF_SKILL),
  // The assumption that speaks most for policies that repeat whole lessons.
  'logistic, repeats teach in full': logistic(1),
  'known or not, repeats teach in full': knownOrNot(1),
};
