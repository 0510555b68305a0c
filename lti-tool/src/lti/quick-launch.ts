/**
 * The way most launches go: no page of ours between, only a login that is sent on and an answer that becomes a session. The
 * web framework takes over wherever a page is needed (routes.ts).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import type { LtiSession, LtiStore, Store, TenantId } from '@keylift/core';
import type { QuickHandler } from '../http/front.js';
import type { RateLimit } from '../http/rate-limit.js';
import { readForm } from '../http/read-body.js';
import type { Logger } from '../log.js';
import { forgetBinding, keepBinding, keptBinding } from './binding-cookie.js';
import type { LaunchClaims } from './claims.js';
import { finishLogin, readLaunchResponse, type Launch, type LaunchDeps, type LaunchResponse } from './launch.js';
import { noteLaunches } from './launch-notes.js';
import { startLogin } from './login.js';
import { createNoticeHandlers } from './notices/handlers.js';
import type { Parameters } from './parameters.js';
import type { Sessions } from './sessions.js';
import { startPageOf } from './urls.js';

export interface ArrivalDeps extends LaunchDeps {
  readonly store: LtiStore;
  readonly publicUrl: string;
  readonly sessions: Pick<Sessions, 'prepare'>;
  /** Lets the domain know who came, before the session can be used. */
  readonly welcome: (session: LtiSession, claims: LaunchClaims) => Promise<void>;
  readonly outboxOf: (tenantId: TenantId) => Pick<Store, 'enqueue'>;
  readonly log: Logger;
}

/** From the answer of a platform and the secret of its browser to the address in the web UI. Throws `LtiRefusal`. */
export type Arrive = (response: LaunchResponse, binding: string) => Promise<string>;

export function createArrival(deps: ArrivalDeps): Arrive {
  const askForNotices = createNoticeHandlers(deps);
  const noteLaunch = noteLaunches(deps.store, deps.now);
  return async (response, binding) => {
    const launched = await finishLogin(deps, response, binding);
    const app = await openApp(deps, launched);
    const { registration, deploymentId } = launched;
    await askForNotices(deps.outboxOf(registration.tenantId), launched);
    noteLaunch({ registrationId: registration.id, deploymentId }).catch((err: unknown) =>
      deps.log.error({ err }, 'the launch was not noted'),
    );
    return app;
  };
}

export interface QuickLaunchDeps extends ArrivalDeps {
  readonly arrive: Arrive;
  /** Applied to logins and launches. */
  readonly rate: RateLimit;
}

export function createQuickLaunch(deps: QuickLaunchDeps): {
  readonly login: QuickHandler;
  readonly launch: QuickHandler;
} {
  const redirectUri = `${deps.publicUrl}/lti/launch`;
  return {
    async login(request, response) {
      deps.rate.count(request, response);
      const form = request.method === 'POST' ? await readForm(request) : {};
      if (form === undefined) return false;
      request.body = form;
      const parameters: Parameters = { ...parse(queryOf(request)), ...form };
      // A page keeps the secret, or the browser is asked first whether it keeps cookies.
      if (Object.hasOwn(parameters, 'lti_storage_target') || isFramed(request)) return false;
      const started = await startLogin({ ...deps, redirectUri }, parameters);
      keepBinding(response, started.state, started.binding);
      sendOn(response, 302, started.url);
      return true;
    },

    async launch(request, response) {
      deps.rate.count(request, response);
      const form = await readForm(request);
      if (form === undefined) return false;
      request.body = form;
      if (Object.hasOwn(form, 'error')) return false;
      const answer = readLaunchResponse(form);
      const binding = keptBinding(request, answer.state);
      if (binding === undefined) return false;
      const app = await deps.arrive(answer, binding);
      forgetBinding(response, answer.state);
      sendOn(response, 303, app);
      return true;
    },
  };
}

/** As browsers say since 2023 (Fetch Metadata); one that says nothing is taken the short way. */
export const isFramed = ({ headers }: IncomingMessage): boolean =>
  ['iframe', 'frame', 'embed', 'object'].includes(String(headers['sec-fetch-dest']));

/** Without the body a framework adds for browsers of the last century. */
export function sendOn(response: ServerResponse, status: 302 | 303, url: string): void {
  response.writeHead(status, { Location: url, 'Cache-Control': 'no-store', 'Content-Length': 0 }).end();
}

const queryOf = ({ url = '' }: IncomingMessage): string => url.slice(url.indexOf('?') + 1 || url.length);

/** Where the browser goes: the web UI, with the one-time code where no server and no proxy sees it. */
async function openApp(deps: ArrivalDeps, launch: Launch): Promise<string> {
  const { code, session } = await deps.sessions.prepare(launch);
  // While the disk works, the domain gets to know who came.
  await Promise.all([deps.store.settle(), deps.welcome(session, launch.claims)]);
  const go = session.content ? '/content' : session.reviewOf ? '/submission' : startPageOf(launch.target);
  // The platform's name lets the page allow itself to be framed there and nowhere else.
  const { id } = launch.registration;
  const visit = new URLSearchParams({ platform: id, ...(launch.storageTarget && { storage: launch.storageTarget }) });
  return `${deps.publicUrl}/app/?${visit.toString()}#${new URLSearchParams({ code, ...(go !== undefined && { go }) }).toString()}`;
}
