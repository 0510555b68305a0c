// Everything the learner model keeps of all students of a file, and the features of their next answer.
import { log1p } from '../src/math.js';
import {
  features,
  newPersonState,
  newSkillState,
  observe,
  placeNow,
  type Difficulty,
  type PersonState,
  type SkillState,
} from '../src/mastery/del.js';
import type { Answer } from './mastery-answers.js';

interface Person {
  state: PersonState;
  /** Answers on the present skill after the first in a row. */
  run: number;
  /** Surprises of the last three answers on any skill, the latest first. */
  surprises: readonly [number, number, number];
  readonly skills: Map<number, SkillState>;
  readonly items: Map<number, { readonly last: -1 | 1; readonly answers: number }>;
}

/** What a feature may look at. */
export interface Moment {
  readonly person: Person;
  readonly skill: SkillState;
}

export class History {
  readonly #people = new Map<number, Person>();

  moment({ student, skill }: Answer): Moment {
    let person = this.#people.get(student);
    if (!person) {
      person = { state: newPersonState, run: 0, surprises: [0, 0, 0], skills: new Map(), items: new Map() };
      this.#people.set(student, person);
    }
    return { person, skill: person.skills.get(skill) ?? newSkillState };
  }

  /** The 18 features of the shipped model. */
  features({ person, skill }: Moment, answer: Answer, difficulty: Difficulty): readonly number[] {
    const place = placeNow(skill, person.state, hashOf(answer), person.items.get(answer.item)?.last ?? 0);
    return features(skill, person.state, difficulty, place);
  }

  /** How often this person has answered this very item, as a logarithm. */
  repeats({ person }: Moment, { item }: Answer): number {
    return log1p(person.items.get(item)?.answers ?? 0);
  }

  /** Returns the surprise that also moves the difficulties. */
  learn({ person, skill }: Moment, answer: Answer, difficulty: Difficulty): number {
    const hash = hashOf(answer);
    const next = observe(skill, person.state, { outcome: answer.correct, weight: 1, skill: hash, difficulty });
    person.run = person.state.skill === hash ? person.run + 1 : 0;
    person.surprises = [next.surprise, person.surprises[0], person.surprises[1]];
    person.state = next.person;
    person.skills.set(answer.skill, next.skill);
    const answers = (person.items.get(answer.item)?.answers ?? 0) + 1;
    person.items.set(answer.item, { last: answer.correct === 1 ? 1 : -1, answers });
    return next.surprise;
  }
}

/** 0 stands for "no skill yet". */
const hashOf = ({ skill }: Answer): number => skill + 1;
