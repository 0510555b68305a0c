import { expect, it } from 'vitest';
import { domainClock } from './domain-clock.js';

it('is the real time, or runs on from where the demo begins', () => {
  let now = Date.parse('2026-11-20T15:00:00.000Z');
  const real = domainClock(() => now);
  const demo = domainClock(() => now, '2026-10-20T08:00:00.000Z');
  now += 1500;
  expect(real()).toBe('2026-11-20T15:00:01.500Z');
  expect(demo()).toBe('2026-10-20T08:00:01.500Z');
});
