// Scores the learner model on all data sets, always on students it was not fitted on, and says how sure the scores are.
import { SHIPPED_WEIGHTS } from '../src/mastery/constants.js';
import { predict } from '../src/mastery/del.js';
import { fitBkt, predictBkt } from './bkt.js';
import { scoreBinary } from './binary-scores.js';
import { fitLogistic } from './logistic.js';
import type { Answer } from './mastery-answers.js';
import { fitModel, predictFitted } from './mastery-fitted.js';
import { predictShipped } from './mastery-shipped.js';
import { aucInterval, gainInterval, type Interval, type Scored } from './student-bootstrap.js';

export interface DataSet {
  readonly name: string;
  readonly answers: readonly Answer[];
  readonly timed: boolean;
  /** A new customer is this share of the students: as many as the set's own held-out part has. */
  readonly parts: number;
}

export interface Figures {
  readonly auc: Interval;
  readonly logloss: number;
  readonly ece: number;
  /** Mean AUC of what it is compared with, and the gain over it on the same students. */
  readonly baselineAuc: number;
  readonly gain: Interval;
}

const SPLITS = 5;

/** Fitted on four fifths of the students and scored on the fifth, five times; beside knowledge tracing on the same splits. */
export function fittedFigures({ answers, timed }: DataSet): Figures {
  const ours: Scored[] = [];
  const baseline: Scored[] = [];
  for (let split = 0; split < SPLITS; split += 1) {
    const fit = answers.filter(({ student }) => student % SPLITS !== split);
    const test = answers.filter(({ student }) => student % SPLITS === split);
    ours.push(scored(test, predictFitted(fitModel(fit, timed), test)));
    baseline.push(scored(test, predictBkt(fitBkt(fit), test)));
  }
  return figures(ours, baseline);
}

/** At new customers, one for each part of the students; beside the same start without weights of the tenant's own. */
export function shippedFigures(set: DataSet, start: readonly number[] = SHIPPED_WEIGHTS): Figures {
  const ours: Scored[] = [];
  const baseline: Scored[] = [];
  for (const part of customers(set)) {
    const fixed = new Float64Array(part.length);
    const own = predictShipped(part, start, (values, i) => {
      fixed[i] = predict(values, start);
    });
    ours.push(scored(part, own));
    baseline.push(scored(part, fixed));
  }
  return figures(ours, baseline);
}

/** Weights fitted on other sets, each with the same total weight; the intercept last. */
export function startWithout(others: readonly DataSet[]): readonly number[] {
  const parts = others.flatMap((set) => customers(set).map((part) => ({ part, count: 1e5 / set.answers.length })));
  const outcomes = parts.flatMap(({ part }) => part.map(({ correct }) => correct));
  const counts = parts.flatMap(({ part, count }) => part.map(() => count));
  const width = SHIPPED_WEIGHTS.length - 1;
  const values = new Float64Array(width * outcomes.length);
  let row = 0;
  for (const { part } of parts) {
    predictShipped(part, SHIPPED_WEIGHTS, (features) => {
      values.set(features, row * width);
      row += 1;
    });
  }
  const [intercept, ...weights] = fitLogistic({ values, width }, outcomes, counts);
  return [...weights, intercept!];
}

/** Features of the person as a whole. */
const GENERAL = [6, 7, 8, 9, 17];

export interface Transfer {
  readonly answers: number;
  /** 1: first answers on a skill follow the person's other skills as much as the model says; less: it carries over too much. */
  readonly slope: number;
}

/** First answers on a skill by people with ten answers on others: outcome ~ σ(a + logit without the lift + slope · lift). */
export function transfer(set: DataSet): Transfer {
  const lifts: number[] = [];
  const rests: number[] = [];
  const outcomes: number[] = [];
  for (const part of customers(set)) {
    predictShipped(part, SHIPPED_WEIGHTS, (values, i) => {
      if (values[11] !== 1 || Math.expm1(values[6]!) + Math.expm1(values[7]!) < 10) return;
      const p = predict(values);
      const lift = GENERAL.reduce((sum, j) => sum + SHIPPED_WEIGHTS[j]! * values[j]!, 0);
      lifts.push(lift);
      rests.push(Math.log(p / (1 - p)) - lift);
      outcomes.push(part[i]!.correct);
    });
  }
  // The weight of the rest is left free: what it says about difficulty is not in question here.
  const values = Float64Array.from(lifts.flatMap((lift, i) => [lift, rests[i]!]));
  return { answers: outcomes.length, slope: fitLogistic({ values, width: 2 }, outcomes)[1]! };
}

function customers({ answers, parts }: DataSet): readonly (readonly Answer[])[] {
  return Array.from({ length: parts }, (_, part) => answers.filter(({ student }) => student % parts === part));
}

function scored(answers: readonly Answer[], probabilities: Float64Array): Scored {
  return {
    students: answers.map(({ student }) => student),
    outcomes: answers.map(({ correct }) => correct),
    probabilities,
  };
}

function figures(ours: readonly Scored[], baseline: readonly Scored[]): Figures {
  const scores = ours.map(({ probabilities, outcomes }) => scoreBinary(probabilities, outcomes));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    auc: aucInterval(ours),
    logloss: mean(scores.map(({ logloss }) => logloss)),
    ece: mean(scores.map(({ ece }) => ece)),
    baselineAuc: aucInterval(baseline).value,
    gain: gainInterval(ours, baseline),
  };
}
