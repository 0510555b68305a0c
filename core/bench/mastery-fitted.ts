// The model fitted on one file of answers: difficulties by Rasch, DEL-24 features, weights by logistic regression.
import { log1p, sigmoid } from '../src/math.js';
import type { Difficulty } from '../src/mastery/del.js';
import { fitLogistic } from './logistic.js';
import type { Answer } from './mastery-answers.js';
import { History, type Moment } from './mastery-history.js';
import { fitRasch, type Rasch } from './rasch.js';

export interface FittedModel {
  /** Intercept first. */
  readonly weights: Float64Array;
  readonly rasch: Rasch;
  readonly timed: boolean;
}

/** `answers` are the only thing it sees. */
export function fitModel(answers: readonly Answer[], timed: boolean): FittedModel {
  const rasch = fitRasch(answers);
  const history = new History();
  const rows: number[] = [];
  let width = 0;
  for (const answer of answers) {
    const difficulty = rasch.without(answer);
    const moment = history.moment(answer);
    const row = allFeatures(history, moment, answer, difficulty);
    width = row.length;
    rows.push(...row);
    history.learn(moment, answer, difficulty);
  }
  const outcomes = answers.map(({ correct }) => correct);
  return { weights: fitLogistic({ values: Float64Array.from(rows), width }, outcomes), rasch, timed };
}

export function predictFitted({ weights, rasch }: FittedModel, answers: readonly Answer[]): Float64Array {
  const history = new History();
  const predictions = new Float64Array(answers.length);
  answers.forEach((answer, i) => {
    const difficulty = rasch.of(answer);
    const moment = history.moment(answer);
    const row = allFeatures(history, moment, answer, difficulty);
    let logit = weights[0]!;
    for (let j = 0; j < row.length; j += 1) logit += weights[j + 1]! * row[j]!;
    predictions[i] = sigmoid(logit);
    history.learn(moment, answer, difficulty);
  });
  return predictions;
}

/** DEL-18 and six features of its parts. */
function allFeatures(history: History, moment: Moment, answer: Answer, difficulty: Difficulty): number[] {
  const row = [...history.features(moment, answer, difficulty)];
  const [typical, , , , fast, slow, , , personFast, personSlow] = row as number[] & { length: 18 };
  const { skill, person } = moment;
  const answered = skill.won + skill.lost;
  const overall = person.state.won + person.state.lost;
  row.push(
    Math.min(person.run, 10) / 10,
    fast! * typical!,
    answered === 0 ? personFast! : 0,
    slow! * log1p(answered),
    personSlow! * log1p(overall),
    personFast! * fast!,
  );
  return row;
}
