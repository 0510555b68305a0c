/** Weeks begin on Monday and are named after it. */
import type { Day, Instant } from '@keylift/core';

const dayMs = 86_400_000;

export function mondayOf(at: Instant, weeksBefore = 0): Day {
  const ms = Date.parse(at);
  const sinceMonday = (new Date(ms).getUTCDay() + 6) % 7;
  return new Date(ms - (sinceMonday + 7 * weeksBefore) * dayMs).toISOString().slice(0, 10);
}
