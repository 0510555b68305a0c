/** Brings the pack up to date and sends what waits. Runs on an alarm, after sign-in, and when the panel opens; never because of a page. */
import { KeyliftError, openContextPack, type PackCatalogue } from '@keylift/core';
import { readJson, send } from './api.js';
import { getPack, putLesson, putPack, putToday, type StoredPack } from './content-store.js';
import { fetchPack } from './fetch-pack.js';
import { isFull } from './is-full.js';
import { flush } from './outbox.js';
import { read, write, type LastSync } from './storage.js';
import { fetchLesson, fetchToday, foreign } from './views.js';

export async function sync(): Promise<void> {
  if ((await read('signedIn')) === null) return;
  try {
    await flush();
    await syncPack();
    const today = await fetchToday();
    await putToday(today);
    for (const { lessonId } of today.sprint.items) await putLesson(await fetchLesson(lessonId));
    await keep({ at: Date.now() });
  } catch (error) {
    await keep({ at: Date.now(), problem: problemOf(error) });
  }
}

/** On a device without room not even this can be kept; the old state stays. */
const keep = (state: LastSync): Promise<void> => write('lastSync', state).catch(() => undefined);

function problemOf(error: unknown): NonNullable<LastSync['problem']> {
  if (error instanceof KeyliftError) return error.code;
  return isFull(error) ? 'full' : 'unavailable';
}

async function syncPack(): Promise<void> {
  const pack = await fetchPack(send, await readablePack());
  if (pack === 'unchanged') return;
  const catalogue = await readJson<PackCatalogue>(await send('/api/pack/catalogue'));
  if (!isCatalogue(catalogue)) throw foreign('no catalogue');
  // The content changed between the two requests: the old pair goes on, the next sync brings the new one.
  if (catalogue.etag !== pack.etag || catalogue.lessons.length !== pack.lessons) return;
  await putPack(pack.etag, pack.bytes, catalogue);
}

const isCatalogue = ({ lessons, helps }: Partial<PackCatalogue>): boolean =>
  Array.isArray(helps) &&
  Array.isArray(lessons) &&
  lessons.every(
    (lesson) =>
      typeof lesson?.id === 'string' && typeof lesson.title === 'string' && typeof lesson.minutes === 'number',
  );

/** Undefined also when the bytes are damaged or written for a newer extension: then the whole pack comes again. */
async function readablePack(): Promise<StoredPack | undefined> {
  const stored = await getPack();
  try {
    if (stored) openContextPack(stored.bytes);
    return stored;
  } catch {
    return undefined;
  }
}
