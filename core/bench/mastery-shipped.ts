// The shipped model at a new customer: no history of any kind, what it learns of the tenant learnt online while it predicts.
import { SHIPPED_WEIGHTS, SPREADS } from '../src/mastery/constants.js';
import { TenantLearner } from '../src/mastery/tenant-learner.js';
import type { Answer } from './mastery-answers.js';
import { History } from './mastery-history.js';

/** The weights, and for all but the intercept how far a tenant may move them. */
export const shippedConstants = SHIPPED_WEIGHTS.length + SPREADS.length - 1;

/** One probability for each answer, each given before that answer is learnt from. */
export function predictShipped(
  answers: readonly Answer[],
  start: readonly number[] = SHIPPED_WEIGHTS,
  visit: (values: readonly number[], i: number) => void = () => undefined,
): Float64Array {
  const history = new History();
  const tenant = new TenantLearner<number, number>(start);
  const predictions = new Float64Array(answers.length);
  answers.forEach((answer, i) => {
    const { skill, item, correct } = answer;
    const difficulty = tenant.difficulty(skill, item);
    const moment = history.moment(answer);
    const person = moment.person.state;
    const values = history.features(moment, answer, difficulty);
    visit(values, i);
    predictions[i] = tenant.predict(skill, values);
    const surprise = history.learn(moment, answer, difficulty);
    tenant.learn(skill, item, { values, person, skill: moment.skill, outcome: correct, weight: 1, surprise });
  });
  return predictions;
}
