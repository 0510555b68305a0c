// Ways to choose somebody's ten minutes, ours among them. All see the same: the catalogue, the answers, the clock.
import { isKnown } from '../src/mastery/estimate.js';
import { probabilityOf } from '../src/mastery/level.js';
import type { KeyResult, LessonId, LessonSummary, Mastery, PersonId, Skill, SkillId, SprintId } from '../src/model.js';
import { compareText } from '../src/order.js';
import type { Rules } from '../src/rules.js';
import { planSprint } from '../src/sprint/plan.js';
import type { Study } from '../src/sprint/study.js';
import type { SeededRandom } from '../src/testing/meridian/random.js';

export interface Choice {
  readonly lessonId: LessonId;
  readonly part: 'review' | 'new' | 'apply';
}

/** What may be looked at when a day begins. */
export interface Moment {
  readonly day: string;
  readonly keyResult: KeyResult;
  readonly skills: ReadonlyMap<SkillId, Skill>;
  readonly lessons: readonly LessonSummary[];
  readonly mastery: ReadonlyMap<SkillId, Mastery>;
  readonly study: Study;
  /** Days on which a lesson was gone through, by lesson. */
  readonly lastStudied: ReadonlyMap<LessonId, number>;
  readonly popularity: ReadonlyMap<LessonId, number>;
  /** How near the words of a lesson are to those of the Key Result. */
  readonly relevance: ReadonlyMap<LessonId, number>;
  readonly random: SeededRandom;
  readonly rules: Rules;
}

export type Policy = (moment: Moment) => readonly Choice[];

/** Fills ten minutes from the front of the order; what was gone through comes again when nothing new is left. */
function fill(moment: Moment, order: readonly LessonSummary[]): readonly Choice[] {
  const seen = (id: LessonId): number => moment.lastStudied.get(id) ?? -1;
  const inTurn = order
    .map((lesson, place) => ({ lesson, place, last: seen(lesson.id) }))
    .toSorted((a, b) => a.last - b.last || a.place - b.place);
  let left = moment.rules.sprint.minutes;
  return inTurn.flatMap(({ lesson }): Choice[] => {
    if (lesson.minutes > left) return [];
    left -= lesson.minutes;
    return [{ lessonId: lesson.id, part: 'new' }];
  });
}

const byHighest =
  (valueOf: (lesson: LessonSummary, moment: Moment) => number): Policy =>
  (moment) =>
    fill(
      moment,
      moment.lessons
        .map((lesson) => ({ lesson, value: valueOf(lesson, moment) }))
        .toSorted((a, b) => b.value - a.value || compareText(a.lesson.id, b.lesson.id))
        .map(({ lesson }) => lesson),
    );

const needed = (moment: Moment): readonly LessonSummary[] => {
  const ids = new Set(moment.keyResult.requirements.map(({ skillId }) => skillId));
  return moment.lessons.filter(({ teaches }) => teaches.some((id) => ids.has(id)));
};

/** The skill furthest below its level first, whatever its weight; of the skills the Key Result needs. */
const lowestMastery: Policy = (moment) => {
  const short = ({ teaches }: LessonSummary): number => {
    const skillId = teaches[0] as SkillId;
    const p = moment.mastery.get(skillId)?.p ?? moment.rules.mastery.prior;
    return probabilityOf(moment.rules.mastery.defaultLevel) - p;
  };
  return byHighest(short)({ ...moment, lessons: needed(moment) });
};

/** The same, but it stops where ours stops: when the lower end of the estimate is at the level. */
const lowestUntilThere: Policy = (moment) => {
  const level = probabilityOf(moment.rules.mastery.defaultLevel);
  const isOpen = ({ teaches }: LessonSummary): boolean => {
    const known = moment.mastery.get(teaches[0] as SkillId);
    return !known || !isKnown(known, moment.rules) || known.pLow < level;
  };
  return lowestMastery({ ...moment, lessons: moment.lessons.filter(isOpen) });
};

/** The product's own code. */
export const ours: Policy = ({ day, keyResult, skills, lessons, mastery, study, rules }) => {
  const plan = planSprint(
    {
      id: 'simulated' as SprintId,
      personId: 'simulated' as PersonId,
      day,
      teamIds: keyResult.ownerTeamIds,
      keyResults: [keyResult],
      skills,
      lessons,
      mastery,
      study,
    },
    rules,
  );
  return 'items' in plan ? plan.items.map(({ lessonId, part }) => ({ lessonId, part })) : [];
};

export const policies: Readonly<Record<string, Policy>> = {
  random: (moment) => byHighest(() => moment.random.next())(moment),
  popular: byHighest(({ id }, { popularity }) => popularity.get(id) ?? 0),
  'lowest mastery': lowestMastery,
  'lowest, until there': lowestUntilThere,
  semantic: byHighest(({ id }, { relevance }) => relevance.get(id) ?? 0),
  ours,
};
