/** The whole HTTP surface. It never listens and never reads the environment: server.ts does, and tests need neither. */
import type { RequestListener } from 'node:http';
import type { LtiSession } from '@keylift/core';
import { createOpenSession, quickSession } from './api/open-session.js';
import type { AppDeps } from './app.js';
import { createFront } from './http/front.js';
import { healthz, readyz } from './http/probes.js';
import { createRateLimit } from './http/rate-limit.js';
import { securityHeaders } from './http/security-headers.js';
import { loadOnce } from './load-once.js';
import type { LaunchClaims } from './lti/claims.js';
import { createKeySets } from './lti/key-sets.js';
import { createArrival, createQuickLaunch } from './lti/quick-launch.js';
import { rememberRegistrations } from './lti/registration-memory.js';
import { createSessions } from './lti/sessions.js';
import { ownTargets } from './lti/urls.js';
import { welcome } from './lti/welcome.js';

export function createApp(deps: AppDeps): RequestListener {
  const { log, now, publicUrl, stores } = deps;
  const platforms = rememberRegistrations(stores.lti, now);
  const sessions = createSessions({ store: stores.lti, platforms, now, tokenKey: deps.tokenKey });
  const arrival = {
    store: { ...stores.lti, ...platforms },
    now,
    log,
    publicUrl,
    keySets: createKeySets({ fetch: deps.platformFetch, now }),
    ownsTarget: ownTargets(publicUrl),
    sessions,
    outboxOf: stores.forTenant,
    welcome: (session: LtiSession, claims: LaunchClaims) => welcome(deps, session, claims),
  };
  const launch = { ...arrival, arrive: createArrival(arrival), rate: createRateLimit(deps.launchesPerMinute, deps) };
  const quick = createQuickLaunch(launch);
  return createFront({
    log,
    headers: securityHeaders(publicUrl),
    quick: {
      'GET /healthz': healthz,
      'GET /readyz': readyz(stores.jobs, now),
      'GET /lti/login': quick.login,
      'POST /lti/login': quick.login,
      'POST /lti/launch': quick.launch,
      'POST /api/session': quickSession(createOpenSession({ sessions, stores })),
    },
    loadRest: loadOnce(async () => (await import('./app.js')).createWebApp(deps, { sessions, launch })),
  });
}
