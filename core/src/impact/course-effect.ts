/** Did a course move the number? Raw and adjusted difference, evidence level and what to do with it. REQUIREMENTS d9, R65, R68. */
import { KeyliftError } from '../errors.js';
import type { Day, KeyResult, TeamId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Rules } from '../rules.js';
import { assignmentsOf } from './assignments.js';
import { differenceOf, type Difference } from './difference.js';

export interface CourseTeam {
  readonly teamId: TeamId;
  readonly people: number;
  /** The number of the Key Result before the course, where it was read, and after it. */
  readonly before?: number;
  readonly after: number;
  readonly finished: boolean;
}

/** A rollout in random order, written down before its first wave. */
export interface PlannedRollout {
  readonly recordedOn: Day;
  readonly firstWave: Day;
  readonly stopRule: string;
  /** Of the plan, 0–1. */
  readonly power: number;
}

export interface CourseQuestion {
  readonly keyResult: Pick<KeyResult, 'baseline' | 'target' | 'direction'>;
  readonly teams: readonly CourseTeam[];
  /** Smallest group about which anything is said. */
  readonly k: number;
  /** Of the draws where there are too many assignments to try each; the same seed gives the same interval. */
  readonly seed: string;
  readonly rollout?: PlannedRollout;
}

export type CourseVerdict = 'scale' | 'keep' | 'stop' | 'unknown';

export interface CourseEffect {
  readonly level: 'E0' | 'E1' | 'E2' | 'E4';
  readonly verdict: CourseVerdict;
  /** Teams that count; those with fewer than k people do not. */
  readonly teams: { readonly finished: number; readonly others: number };
  /** In the direction of the Key Result: more is better. Absent at E0. */
  readonly raw?: Difference;
  /** At the same start; from E2 on. */
  readonly adjusted?: Difference;
  readonly why: {
    readonly rule: 'd9';
    readonly rulesVersion: string;
    readonly method: 'least squares, interval of the permutation test';
    readonly smallestUseful: number;
    /** False where no team that finished started like one that did not: the adjustment reaches beyond what was seen. */
    readonly startsOverlap?: boolean;
    /** What keeps it from the next level. */
    readonly missing: 'teams' | 'starts' | 'random-order' | 'nothing';
  };
}

const LARGEST = 1e12;

export function assessCourse(question: CourseQuestion, rules: Rules): CourseEffect {
  check(question);
  const { keyResult, k, seed, rollout } = question;
  const { fewestTeams, usefulShare, share } = rules.impact;
  const teams = sortedBy(
    question.teams.filter(({ people }) => people >= k),
    ({ teamId }) => [teamId],
  );
  const finished = teams.map((team) => team.finished);
  const count = { finished: finished.filter(Boolean).length, others: finished.filter((flag) => !flag).length };
  const smallestUseful = usefulShare * Math.abs(keyResult.target - keyResult.baseline);
  const tell = (
    level: CourseEffect['level'],
    missing: CourseEffect['why']['missing'],
    found: Pick<CourseEffect, 'raw' | 'adjusted'> & { readonly startsOverlap?: boolean } = {},
  ): CourseEffect => {
    const { startsOverlap, ...differences } = found;
    return {
      level,
      verdict: verdictOf(level, found.adjusted, smallestUseful, rules),
      teams: count,
      ...differences,
      why: {
        rule: 'd9',
        rulesVersion: rules.version,
        method: 'least squares, interval of the permutation test',
        smallestUseful,
        ...(startsOverlap !== undefined && { startsOverlap }),
        missing,
      },
    };
  };
  if (Math.min(count.finished, count.others) < fewestTeams) return tell('E0', 'teams');

  const sign = keyResult.direction === 'decrease' ? -1 : 1;
  const after = teams.map((team) => sign * team.after);
  const assignments = assignmentsOf(finished, seed, rules.impact);
  const shared = { after, finished, assignments, smallestUseful, share };
  const raw = differenceOf(shared);
  if (!raw) return tell('E0', 'teams');
  const before = teams.flatMap((team) => (team.before === undefined ? [] : [team.before]));
  const adjusted = before.length === teams.length ? differenceOf({ ...shared, before }) : undefined;
  if (!adjusted) return tell('E1', 'starts', { raw });
  const found = { raw, adjusted, startsOverlap: overlap(before, finished) };
  return rollout && isPlanned(rollout) ? tell('E4', 'nothing', found) : tell('E2', 'random-order', found);
}

/** An effect that is real and too small to be of use is a reason to stop as well, so this is asked first. */
function verdictOf(
  level: CourseEffect['level'],
  adjusted: Difference | undefined,
  smallestUseful: number,
  rules: Rules,
): CourseVerdict {
  if (!adjusted) return 'unknown';
  if (adjusted.high < smallestUseful && adjusted.power >= rules.impact.power) return 'stop';
  if (adjusted.low <= 0) return 'unknown';
  return level === 'E4' ? 'scale' : 'keep';
}

function isPlanned({ recordedOn, firstWave, stopRule, power }: PlannedRollout): boolean {
  return recordedOn < firstWave && stopRule.trim() !== '' && power > 0 && power <= 1;
}

function overlap(before: readonly number[], finished: readonly boolean[]): boolean {
  const side = (flag: boolean) => before.filter((_, i) => finished[i] === flag);
  const [yes, no] = [side(true), side(false)];
  return Math.max(Math.min(...yes), Math.min(...no)) <= Math.min(Math.max(...yes), Math.max(...no));
}

function check({ keyResult, teams, k }: CourseQuestion): void {
  const holds = (isTrue: boolean, field: string, message: string): void => {
    if (!isTrue) throw new KeyliftError('invalid', message, { field });
  };
  const isNumber = (value: number): boolean => Number.isFinite(value) && Math.abs(value) < LARGEST;
  const { baseline, target, direction } = keyResult;
  holds(isNumber(baseline), 'keyResult.baseline', 'The baseline must be a number.');
  holds(isNumber(target), 'keyResult.target', 'The target must be a number.');
  holds(target !== baseline, 'keyResult.target', 'The target equals the baseline, so no effect would be of use.');
  holds(direction !== 'maintain', 'keyResult.direction', 'A value to maintain has no better and worse.');
  holds(Number.isInteger(k) && k >= 1, 'k', 'The smallest group is a whole number from 1.');
  const ids = new Set<TeamId>();
  for (const [i, { teamId, people, before, after }] of teams.entries()) {
    holds(!ids.has(teamId), `teams.${i}.teamId`, `The team ${teamId} stands here twice.`);
    ids.add(teamId);
    holds(Number.isInteger(people) && people >= 0, `teams.${i}.people`, 'The number of people is a whole number.');
    holds(before === undefined || isNumber(before), `teams.${i}.before`, 'The value before must be a number.');
    holds(isNumber(after), `teams.${i}.after`, 'The value after must be a number.');
  }
}
