/** Every fortnight: do skills grow, and do results come? Four quadrants, slow to change on purpose. REQUIREMENTS d6, R50. */
import { addDays, daysBetween } from '../calendar.js';
import { isWithinTolerance, readingsOf, shareOf } from '../key-result.js';
import type { CheckIn, Day, KeyResult } from '../model.js';
import type { Rules } from '../rules.js';
import { theilSen, type Slope } from './theil-sen.js';

/** The week's readiness of a Key Result, 0–1. */
export interface ReadinessSnapshot {
  readonly day: Day;
  readonly readiness: number;
  readonly known: number;
}

export type Quadrant = 'compounding' | 'wrong-skills' | 'overwork' | 'stalled';

export type NoQuadrant =
  'group-too-small' | 'few-readings' | 'few-snapshots' | 'not-enough-evidence' | 'skills-unclear' | 'results-unclear';

export interface QuadrantFacts {
  readonly keyResult: KeyResult;
  readonly checkIns: readonly CheckIn[];
  /** Weekly; also those before the period. */
  readonly snapshots: readonly ReadinessSnapshot[];
  /** False where the group is too small for anything to be said about it. */
  readonly isShown: boolean;
}

export interface Check {
  readonly day: Day;
  /** Readiness, percentage points a fortnight. */
  readonly skills: Slope;
  /** Slope of attainment ÷ required slope; 1 = on the straight line. For `maintain` the share of readings within the tolerance. */
  readonly results: Slope;
  readonly isGrowing: boolean;
  readonly isComing: boolean;
  readonly quadrant: Quadrant;
}

export type CheckOutcome = Check | { readonly day: Day; readonly unknown: NoQuadrant };

export interface QuadrantVerdict {
  /** Absent until a check has enough data. */
  readonly label?: Quadrant;
  readonly since?: Day;
  /** Oldest first, one every fortnight since the start. */
  readonly checks: readonly CheckOutcome[];
}

/** All checks until today and the label they leave: it changes only when two checks in a row agree on another one. */
export function fortnightlyCheck(facts: QuadrantFacts, today: Day, rules: Rules): QuadrantVerdict {
  const { start, due } = facts.keyResult;
  const { everyDays, agreeing } = rules.quadrant;
  const checks: CheckOutcome[] = [];
  let label: Quadrant | undefined;
  let since: Day | undefined;
  let axes: Axes = { isGrowing: false, isComing: false };
  for (let day = addDays(start, everyDays); day <= today && day <= due; day = addDays(day, everyDays)) {
    const check = checkOn(facts, day, axes, rules);
    checks.push(check);
    if ('unknown' in check) continue;
    axes = check;
    const last = checks.slice(-agreeing);
    const agree =
      last.length === agreeing && last.every((one) => !('unknown' in one) && one.quadrant === check.quadrant);
    if (check.quadrant !== label && (label === undefined || agree)) {
      label = check.quadrant;
      since = day;
    }
  }
  return { ...(label !== undefined && { label }), ...(since !== undefined && { since }), checks };
}

type Axes = Pick<Check, 'isGrowing' | 'isComing'>;

/**
 * x: Theil–Sen slope of readiness over the four weeks that ended two weeks ago, because learning shows in results later;
 * y: slope of attainment over the last four weeks ÷ the straight line's. An axis is left later than it is entered.
 */
function checkOn(facts: QuadrantFacts, day: Day, before: Axes, rules: Rules): CheckOutcome {
  const { windowDays, lagDays, fewestReadings, fewestSnapshots, share, growing, coming } = rules.quadrant;
  const no = (unknown: NoQuadrant): CheckOutcome => ({ day, unknown });
  if (!facts.isShown) return no('group-too-small');

  const end = addDays(day, -lagDays);
  const snapshots = facts.snapshots.filter((one) => one.day >= addDays(end, -windowDays) && one.day <= end);
  const readings = recentReadings(facts, addDays(day, -windowDays), day);
  if (readings.length < fewestReadings) return no('few-readings');
  if (snapshots.length < fewestSnapshots) return no('few-snapshots');
  if (snapshots.some(({ known }) => known < rules.readiness.minKnownShare)) return no('not-enough-evidence');

  const skills = theilSen(
    snapshots.map((one) => ({ x: daysBetween(end, one.day) / 14, y: 100 * one.readiness })),
    share,
  );
  const results = resultsOf(facts.keyResult, readings, day, share);
  if (!skills) return no('few-snapshots');
  if (!results) return no('few-readings');
  if (isUnclear(skills, growing.enter)) return no('skills-unclear');
  if (isUnclear(results, coming.enter)) return no('results-unclear');

  const isGrowing = skills.value >= (before.isGrowing ? growing.leave : growing.enter) - 1e-9;
  const isComing = results.value >= (before.isComing ? coming.leave : coming.enter) - 1e-9;
  return { day, skills, results, isGrowing, isComing, quadrant: quadrantOf(isGrowing, isComing) };
}

const quadrantOf = (isGrowing: boolean, isComing: boolean): Quadrant =>
  isGrowing ? (isComing ? 'compounding' : 'wrong-skills') : isComing ? 'overwork' : 'stalled';

/** The interval holds both "nothing happens" and "enough happens". */
const isUnclear = ({ low, high }: Slope, entry: number): boolean => low <= 0 && high >= entry;

function recentReadings(
  { keyResult, checkIns }: QuadrantFacts,
  from: Day,
  day: Day,
): readonly { readonly day: Day; readonly value: number }[] {
  return readingsOf(keyResult, checkIns, day).filter((reading) => reading.day >= from);
}

function resultsOf(
  keyResult: KeyResult,
  readings: readonly { readonly day: Day; readonly value: number }[],
  day: Day,
  share: number,
): Slope | undefined {
  if (keyResult.direction === 'maintain') {
    const inside = readings.filter(({ value }) => isWithinTolerance(keyResult, value)).length / readings.length;
    return { value: inside, low: inside, high: inside, n: readings.length, share };
  }
  // The straight line covers the whole distance, 1, in the whole period.
  const period = daysBetween(keyResult.start, keyResult.due);
  return theilSen(
    readings.map((reading) => ({ x: daysBetween(day, reading.day) / period, y: shareOf(keyResult, reading.value) })),
    share,
  );
}
