/** Reckoning with instants. */
import type { Instant } from '../model.js';

export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
