/** Rows of Forge's store whose keys begin alike, page by page. */
import type { Kvs } from '../ports';

export async function* rowsOf(kvs: Kvs, prefix: string): AsyncGenerator<readonly [key: string, value: unknown]> {
  let cursor: string | undefined;
  do {
    const page = await kvs.list(prefix, cursor);
    yield* page.rows;
    cursor = page.next;
  } while (cursor !== undefined);
}
