/** Pack, catalogue and lessons in IndexedDB: bytes stay bytes there, and a large pack costs no parsing. */
import type { LessonView, PackCatalogue, TodayView } from '@keylift/core';
import { get, getMany, set, setMany } from 'idb-keyval';

export interface StoredPack {
  readonly etag: string;
  readonly bytes: ArrayBuffer;
  readonly catalogue: PackCatalogue;
}

/** Written as a whole: a pack never meets the titles of another. */
export const putPack = (pack: StoredPack): Promise<void> => setMany([['pack', pack]]);
export const getPack = (): Promise<StoredPack | undefined> => get<StoredPack>('pack');

export const putToday = (today: TodayView): Promise<void> => set('today', today);
export const getToday = (): Promise<TodayView | undefined> => get<TodayView>('today');

export const putLesson = (lesson: LessonView): Promise<void> => set(`lesson ${lesson.lessonId}`, lesson);
export const getLesson = async (lessonId: string): Promise<LessonView | undefined> =>
  (await getMany<LessonView>([`lesson ${lessonId}`]))[0];
