/** `GET /feed/TENANT/SECRET.ics`: a person's ten minutes for a calendar program. The secret in the address is all it asks. */
import express, { type Router } from 'express';
import { KeyliftError, readFeed, type Stores, type TenantId } from '@keylift/core';
import { offsetMinutes } from '../time-zone.js';

export interface FeedDeps {
  readonly stores: Pick<Stores, 'forTenant'>;
  /** Real time, milliseconds since 1970: a calendar does not follow the demo's clock. */
  readonly now: () => number;
  readonly publicUrl: string;
}

export function feedRoutes({ stores, now, publicUrl }: FeedDeps): Router {
  const router = express.Router();
  router.get('/feed/:tenant/:secret.ics', async (request, response) => {
    const { tenant, secret } = request.params;
    const store = stores.forTenant(tenant as TenantId);
    const clock = () => new Date(now()).toISOString();
    const calendar = await readFeed({ store, clock, offsetMinutes }, { token: secret, url: `${publicUrl}/app/` });
    if (calendar === undefined) throw new KeyliftError('not-found', 'There is no calendar at this address any more.');
    response.set('Cache-Control', 'private, no-store').type('text/calendar; charset=utf-8').send(calendar);
  });
  return router;
}
