/** What each process of work.ts is given to do, and what it answers. */
export const NOW = '2026-10-20T08:00:00.000Z';
export const LOGINS = 60;
export const TIMESTAMPS = 20;
export const EVENTS = 200;
export const READINGS = 15;
/** Events in one batch of append.ts: more than go into one statement. */
export const BATCH = 2000;

/** The `number`th reading that process `index` appends; those of all processes interleave. */
export function readingAt(number: number, index: number): { readonly at: string; readonly value: number } {
  const value = number * 10 + index;
  return { at: new Date(Date.parse(NOW) + value * 1000).toISOString(), value };
}

export interface Work {
  /** Ids of the jobs it claimed and completed. */
  readonly jobs: readonly string[];
  /** State hashes of the logins it consumed. */
  readonly logins: readonly string[];
  readonly timestamps: readonly string[];
  /** How many events it was told were new. */
  readonly appended: number;
}
