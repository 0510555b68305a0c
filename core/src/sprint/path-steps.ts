/** The skills of a path, in the order in which they are learnt, with the time each one takes. */
import { levelOf } from '../mastery/level.js';
import type { LessonId, LessonSummary, Skill, SkillId } from '../model.js';
import { compareText, sortedBy } from '../order.js';
import type { Rules } from '../rules.js';
import type { SkillNeed } from './needs.js';

export interface PathStep {
  readonly skillId: SkillId;
  /** Where it starts and where the Key Result needs it, 0–5. */
  readonly from: number;
  readonly level: number;
  readonly weight: number;
  /** False when nothing is known and the usual start is assumed. */
  readonly isMeasured: boolean;
  /** New ones still to come, in order. */
  readonly lessons: readonly LessonSummary[];
  /** Learning time to the level, and its range. */
  readonly minutes: number;
  readonly minutesLow: number;
  readonly minutesHigh: number;
  readonly sprints: number;
}

export interface StepSources {
  /** Of one Key Result. */
  readonly needs: readonly SkillNeed[];
  readonly skills: ReadonlyMap<SkillId, Skill>;
  readonly lessons: readonly LessonSummary[];
  /** Absent when it is not known. */
  readonly levelOf: (skillId: SkillId) => number | undefined;
  readonly isFinished: (lessonId: LessonId) => boolean;
}

/**
 * Minutes to a level = (required − level) ÷ g × 50 with g = 0.20 levels per 50 minutes, ± 50 % of g (REQUIREMENTS d5), and
 * never less than the lessons still to come take. Prerequisites come first, then what brings most weight per minute; ties
 * by id. A skill that is there already takes no step.
 */
export function pathSteps(sources: StepSources, rules: Rules): readonly PathStep[] {
  const heaviest = new Map<SkillId, SkillNeed>();
  for (const need of sources.needs) {
    const known = heaviest.get(need.skillId);
    const level = Math.max(need.level, known?.level ?? 0);
    const weight = Math.max(need.weight, known?.weight ?? 0);
    heaviest.set(need.skillId, { ...need, level, weight });
  }
  const taught = new Set<LessonId>();
  const open = [...heaviest.values()].filter(({ skillId, level }) => (sources.levelOf(skillId) ?? 0) < level);
  const steps = open.map((need) => stepOf(need, [], sources, rules));
  return prerequisitesFirst(byWorth(steps), sources.skills).map((step) => {
    const need = heaviest.get(step.skillId) as SkillNeed;
    const lessons = lessonsOf(step.skillId, sources).filter(({ id }) => !taught.has(id));
    for (const { id } of lessons) taught.add(id);
    return stepOf(need, lessons, sources, rules);
  });
}

function stepOf(
  { skillId, level, weight }: SkillNeed,
  lessons: readonly LessonSummary[],
  sources: StepSources,
  { velocity, sprint, mastery }: Rules,
): PathStep {
  const known = sources.levelOf(skillId);
  const from = known ?? levelOf(mastery.prior);
  const lessonMinutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const toLevel = (gain: number): number =>
    Math.max(lessonMinutes, Math.ceil((Math.max(0, level - from) / gain) * sprint.weekMinutes - 1e-9));
  const minutes = toLevel(velocity.priorGain);
  return {
    skillId,
    from,
    level,
    weight,
    isMeasured: known !== undefined,
    lessons,
    minutes,
    minutesLow: toLevel(velocity.priorGain * (1 + velocity.spread)),
    minutesHigh: toLevel(velocity.priorGain * (1 - velocity.spread)),
    sprints: Math.max(1, lessons.length, Math.ceil(minutes / sprint.minutes)),
  };
}

function byWorth(steps: readonly PathStep[]): readonly PathStep[] {
  const worth = ({ weight, minutes }: PathStep): number => Math.round((weight / Math.max(1, minutes)) * 1e9);
  return steps.toSorted((a, b) => worth(b) - worth(a) || compareText(a.skillId, b.skillId));
}

/** Each time the first one that waits for nobody; skills that wait for each other go in the order they have. */
function prerequisitesFirst(steps: readonly PathStep[], skills: ReadonlyMap<SkillId, Skill>): readonly PathStep[] {
  const left = [...steps];
  const ordered: PathStep[] = [];
  while (left.length > 0) {
    const waiting = new Set(left.map(({ skillId }) => skillId));
    const free = left.findIndex(({ skillId }) =>
      (skills.get(skillId)?.prerequisites ?? []).every((id) => id === skillId || !waiting.has(id)),
    );
    ordered.push(...left.splice(Math.max(0, free), 1));
  }
  return ordered;
}

/** What teaches the skill and is not finished; recall lessons are for reviews. */
function lessonsOf(skillId: SkillId, { lessons, isFinished }: StepSources): readonly LessonSummary[] {
  return sortedBy(
    lessons.filter(({ id, kind, teaches }) => teaches.includes(skillId) && kind !== 'recall' && !isFinished(id)),
    ({ kind, id }) => [kind === 'nugget' ? '0' : '1', id],
  );
}
