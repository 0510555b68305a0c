import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, centred, pair, type Tick } from './label-layout.js';

const tick = (at: number, width: number): Tick => ({ at, width });

describe('two labels above a line of 300 px', () => {
  it.each<[what: string, first: Tick, second: Tick, starts: readonly [number, number] | undefined]>([
    ['far apart stand over their ticks', tick(60, 60), tick(200, 80), [30, 160]],
    ['near each other lean outwards', tick(100, 60), tick(120, 60), [45, 115]],
    ['at one place stand left and right of it', tick(150, 60), tick(150, 60), [85, 155]],
    ['in the other order stay with their ticks', tick(200, 80), tick(60, 60), [160, 30]],
    ['at the start stay on the line', tick(0, 60), tick(80, 60), [0, 70]],
    ['at the end stay on the line', tick(220, 60), tick(300, 60), [170, 240]],
    ['that would lose their tick need a row each', tick(0, 120), tick(30, 60), undefined],
    ['that are longer than the line need a row each', tick(100, 160), tick(200, 160), undefined],
  ])('%s', (_what, first, second, starts) => {
    expect(pair(first, second, 300)).toEqual(starts);
  });

  it('never cover each other, never leave the line, always touch their tick', () => {
    const ticks = fc.record({ at: fc.integer({ min: 0, max: 300 }), width: fc.integer({ min: 20, max: 200 }) });
    fc.assert(
      fc.property(ticks, ticks, (first, second) => {
        const starts = pair(first, second, 300);
        if (starts === undefined) return;
        const [left, right] = starts[0] <= starts[1] ? ([0, 1] as const) : ([1, 0] as const);
        const widths = [first.width, second.width] as const;
        expect(starts[left]).toBeGreaterThanOrEqual(0);
        expect(starts[right] + widths[right]).toBeLessThanOrEqual(300);
        expect(starts[left] + widths[left]).toBeLessThan(starts[right]);
        for (const [index, { at, width }] of [first, second].entries()) {
          const start = starts[index as 0 | 1];
          expect(at).toBeGreaterThanOrEqual(start - 6);
          expect(at).toBeLessThanOrEqual(start + width + 6);
        }
      }),
      { seed: 7 },
    );
  });
});

it.each([
  [tick(100, 40), 80],
  [tick(5, 40), 0],
  [tick(295, 40), 260],
])('a label alone stands over its tick, on the line: %o', (label, start) => {
  expect(centred(label, 300)).toBe(start);
});

describe('a label between the two ends', () => {
  it.each<[what: string, label: Tick, start: number | undefined]>([
    ['stands over its tick', tick(150, 60), 120],
    ['gives way to the start', tick(60, 60), 60],
    ['gives way to the goal', tick(215, 60), 160],
    ['goes lower when it would lose its tick', tick(290, 60), undefined],
    ['goes lower when there is no room', tick(150, 200), undefined],
  ])('%s', (_what, label, start) => {
    expect(between(label, [50, 230])).toBe(start);
  });
});
