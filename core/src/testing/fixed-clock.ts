/** A clock that stands still until a test moves it. */
import type { Instant } from '../model.js';
import type { Clock } from '../ports.js';

export interface FixedClock extends Clock {
  set(instant: Instant): void;
  /** Moves on; a negative number moves back. */
  advance(milliseconds: number): void;
}

export function fixedClock(start: Instant = '2026-10-20T08:00:00.000Z'): FixedClock {
  let now = start;
  return Object.assign(() => now, {
    set: (instant: Instant) => {
      now = instant;
    },
    advance: (milliseconds: number) => {
      now = new Date(Date.parse(now) + milliseconds).toISOString();
    },
  });
}
