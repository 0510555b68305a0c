/** The ContextPack: bytes and their titles, fetched only when they changed. Outside the contract's table, which speaks JSON alone. */
import express, { type Request, type Router } from 'express';
import type { Caller } from './caller.js';

export function packRoutes(callerOf: (request: Request) => Promise<Caller>): Router {
  const router = express.Router();

  router.get('/api/pack', async (request, response) => {
    const { keylift, principal } = await callerOf(request);
    const { etag, bytes } = await keylift.contextPack(principal);
    response.set({ ETag: etag, 'Cache-Control': 'private, no-cache' });
    if (request.get('if-none-match') === etag) return void response.status(304).end();
    response.type('application/octet-stream').send(Buffer.from(bytes));
  });

  router.get('/api/pack/catalogue', async (request, response) => {
    const { keylift, principal } = await callerOf(request);
    response.set('Cache-Control', 'no-store').json((await keylift.contextPack(principal)).catalogue);
  });

  return router;
}
