/** Uploads a content pack as the admin page does. */
import { bucketsOf } from '../src/content/buckets';
import type { ContentPack } from '../src/content/content-pack';
import type { Kvs } from '../src/ports';
import { putBucket, switchLibrary } from '../src/storage/library-store';

export async function upload(kvs: Kvs, { lessons, ...rest }: ContentPack): Promise<void> {
  const buckets = bucketsOf(lessons);
  for (const [bucket, part] of buckets.entries())
    await putBucket(kvs, { version: rest.version, bucket, lessons: part });
  await switchLibrary(kvs, { head: { ...rest, lessons: lessons.length }, buckets: buckets.map((_, i) => i) });
}
