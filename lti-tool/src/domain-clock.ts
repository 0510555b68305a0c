/** The clock of the domain: the real time, or for the demo a time that began elsewhere and runs on from there. */
import type { Clock } from '@keylift/core';

export function domainClock(now: () => number, demoNow?: string): Clock {
  const ahead = demoNow === undefined ? 0 : Date.parse(demoNow) - now();
  return () => new Date(now() + ahead).toISOString();
}
