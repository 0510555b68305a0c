// Goes through answers in their order and gives the features of each before it is learnt from.
import { log1p, sigmoid } from '../src/math.js';
import type { Difficulty } from '../src/mastery/del.js';
import type { Answer } from './mastery-answers.js';
import { History, type Moment } from './mastery-history.js';
import { PersonProfile } from './person-profile.js';
import { SkillClock } from './skill-clock.js';

export interface Sight {
  /** What the features see. */
  readonly difficultyOf: (answer: Answer) => Difficulty;
  /** What the profile expects from; must not depend on this answer of this student. */
  readonly baseOf: (answer: Answer) => Difficulty;
  readonly loadingsOf: (answer: Answer) => Float64Array | undefined;
  readonly timed: boolean;
}

export function walk(answers: readonly Answer[], sight: Sight, visit: (row: readonly number[], i: number) => void) {
  const history = new History();
  const profiles: PersonProfile[] = [];
  const clocks = new Map<number, SkillClock>();
  answers.forEach((answer, i) => {
    const difficulty = sight.difficultyOf(answer);
    const moment = history.moment(answer);
    const row = evidence(history, moment, answer, difficulty);

    const loadings = sight.loadingsOf(answer);
    const profile = loadings && (profiles[answer.student] ??= new PersonProfile(loadings.length));
    const shift = loadings && profile ? profile.read(loadings) : 0;
    row.push(shift, Math.tanh(shift));

    let clock: SkillClock | undefined;
    if (sight.timed) {
      const key = answer.student * 2 ** 20 + answer.skill;
      clock = clocks.get(key);
      if (!clock) clocks.set(key, (clock = new SkillClock()));
      row.push(...clock.features(answer.days, row[5]!));
    }
    visit(row, i);

    const base = sight.baseOf(answer);
    const expected = sigmoid(moment.person.state.elo - base.skill - base.item);
    if (loadings) profile?.learn(loadings, answer.correct - expected);
    clock?.learn(answer.days, answer.correct);
    history.learn(moment, answer, difficulty);
  });
}

/** DEL-24: the shipped 18 features and six of their parts. */
function evidence(history: History, moment: Moment, answer: Answer, difficulty: Difficulty): number[] {
  const row = [...history.features(moment, answer, difficulty)];
  const [typical, fast, slow, personFast, personSlow] = [row[0]!, row[4]!, row[5]!, row[8]!, row[9]!];
  const { skill, person } = moment;
  const answered = skill.won + skill.lost;
  row.push(
    Math.min(person.run, 10) / 10,
    fast * typical,
    answered === 0 ? personFast : 0,
    slow * log1p(answered),
    personSlow * log1p(person.state.won + person.state.lost),
    personFast * fast,
  );
  return row;
}
