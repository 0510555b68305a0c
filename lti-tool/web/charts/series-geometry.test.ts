import type { Day } from '@keylift/core';
import { describe, expect, it } from 'vitest';
import { series } from '../fixtures/key-result.js';
import { layOutSeries, pathOf } from './series-geometry.js';

const geometry = layOutSeries(series);

describe('the plot of the Tier-2 series, 21 September to 18 December, 6 to 11 h', () => {
  it('runs from the first day to the last and from the top of the axis down', () => {
    // 10.0 h is a fifth below 11; 20 October is day 29 of 88.
    expect(geometry.measured.at(0)).toEqual({ x: 0, y: 20 });
    expect(geometry.measured.at(-1)).toEqual({ x: 32.95, y: 32 });
  });

  it('draws the goal and the ticks where the axis says', () => {
    expect(geometry.goal).toBe(80);
    expect(geometry.ticks.map(({ y, label }) => [Math.round(y), label])).toEqual([
      [100, '6'],
      [80, '7'],
      [60, '8'],
      [40, '9'],
      [20, '10'],
      [0, '11'],
    ]);
  });

  it('puts the dead-band around the pace', () => {
    expect(geometry.deadBand).toEqual([
      { x: 0, y: 16 },
      { x: 100, y: 76 },
      { x: 100, y: 84 },
      { x: 0, y: 24 },
    ]);
  });

  it('opens the forecast from the last reading', () => {
    expect(geometry.forecast).toEqual([
      { x: 32.95, y: 32 },
      { x: 100, y: 38 },
      { x: 100, y: 62 },
    ]);
    expect(geometry.end).toEqual({ high: 38, mid: 50, low: 62 });
  });

  it('drops each marker to the value of its day', () => {
    expect(geometry.markers.map(({ number, planned, row }) => [number, planned, row])).toEqual([
      [1, false, 0],
      [2, false, 0],
      [3, true, 0],
    ]);
    // 6 October lies a seventh of the way from 9.9 to 9.6 h.
    expect(geometry.markers[0]?.y).toBeCloseTo(22 + 6 / 7, 1);
  });
});

describe('crowded plots', () => {
  const on = (...days: Day[]) => ({
    ...series,
    markers: days.map((day, index) => ({ day, number: index + 1, label: '', planned: false })),
  });

  it('lift every second marker', () => {
    const rows = layOutSeries(on('2026-10-06', '2026-10-07', '2026-10-08', '2026-11-20')).markers.map(
      (marker) => marker.row,
    );
    expect(rows).toEqual([0, 1, 0, 0]);
  });

  it('keep today, then the ends, then what has room', () => {
    const days = ['2026-09-21', '2026-10-18', '2026-10-20', '2026-11-05', '2026-12-18'].map((day) => ({
      day,
      label: day,
    }));
    const placed = layOutSeries({ ...series, days }).days;
    expect(placed.map(({ label, room, today }) => [label, room, today])).toEqual([
      ['2026-09-21', 'narrow', false],
      ['2026-10-18', 'none', false],
      ['2026-10-20', 'narrow', true],
      ['2026-11-05', 'wide', false],
      ['2026-12-18', 'narrow', false],
    ]);
  });
});

describe('plots with little in them', () => {
  it('draw no forecast without a reading to start from', () => {
    const empty = layOutSeries({ ...series, measured: [] });
    expect([empty.forecast, empty.end]).toEqual([[], undefined]);
    expect(empty.markers.every((marker) => marker.y === 100)).toBe(true);
  });

  it('stay finite when first and last day, or both ends of the axis, are the same', () => {
    const flat = layOutSeries({ ...series, to: series.from, axis: { ...series.axis, min: 7, max: 7 } });
    const all = [...flat.measured, ...flat.pace, ...flat.deadBand].flatMap(({ x, y }) => [x, y]);
    expect(all.every(Number.isFinite)).toBe(true);
  });

  it('keep values beyond the axis on its edge', () => {
    const { measured } = layOutSeries({ ...series, measured: [{ day: '2026-10-01', value: 40, label: '' }] });
    expect(measured[0]?.y).toBe(0);
  });
});

it.each([
  [[], false, ''],
  [[{ x: 1, y: 2 }], false, 'M1 2'],
  [
    [
      { x: 1, y: 2 },
      { x: 3.5, y: 4 },
    ],
    false,
    'M1 2L3.5 4',
  ],
  [
    [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ],
    true,
    'M1 2L3 4Z',
  ],
])('writes %o as a path', (points, closed, path) => {
  expect(pathOf(points, closed)).toBe(path);
});
