/** Evidence that waits for the server. Ids are chosen before the first try, so that a retry never counts twice. */
import { KeyliftError } from '@keylift/core';
import { call } from './api.js';
import { change, read, type QueuedCall } from './storage.js';

const mostQueued = 500;

export async function enqueue(entry: QueuedCall): Promise<void> {
  await change('outbox', (queue) => [...queue.filter(({ id }) => id !== entry.id), entry].slice(-mostQueued));
}

/** Sends in order, one at a time. Stops at the first that must wait; what the server refuses for good is dropped. */
export function flush(): Promise<void> {
  return navigator.locks.request('keylift-flush', async () => {
    for (const entry of await read('outbox')) {
      if (!(await isSettled(entry))) return;
      await change('outbox', (queue) => queue.filter(({ id }) => id !== entry.id));
    }
  });
}

async function isSettled({ route, input }: QueuedCall): Promise<boolean> {
  try {
    await call(route, input as never);
    return true;
  } catch (error) {
    if (!(error instanceof KeyliftError)) throw error;
    return error.code !== 'unavailable' && error.code !== 'unauthorized';
  }
}
