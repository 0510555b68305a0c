/** What the panel asks of the server, and what it does while the server cannot be reached. */
import {
  KeyliftError,
  type AnswerView,
  type CompletionView,
  type LessonView,
  type Response,
  type TodayView,
} from '@keylift/core';
import { call, type UsedRoute } from '../worker/api.js';
import { getLesson, getToday, putLesson, putToday } from '../worker/content-store.js';
import { enqueue } from '../worker/outbox.js';
import { fetchLesson, fetchToday } from '../worker/views.js';

const isOffline = (error: unknown): boolean => error instanceof KeyliftError && error.code === 'unavailable';

/** The last known answer stands in while the server is away; without one the failure is shown. */
async function freshOrKnown<T>(
  fresh: () => Promise<T>,
  keep: (value: T) => Promise<void>,
  known: () => Promise<T | undefined>,
): Promise<{ readonly value: T; readonly isKnown: boolean }> {
  try {
    const value = await fresh();
    await keep(value);
    return { value, isKnown: false };
  } catch (error) {
    const value = isOffline(error) ? await known() : undefined;
    if (value === undefined) throw error;
    return { value, isKnown: true };
  }
}

export const loadToday = (): Promise<{ readonly value: TodayView; readonly isKnown: boolean }> =>
  freshOrKnown(fetchToday, putToday, getToday);

export const loadLesson = (lessonId: string): Promise<{ readonly value: LessonView; readonly isKnown: boolean }> =>
  freshOrKnown(
    () => fetchLesson(lessonId),
    putLesson,
    () => getLesson(lessonId),
  );

/** Evidence is never lost: what cannot be sent now is kept under the same id and sent later, once. */
async function sendOrKeep<Answer>(
  id: string,
  route: Extract<UsedRoute, 'answer' | 'complete' | 'applied'>,
  input: Readonly<Record<string, unknown>>,
): Promise<Answer | 'queued'> {
  try {
    return (await call(route, input as never)) as Answer;
  } catch (error) {
    if (!isOffline(error)) throw error;
    await enqueue({ id, route, input });
    return 'queued';
  }
}

export const sendAnswer = (
  lessonId: string,
  attemptId: string,
  questionId: string,
  response: Response,
): Promise<AnswerView | 'queued'> =>
  sendOrKeep(`${attemptId} ${questionId}`, 'answer', { lessonId, attemptId, questionId, response });

export const sendComplete = (lessonId: string, attemptId: string): Promise<CompletionView | 'queued'> =>
  sendOrKeep(`${attemptId} complete`, 'complete', { lessonId, attemptId });

export const sendApplied = (
  id: string,
  lessonId: string,
  skillId: string,
): Promise<{ readonly message: string } | 'queued'> => sendOrKeep(id, 'applied', { id, lessonId, skillId });
