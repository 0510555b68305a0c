/** Many rows of Forge's store: in portions, or page by page. */
import type { Kvs } from '../ports';

/** Forge reads no more keys at once. */
const mostAtOnce = 25;

export async function valuesOf(kvs: Kvs, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const portions = Array.from({ length: Math.ceil(keys.length / mostAtOnce) }, (_, at) =>
    kvs.getMany(keys.slice(at * mostAtOnce, (at + 1) * mostAtOnce)),
  );
  return new Map((await Promise.all(portions)).flatMap((values) => [...values]));
}

/** Those whose keys begin alike. */
export async function* rowsOf(kvs: Kvs, prefix: string): AsyncGenerator<readonly [key: string, value: unknown]> {
  let cursor: string | undefined;
  do {
    const page = await kvs.list(prefix, cursor);
    yield* page.rows;
    cursor = page.next;
  } while (cursor !== undefined);
}
