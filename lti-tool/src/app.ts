/** The whole HTTP surface. It never listens and never reads the environment: server.ts does, and tests need neither. */
import { join } from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import {
  KeyliftError,
  type Keylift,
  type KeyResultId,
  type LtiSession,
  type LtiStore,
  type Stores,
} from '@keylift/core';
import { feedRoutes } from './api/feed.js';
import { courseHandlers } from './api/course-handlers.js';
import { apiRoutes } from './api/routes.js';
import { localeOf } from './api/caller.js';
import { connectJira, type JiraOptions } from './connect/jira/connect-jira.js';
import { createDeviceRequests } from './devices/device-requests.js';
import { createDevices } from './devices/devices.js';
import { oauthRoutes } from './devices/routes.js';
import { appPolicy } from './http/content-policy.js';
import { allowExtensions } from './http/extension-origins.js';
import { fail } from './http/fail.js';
import { TooManyRequests } from './http/request-problems.js';
import { requestLog, type Logger } from './log.js';
import { createServiceTokens } from './lti/grades/service-tokens.js';
import { createContentChoosing } from './lti/deep-linking/choose.js';
import { KEY_RESULT_PARAMETER } from './lti/deep-linking/items.js';
import { createContentReplies } from './lti/deep-linking/reply.js';
import type { LaunchClaims } from './lti/claims.js';
import { createKeySets } from './lti/key-sets.js';
import type { PlatformFetch } from './lti/platform-fetch.js';
import { allFrameAncestors, frameAncestors } from './lti/platform-origins.js';
import { rememberRegistrations } from './lti/registration-memory.js';
import { ltiRoutes } from './lti/routes.js';
import type { SealingKeys } from './lti/sealing.js';
import { legacyArrival } from './lti/legacy-arrival.js';
import { originsOf } from './lti/notices/course-history.js';
import { contextKeyOf, createSessions } from './lti/sessions.js';
import type { ToolKeys } from './lti/tool-keys.js';
import { ownTargets } from './lti/urls.js';

export interface AppDeps {
  /** Origin, without a slash at the end. */
  readonly publicUrl: string;
  readonly stores: Stores & { readonly lti: LtiStore };
  /** The use cases for one session: its tenant, its gradebook. */
  readonly keyliftFor: (session: LtiSession) => Keylift;
  readonly toolKeys: ToolKeys;
  /** 32 bytes; turns one-time codes into session tokens. */
  readonly tokenKey: Buffer;
  /** 32 bytes; seals answers to content selections on their way through the browser. */
  readonly replyKey: Buffer;
  /** Seal what platforms share with us. */
  readonly sealingKeys: SealingKeys;
  readonly platformFetch: PlatformFetch;
  /** Real time, milliseconds since 1970: LTI's security never follows the demo's clock. */
  readonly now: () => number;
  readonly log: Logger;
  readonly version: string;
  /** Folder of the built web UI. */
  readonly webRoot: string;
  readonly trustedProxies: number;
  readonly launchesPerMinute: number;
  /** Exact addresses at which browser extensions of ours take the answer to a sign-in. */
  readonly extensionRedirects: readonly string[];
  /** Absent when the server knows no Jira app. */
  readonly jira?: JiraOptions | undefined;
}

/** Codes are typed by hand: few tries are enough for a person, and nothing for a guesser. */
const authorizationsPerMinute = 60;
const shownCodesPerMinute = 20;
/** All calls of Jira sites come from a few addresses of Atlassian. */
const jiraCallsPerMinute = 6_000;

export function createApp(deps: AppDeps): Express {
  const { now, publicUrl, stores } = deps;
  const sessions = createSessions({ store: stores.lti, now, tokenKey: deps.tokenKey });
  const devices = createDevices({ store: stores.lti, now, tokenKey: deps.tokenKey });
  const deviceRequests = createDeviceRequests({ store: stores.lti, now, connect: devices.connect });
  const contentReplies = createContentReplies(deps);
  const content = createContentChoosing({ lti: stores.lti, replies: contentReplies, publicUrl });
  const tokens = createServiceTokens({ fetch: deps.platformFetch, toolKeys: deps.toolKeys, now });
  const jira = connectJira(deps.jira, { ...deps, limitRate: limitRate(jiraCallsPerMinute) });
  const course = courseHandlers({ stores, tokens, fetch: deps.platformFetch, now });
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag'); // pages and answers are for one person and one moment; files have their own
  app.set('trust proxy', deps.trustedProxies);
  app.set('query parser', 'simple');

  app.use(requestLog(deps.log));
  app.use(
    helmet({
      contentSecurityPolicy: false, // set where pages are sent: it depends on who may frame them
      xFrameOptions: false, // being framed is the purpose; frame-ancestors says by whom
      crossOriginOpenerPolicy: false, // Platform Storage may live in the opener
      // For browsers that are gone
      originAgentCluster: false,
      xDnsPrefetchControl: false,
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
      strictTransportSecurity: publicUrl.startsWith('https:') && { maxAge: 31_536_000 },
    }),
  );
  app.use((_request, response, next) => {
    response.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
    next();
  });

  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_request, response) => {
    const depth = await stores.jobs.depth(new Date(now()).toISOString()).catch(() => undefined);
    response.status(depth ? 200 : 503).json(depth ? { status: 'ready', outbox: depth } : { status: 'no database' });
  });

  app.use(
    '/lti',
    ltiRoutes({
      store: { ...stores.lti, ...rememberRegistrations(stores.lti, now) },
      now,
      publicUrl,
      platformFetch: deps.platformFetch,
      keySets: createKeySets({ fetch: deps.platformFetch, now }),
      ownsTarget: ownTargets(publicUrl),
      sessions,
      toolKeys: deps.toolKeys,
      contentReplies,
      outboxOf: (tenantId) => stores.forTenant(tenantId),
      welcome: (session, claims) => welcome(deps, session, claims),
      limitRate: limitRate(deps.launchesPerMinute),
    }),
  );
  app.use(feedRoutes(deps));
  app.use(jira.routes);
  app.use(webRoutes(deps));
  app.use(['/api', '/oauth', '/.well-known/oauth-authorization-server'], allowExtensions);
  app.use(
    oauthRoutes({
      publicUrl,
      devices,
      deviceRequests,
      redirectUris: deps.extensionRedirects,
      limitRate: limitRate(authorizationsPerMinute),
    }),
  );
  app.use('/api/devices/requests', limitRate(shownCodesPerMinute));
  app.use(
    apiRoutes({
      ...deps,
      sessions,
      devices,
      deviceRequests,
      content,
      course,
      jira,
      doctor: { ...deps, lti: stores.lti, fetch: deps.platformFetch },
      platforms: deps,
    }),
  );
  app.use(() => {
    throw new KeyliftError('not-found', 'There is nothing at this address.');
  });
  app.use(fail);
  return app;
}

/** Requests of one address in a minute. */
const limitRate = (limit: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-6',
    legacyHeaders: false,
    validate: false, // it would print; trusted proxies are our setting
    handler: (_request, _response, next) => next(new TooManyRequests('too many requests from one address')),
  });

async function welcome(deps: AppDeps, session: LtiSession, claims: LaunchClaims): Promise<void> {
  const { custom, name } = claims;
  const legacy = await legacyArrival(deps, session, claims);
  const originKeys = [...originsOf(custom).map((id) => contextKeyOf(session, id)), ...legacy.contextKeys];
  const keyResultId = custom[KEY_RESULT_PARAMETER] as KeyResultId | undefined;
  await deps.keyliftFor(session).welcome({
    personId: session.personId,
    ...(name !== undefined && { name }),
    locale: localeOf(session),
    ...(session.contextKey !== undefined && { contextKey: session.contextKey }),
    ...(session.contextTitle !== undefined && { courseTitle: session.contextTitle }),
    ...(keyResultId !== undefined && { keyResultId }),
    ...(originKeys.length > 0 && { originKeys }),
    joinTeam: session.role === 'learner',
  });
  if (legacy.job) await deps.stores.forTenant(session.tenantId).enqueue([legacy.job]);
}

/** The single-page app: one document for every address, and files whose names change with their content. */
function webRoutes({ now, stores, webRoot }: AppDeps): express.Router {
  const router = express.Router({ strict: true }); // /app is not /app/: files are relative to the latter
  const ancestors = allFrameAncestors(stores.lti, now);
  router.get('/', (_request, response) => response.redirect(302, '/app/'));
  router.get('/app', (_request, response) => response.redirect(308, '/app/'));
  router.use('/app/assets', express.static(join(webRoot, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use('/app', async (request, response, next) => {
    const { platform } = request.query;
    const known = typeof platform === 'string' ? await stores.lti.getRegistration(platform) : undefined;
    const mayFrame = known?.active ? frameAncestors([known]) : await ancestors();
    response.set({ 'Content-Security-Policy': appPolicy(mayFrame), 'Cache-Control': 'no-cache' });
    next();
  });
  router.use('/app', express.static(webRoot, { cacheControl: false }));
  return router;
}
