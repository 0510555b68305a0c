/** A Key Result's numbers: what is valid, how far it has come, and whether that is on pace. */
import { dayOf, daysBetween, isDay } from './calendar.js';
import { KeyliftError } from './errors.js';
import { clamp } from './math.js';
import type { CheckIn, Day, KeyResult } from './model.js';
import type { Rules } from './rules.js';

const LARGEST = 1e15;
/** Longer than anything people write, and far shorter than what a pasted file would bring. */
const LONGEST_TITLE = 500;
const LONGEST_TEXT = 2000;
const MOST_ENTRIES = 200;

/** Returns the Key Result when it makes sense; throws `invalid` naming the first field that does not. */
export function validKeyResult(keyResult: KeyResult): KeyResult {
  const { title, unit, direction, baseline, target, current, tolerance, start, due, version } = keyResult;
  const check = (holds: boolean, field: string, message: string): void => {
    if (!holds) throw new KeyliftError('invalid', message, { field: `keyResult.${field}` });
  };
  const isNumber = (value: number): boolean => Number.isFinite(value) && Math.abs(value) < LARGEST;

  check(title.trim() !== '', 'title', 'Give the Key Result a title.');
  check(title.length <= LONGEST_TITLE, 'title', `Keep the title within ${LONGEST_TITLE} characters.`);
  const { versionReason = '' } = keyResult;
  check(versionReason.length <= LONGEST_TEXT, 'versionReason', `Keep the reason within ${LONGEST_TEXT} characters.`);
  check(
    Number.isInteger(unit.decimals) && unit.decimals >= 0 && unit.decimals <= 6,
    'unit.decimals',
    'Use 0 to 6 decimals.',
  );
  check(isNumber(baseline), 'baseline', 'The baseline must be a number.');
  check(isNumber(target), 'target', 'The target must be a number.');
  check(isNumber(current), 'current', 'The current value must be a number.');
  if (direction === 'maintain') {
    check(
      tolerance !== undefined && isNumber(tolerance) && tolerance > 0,
      'tolerance',
      'To maintain a value, say how far from the target is still fine.',
    );
  } else {
    check(tolerance === undefined, 'tolerance', 'Only a value to maintain has a tolerance.');
    check(target !== baseline, 'target', 'The target equals the baseline, so nothing would have to change.');
    check(
      target > baseline === (direction === 'increase'),
      'direction',
      `From ${baseline} to ${target} is not "${direction}".`,
    );
  }
  check(isDay(start), 'start', 'The start must be a date, YYYY-MM-DD.');
  check(isDay(due), 'due', 'The due date must be a date, YYYY-MM-DD.');
  check(daysBetween(start, due) > 0, 'due', 'The due date must be after the start.');
  check(Number.isInteger(version) && version >= 1, 'version', 'Versions count from 1.');
  const { behaviours, requirements } = keyResult;
  check(behaviours.length <= MOST_ENTRIES, 'behaviours', `Name at most ${MOST_ENTRIES} behaviours.`);
  for (const [i, behaviour] of behaviours.entries()) {
    check(behaviour.trim() !== '', `behaviours[${i}]`, 'A behaviour needs words.');
    check(behaviour.length <= LONGEST_TEXT, `behaviours[${i}]`, `Keep a behaviour within ${LONGEST_TEXT} characters.`);
  }
  check(requirements.length <= MOST_ENTRIES, 'requirements', `Name at most ${MOST_ENTRIES} skills.`);
  checkRequirements(keyResult, check);
  return keyResult;
}

function checkRequirements(
  { requirements, ownerTeamIds }: KeyResult,
  check: (holds: boolean, field: string, message: string) => void,
): void {
  const seen = new Set<string>();
  const weights = new Map<string, number>();
  for (const [i, { skillId, teamId, level, weight }] of requirements.entries()) {
    const field = `requirements[${i}]`;
    check(
      ownerTeamIds.includes(teamId),
      `${field}.teamId`,
      'The skill belongs to a team that does not own this Key Result.',
    );
    check(level > 0 && level <= 5, `${field}.level`, 'A required level lies above 0 and up to 5.');
    check(weight > 0 && weight <= 1, `${field}.weight`, 'A weight lies above 0 and up to 1.');
    check(!seen.has(`${teamId} ${skillId}`), `${field}.skillId`, 'This team already needs this skill.');
    seen.add(`${teamId} ${skillId}`);
    weights.set(teamId, (weights.get(teamId) ?? 0) + weight);
  }
  for (const [teamId, sum] of weights) {
    check(Math.abs(sum - 1) < 1e-6, 'requirements', `The weights of team "${teamId}" must sum to 1.`);
  }
}

/** One reading a day inside the period and not after `today`, oldest first; of several on a day the last one counts. */
export function readingsOf(
  { start, due }: Pick<KeyResult, 'start' | 'due'>,
  checkIns: readonly CheckIn[],
  today: Day,
): readonly { readonly day: Day; readonly value: number }[] {
  const newest = new Map<Day, CheckIn>();
  for (const checkIn of checkIns) {
    const day = dayOf(checkIn.at);
    if (day < start || day > due || day > today) continue;
    const known = newest.get(day);
    if (!known || checkIn.at >= known.at) newest.set(day, checkIn);
  }
  return [...newest].map(([day, { value }]) => ({ day, value })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Share of the distance at which `value` lies: (value − b) ÷ (t − b). Not clamped; not for `maintain`. */
export function shareOf({ baseline, target }: Pick<KeyResult, 'baseline' | 'target'>, value: number): number {
  return (value - baseline) / (target - baseline);
}

/**
 * Attainment = (c − b) ÷ (t − b), unclamped; for `maintain` the share of readings within the tolerance, absent without
 * readings. REQUIREMENTS (b).
 */
export function attainment(keyResult: KeyResult, checkIns: readonly CheckIn[], today: Day): number | undefined {
  if (keyResult.direction !== 'maintain') return shareOf(keyResult, keyResult.current);
  const readings = readingsOf(keyResult, checkIns, today);
  if (readings.length === 0) return undefined;
  return readings.filter(({ value }) => isWithinTolerance(keyResult, value)).length / readings.length;
}

export function isWithinTolerance({ target, tolerance = 0 }: KeyResult, value: number): boolean {
  // 9.8 − 9.6 is a hair more than 0.2 in binary.
  return Math.abs(value - target) <= tolerance * (1 + 1e-9);
}

/** Share of the period that is over, 0–1. */
export function elapsedShare({ start, due }: Pick<KeyResult, 'start' | 'due'>, today: Day): number {
  return clamp(daysBetween(start, today) / daysBetween(start, due), 0, 1);
}

export interface Pace {
  /** Attainment ÷ elapsed share; 1 = exactly on the straight line. */
  readonly ratio: number;
  /** Where the straight line is today: as a share of the distance, and as a value. */
  readonly share: number;
  readonly value: number;
  /** Half width of "on pace", as a value. */
  readonly deadBand: number;
  readonly standing: 'behind' | 'on-pace' | 'ahead';
  /** Distance between the current value and the line, never negative. */
  readonly distance: number;
}

/** Absent early in the period (elapsed < 0.1), where the ratio says nothing, and for `maintain`, which has no line to follow. */
export function pace(keyResult: KeyResult, today: Day, rules: Rules): Pace | undefined {
  const share = elapsedShare(keyResult, today);
  if (share < rules.keyResult.paceFrom || keyResult.direction === 'maintain') return undefined;
  const { baseline, target, current } = keyResult;
  const attained = shareOf(keyResult, current);
  const lead = attained - share;
  // A lead of exactly the dead-band still is on pace, whatever the last binary digit says.
  const outside = Math.abs(lead) > rules.keyResult.paceDeadBand + 1e-9;
  const value = baseline + (target - baseline) * share;
  return {
    ratio: attained / share,
    share,
    value,
    deadBand: rules.keyResult.paceDeadBand * Math.abs(target - baseline),
    standing: !outside ? 'on-pace' : lead < 0 ? 'behind' : 'ahead',
    distance: Math.abs(current - value),
  };
}
