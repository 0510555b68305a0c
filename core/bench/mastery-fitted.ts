// The model fitted on one file of answers: what it says about items and skills, and one logistic regression over all of it.
import { sigmoid } from '../src/math.js';
import { fitLogistic } from './logistic.js';
import type { Answer } from './mastery-answers.js';
import { Leanings } from './mastery-leanings.js';
import { fitProfiles, type Profiles } from './mastery-profiles.js';
import { walk, type Sight, type View } from './mastery-walk.js';
import { fitRasch, type Rasch } from './rasch.js';
import { Recalibration } from './recalibration.js';
import { scaleOf } from './standard-scale.js';

export interface FittedModel {
  /** Intercept first. */
  readonly weights: Float64Array;
  readonly rasch: Rasch;
  readonly profiles: Profiles;
  readonly ofSkills: Leanings;
  readonly ofItems: Leanings;
  readonly timed: boolean;
}

/**
 * What is learnt about items and skills has seen a student's answers; weights fitted on it would trust it too much. So each
 * quarter of the students is described by what the other three say, as a new student will be.
 */
const FOLDS = 4;
const foldOf = ({ student }: Answer): number => student % FOLDS;

/** `answers` are the only thing it sees. */
export function fitModel(answers: readonly Answer[], timed: boolean): FittedModel {
  const others = Array.from({ length: FOLDS }, (_, fold) =>
    describeItems(answers.filter((answer) => foldOf(answer) !== fold)),
  );
  const views = { row: new Rows(answers.length), ofSkill: new Rows(answers.length), ofItem: new Rows(answers.length) };
  const sight: Sight = {
    difficultyOf: (answer) => others[foldOf(answer)]!.rasch.of(answer),
    loadingsOf: (answer) => others[foldOf(answer)]!.profiles.of(answer),
    timed,
  };
  walk(answers, sight, (view, i) => {
    views.row.set(i, view.row);
    views.ofSkill.set(i, view.ofSkill);
    views.ofItem.set(i, view.ofItem);
  });

  const outcomes = answers.map(({ correct }) => correct);
  const regress = (rows: Rows) => fitLogistic(rows, outcomes);
  const ofSkills = fitLeanings(answers, views.ofSkill, expected(views.row, regress(views.row)), ({ skill }) => skill);
  const withSkills = views.row.with(ofSkills.column);
  const ofItems = fitLeanings(answers, views.ofItem, expected(withSkills, regress(withSkills)), ({ item }) => item);
  const weights = regress(withSkills.with(ofItems.column));
  return { weights, ...describeItems(answers), ofSkills: ofSkills.leanings, ofItems: ofItems.leanings, timed };
}

function describeItems(answers: readonly Answer[]): Pick<FittedModel, 'rasch' | 'profiles'> {
  const rasch = fitRasch(answers);
  return { rasch, profiles: fitProfiles(answers, rasch) };
}

/** One probability for each answer, each given before that answer is learnt from. */
export function predictFitted(model: FittedModel, answers: readonly Answer[]): Float64Array {
  const { weights, rasch, profiles, timed } = model;
  const predictions = new Float64Array(answers.length);
  const recalibration = new Recalibration();
  const sight: Sight = {
    difficultyOf: (answer) => rasch.of(answer),
    loadingsOf: (answer) => profiles.of(answer),
    timed,
  };
  walk(answers, sight, ({ row, ofSkill, ofItem }: View, i) => {
    const { skill, item, correct } = answers[i]!;
    let logit = weights[0]!;
    for (let j = 0; j < row.length; j += 1) logit += weights[j + 1]! * row[j]!;
    logit += weights[row.length + 1]! * model.ofSkills.read(skill, ofSkill, 0);
    logit += weights[row.length + 2]! * model.ofItems.read(item, ofItem, 0);
    predictions[i] = recalibration.read(logit);
    recalibration.learn(logit, correct);
  });
  return predictions;
}

/** The leanings learnt from all students, and a column of what the students of the other folds say about each answer. */
function fitLeanings(
  answers: readonly Answer[],
  views: Rows,
  probabilities: Float64Array,
  keyOf: (answer: Answer) => number,
): { readonly leanings: Leanings; readonly column: Float64Array } {
  const scale = scaleOf(views.values, views.width);
  const leanings = new Leanings(scale);
  const others = Array.from({ length: FOLDS }, () => new Leanings(scale));
  answers.forEach((answer, i) => {
    const p = probabilities[i]!;
    const error = { surprise: answer.correct - p, information: p * (1 - p) };
    const learners = [leanings, ...others.filter((_, fold) => fold !== foldOf(answer))];
    for (const learner of learners) learner.learn(keyOf(answer), views.values, i * views.width, error);
  });
  for (const learner of [leanings, ...others]) learner.settle();
  const column = Float64Array.from(answers, (answer, i) =>
    others[foldOf(answer)]!.read(keyOf(answer), views.values, i * views.width),
  );
  return { leanings, column };
}

function expected({ values, width }: Rows, weights: Float64Array): Float64Array {
  return Float64Array.from({ length: values.length / width }, (_, i) => {
    let logit = weights[0]!;
    for (let j = 0; j < width; j += 1) logit += weights[j + 1]! * values[i * width + j]!;
    return sigmoid(logit);
  });
}

/** Features of all answers in one array, row after row; as wide as the first row. */
class Rows {
  readonly #count: number;
  width = 0;
  values = new Float64Array(0);

  constructor(count: number) {
    this.#count = count;
  }

  set(i: number, row: ArrayLike<number>): void {
    if (this.width === 0) [this.width, this.values] = [row.length, new Float64Array(row.length * this.#count)];
    this.values.set(row, i * this.width);
  }

  with(column: Float64Array): Rows {
    const wider = new Rows(this.#count);
    column.forEach((value, i) => wider.set(i, [...this.values.subarray(i * this.width, (i + 1) * this.width), value]));
    return wider;
  }
}
