/** Answers requests that failed, as the contract's error body. */
import type { ErrorRequestHandler } from 'express';
import { KeyliftError } from '@keylift/core';
import { statusOf, type ErrorBody } from '@keylift/core/api';
import { statusOfProblem } from './request-problems.js';

const problems: Readonly<Record<number, ErrorBody['error']>> = {
  413: { code: 'too-large', message: 'The body is too large.' },
  415: { code: 'unsupported', message: 'The body must be application/json in UTF-8.' },
};

/** The last handler: one table from code to status, and a reference that finds the request in the log. */
export const fail: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) return next(error);
  const reference = request.reference;
  const send = (status: number, body: ErrorBody['error']) =>
    void response
      .status(status)
      .set('Cache-Control', 'no-store')
      .json({ error: { ...body, reference } });

  if (error instanceof KeyliftError) {
    const { code, field, message } = error;
    // Our own side could not answer; the reason is in the cause.
    if (code === 'unavailable') request.log.error({ err: error }, 'request failed');
    return send(statusOf[code], { code, message, ...(field !== undefined && { field }) });
  }
  const status = statusOfProblem(error);
  if (status !== undefined)
    return send(status, problems[status] ?? { code: 'invalid', message: 'The request cannot be read.' });
  request.log.error({ err: error }, 'request failed');
  return send(500, { code: 'internal', message: 'Something went wrong on our side. Try again in a moment.' });
};
