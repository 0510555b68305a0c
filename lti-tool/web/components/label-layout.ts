/** Where labels stand on the two sides of a lift line. Lengths in px from the line's start. */

export interface Tick {
  /** Where the thing is. */
  readonly at: number;
  /** How long its label is. */
  readonly width: number;
}

const GAP = 10;
/** How far a label may stand beside its tick and still read as its label. */
const REACH = 6;

/**
 * Starts of two labels on one row, each over its tick, neither over the other nor beyond the line.
 * Undefined when that cannot be: they need a row each.
 */
export function pair(first: Tick, second: Tick, length: number): readonly [number, number] | undefined {
  if (first.at > second.at) {
    const swapped = pair(second, first, length);
    return swapped && [swapped[1], swapped[0]];
  }
  const middle = (first.at + second.at) / 2;
  let left = Math.min(centred(first, length), middle - GAP / 2 - first.width);
  let right = Math.max(centred(second, length), middle + GAP / 2);
  left = Math.max(0, left);
  right = Math.min(length - second.width, right);
  if (left + first.width + GAP > right) {
    // One of them stands at an end of the line: the other gives way.
    if (left === 0) right = first.width + GAP;
    else left = right - GAP - first.width;
  }
  const fits = left >= 0 && right + second.width <= length && over(first, left) && over(second, right);
  return fits ? [left, right] : undefined;
}

/** Start of a label over its tick, kept on the line. */
export function centred(tick: Tick, length: number): number {
  return Math.max(0, Math.min(tick.at - tick.width / 2, length - tick.width));
}

/**
 * Start of a label between two that stand at the ends of the row (`free` is what they leave), as near as possible to
 * its tick. Undefined when it does not fit or would lose its tick.
 */
export function between(tick: Tick, free: readonly [from: number, to: number]): number | undefined {
  const from = free[0] + GAP;
  const to = free[1] - GAP - tick.width;
  if (from > to) return undefined;
  const start = Math.max(from, Math.min(tick.at - tick.width / 2, to));
  return over(tick, start) ? start : undefined;
}

function over(tick: Tick, start: number): boolean {
  return tick.at >= start - REACH && tick.at <= start + tick.width + REACH;
}
