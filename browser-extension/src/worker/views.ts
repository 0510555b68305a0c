/** What the panel draws, asked of the server; something else in its place is as good as no server. */
import { KeyliftError, type LessonView, type TodayView } from '@keylift/core';
import { call } from './api.js';

export async function fetchToday(): Promise<TodayView> {
  const today = await call('today', {});
  const { sprint, standing }: Partial<TodayView> = today;
  if (!Array.isArray(sprint?.items) || !Array.isArray(standing?.rows)) throw foreign('no day');
  return today;
}

export async function fetchLesson(lessonId: string): Promise<LessonView> {
  const lesson = await call('lesson', { lessonId });
  const { blocks }: Partial<LessonView> = lesson;
  if (!Array.isArray(blocks)) throw foreign('no lesson');
  return lesson;
}

export const foreign = (what: string): KeyliftError =>
  new KeyliftError('unavailable', `[extension] The server is no Keylift this version knows: ${what}.`);
