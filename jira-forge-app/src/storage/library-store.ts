/** The library in the store: lessons go in bucket by bucket, then one transaction switches to them. */
import { KeyliftError, type Lesson, type LessonId } from '@keylift/core';
import { readLessons, readPackHead, readVersion } from '../content/content-pack';
import { lineOf, openLibrary, type Library, type StoredIndex } from '../content/library';
import { isRecord } from '../jira/issue';
import type { Kvs } from '../ports';
import { chunksOf, keys, mostChunks } from './keys';

/** Kept under `keys.library`. Each chunk names its version too, so that a torn read is noticed. */
export interface LibraryPointer {
  readonly version: string;
  readonly chunks: number;
  readonly lessons: number;
}

interface Chunk {
  readonly version: string;
  readonly text: string;
}

/** The library of the last call, while the function stays warm. */
let warm: Library | undefined;

/** For tests: as a function that has just started. */
export const forgetLibrary = (): void => void (warm = undefined);

/** Keys to ask for beside one's own, so that a cold start needs no second question. */
export const libraryKeys = (): readonly string[] =>
  warm ? [keys.library] : [keys.library, ...Array.from({ length: mostChunks }, (_, i) => keys.index(i))];

export type LibraryAnswer = Library | 'none' | 'newer';

/** From what `libraryKeys` brought; asks again only when another library was uploaded since. */
export async function libraryFrom(kvs: Kvs, values: ReadonlyMap<string, unknown>): Promise<LibraryAnswer> {
  const pointer = values.get(keys.library) as LibraryPointer | undefined;
  if (!pointer) return 'none';
  if (warm?.version === pointer.version) return warm;
  const chunkKeys = Array.from({ length: pointer.chunks }, (_, i) => keys.index(i));
  const chunks = chunkKeys.every((key) => values.has(key)) ? values : await kvs.getMany(chunkKeys);
  const parts = chunkKeys.map((key) => chunks.get(key) as Chunk | undefined);
  if (parts.some((part) => part?.version !== pointer.version)) {
    throw new KeyliftError('unavailable', 'The library is being changed. Try again in a moment.');
  }
  const index = JSON.parse(parts.map((part) => part?.text).join('')) as StoredIndex;
  try {
    return (warm = openLibrary(index));
  } catch (error) {
    if (error instanceof KeyliftError && error.message.includes('update')) return 'newer';
    throw error;
  }
}

export async function lessonFrom(kvs: Kvs, library: Library, id: LessonId): Promise<Lesson> {
  const row = library.lesson(id);
  const bucket = row && keys.lessons(library.version, row.bucket);
  const found = bucket === undefined ? undefined : (await kvs.getMany([bucket])).get(bucket);
  const lesson = (found as readonly Lesson[] | undefined)?.find((one) => one.id === id);
  if (!lesson)
    throw new KeyliftError('not-found', 'There is no such lesson. It may have been taken away.', { field: 'lessonId' });
  return lesson;
}

/** One bucket of an upload. Nothing shows it before `switchLibrary`; sending it again replaces it. */
export async function putBucket(kvs: Kvs, upload: unknown): Promise<void> {
  if (!isRecord(upload) || !Number.isInteger(upload['bucket']))
    throw new KeyliftError('invalid', 'This part of the upload names no bucket.', { field: 'bucket' });
  await kvs.set(keys.lessons(readVersion(upload['version']), Number(upload['bucket'])), readLessons(upload['lessons']));
}

/** Checks the whole upload and makes it the current library, in one transaction. */
export async function switchLibrary(
  kvs: Kvs,
  upload: { readonly head: unknown; readonly buckets: readonly number[] },
): Promise<LibraryPointer> {
  const head = readPackHead(upload.head);
  const bucketKeys = upload.buckets.map((bucket) => keys.lessons(head.version, bucket));
  const skillPlace = new Map<string | undefined, number>(head.skills.map(({ id }, place) => [id, place]));
  const lines: string[] = [];
  for (const [place, key] of bucketKeys.entries()) {
    const lessons = (await kvs.getMany([key])).get(key) as readonly Lesson[] | undefined;
    if (!lessons)
      throw new KeyliftError('invalid', 'A part of the upload did not arrive: send it again.', {
        field: `buckets[${place}]`,
      });
    for (const { id, title, minutes, teaches, reviewedAt } of lessons) {
      const skill = skillPlace.get(teaches[0]) ?? -1;
      lines.push(lineOf({ id, title, minutes, reviewedAt, skill, bucket: upload.buckets[place] ?? 0 }));
    }
  }
  if (lines.length !== head.lessons)
    throw new KeyliftError('invalid', `${head.lessons} lessons were announced and ${lines.length} arrived.`, {
      field: 'lessons',
    });
  const { lessons, ...rest } = head;
  const texts = chunksOf(JSON.stringify({ ...rest, lines: lines.join('\n') } satisfies StoredIndex));
  if (texts.length > mostChunks)
    throw new KeyliftError('invalid', 'This library is too large for one site: split it by department.', {
      field: 'lessons',
    });
  const pointer: LibraryPointer = { version: head.version, chunks: texts.length, lessons };
  await kvs.setAll([
    ...texts.map((text, i) => [keys.index(i), { version: head.version, text } satisfies Chunk] as const),
    [keys.library, pointer],
  ]);
  return pointer;
}

/** Takes away lessons of earlier uploads, a page at a time; says whether there may be more. */
export async function sweepLessons(kvs: Kvs): Promise<boolean> {
  const current = (await kvs.getMany([keys.library])).get(keys.library) as LibraryPointer | undefined;
  if (!current) return false;
  let cursor: string | undefined;
  do {
    const page = await kvs.list(keys.lessonsOf, cursor);
    const old = page.rows
      .map(([key]) => key)
      .filter((key) => !key.startsWith(keys.lessons(current.version, 0).slice(0, -1)));
    if (old.length > 0) {
      await kvs.delete(old);
      return true;
    }
    cursor = page.next;
  } while (cursor !== undefined);
  return false;
}
