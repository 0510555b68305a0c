/** Pack, titles and lessons in IndexedDB: bytes stay bytes there, and of ten thousand titles only those in use are read. */
import type { CatalogueLesson, LessonView, PackCatalogue, TodayView } from '@keylift/core';
import { clear, del, get, keys, set, setMany } from 'idb-keyval';

export interface StoredPack {
  readonly etag: string;
  readonly bytes: ArrayBuffer;
  readonly helps: readonly string[];
}

/** Titles in one record: a tip reads one record, a sync writes some hundred. */
const titlesPerRecord = 64;
const titlesAt = (etag: string, place: number): string => `titles ${etag} ${Math.floor(place / titlesPerRecord)}`;

/** Titles carry the pack's tag, and the pack is written last: a pack never meets the titles of another. */
export async function putPack(etag: string, bytes: ArrayBuffer, { helps, lessons }: PackCatalogue): Promise<void> {
  const records = new Map<string, CatalogueLesson[]>();
  lessons.forEach((lesson, place) => {
    const key = titlesAt(etag, place);
    records.set(key, [...(records.get(key) ?? []), lesson]);
  });
  await setMany([...records, ['pack', { etag, bytes, helps } satisfies StoredPack]]);
  const old = (await keys<string>()).filter((key) => key.startsWith('titles ') && !records.has(key));
  await Promise.all(old.map((key) => del(key)));
}

export const getPack = (): Promise<StoredPack | undefined> => get<StoredPack>('pack');

/** The lesson at this place of the pack. */
export async function titleAt(etag: string, place: number): Promise<CatalogueLesson | undefined> {
  return (await get<CatalogueLesson[]>(titlesAt(etag, place)))?.[place % titlesPerRecord];
}

/** The lesson's title wherever it is; only after somebody opened it. */
export async function titleOf(lessonId: string): Promise<CatalogueLesson | undefined> {
  for (const key of (await keys<string>()).filter((name) => name.startsWith('titles '))) {
    const found = (await get<CatalogueLesson[]>(key))?.find(({ id }) => id === lessonId);
    if (found) return found;
  }
  return undefined;
}

export const putToday = (today: TodayView): Promise<void> => set('today', today);
export const getToday = (): Promise<TodayView | undefined> => get<TodayView>('today');

export const putLesson = (lesson: LessonView): Promise<void> => set(`lesson ${lesson.lessonId}`, lesson);
export const getLesson = (lessonId: string): Promise<LessonView | undefined> => get<LessonView>(`lesson ${lessonId}`);

/** Everything that came from the server for the person who is no longer here. */
export const forgetContent = (): Promise<void> => clear();
