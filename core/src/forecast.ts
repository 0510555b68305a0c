/** Where a Key Result is heading if nothing changes. */
import { studentT } from './beta.js';
import { daysBetween } from './calendar.js';
import { readingsOf } from './key-result.js';
import type { CheckIn, Day, KeyResult } from './model.js';
import type { Rules } from './rules.js';

export interface Forecast {
  readonly day: Day;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  /** Share of outcomes the interval should hold, 0–1. */
  readonly share: number;
  /** Readings it rests on. */
  readonly n: number;
}

/** Standard deviation of rounding to one unit: 1 ÷ √12. */
const ROUNDING = 0.28867513459481287;

const square = (x: number): number => x * x;

/**
 * Straight line through the period's readings (least squares) and its prediction interval for one reading on the due day:
 * mid = ȳ + s_xy ÷ s_xx · (x − x̄), mid ± t(df = n − 2) · s · √(1 + 1/n + (x − x̄)² ÷ s_xx), s² = Σ residual² ÷ (n − 2);
 * Draper & Smith, Applied Regression Analysis, 3rd ed., §3.1. s is at least the rounding of the unit, so that readings
 * that happen to lie on a line do not promise certainty. Assumes that the line goes on and that readings err independently:
 * far beyond the readings the interval is wide, and still too narrow when the trend bends.
 * Absent under four days with a reading, on or after the due day, and for `maintain`.
 */
export function forecast(
  keyResult: KeyResult,
  checkIns: readonly CheckIn[],
  today: Day,
  rules: Rules,
): Forecast | undefined {
  const { start, due, unit, direction } = keyResult;
  const readings = readingsOf(keyResult, checkIns, today);
  const n = readings.length;
  const { forecastReadings, forecastShare: share } = rules.keyResult;
  if (direction === 'maintain' || today >= due || n < Math.max(3, forecastReadings)) return undefined;

  const points = readings.map(({ day, value }) => ({ x: daysBetween(start, day), y: value }));
  const mean = (of: (point: { x: number; y: number }) => number): number =>
    points.reduce((sum, p) => sum + of(p), 0) / n;
  const meanX = mean(({ x }) => x);
  const meanY = mean(({ y }) => y);
  const sxx = points.reduce((sum, { x }) => sum + square(x - meanX), 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / sxx;
  const residuals = points.reduce((sum, { x, y }) => sum + square(y - meanY - slope * (x - meanX)), 0);

  const ahead = daysBetween(start, due) - meanX;
  const spread = Math.max(Math.sqrt(residuals / (n - 2)), ROUNDING * Number(`1e-${unit.decimals}`));
  const mid = meanY + slope * ahead;
  const half = studentT(share, n - 2) * spread * Math.sqrt(1 + 1 / n + square(ahead) / sxx);
  return { day: due, low: mid - half, mid, high: mid + half, share, n };
}
