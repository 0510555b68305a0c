/** The ContextPack: bytes and their titles, fetched only when they changed. Outside the contract's table, which speaks JSON alone. */
import { packDelta } from '@keylift/core';
import express, { type Request, type Router } from 'express';
import type { Caller } from './caller.js';

/** Packs last sent; a person whose old one is no longer here gets the new one whole. */
const packsKept = 64;

export function packRoutes(callerOf: (request: Request) => Promise<Caller>): Router {
  const router = express.Router();
  /** By person and ETag, oldest first: what changed between the packs of two persons is nobody's business. */
  const sent = new Map<string, ArrayBuffer>();

  router.get('/api/pack', async (request, response) => {
    const { keylift, principal, session } = await callerOf(request);
    const { etag, bytes } = await keylift.contextPack(principal);
    const held = request.get('if-none-match') ?? '';
    const keyOf = (tag: string): string => JSON.stringify([session.tenantId, principal.personId, tag]);
    const old = sent.get(keyOf(held));
    sent.delete(keyOf(etag));
    sent.set(keyOf(etag), bytes);
    if (sent.size > packsKept) sent.delete(sent.keys().next().value as string);
    response.vary('A-IM, If-None-Match').set({ ETag: etag, 'Cache-Control': 'private, no-cache' });
    if (held === etag) return void response.status(304).end();
    response.type('application/octet-stream');
    // https://www.rfc-editor.org/rfc/rfc3229#section-10.5.3
    const delta = old && request.get('a-im') === 'klcp-delta' ? packDelta(old, bytes) : undefined;
    if (delta === undefined || delta.byteLength * 2 > bytes.byteLength) return void response.send(Buffer.from(bytes));
    response.set({ IM: 'klcp-delta', 'Delta-Base': held, 'Cache-Control': 'private, no-store' });
    response.status(226).send(Buffer.from(delta));
  });

  router.get('/api/pack/catalogue', async (request, response) => {
    const { keylift, principal } = await callerOf(request);
    response.set('Cache-Control', 'no-store').json((await keylift.contextPack(principal)).catalogue);
  });

  return router;
}
