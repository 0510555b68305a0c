// One simulated quarter of learning: the same people, lessons and luck for every policy, so that differences are the policies'.
import { addDays, weekdayOf } from '../src/calendar.js';
import { difficultiesFrom } from '../src/mastery/difficulties.js';
import { estimate } from '../src/mastery/estimate.js';
import { levelOf } from '../src/mastery/level.js';
import { continued, nothingKnown } from '../src/mastery/replay.js';
import type { Evidence, LessonId, LessonSummary, PersonId, SkillId } from '../src/model.js';
import { defaultRules, type Rules } from '../src/rules.js';
import { studyOf } from '../src/sprint/study.js';
import { aKeyResult, aLesson, anEvidence, aSkill } from '../src/testing/builders.js';
import { seededRandom } from '../src/testing/meridian/random.js';
import { LESSONS_OF_SKILL, normal, type LearnerModel, type SimulatedLesson } from './simulated-learners.js';
import type { Policy } from './simulated-policies.js';

/** Shares of the Key Result; a skill without one is in the catalogue and needed by nobody. */
const WEIGHTS = [0.4, 0.3, 0.2, 0.1, 0, 0] as const;
/** The first skill rests on the third. */
const RESTS_ON: Readonly<Record<number, number>> = { 0: 2 };
const FIRST_DAY = '2026-01-05';
/** Six weeks, as many as the engine notes simulate. */
export const DAYS = 42;
const QUESTIONS = 2;
const REQUIRED = 3;

export interface Outcome {
  /** Rise of true readiness, Σ weight × min(1, level ÷ required level), a week after the end. */
  readonly gain: number;
  /** The same four weeks after the end. */
  readonly kept: number;
  /** Rise of Σ weight × true chance a week after the end: also what goes beyond the required level. */
  readonly beyond: number;
  readonly minutes: number;
}

const skillIds = WEIGHTS.map((_, skill) => `skill-${skill}` as SkillId);
const skills = new Map(
  skillIds.map((id, skill) => {
    const rests = RESTS_ON[skill];
    return [id, aSkill({ id, prerequisites: rests === undefined ? [] : [skillIds[rests] ?? ''] })];
  }),
);
const keyResult = aKeyResult({
  start: FIRST_DAY,
  due: addDays(FIRST_DAY, DAYS + 14),
  ownerTeamIds: ['team'],
  requirements: WEIGHTS.flatMap((weight, skill) =>
    weight > 0 ? [{ skillId: skillIds[skill] ?? '', teamId: 'team', level: REQUIRED, weight }] : [],
  ),
});

export function simulate(model: LearnerModel, policy: Policy, seed: string, rules: Rules = defaultRules): Outcome {
  const world = seededRandom(`${seed} world`);
  const catalogue = WEIGHTS.flatMap((weight, skill) =>
    Array.from({ length: LESSONS_OF_SKILL }, (_, n) => ({
      lesson: { id: `lesson-${skill}-${n}`, skill, minutes: world.between(3, 6), quality: 0.6 + 0.8 * world.next() },
      popularity: world.next(),
      relevance: (weight > 0 ? 0.6 : 0.3) + 0.2 * normal(world),
    })),
  );
  const truth = new Map<LessonId, SimulatedLesson>(catalogue.map(({ lesson }) => [lesson.id as LessonId, lesson]));
  const summaries: readonly LessonSummary[] = catalogue.map(({ lesson }) =>
    aLesson({ id: lesson.id, minutes: lesson.minutes, teaches: [skillIds[lesson.skill] ?? ''], apply: 'Use it.' }),
  );
  const table = (of: (entry: (typeof catalogue)[number]) => number): ReadonlyMap<LessonId, number> =>
    new Map(catalogue.map((entry) => [entry.lesson.id as LessonId, of(entry)]));
  const popularity = table((entry) => entry.popularity);
  const relevance = table((entry) => entry.relevance);

  const learner = model(WEIGHTS.length, seededRandom(`${seed} person`));
  const capability = (day: number): number =>
    WEIGHTS.reduce<number>((sum, weight, skill) => sum + weight * learner.chance(skill, day, 0), 0);
  const readiness = (day: number): number =>
    WEIGHTS.reduce<number>(
      (sum, weight, skill) => sum + weight * Math.min(1, levelOf(learner.chance(skill, day, 0)) / REQUIRED),
      0,
    );
  const [before, readyBefore] = [capability(0), readiness(0)];
  const luck = seededRandom(`${seed} luck`);
  const chance = seededRandom(`${seed} policy`);

  const difficulties = difficultiesFrom([]);
  const context = { difficulties, halfLifeOf: () => rules.mastery.halfLifeDays, rules };
  let mastery = nothingKnown;
  const evidence: Evidence[] = [];
  const lastStudied = new Map<LessonId, number>();
  let minutes = 0;

  for (let n = 0; n < DAYS; n += 1) {
    const day = addDays(FIRST_DAY, n);
    if (weekdayOf(day) > 5) continue;
    const morning = `${day}T08:00:00.000Z`;
    const now = new Map(
      [...skills.values()].map((skill) => [
        skill.id,
        estimate({ personId: 'simulated' as PersonId, skill, mastery, difficulties, rules }, morning),
      ]),
    );
    const study = studyOf(evidence, (at) => at.slice(0, 10), rules);
    const chosen = policy({
      day,
      keyResult,
      skills,
      lessons: summaries,
      mastery: now,
      study,
      lastStudied,
      popularity,
      relevance,
      random: chance,
      rules,
    });
    const events: Evidence[] = [];
    const note = (changes: Parameters<typeof anEvidence>[0]): void => {
      const id = `${day}-${String(events.length).padStart(2, '0')}`;
      events.push(
        anEvidence({ ...changes, id, at: new Date(Date.parse(morning) + events.length * 1000).toISOString() }),
      );
    };
    for (const { lessonId, part } of chosen) {
      const lesson = truth.get(lessonId) as SimulatedLesson;
      const about = { lessonId, skillId: skillIds[lesson.skill] ?? '' };
      const rests = RESTS_ON[lesson.skill];
      const isAgain = lastStudied.has(lessonId);
      if (part === 'new') {
        learner.study(lesson, n, rests === undefined || learner.chance(rests, n, 0) >= rules.mastery.prerequisite);
        lastStudied.set(lessonId, n);
        note({ ...about, kind: 'completion', outcome: 1, weight: rules.evidence.completion.weight });
      }
      minutes +=
        part === 'new' ? lesson.minutes : part === 'review' ? rules.sprint.reviewMinutes : rules.sprint.applyMinutes;
      if (part === 'apply') {
        learner.recall(lesson, n, luck.next() < learner.chance(lesson.skill, n, 0));
        note({ ...about, kind: 'applied', outcome: 1, weight: rules.evidence.applied.weight });
        continue;
      }
      for (let question = 0; question < QUESTIONS; question += 1) {
        const right = luck.next() < learner.chance(lesson.skill, n, normal(luck) * 0.5);
        // The questions of a lesson are recall from the second time on.
        if (isAgain) learner.recall(lesson, n, right);
        note({ ...about, kind: 'quiz', itemId: `${lessonId}#${question}`, outcome: right ? 1 : 0, weight: 1 });
      }
    }
    mastery = continued(mastery, events, context);
    evidence.push(...events);
  }
  return {
    gain: readiness(DAYS + 7) - readyBefore,
    kept: readiness(DAYS + 28) - readyBefore,
    beyond: capability(DAYS + 7) - before,
    minutes,
  };
}
