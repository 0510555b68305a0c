/** `POST /lti/notices`: where platforms deliver. It is open, as the specification wants it; the signature is what counts. */
import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import { KeyliftError } from '@keylift/core';
import { onlyContent, statusOfProblem } from '../../http/request-problems.js';
import { LtiRefusal } from '../refusal.js';
import { takeNotices, type NoticeDeps } from './notices.js';

export function noticeRoutes(deps: NoticeDeps & { readonly limitRate: RequestHandler }): Router {
  const router = express.Router();

  const take: RequestHandler = async (request, response) => {
    const types = await takeNotices(deps, request.body);
    request.log.info({ types }, 'notices taken');
    response.status(200).end();
  };

  const refuse: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = error instanceof LtiRefusal ? error : undefined;
    const status = refusal ? 401 : error instanceof KeyliftError ? 400 : (statusOfProblem(error) ?? 500);
    const why = refusal?.reason ?? (error instanceof KeyliftError ? error.message : 'the request cannot be read');
    if (status === 500) request.log.error({ err: error }, 'notices failed');
    else request.log.info({ refused: why, registrationId: refusal?.registrationId }, 'notices refused');
    response.status(status).json({ error: status === 500 ? 'internal' : why, reference: request.reference });
  };

  router.post('/', deps.limitRate, onlyContent('application/json'), express.json({ limit: '1mb' }), take);
  router.use(refuse);
  return router;
}
