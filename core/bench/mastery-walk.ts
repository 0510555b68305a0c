// Goes through answers in their order and gives the features of each before it is learnt from.
import { log1p, sigmoid } from '../src/math.js';
import type { Difficulty } from '../src/mastery/del.js';
import type { Answer } from './mastery-answers.js';
import { History, type Moment } from './mastery-history.js';
import { PersonProfile } from './person-profile.js';
import { SittingClock } from './sitting-clock.js';
import { SkillClock } from './skill-clock.js';

/** Places of the shipped features in a row. */
const [FAST, SLOW, PERSON_FAST, PERSON_SLOW, LAST, IS_NEW, STREAK] = [4, 5, 8, 9, 10, 11, 12] as const;
const [LAST_ON_ITEM, EVENTS_SINCE, SAME_SKILL, SKILL_ELO, PERSON_ELO] = [13, 14, 15, 16, 17] as const;

export interface Sight {
  /** Must not depend on the answers of this student. */
  readonly difficultyOf: (answer: Answer) => Difficulty;
  readonly loadingsOf: (answer: Answer) => Float64Array | undefined;
  readonly timed: boolean;
}

export interface View {
  /** What everybody's weights look at. */
  readonly row: readonly number[];
  /** What a skill, and what an item, may answer to in its own way. */
  readonly ofSkill: readonly number[];
  readonly ofItem: readonly number[];
}

export function walk(answers: readonly Answer[], sight: Sight, visit: (view: View, i: number) => void) {
  const history = new History();
  const profiles: PersonProfile[] = [];
  const clocks = new Map<number, SkillClock>();
  const sittings: SittingClock[] = [];
  answers.forEach((answer, i) => {
    const difficulty = sight.difficultyOf(answer);
    const moment = history.moment(answer);
    const row = evidence(history, moment, answer, difficulty);

    const loadings = sight.loadingsOf(answer);
    const profile = loadings && (profiles[answer.student] ??= new PersonProfile(loadings.length));
    const shift = loadings && profile ? profile.read(loadings) : 0;
    row.push(shift, Math.tanh(shift));

    let clock: SkillClock | undefined;
    let sitting: SittingClock | undefined;
    if (sight.timed) {
      const key = answer.student * 2 ** 20 + answer.skill;
      clock = clocks.get(key);
      if (!clock) clocks.set(key, (clock = new SkillClock()));
      sitting = sittings[answer.student] ??= new SittingClock();
      row.push(...clock.features(answer.days), ...sitting.features(answer.days));
    }
    visit({ row, ...leanings(moment, row, shift) }, i);

    const expected = sigmoid(moment.person.state.elo - difficulty.skill - difficulty.item);
    if (loadings) profile?.learn(loadings, answer.correct - expected);
    clock?.learn(answer.days, answer.correct);
    sitting?.learn(answer.days);
    history.learn(moment, answer, difficulty);
  });
}

/** DEL-24, the shipped 18 features and six of their parts, and how often the item was answered before. */
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
    history.repeats(moment, answer),
  );
  return row;
}

function leanings({ person, skill }: Moment, row: readonly number[], shift: number): Omit<View, 'row'> {
  const at = (feature: number): number => row[feature]!;
  const [one, two, three] = person.surprises;
  const shared = [at(LAST), at(FAST), at(PERSON_FAST), one, two, three, at(PERSON_ELO), at(SLOW)];
  const answered = log1p(skill.won + skill.lost);
  const everything = log1p(person.state.count);
  const own = [at(IS_NEW), answered, at(STREAK), at(PERSON_SLOW), at(SAME_SKILL), everything, at(SKILL_ELO)];
  return { ofItem: [...shared, shift], ofSkill: [...shared, ...own, at(EVENTS_SINCE), at(LAST_ON_ITEM)] };
}
