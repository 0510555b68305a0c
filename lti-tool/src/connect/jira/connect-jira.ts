/** Everything about the connected edition of the Jira app, or what is left of it when the server knows no such app. */
import express, { type RequestHandler, type Router } from 'express';
import type { Clock, JiraStore, Keylift, Stores, TenantId } from '@keylift/core';
import { createKeySets } from '../../lti/key-sets.js';
import type { PlatformFetch } from '../../lti/platform-fetch.js';
import { createSiteContents } from './content.js';
import { jiraHandlers } from './handlers.js';
import { verifyInvocation, type InvocationDeps } from './invocation-token.js';
import { jiraRoutes } from './routes.js';
import { createJiraSites, type JiraSitesDeps } from './sites.js';

export interface JiraOptions extends Pick<InvocationDeps, 'appId' | 'keysUrl'>, Pick<JiraSitesDeps, 'accountKeys'> {
  /** The domain's time. */
  readonly clock: Clock;
  /** The use cases that count what a Jira site sends. */
  readonly ingestFor: (tenantId: TenantId) => Pick<Keylift, 'ingest'> | Promise<Pick<Keylift, 'ingest'>>;
}

export interface ConnectedJira {
  /** The server knows which app is its own. */
  readonly isOn: boolean;
  /** For the web UI. */
  readonly handlers: ReturnType<typeof jiraHandlers>;
  /** For the app. */
  readonly routes: Router;
}

export function connectJira(
  options: JiraOptions | undefined,
  {
    stores,
    platformFetch: fetch,
    now,
    limitRate,
  }: {
    readonly stores: Stores & { readonly lti: JiraStore };
    readonly platformFetch: PlatformFetch;
    /** Real time, milliseconds since 1970. */
    readonly now: () => number;
    readonly limitRate: RequestHandler;
  },
): ConnectedJira {
  if (!options) return { isOn: false, handlers: jiraHandlers({ store: stores.lti }), routes: express.Router() };
  const { appId, keysUrl, accountKeys, clock, ingestFor } = options;
  const sites = createJiraSites({ store: stores.lti, now, accountKeys });
  const keySets = createKeySets({ fetch, now });
  return {
    isOn: true,
    handlers: jiraHandlers({ store: stores.lti, sites }),
    routes: jiraRoutes({
      verify: (authorization) => verifyInvocation({ appId, keysUrl, keySets, now }, authorization),
      sites,
      contents: createSiteContents(),
      stores,
      ingestFor,
      clock,
      limitRate,
    }),
  };
}
