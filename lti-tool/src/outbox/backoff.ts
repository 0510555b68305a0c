/** When to try again. */

const FIRST = 5_000;
const LONGEST = 60 * 60_000;
const LONGEST_ASKED = 24 * 60 * 60_000;

/**
 * Milliseconds until the try after the `attempts`-th (from 1): doubles from 5 s to 1 h, of which the upper half is by
 * chance, so that many jobs that failed together do not return together.
 */
export function retryDelay(attempts: number, chance: number): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts - 1, 20));
  return Math.round(whole / 2 + (whole / 2) * chance);
}

/** `Retry-After` in milliseconds: seconds, or a date (RFC 9110 §10.2.3). At most a day. Undefined when unreadable. */
export function readRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  const delay = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(delay) ? undefined : Math.min(Math.max(delay, 0), LONGEST_ASKED);
}
