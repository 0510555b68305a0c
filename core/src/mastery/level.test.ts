import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOf, probabilityOf } from './level.js';

describe('the 0–5 scale', () => {
  // REQUIREMENTS (b), Proficiency; halves by hand.
  it.each([
    [0, 0],
    [0.1, 0.5],
    [0.2, 1],
    [0.4, 2],
    [0.5, 2.5],
    [0.6, 3],
    [0.675, 3.5],
    [0.75, 4],
    [0.825, 4.5],
    [0.9, 5],
    [1, 5],
  ])('p = %d is level %d', (p, level) => {
    expect(levelOf(p)).toBeCloseTo(level, 12);
  });

  it('never falls as p rises, and turns back into p', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(levelOf(Math.max(a, b))).toBeGreaterThanOrEqual(levelOf(Math.min(a, b)));
        expect(probabilityOf(levelOf(a))).toBeCloseTo(Math.min(a, 0.9), 12);
      }),
      { seed: 31, numRuns: 300 },
    );
  });
});
