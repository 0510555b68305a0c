/** How fast a team learns, how long it still needs, and when it must begin. */
import { addDays, daysBetween } from '../calendar.js';
import { clamp } from '../math.js';
import type { Day, SkillId } from '../model.js';
import type { Rules } from '../rules.js';
import { quantileOf, theilSen, type Slope } from './theil-sen.js';

/** What a team did on one skill in the last weeks, and what it has agreed to do. */
export interface SkillLearning {
  readonly skillId: SkillId;
  /** Learning minutes per member, week by week, oldest first; only the last six weeks count. */
  readonly weeklyMinutes: readonly number[];
  /** Rise of the team's mean level in the same weeks; below 0 where it fell. */
  readonly weeklyGains: readonly number[];
  /** Minutes a week each member is committed to from now on. */
  readonly committedMinutes: number;
  /** Share of the linked lessons that were completed, 0–1. */
  readonly completed?: number;
}

export const noLearning = (skillId: SkillId): SkillLearning => ({
  skillId,
  weeklyMinutes: [],
  weeklyGains: [],
  committedMinutes: 0,
});

const HIGHEST_LEVEL = 5;

/** Levels gained in 50 learning minutes. */
export interface GainRate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Learning minutes per member it rests on. */
  readonly minutes: number;
}

/**
 * g = (M·g_obs + 200 × 0.20) ÷ (M + 200): M = learning minutes per member in the last six weeks, g_obs = levels gained per 50
 * of them, not below 0, so idle weeks teach nothing about g. Range: ± 50 % while M < 200, else the 20th–80th percentile of the
 * weekly gains per 50 minutes, widened to hold g (REQUIREMENTS d5).
 */
export function gainRate({ weeklyMinutes, weeklyGains }: SkillLearning, rules: Rules): GainRate {
  const { priorGain, priorMinutes, weeks, spread } = rules.velocity;
  const { weekMinutes } = rules.sprint;
  const recent = weeklyMinutes.map((minutes, i) => ({ minutes, gain: weeklyGains[i] ?? 0 })).slice(-weeks);
  const minutes = recent.reduce((sum, week) => sum + week.minutes, 0);
  const gain = recent.reduce((sum, week) => sum + week.gain, 0);
  // M·g_obs without dividing by M, which may be tiny.
  const observed = minutes > 0 ? Math.max(0, gain) * weekMinutes : 0;
  const value = (observed + priorMinutes * priorGain) / (minutes + priorMinutes);
  if (minutes < priorMinutes) {
    return { value, low: value * (1 - spread), high: value * (1 + spread), minutes };
  }
  const rates = recent
    .filter((week) => week.minutes > 0)
    .map((week) => clamp((week.gain * weekMinutes) / week.minutes, 0, HIGHEST_LEVEL));
  const [low, high] = rules.mastery.band;
  return {
    value,
    low: Math.min(value, quantileOf(rates, low) ?? value),
    high: Math.max(value, quantileOf(rates, high) ?? value),
    minutes,
  };
}

/** Levels a week for m planned minutes a week: v = g·m ÷ 50, without the least speed. */
export function speedFor(rate: GainRate, minutesPerWeek: number, rules: Rules): Range {
  const share = minutesPerWeek / rules.sprint.weekMinutes;
  return { low: rate.low * share, mid: rate.value * share, high: rate.high * share };
}

export interface Range {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/**
 * ⌈(req − team prof) ÷ v⌉ weeks at the full ten minutes a day, v at least 0.02 levels a week; 0 when the level is there. `low`
 * is the fewest weeks (fastest speed). A bigger gap or a slower speed never gives fewer weeks (R13).
 */
export function weeksToReady(
  { required, level }: { readonly required: number; readonly level: number },
  rate: GainRate,
  rules: Rules,
): Range {
  const missing = required - level;
  const speed = speedFor(rate, rules.sprint.weekMinutes, rules);
  const weeksAt = (levelsPerWeek: number): number =>
    // A gap of three steps of 0.1 is a hair more than 0.3 in binary.
    missing <= 0 ? 0 : Math.ceil(missing / Math.max(rules.velocity.slowest, levelsPerWeek) - 1e-9);
  return { low: weeksAt(speed.high), mid: weeksAt(speed.mid), high: weeksAt(speed.low) };
}

/** A team's skills one after another, since the ten minutes are shared; the teams learn side by side, so the longest counts. */
export function weeksOfKeyResult(byTeam: readonly (readonly Range[])[]): Range {
  const sums = byTeam.map((ranges) =>
    ranges.reduce((sum, { low, mid, high }) => ({ low: sum.low + low, mid: sum.mid + mid, high: sum.high + high }), {
      low: 0,
      mid: 0,
      high: 0,
    }),
  );
  const longest = (of: (range: Range) => number): number => Math.max(0, ...sums.map(of));
  return { low: longest(({ low }) => low), mid: longest(({ mid }) => mid), high: longest(({ high }) => high) };
}

/** Need date − weeks to ready (R48). */
export function lastUsefulStart(needDate: Day, weeks: number): Day {
  return addDays(needDate, -7 * weeks);
}

export interface LevelReading {
  readonly day: Day;
  /** Mean level of the team on one skill, 0–5. */
  readonly level: number;
}

/** Learning velocity: Theil–Sen slope of team proficiency, levels a week (REQUIREMENTS (b)). Absent under two days. */
export function learningVelocity(readings: readonly LevelReading[], rules: Rules): Slope | undefined {
  const first = readings[0];
  if (!first) return undefined;
  const points = readings.map(({ day, level }) => ({ x: daysBetween(first.day, day) / 7, y: level }));
  return theilSen(points, rules.quadrant.share);
}

/**
 * Lockstep index = slope(team proficiency) ÷ slope(required level), both Theil–Sen, levels a week. `required` is the line as
 * points: inside a quarter from the team's level at the start to `req` at the need date, across quarters the quarters' `req`.
 * Absent (n/a) when the required slope is not above zero or there are fewer than two readings (R21, R55).
 */
export function lockstepIndex(
  readings: readonly LevelReading[],
  required: readonly LevelReading[],
  rules: Rules,
): number | undefined {
  const asked = learningVelocity(required, rules)?.value ?? 0;
  const learnt = learningVelocity(readings, rules)?.value;
  return asked > 0 && learnt !== undefined ? learnt / asked : undefined;
}
