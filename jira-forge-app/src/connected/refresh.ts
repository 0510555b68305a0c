/** The library of the server becomes the library of the site: only when it changed, and all of it or nothing. */
import { KeyliftError } from '@keylift/core';
import type { Kvs } from '../ports';
import { keys } from '../storage/keys';
import { putBucket, switchLibrary, type LibraryPointer } from '../storage/library-store';
import { ask, type Remote } from './remote';

export type Refreshed = 'changed' | 'same' | 'later';

/** Whatever goes wrong, the site works on with the library it has, and the next try begins anew. */
export async function refresh({ kvs, remote }: { readonly kvs: Kvs; readonly remote: Remote }): Promise<Refreshed> {
  const current = (await kvs.getMany([keys.library])).get(keys.library) as LibraryPointer | undefined;
  try {
    // In the path and not in a header: Forge takes 304 for a failure.
    const have = current ? `?have=${encodeURIComponent(current.version)}` : '';
    const head = await ask(remote, 'GET', `/forge/content${have}`);
    if (head['same'] === true) return 'same';
    const version = String(head['version']);
    const parts = Number(head['parts']);
    if (!Number.isInteger(parts) || parts < 0 || parts > mostParts)
      throw new KeyliftError('invalid', 'The library of the server has a shape this version does not know.');
    for (let bucket = 0; bucket < parts; bucket += 1) {
      const { lessons } = await ask(remote, 'GET', `/forge/content/${encodeURIComponent(version)}/${bucket}`);
      await putBucket(kvs, { version, bucket, lessons });
    }
    await switchLibrary(kvs, { head, buckets: Array.from({ length: parts }, (_, bucket) => bucket) });
    return 'changed';
  } catch (error) {
    // Away, not tied, or changed while it was fetched. A library of a newer app is said where people look.
    if (error instanceof KeyliftError && ['unavailable', 'forbidden', 'conflict'].includes(error.code)) return 'later';
    throw error;
  }
}

/** 60,000 characters each. */
const mostParts = 1_000;
