/** What every table of routes is written with. */
import { z } from 'zod';

/** An id in a body, and every `:name` of a path. */
export const id = z.string().min(1).max(200);

/** A moment in UTC, to the millisecond. */
export const instant = z.iso.datetime({ precision: 3 });

/** Carries the TypeScript type of an answer through the table without a second schema. */
export interface Answer<T> {
  readonly __type?: T;
  readonly name: string;
}
export const answers = <T>(name: string): Answer<T> => ({ name });
