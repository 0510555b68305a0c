/** Everything a verdict rests on, and the check that it makes sense: bad input is an error that names the field. */
import { isDay, isInstant } from '../calendar.js';
import { KeyliftError } from '../errors.js';
import { validKeyResult } from '../key-result.js';
import type { CheckIn, Day, Intervention, KeyResult, LessonSummary, Skill, SkillId } from '../model.js';
import type { TeamMembers } from './members.js';
import type { ReadinessSnapshot } from './quadrant.js';
import type { SkillLearning } from './velocity.js';

export interface VerdictTeam extends TeamMembers {
  /** False where the team is smaller than k: it counts inside, and nothing is said about it. */
  readonly isShown: boolean;
  readonly learning: readonly SkillLearning[];
}

export type VerdictLesson = Pick<LessonSummary, 'id' | 'minutes' | 'teaches' | 'reviewedAt'>;

export interface VerdictInputs {
  readonly keyResult: KeyResult;
  readonly today: Day;
  readonly checkIns: readonly CheckIn[];
  /** One for each owner team. */
  readonly teams: readonly VerdictTeam[];
  /** The enabling skills, and what they rest on as far as it is in the graph. */
  readonly skills: readonly Skill[];
  /** Lessons on the enabling skills. */
  readonly lessons: readonly VerdictLesson[];
  readonly interventions: readonly Intervention[];
  /** Weekly readiness of this Key Result. */
  readonly snapshots: readonly ReadinessSnapshot[];
  /** Both halves of the commitment are there: the goal, and protected minutes (R80). */
  readonly isCommitted?: boolean;
}

/** Returns the inputs when they make sense; throws `invalid` naming the first field that does not. */
export function validInputs(inputs: VerdictInputs): VerdictInputs {
  const { keyResult, today, checkIns, teams, skills, lessons, snapshots } = inputs;
  validKeyResult(keyResult);
  check(isDay(today), 'today', 'Today must be a date, YYYY-MM-DD.');
  for (const [i, { at, value }] of checkIns.entries()) {
    check(isInstant(at), `checkIns[${i}].at`, 'The time must be UTC with milliseconds.');
    check(isFiniteNumber(value), `checkIns[${i}].value`, 'The value must be a number.');
  }
  const teamIds = teams.map(({ teamId }) => teamId);
  for (const [i, id] of keyResult.ownerTeamIds.entries()) {
    check(teamIds.includes(id), `keyResult.ownerTeamIds[${i}]`, 'The people of this owner team are missing.');
  }
  for (const [i, team] of teams.entries()) validTeam(team, `teams[${i}]`, teamIds.indexOf(team.teamId) === i);
  validSkills(skills);
  for (const [i, { minutes }] of lessons.entries()) {
    check(isFiniteNumber(minutes) && minutes > 0, `lessons[${i}].minutes`, 'A lesson takes minutes above 0.');
  }
  for (const [i, { day, readiness, known }] of snapshots.entries()) {
    check(isDay(day), `snapshots[${i}].day`, 'The day must be a date, YYYY-MM-DD.');
    check(isShare(readiness), `snapshots[${i}].readiness`, 'Readiness lies between 0 and 1.');
    check(isShare(known), `snapshots[${i}].known`, 'A known share lies between 0 and 1.');
  }
  return inputs;
}

function validTeam({ members, learning }: VerdictTeam, field: string, isFirst: boolean): void {
  check(isFirst, `${field}.teamId`, 'This team is there twice.');
  check(members.length > 0, `${field}.members`, 'A team needs at least one person.');
  for (const [i, member] of members.entries()) {
    for (const [j, standing] of member.entries()) {
      const at = `${field}.members[${i}][${j}]`;
      const { skillId, p, effectiveN, level, levelLow, levelHigh } = standing;
      check(
        member.findIndex((one) => one.skillId === skillId) === j,
        `${at}.skillId`,
        'One person has this skill twice.',
      );
      check(isShare(p), `${at}.p`, 'A probability lies between 0 and 1.');
      check(isFiniteNumber(effectiveN) && effectiveN >= 0, `${at}.effectiveN`, 'Evidence cannot be below 0.');
      for (const [name, value] of Object.entries({ level, levelLow, levelHigh })) {
        check(value >= 0 && value <= 5, `${at}.${name}`, 'A level lies between 0 and 5.');
      }
    }
  }
  for (const [i, one] of learning.entries()) {
    const at = `${field}.learning[${i}]`;
    const { weeklyMinutes, weeklyGains, committedMinutes, completed } = one;
    for (const [w, minutes] of weeklyMinutes.entries()) {
      check(isFiniteNumber(minutes) && minutes >= 0, `${at}.weeklyMinutes[${w}]`, 'Minutes cannot be below 0.');
    }
    for (const [w, gain] of weeklyGains.entries()) {
      check(Math.abs(gain) <= 5, `${at}.weeklyGains[${w}]`, 'A level moves by at most 5.');
    }
    check(
      isFiniteNumber(committedMinutes) && committedMinutes >= 0,
      `${at}.committedMinutes`,
      'Minutes cannot be below 0.',
    );
    check(completed === undefined || isShare(completed), `${at}.completed`, 'A share lies between 0 and 1.');
  }
}

/** No id twice, half-lives above 0, and no skill that rests on itself. */
function validSkills(skills: readonly Pick<Skill, 'id' | 'prerequisites' | 'halfLifeDays'>[]): void {
  const places = new Map<SkillId, number>();
  for (const [i, { id, halfLifeDays }] of skills.entries()) {
    check(!places.has(id), `skills[${i}].id`, `The skill "${id}" is there twice.`);
    check(isFiniteNumber(halfLifeDays) && halfLifeDays > 0, `skills[${i}].halfLifeDays`, 'A half-life lies above 0.');
    places.set(id, i);
  }
  // Skills without open prerequisites go first; what is left in the end waits for itself.
  const left = new Map(skills.map(({ id, prerequisites }) => [id, prerequisites.filter((one) => places.has(one))]));
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const [id, open] of left) if (open.every((one) => !left.has(one))) left.delete(id);
  }
  const [stuck] = left.keys();
  if (stuck !== undefined) {
    throw invalid(`skills[${places.get(stuck) ?? 0}].prerequisites`, `The skill "${stuck}" rests on itself.`);
  }
}

const isFiniteNumber = (value: number): boolean => Number.isFinite(value) && Math.abs(value) < 1e15;
const isShare = (value: number): boolean => value >= 0 && value <= 1;

const invalid = (field: string, message: string): KeyliftError => new KeyliftError('invalid', message, { field });

function check(holds: boolean, field: string, message: string): void {
  if (!holds) throw invalid(field, message);
}
