/**
 * Where everything of a series stands on its plot. Shares of the plot in percent: x from the first day to the last,
 * y from the top of the axis down.
 */
import type { Day, SeriesView } from '@keylift/core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedDay {
  readonly x: number;
  readonly label: string;
  readonly today: boolean;
  /** The narrowest plot that has room for it. */
  readonly room: 'narrow' | 'wide' | 'none';
}

export interface PlacedMarker {
  readonly number: number;
  readonly planned: boolean;
  readonly x: number;
  /** Where its line meets the measured or forecast value. */
  readonly y: number;
  /** 0 stands next to the plot, 1 above it: neighbours never cover each other. */
  readonly row: 0 | 1;
}

export interface SeriesGeometry {
  readonly measured: readonly Point[];
  readonly pace: readonly Point[];
  /** Outline of the dead-band. */
  readonly deadBand: readonly Point[];
  /** Outline of the forecast, from the last reading to its day. */
  readonly forecast: readonly Point[];
  /** y of the forecast's ends and middle on its day. */
  readonly end?: { readonly high: number; readonly mid: number; readonly low: number };
  readonly goal: number;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  readonly days: readonly PlacedDay[];
  readonly markers: readonly PlacedMarker[];
}

/** Least distance of two day labels, in percent of the plot. */
const DAY_WIDE = 11;
const DAY_NARROW = 23;
/** Least distance of two markers on one row. */
const MARKER = 7;

export function layOutSeries(series: SeriesView): SeriesGeometry {
  const first = dayNumber(series.from);
  const length = Math.max(1, dayNumber(series.to) - first);
  const x = (day: Day): number => clamp((100 * (dayNumber(day) - first)) / length);
  const { min, max } = series.axis;
  const y = (value: number): number => clamp((100 * (max - value)) / (max - min || 1));
  const points = (rows: readonly { readonly day: Day; readonly value: number }[], shift = 0): Point[] =>
    rows.map((row) => ({ x: x(row.day), y: y(row.value + shift) }));

  const measured = points(series.measured);
  const last = measured.at(-1);
  const { forecast } = series;
  const wedge =
    forecast && last
      ? [last, { x: x(forecast.day), y: y(forecast.high) }, { x: x(forecast.day), y: y(forecast.low) }]
      : [];
  const values = [...measured, ...(forecast && last ? [{ x: x(forecast.day), y: y(forecast.mid) }] : [])];

  return {
    measured,
    pace: points(series.pace),
    deadBand: [...points(series.pace, series.deadBand), ...points(series.pace, -series.deadBand).reverse()],
    forecast: wedge,
    ...(wedge.length > 0 &&
      forecast && { end: { high: y(forecast.high), mid: y(forecast.mid), low: y(forecast.low) } }),
    goal: y(series.goal.value),
    ticks: series.axis.ticks.map((tick) => ({ y: 100 - 100 * tick.at, label: tick.label })),
    days: placeDays(series, x),
    markers: placeMarkers(series, x, values),
  };
}

/** Today first, then the ends, then the rest; a label without room gives way. */
function placeDays(series: SeriesView, x: (day: Day) => number): PlacedDay[] {
  const rank = (day: Day, index: number): number => {
    if (day === series.today) return 0;
    return index === 0 || index === series.days.length - 1 ? 1 : 2;
  };
  const kept: PlacedDay[] = [];
  const hasRoom = (at: number, least: number, room: readonly PlacedDay['room'][]): boolean =>
    kept.every((other) => !room.includes(other.room) || Math.abs(other.x - at) >= least);
  const ranked = series.days.map((day, index) => ({ ...day, rank: rank(day.day, index) }));
  for (const { day, label, rank: order } of ranked.sort((a, b) => a.rank - b.rank)) {
    const at = x(day);
    const room = hasRoom(at, DAY_NARROW, ['narrow'])
      ? 'narrow'
      : hasRoom(at, DAY_WIDE, ['narrow', 'wide'])
        ? 'wide'
        : 'none';
    kept.push({ x: at, label, today: order === 0, room });
  }
  return kept.sort((a, b) => a.x - b.x);
}

function placeMarkers(series: SeriesView, x: (day: Day) => number, values: readonly Point[]): PlacedMarker[] {
  const lastOf: [number, number] = [-Infinity, -Infinity];
  return [...series.markers]
    .sort((a, b) => dayNumber(a.day) - dayNumber(b.day))
    .map((marker) => {
      const at = x(marker.day);
      const row = at - lastOf[0] >= MARKER || at - lastOf[1] < MARKER ? 0 : 1;
      lastOf[row] = at;
      return { number: marker.number, planned: marker.planned, x: at, y: heightAt(values, at), row };
    });
}

/** y of the line through `points` at x; the nearest end outside of it, the bottom when there are no points. */
function heightAt(points: readonly Point[], x: number): number {
  const next = points.findIndex((point) => point.x >= x);
  if (next === -1) return points.at(-1)?.y ?? 100;
  const right = points[next] as Point;
  const left = points[next - 1];
  if (left === undefined || right.x === left.x) return right.y;
  return left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x);
}

const clamp = (share: number): number => Math.round(100 * Math.max(0, Math.min(100, share))) / 100;

const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The `d` of an SVG path. */
export function pathOf(points: readonly Point[], closed = false): string {
  if (points.length === 0) return '';
  return `M${points.map((point) => `${point.x} ${point.y}`).join('L')}${closed ? 'Z' : ''}`;
}
