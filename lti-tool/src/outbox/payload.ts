/** What a job carries, as its kind reads it. zod comes with the first job that has something to read. */
import type { z as Zod, ZodType } from 'zod';
import { loadOnce } from '../load-once.js';

const library = loadOnce(() => import('zod'));

/** Resolves to undefined when it is not what this kind of job carries. */
export function payloadReader<Payload>(
  schema: (z: typeof Zod) => ZodType<Payload>,
): (payload: unknown) => Promise<Payload | undefined> {
  const made = loadOnce(async () => schema((await library()).z));
  return async (payload) => (await made()).safeParse(payload).data;
}
