// The baseline: Bayesian knowledge tracing with forgetting, one hidden Markov chain of two states for each skill, fitted by EM.
import type { Answer } from './mastery-answers.js';

export interface Bkt {
  /** Known before the first answer. */
  readonly start: number;
  /** From unknown to known, and back, after each answer. */
  readonly learn: number;
  readonly forget: number;
  /** Right although unknown, wrong although known. */
  readonly guess: number;
  readonly slip: number;
}

export const firstGuess: Bkt = { start: 0.4, learn: 0.1, forget: 0.05, guess: 0.3, slip: 0.15 };
const ROUNDS = 30;
/** Answers of the chain of all skills that count for each skill, so that rare skills stay near it. */
const PRIOR = 10;

const clip = (x: number): number => Math.min(0.999, Math.max(0.001, x));

/** P(known) after an outcome and the step to the next answer. */
export function after(known: number, outcome: number, { learn, forget, guess, slip }: Bkt): number {
  const ifKnown = known * (outcome === 1 ? 1 - slip : slip);
  const ifUnknown = (1 - known) * (outcome === 1 ? guess : 1 - guess);
  const posterior = ifKnown / (ifKnown + ifUnknown);
  return posterior * (1 - forget) + (1 - posterior) * learn;
}

export const chance = (known: number, { guess, slip }: Bkt): number => known * (1 - slip) + (1 - known) * guess;

/** Expected counts of what a chain is made of. */
interface Counts {
  starts: number;
  known: number;
  rightUnknown: number;
  unknown: number;
  wrongKnown: number;
  learnt: number;
  fromUnknown: number;
  forgot: number;
  fromKnown: number;
}

/** One round of EM (Baum–Welch) on sequences of outcomes; `prior` counts as so many answers of each sort. */
export function round(sequences: readonly (readonly number[])[], model: Bkt, prior?: Bkt): Bkt {
  const c: Counts = {
    ...{ starts: 0, known: 0, rightUnknown: 0, unknown: 0, wrongKnown: 0 },
    ...{ learnt: 0, fromUnknown: 0, forgot: 0, fromKnown: 0 },
  };
  for (const outcomes of sequences) expect(outcomes, model, c);
  const share = (part: number, whole: number, key: keyof Bkt): number =>
    clip((part + (prior ? PRIOR * prior[key] : 0)) / Math.max(1e-9, whole + (prior ? PRIOR : 0)));
  return {
    start: share(c.starts, sequences.length, 'start'),
    learn: share(c.learnt, c.fromUnknown, 'learn'),
    forget: share(c.forgot, c.fromKnown, 'forget'),
    guess: share(c.rightUnknown, c.unknown, 'guess'),
    slip: share(c.wrongKnown, c.known, 'slip'),
  };
}

/** Forward and backward through one sequence; adds its expected counts. */
function expect(outcomes: readonly number[], model: Bkt, c: Counts): void {
  const { start, learn, forget, guess, slip } = model;
  const likely = (outcome: number): readonly [number, number] =>
    outcome === 1 ? [guess, 1 - slip] : [1 - guess, slip];
  const forward: [number, number][] = [];
  let ahead: [number, number] = [1 - start, start];
  for (const outcome of outcomes) {
    const [u, k] = likely(outcome);
    const sum = ahead[0] * u + ahead[1] * k;
    const here: [number, number] = [(ahead[0] * u) / sum, (ahead[1] * k) / sum];
    forward.push(here);
    ahead = [here[0] * (1 - learn) + here[1] * forget, here[0] * learn + here[1] * (1 - forget)];
  }
  let back: [number, number] = [1, 1];
  for (let t = outcomes.length - 1; t >= 0; t -= 1) {
    const [unknown, known] = forward[t]!;
    const total = unknown * back[0] + known * back[1];
    const inUnknown = (unknown * back[0]) / total;
    const inKnown = (known * back[1]) / total;
    c.unknown += inUnknown;
    c.known += inKnown;
    if (outcomes[t] === 1) c.rightUnknown += inUnknown;
    else c.wrongKnown += inKnown;
    if (t === 0) {
      c.starts += inKnown;
      break;
    }
    const [u, k] = likely(outcomes[t]!);
    const [wasUnknown, wasKnown] = forward[t - 1]!;
    const [toUnknown, toKnown] = [u * back[0], k * back[1]];
    const stay = wasUnknown * (1 - learn) * toUnknown;
    const gain = wasUnknown * learn * toKnown;
    const lose = wasKnown * forget * toUnknown;
    const keep = wasKnown * (1 - forget) * toKnown;
    const all = stay + gain + lose + keep;
    c.learnt += gain / all;
    c.fromUnknown += (stay + gain) / all;
    c.forgot += lose / all;
    c.fromKnown += (lose + keep) / all;
    const next: [number, number] = [
      (1 - learn) * toUnknown + learn * toKnown,
      forget * toUnknown + (1 - forget) * toKnown,
    ];
    const scale = next[0] + next[1];
    back = [next[0] / scale, next[1] / scale];
  }
}

export interface BktModel {
  of(skill: number): Bkt;
}

export function fitBkt(answers: readonly Answer[]): BktModel {
  const bySkill: number[][][] = [];
  const sequences = new Map<string, number[]>();
  for (const { student, skill, correct } of answers) {
    const key = `${student} ${skill}`;
    let own = sequences.get(key);
    if (!own) {
      sequences.set(key, (own = []));
      (bySkill[skill] ??= []).push(own);
    }
    own.push(correct);
  }
  const all = [...sequences.values()];
  let typical = firstGuess;
  for (let i = 0; i < ROUNDS; i += 1) typical = round(all, typical);
  const models = bySkill.map((own) => {
    let model = typical;
    for (let i = 0; i < ROUNDS; i += 1) model = round(own, model, typical);
    return model;
  });
  return { of: (skill) => models[skill] ?? typical };
}

/** One probability for each answer, each given before that answer is learnt from. */
export function predictBkt(model: BktModel, answers: readonly Answer[]): Float64Array {
  const known = new Map<string, number>();
  return Float64Array.from(answers, ({ student, skill, correct }) => {
    const own = model.of(skill);
    const key = `${student} ${skill}`;
    const before = known.get(key) ?? own.start;
    known.set(key, after(before, correct, own));
    return chance(before, own);
  });
}
