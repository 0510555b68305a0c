/** Brings the pack up to date and sends what waits. Runs on an alarm, after sign-in, and when the panel opens; never because of a page. */
import { KeyliftError, openContextPack, type PackCatalogue } from '@keylift/core';
import { call, readJson, send } from './api.js';
import { getPack, putLesson, putPack, putToday, type StoredPack } from './content-store.js';
import { fetchPack } from './fetch-pack.js';
import { flush } from './outbox.js';
import { read, write } from './storage.js';

export async function sync(): Promise<void> {
  if ((await read('signedIn')) === null) return;
  try {
    await flush();
    await syncPack();
    const today = await call('today', {});
    await putToday(today);
    for (const { lessonId } of today.sprint.items) await putLesson(await call('lesson', { lessonId }));
    await write('lastSync', { at: Date.now() });
  } catch (error) {
    if (!(error instanceof KeyliftError)) throw error;
    await write('lastSync', { at: Date.now(), problem: error.code });
  }
}

async function syncPack(): Promise<void> {
  const pack = await fetchPack(send, await readablePack());
  if (pack === 'unchanged') return;
  const catalogue = await readJson<PackCatalogue>(await send('/api/pack/catalogue'));
  // The content changed between the two requests: the old pair goes on, the next sync brings the new one.
  if (catalogue.etag !== pack.etag || catalogue.lessons.length !== pack.lessons) return;
  await putPack(pack.etag, pack.bytes, catalogue);
}

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
