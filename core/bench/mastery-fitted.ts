// The model fitted on one file of answers: difficulties, latent profiles of items, and one logistic regression over both.
import { sigmoid } from '../src/math.js';
import { fitLogistic } from './logistic.js';
import type { Answer } from './mastery-answers.js';
import { fitProfiles, type Profiles } from './mastery-profiles.js';
import { fitRasch, type Rasch } from './rasch.js';
import { walk } from './mastery-walk.js';

export interface FittedModel {
  /** Intercept first. */
  readonly weights: Float64Array;
  readonly rasch: Rasch;
  readonly profiles: Profiles;
  readonly timed: boolean;
}

/** Students whose profiles' loadings come from the students of the other folds. */
const FOLDS = 4;

/** `answers` are the only thing it sees. */
export function fitModel(answers: readonly Answer[], timed: boolean): FittedModel {
  const rasch = fitRasch(answers);
  // Loadings that have seen a student know their answers; weights fitted on such features would trust them too much.
  const others = Array.from({ length: FOLDS }, (_, fold) =>
    fitProfiles(
      answers.filter(({ student }) => student % FOLDS !== fold),
      rasch,
    ),
  );
  let values = new Float64Array(0);
  let width = 0;
  walk(
    answers,
    {
      difficultyOf: (answer) => rasch.without(answer),
      baseOf: (answer) => rasch.of(answer),
      loadingsOf: (answer) => others[answer.student % FOLDS]!.of(answer),
      timed,
    },
    (row, i) => {
      if (i === 0) [width, values] = [row.length, new Float64Array(row.length * answers.length)];
      values.set(row, i * width);
    },
  );
  const weights = fitLogistic(
    { values, width },
    answers.map(({ correct }) => correct),
  );
  return { weights, rasch, profiles: fitProfiles(answers, rasch), timed };
}

/** One probability for each answer, each given before that answer is learnt from. */
export function predictFitted(model: FittedModel, answers: readonly Answer[]): Float64Array {
  const { weights, rasch, profiles, timed } = model;
  const predictions = new Float64Array(answers.length);
  const difficultyOf = (answer: Answer) => rasch.of(answer);
  const loadingsOf = (answer: Answer) => profiles.of(answer);
  walk(answers, { difficultyOf, baseOf: difficultyOf, loadingsOf, timed }, (row, i) => {
    let logit = weights[0]!;
    for (let j = 0; j < row.length; j += 1) logit += weights[j + 1]! * row[j]!;
    predictions[i] = sigmoid(logit);
  });
  return predictions;
}
