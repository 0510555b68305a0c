/** For those who watch over the server. */
import type { ServerResponse } from 'node:http';
import type { JobQueue } from '@keylift/core';
import type { QuickHandler } from './front.js';

export const healthz: QuickHandler = async (_request, response) => tell(response, 200, { status: 'ok' });

export const readyz =
  (jobs: Pick<JobQueue, 'depth'>, now: () => number): QuickHandler =>
  async (_request, response) => {
    const depth = await jobs.depth(new Date(now()).toISOString()).catch(() => undefined);
    return tell(response, depth ? 200 : 503, depth ? { status: 'ready', outbox: depth } : { status: 'no database' });
  };

function tell(response: ServerResponse, status: number, answer: object): true {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(answer));
  return true;
}
