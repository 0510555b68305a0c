/** The registration pages: a person confirms before anything is asked or spent. */
import express, { type ErrorRequestHandler, type RequestHandler, type Response, type Router } from 'express';
import { KeyliftError, type LtiStore } from '@keylift/core';
import { noteChange } from '../../audit/note-change.js';
import { launchPagePolicy } from '../../http/content-policy.js';
import { preferredLocale } from '../../http/locale.js';
import { onlyContent, statusOfProblem } from '../../http/request-problems.js';
import { isCanvasHost } from '../canvas.js';
import type { Page } from '../pages/page.js';
import { parseHttpUrl } from '../urls.js';
import { confirmPage, registeredPage, registrationFailedPage } from './pages.js';
import { checkInvitation, register, type RegisterDeps, type RegistrationRequest } from './register.js';

export interface RegistrationRoutesDeps extends RegisterDeps {
  readonly store: RegisterDeps['store'] & Pick<LtiStore, 'noteChange'>;
  readonly limitRate: RequestHandler;
}

export function registrationRoutes(deps: RegistrationRoutesDeps): Router {
  const router = express.Router();

  const confirm: RequestHandler = async (request, response) => {
    const asked = readRequest(request.query);
    await checkInvitation(deps, asked.invitation);
    sendPage(response, confirmPage(preferredLocale(request), asked), asked.configuration);
  };

  const finish: RequestHandler = async (request, response) => {
    const asked = readRequest((request.body ?? {}) as Record<string, unknown>);
    const { registration, updated } = await register(deps, asked);
    const { id: subject, tenantId } = registration;
    const change = updated ? 'platform.updated' : 'platform.registered';
    await noteChange(deps.store, deps.now, { tenantId, from: 'platform' }, change, { subject });
    request.log.info({ registrationId: registration.id, active: registration.active, updated }, 'platform registered');
    const page = registeredPage(preferredLocale(request), registration, { updated });
    sendPage(response, page, asked.configuration);
  };

  const refuse: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = error instanceof KeyliftError ? 400 : (statusOfProblem(error) ?? 500);
    const { reference } = request;
    if (status === 500) request.log.error({ err: error }, 'registration failed');
    else request.log.info({ refused: error instanceof KeyliftError ? error.message : status }, 'registration refused');
    const problem = error instanceof KeyliftError ? error : undefined;
    const given = { ...request.query, ...(request.body as Record<string, unknown> | undefined) };
    const page = registrationFailedPage(preferredLocale(request), { status, problem, reference });
    sendPage(response, page, given['openid_configuration']);
  };

  router.use(deps.limitRate);
  router.get('/', confirm);
  router.post(
    '/',
    onlyContent('application/x-www-form-urlencoded'),
    express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 10 }),
    finish,
  );
  router.use(refuse);
  return router;
}

/** The platform shows these pages in a frame of its own before we know it. */
function sendPage(response: Response, { status, markup }: Page, configuration: unknown): void {
  const url = parseHttpUrl(configuration);
  // Institutions have Canvas at hosts of their own, which nobody knows yet. Whoever knows an invitation needs no frame to
  // use it, so that any site may show this page.
  const canvas = url && isCanvasHost(url.hostname);
  const mayFrame = url ? [url.origin, ...(canvas ? ['https:'] : [])].join(' ') : "'none'";
  response.status(status).set('Content-Security-Policy', launchPagePolicy(mayFrame)).type('html').send(markup);
}

function readRequest(parameters: Readonly<Record<string, unknown>>): RegistrationRequest {
  const text = (name: string, max: number): string | undefined => {
    const value = parameters[name];
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'string' && value.length <= max && /^[\x20-\x7e]+$/.test(value)) return value;
    throw new KeyliftError('invalid', `[registration] ${name}: it cannot be read.`, { field: name });
  };
  const configuration = text('openid_configuration', 2048);
  if (configuration === undefined || !parseHttpUrl(configuration))
    throw new KeyliftError('invalid', '[registration] openid_configuration: it is no web address.', {
      field: 'openid_configuration',
    });
  const invitation = text('invitation', 200) ?? '';
  return { invitation, configuration, token: text('registration_token', 8192) };
}
