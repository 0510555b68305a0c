/** Brings the pack up to date and sends what waits. Runs on an alarm, after sign-in, and when the panel opens; never because of a page. */
import { KeyliftError, openContextPack, type PackCatalogue } from '@keylift/core';
import { call, readJson, send } from './api.js';
import { getPack, putLesson, putPack, putToday, type StoredPack } from './content-store.js';
import { flush } from './outbox.js';
import { write } from './storage.js';

const mostPackBytes = 4_000_000;

export async function sync(): Promise<void> {
  try {
    await flush();
    await syncPack();
    const today = await call('today', {});
    await putToday(today);
    for (const { lessonId } of today.sprint.items) await putLesson(await call('lesson', { lessonId }));
    await write('lastSync', { at: Date.now() });
  } catch (error) {
    if (!(error instanceof KeyliftError)) throw error;
    await write('lastSync', { at: Date.now(), problem: error.message });
  }
}

async function syncPack(): Promise<void> {
  const known = await readablePack();
  const response = await send('/api/pack', known ? { headers: { 'if-none-match': known.etag } } : {});
  if (response.status === 304) return;
  const etag = response.headers.get('etag');
  if (!response.ok || etag === null || response.headers.get('content-type') !== 'application/octet-stream')
    throw new KeyliftError('unavailable', `[extension] The server sent no pack (status ${response.status}).`);
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > mostPackBytes) throw new KeyliftError('invalid', '[extension] The pack is too large.');
  const pack = openContextPack(bytes); // throws before anything is replaced
  const catalogue = await readJson<PackCatalogue>(await send('/api/pack/catalogue'));
  // The content changed between the two requests: the old pair goes on, the next sync brings the new one.
  if (catalogue.etag !== etag || catalogue.lessons.length !== pack.header.lessons) return;
  await putPack(etag, bytes, catalogue);
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
