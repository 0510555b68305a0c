/** The LTI routes: HTTP around login.ts and launch.ts. */
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import type { LoginRecord, Registration } from '@keylift/core';
import { launchPagePolicy, openPagePolicy } from '../http/content-policy.js';
import { preferredLocale } from '../http/locale.js';
import { limiting } from '../http/rate-limit.js';
import { onlyContent, statusOfProblem } from '../http/request-problems.js';
import type { ContentReplies } from './deep-linking/reply.js';
import { isLoginRefusal } from './checks.js';
import { forgetBinding, keepBinding, keptBinding } from './binding-cookie.js';
import { peekLogin, readLaunchResponse } from './launch.js';
import { authenticationRequest, startLogin } from './login.js';
import { assets } from './pages/assets.js';
import { contentReplyPage } from './pages/content-reply-page.js';
import { newWindowPage, plainPage } from './pages/notice-pages.js';
import type { Page } from './pages/page.js';
import { refusalPage } from './pages/refusal-page.js';
import { askBindingPage, keepBindingPage } from './pages/storage-pages.js';
import { readPlatformError } from './platform-error.js';
import { relaunchUrl } from './relaunch.js';
import { noticeRoutes } from './notices/routes.js';
import { optionalText, requiredText, type Parameters } from './parameters.js';
import { isFramed, sendOn, type QuickLaunchDeps } from './quick-launch.js';
import { browserRoute } from '../doctor/browser-route.js';
import { allFrameAncestors, frameAncestors } from './platform-origins.js';
import { LtiRefusal } from './refusal.js';
import { createRefusalNotes } from './refusal-notes.js';
import { matchesHash } from './secrets.js';
import type { PlatformFetch } from './platform-fetch.js';
import { canvasConfiguration } from './registration/canvas-configuration.js';
import { registrationRoutes } from './registration/routes.js';
import type { ToolKeys } from './tool-keys.js';

export interface LtiDeps extends QuickLaunchDeps {
  readonly platformFetch: PlatformFetch;
  readonly toolKeys: ToolKeys;
  readonly contentReplies: Pick<ContentReplies, 'open'>;
}

export function ltiRoutes(deps: LtiDeps): Router {
  const router = express.Router();
  const limitRate = limiting(deps.rate);
  const notes = createRefusalNotes(deps);
  const ancestors = allFrameAncestors(deps.store, deps.now);
  const form = [
    limitRate,
    onlyContent('application/x-www-form-urlencoded'),
    express.urlencoded({ extended: false, limit: '128kb', parameterLimit: 50 }),
  ];
  const redirectUri = `${deps.publicUrl}/lti/launch`;

  /** `postsTo` is an origin of the platform, for a page whose form leaves us. */
  const sendPage = async (
    response: Response,
    { status, markup }: Page,
    registration?: Registration,
    postsTo?: string,
  ) => {
    const mayFrame = registration ? frameAncestors([registration], postsTo) : await ancestors();
    // A platform may send the post on to another page of its own, which the browser holds to the same list.
    const policy = launchPagePolicy(mayFrame, postsTo === undefined ? undefined : mayFrame);
    response.status(status).set('Content-Security-Policy', policy).type('html').send(markup);
  };

  const login: RequestHandler = async (request, response) => {
    const parameters = { ...request.query, ...(request.body as Parameters | undefined) };
    const started = await startLogin({ ...deps, redirectUri }, parameters);
    keepBinding(response, started.state, started.binding);
    const { storageTarget, registration } = started;
    // A GET: Moodle's session cookie does not travel with a cross-site POST.
    if (storageTarget === undefined) {
      const next = isFramed(request) ? `/lti/login/continue?state=${started.state}` : started.url;
      return sendOn(response, 302, next);
    }
    const platformOrigin = new URL(registration.authEndpoint).origin;
    const page = keepBindingPage(preferredLocale(request), { ...started, storageTarget, platformOrigin });
    return sendPage(response, page, registration);
  };

  // The platform is asked only by a browser that kept the cookie: Moodle answers a message hint once, and a window of its
  // own needs that one answer.
  const continueLogin: RequestHandler = async (request, response) => {
    const state = requiredText(request.query, 'state', { refuseAs: 'MISSING_STATE', max: 2048 });
    const binding = keptBinding(request, state);
    const record = await peekLogin(deps, state);
    const registration = await registrationOf(record);
    if (binding !== undefined && matchesHash(binding, record.bindingHash))
      return sendOn(response, 302, authenticationRequest({ redirectUri }, registration, record, state));
    const again = { url: relaunchUrl(deps, registration, record), onlyOnce: false, from: registration };
    return sendPage(response, newWindowPage(preferredLocale(request), again), registration);
  };

  const registrationOf = async ({ registrationId }: LoginRecord) => {
    const registration = await deps.store.getRegistration(registrationId);
    if (!registration) throw new LtiRefusal('UNREGISTERED');
    return registration;
  };

  const launch: RequestHandler = async (request, response) => {
    const parameters = (request.body ?? {}) as Parameters;
    if (Object.hasOwn(parameters, 'error')) {
      await notes.stoppedByPlatform(request);
      return sendPage(response, readPlatformError(request, parameters));
    }

    const answer = readLaunchResponse(parameters);
    const binding = keptBinding(request, answer.state) ?? storedBinding(request, parameters, deps.publicUrl);
    if (binding === undefined) {
      const record = await peekLogin(deps, answer.state);
      const registration = await registrationOf(record);
      const asked = Object.hasOwn(parameters, 'stored_binding');
      if (record.storageTarget === undefined || asked) {
        const again = {
          url: relaunchUrl(deps, registration, record),
          onlyOnce: registration.product === 'moodle',
          from: registration,
        };
        return sendPage(response, newWindowPage(preferredLocale(request), again), registration);
      }
      // The form of this page must say where it comes from; see storedBinding.
      response.set('Referrer-Policy', 'same-origin');
      const platformOrigin = new URL(registration.authEndpoint).origin;
      const { storageTarget = record.storageTarget } = answer;
      return sendPage(
        response,
        askBindingPage(preferredLocale(request), { ...answer, storageTarget, platformOrigin }),
        registration,
      );
    }

    const app = await deps.arrive(answer, binding);
    forgetBinding(response, answer.state);
    return sendOn(response, 303, app);
  };

  const contentReply: RequestHandler = async (request, response) => {
    const { reply } = (request.body ?? {}) as Parameters;
    const opened = typeof reply === 'string' ? await deps.contentReplies.open(reply) : undefined;
    const registration = opened && (await deps.store.getRegistration(opened.registrationId));
    const locale = preferredLocale(request);
    if (!registration) return sendPage(response, plainPage(locale, 400, 'notALaunch', request.reference));
    return sendPage(response, contentReplyPage(locale, opened), registration, new URL(opened.returnUrl).origin);
  };

  const refuse: ErrorRequestHandler = async (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const locale = preferredLocale(request);
    const reference = request.reference;
    if (error instanceof LtiRefusal) {
      request.log.info({ refused: error.reason, registrationId: error.registrationId }, 'launch refused');
      await notes.refused(request, error);
      const from =
        error.registrationId === undefined ? undefined : await deps.store.getRegistration(error.registrationId);
      // Whoever knows no registration of theirs is shown why, in whatever frame they are.
      const isStranger = error.registrationId === undefined && isLoginRefusal(error.reason);
      const page = refusalPage(locale, { code: error.reason, reference, from, isStranger });
      if (!isStranger) return sendPage(response, page, from);
      response.status(page.status).set('Content-Security-Policy', openPagePolicy).type('html').send(page.markup);
      return;
    }
    const status = statusOfProblem(error);
    if (status !== undefined) {
      const kind = status === 429 ? 'busy' : 'notALaunch';
      return sendPage(response, plainPage(locale, status, kind, reference));
    }
    request.log.error({ err: error }, 'launch failed');
    return sendPage(response, plainPage(locale, 500, 'failed', reference));
  };

  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  // Where the quick way ended with a refusal, the page for it is here.
  router.use((request, _response, next) => next(request.problem));
  router.get('/login', limitRate, login);
  router.post('/login', form, login);
  router.get('/login/continue', limitRate, continueLogin);
  router.get('/launch', limitRate, () => {
    throw new LtiRefusal('MISSING_STATE');
  });
  router.post('/launch', form, launch);
  router.post('/content-reply', form, contentReply);
  router.use('/notices', noticeRoutes({ ...deps, limitRate }));
  router.use('/register', registrationRoutes({ ...deps, limitRate, fetch: deps.platformFetch }));
  router.get('/jwks', async (_request, response) => {
    response.set('Cache-Control', 'public, max-age=300').json(await deps.toolKeys.publicKeySet());
  });
  const canvas = canvasConfiguration(deps.publicUrl);
  router.get('/canvas.json', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=300').json(canvas);
  });
  router.get('/doctor', limitRate, browserRoute(deps));
  router.use('/assets', assets());
  router.use((request, response) => sendPage(response, plainPage(preferredLocale(request), 404, 'notFound')));
  router.use(refuse);
  return router;
}

/**
 * A binding from Platform Storage counts only when our own page posts it. Another site could post a login of its own
 * making, secret included, and sign the person in as somebody else (login CSRF).
 */
function storedBinding(request: Request, parameters: Parameters, publicUrl: string): string | undefined {
  const ours = request.get('origin') === publicUrl || request.get('sec-fetch-site') === 'same-origin';
  const value = optionalText(parameters, 'stored_binding', { refuseAs: 'STATE_NOT_BOUND', max: 255 });
  if (value !== undefined && !ours) throw new LtiRefusal('STATE_NOT_BOUND');
  return value;
}
