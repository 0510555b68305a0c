/** The newest pack from the server: whole, or what changed since the one that is here. */
import { applyPackDelta, KeyliftError, openContextPack } from '@keylift/core';
import type { StoredPack } from './content-store.js';
import { readBody } from './read-body.js';

export type Send = (path: string, init?: RequestInit) => Promise<Response>;
export type HeldPack = Pick<StoredPack, 'etag' | 'bytes'>;

export interface FetchedPack extends HeldPack {
  readonly lessons: number;
}

const mostPackBytes = 4_000_000;

/** Throws `invalid` when what came is no pack this version reads, `unavailable` when nothing came. */
export async function fetchPack(send: Send, held: HeldPack | undefined): Promise<FetchedPack | 'unchanged'> {
  const headers = held && { 'if-none-match': held.etag, 'a-im': 'klcp-delta' };
  const response = await send('/api/pack', { ...(headers && { headers }) });
  if (held && response.status === 304) return 'unchanged';
  const etag = response.headers.get('etag');
  if (!response.ok || etag === null || response.headers.get('content-type') !== 'application/octet-stream')
    throw new KeyliftError('unavailable', `[extension] The server sent no pack (status ${response.status}).`);
  const body = await readBody(response, mostPackBytes);
  const bytes = held && response.status === 226 ? updated(held, body) : body;
  if (bytes === undefined) return fetchPack(send, undefined);
  return { etag, bytes, lessons: openContextPack(bytes).header.lessons };
}

/** Undefined when the delta does not lead from the pack that is here: then the whole pack comes. */
function updated({ bytes }: HeldPack, delta: ArrayBuffer): ArrayBuffer | undefined {
  try {
    return applyPackDelta(delta, bytes, mostPackBytes);
  } catch (error) {
    if (error instanceof KeyliftError) return undefined;
    throw error;
  }
}
