import { describe, expect, it } from 'vitest';
import { fixedClock } from './fixed-clock.js';

describe('the fixed clock', () => {
  it('stands still until it is moved', () => {
    const clock = fixedClock('2026-10-25T00:59:59.999Z');
    expect([clock(), clock()]).toStrictEqual(['2026-10-25T00:59:59.999Z', '2026-10-25T00:59:59.999Z']);
    clock.advance(1);
    expect(clock()).toBe('2026-10-25T01:00:00.000Z');
    clock.advance(-3_600_000);
    expect(clock()).toBe('2026-10-25T00:00:00.000Z');
    clock.set('2027-01-01T00:00:00.000Z');
    expect(clock()).toBe('2027-01-01T00:00:00.000Z');
  });
});
