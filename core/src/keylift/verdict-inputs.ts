/** Gathers what a verdict rests on. It reads the owner teams of one Key Result and nothing of anybody else. */
import { addDays } from '../calendar.js';
import { levelOf, probabilityOf } from '../mastery/level.js';
import type { Day, Evidence, Intervention, KeyResult, LessonSummary, PersonId, Skill, SkillId } from '../model.js';
import type { Rules } from '../rules.js';
import type { VerdictInputs, VerdictTeam } from '../verdict/inputs.js';
import { needsOfTeam, type Member, type Need } from '../verdict/members.js';
import type { ReadinessSnapshot } from '../verdict/quadrant.js';
import { readinessOf, rolledUp } from '../verdict/readiness.js';
import type { SkillLearning } from '../verdict/velocity.js';
import type { TeamWeeks } from './team-past.js';

export interface VerdictPeople {
  readonly personId: PersonId;
  /** What is known of them today. */
  readonly now: Member;
}

export interface VerdictGroup {
  readonly teamId: VerdictTeam['teamId'];
  readonly isShown: boolean;
  readonly people: readonly VerdictPeople[];
}

export interface VerdictSources extends Omit<VerdictInputs, 'teams' | 'snapshots' | 'lessons'> {
  readonly groups: readonly VerdictGroup[];
  readonly lessons: readonly LessonSummary[];
  readonly weeks: TeamWeeks;
  /** The days of `weeks`, a week apart. */
  readonly days: readonly Day[];
  readonly rules: Rules;
}

/** A quadrant looks at readiness up to six weeks back. */
const WEEKS_BEFORE = 6;

/** Weekly days from six weeks before the start until today, counted from the start so that they do not move. */
export function weeklyDays({ start, due }: Pick<KeyResult, 'start' | 'due'>, today: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = addDays(start, -7 * WEEKS_BEFORE); day <= today && day <= due; day = addDays(day, 7)) days.push(day);
  return days;
}

export function verdictInputs(sources: VerdictSources): VerdictInputs {
  const { keyResult, today, checkIns, skills, lessons, interventions, groups } = sources;
  return {
    keyResult,
    today,
    checkIns,
    skills,
    lessons,
    interventions,
    teams: groups.map((group): VerdictTeam => ({
      teamId: group.teamId,
      isShown: group.isShown,
      members: group.people.map(({ now }) => now),
      learning: needsOfTeam(keyResult.requirements, group.teamId).map(({ skillId }) =>
        learningOf(skillId, group, sources),
      ),
    })),
    snapshots: snapshotsOf(sources),
  };
}

function snapshotsOf(sources: VerdictSources): readonly ReadinessSnapshot[] {
  const { keyResult, groups, days, rules } = sources;
  return days.flatMap((day): ReadinessSnapshot[] => {
    const parts = groups.flatMap((group) => {
      const needs = needsOfTeam(keyResult.requirements, group.teamId);
      return readinessOf(needs, standInsOn(day, group, needs, sources), rules) ?? [];
    });
    const readiness = rolledUp(parts);
    // Twenty parts of a twentieth are a hair more than one in binary.
    return readiness ? [{ day, readiness: Math.min(1, readiness.value), known: Math.min(1, readiness.known) }] : [];
  });
}

/** As many members as the team has: readiness adds up people and skills, so it does not matter whose level is whose. */
function standInsOn(
  day: Day,
  { teamId, people }: VerdictGroup,
  needs: readonly Need[],
  { weeks, rules }: VerdictSources,
): readonly Member[] {
  const effectiveN = rules.mastery.unknownBelow;
  const levels = needs.map(({ skillId }) => ({ skillId, known: weeks.levelsOn(teamId, skillId, day) }));
  return people.map((_, seat) =>
    levels.flatMap(({ skillId, known }) => {
      const level = known[seat];
      return level === undefined
        ? []
        : { skillId, p: probabilityOf(level), effectiveN, level, levelLow: level, levelHigh: level };
    }),
  );
}

/** Minutes and gains of the last six whole weeks, and the minutes that accepted remedies promise from now on. */
function learningOf(skillId: SkillId, group: VerdictGroup, sources: VerdictSources): SkillLearning {
  const { weeks, days, lessons, rules } = sources;
  const size = Math.max(1, group.people.length);
  const from = Math.max(0, days.length - 1 - rules.velocity.weeks);
  const prior = levelOf(rules.mastery.prior);
  const levels = days.slice(from).map((day) => {
    const known = weeks.levelsOn(group.teamId, skillId, day);
    return known.reduce((sum, level) => sum + level, (group.people.length - known.length) * prior) / size;
  });
  const completions = group.people.flatMap(({ personId }) =>
    weeks.completionsOf(personId).filter((event) => event.skillId === skillId),
  );
  const minutes = new Map(lessons.map((lesson) => [lesson.id, lesson.minutes]));
  const minutesOf = ({ lessonId }: Evidence): number => (lessonId && minutes.get(lessonId)) ?? rules.sprint.newMinutes;
  const weekly = days.slice(from, -1).map((day, i) => {
    const end = days[from + i + 1] as Day;
    const inWeek = completions.filter(({ at }) => at > `${day}T23:59:59.999Z` && at <= `${end}T23:59:59.999Z`);
    return {
      minutes: inWeek.reduce((sum, event) => sum + minutesOf(event), 0) / size,
      gain: (levels[i + 1] ?? 0) - (levels[i] ?? 0),
    };
  });
  const linked = lessons.filter(({ teaches }) => teaches.includes(skillId));
  const done = new Set(completions.flatMap(({ personId, lessonId }) => (lessonId ? `${personId} ${lessonId}` : [])));
  return {
    skillId,
    weeklyMinutes: weekly.map((week) => week.minutes),
    weeklyGains: weekly.map((week) => week.gain),
    committedMinutes: committedMinutes(skillId, group, sources),
    ...(linked.length > 0 && { completed: Math.min(1, done.size / (linked.length * size)) }),
  };
}

/** The ten minutes a day are shared by the skills a team has agreed to work on. */
function committedMinutes(
  skillId: SkillId,
  { teamId }: Pick<VerdictGroup, 'teamId'>,
  { interventions, rules }: { readonly interventions: readonly Intervention[]; readonly rules: Rules },
): number {
  const agreed = new Set(
    interventions.filter((one) => one.teamId === teamId && one.state === 'accepted').map((one) => one.skillId),
  );
  return agreed.has(skillId) ? rules.sprint.weekMinutes / agreed.size : 0;
}

/** Skills in the order of the Key Result, as far as they are in the graph. */
export function neededSkills(
  { requirements }: Pick<KeyResult, 'requirements'>,
  skills: ReadonlyMap<SkillId, Skill>,
): readonly Skill[] {
  return [...new Set(requirements.map(({ skillId }) => skillId))].flatMap((id) => skills.get(id) ?? []);
}
