// The shipped model at a new customer: no history of any kind, difficulties learnt online while it predicts.
import { INTERCEPT, NEW_SKILL_DIFFICULTY, WEIGHTS } from '../src/mastery/constants.js';
import { learnDifficulty, predict } from '../src/mastery/del.js';
import type { Answer } from './mastery-answers.js';
import { History } from './mastery-history.js';

interface Running {
  difficulty: number;
  n: number;
}

export const shippedConstants = WEIGHTS.length + [INTERCEPT].length;

/** One probability for each answer, each given before that answer is learnt from. */
export function predictShipped(answers: readonly Answer[]): Float64Array {
  const history = new History();
  const items: Running[] = [];
  const skills: Running[] = [];
  const predictions = new Float64Array(answers.length);
  answers.forEach((answer, i) => {
    const item = (items[answer.item] ??= { difficulty: 0, n: 0 });
    const skill = (skills[answer.skill] ??= { difficulty: NEW_SKILL_DIFFICULTY, n: 0 });
    const difficulty = { skill: skill.difficulty, item: item.difficulty };
    const moment = history.moment(answer);
    predictions[i] = predict(history.features(moment, answer, difficulty));
    const surprise = history.learn(moment, answer, difficulty);
    learn('skill', skill, surprise);
    learn('item', item, surprise);
  });
  return predictions;
}

function learn(kind: 'item' | 'skill', running: Running, surprise: number): void {
  running.difficulty = learnDifficulty(kind, running.difficulty, running.n, surprise, 1);
  running.n += 1;
}
