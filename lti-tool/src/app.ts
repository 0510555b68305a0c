/** Everything the front leaves to the web framework: pages, the API, sign-ins, registrations, notices (see surface.ts). */
import { join } from 'node:path';
import express, { type Express } from 'express';
import { KeyliftError, type Keylift, type LtiSession, type LtiStore, type Stores } from '@keylift/core';
import { feedRoutes } from './api/feed.js';
import { courseHandlers } from './api/course-handlers.js';
import { apiRoutes } from './api/routes.js';
import { connectJira, type JiraOptions } from './connect/jira/connect-jira.js';
import { createDeviceRequests } from './devices/device-requests.js';
import { createDevices } from './devices/devices.js';
import { oauthRoutes } from './devices/routes.js';
import { appPolicy } from './http/content-policy.js';
import { allowExtensions } from './http/extension-origins.js';
import { fail } from './http/fail.js';
import { createRateLimit, limiting } from './http/rate-limit.js';
import type { Logger } from './log.js';
import { createServiceTokens } from './lti/grades/service-tokens.js';
import { createContentChoosing } from './lti/deep-linking/choose.js';
import { createContentReplies } from './lti/deep-linking/reply.js';
import type { PlatformFetch } from './lti/platform-fetch.js';
import { allFrameAncestors, frameAncestors } from './lti/platform-origins.js';
import { ltiRoutes } from './lti/routes.js';
import type { SealingKeys } from './lti/sealing.js';
import type { QuickLaunchDeps } from './lti/quick-launch.js';
import type { Sessions } from './lti/sessions.js';
import type { ToolKeys } from './lti/tool-keys.js';

export interface AppDeps {
  /** Origin, without a slash at the end. */
  readonly publicUrl: string;
  readonly stores: Stores & { readonly lti: LtiStore };
  /** Who arrives with a launch; needs no more of the use cases. */
  readonly welcomeFor: (session: LtiSession) => Pick<Keylift, 'welcome'>;
  /** The use cases for one session: its tenant, its gradebook. */
  readonly keyliftFor: (session: LtiSession) => Keylift | Promise<Keylift>;
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

export interface Shared {
  readonly sessions: Sessions;
  readonly launch: QuickLaunchDeps;
}

export function createWebApp(deps: AppDeps, { sessions, launch }: Shared): Express {
  const { now, publicUrl, stores } = deps;
  const limitRate = (most: number) => limiting(createRateLimit(most, deps));
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

  app.use('/lti', ltiRoutes({ ...launch, platformFetch: deps.platformFetch, toolKeys: deps.toolKeys, contentReplies }));
  // Where the quick way ended with a problem, the answer to it is here.
  app.use((request, _response, next) => next(request.problem));
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
