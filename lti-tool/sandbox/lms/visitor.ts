/** Who is at the keyboard: a session cookie that any person of the demo may be put into. */
import type { Request, RequestHandler, Response } from 'express';
import { sessionId, setSessionCookie } from './http.js';
import type { Visitor } from './pages/layout.js';
import { personById, type LmsState } from './state.js';
import type { LmsPerson } from './world.js';

export interface Session extends Visitor {
  readonly id: string;
}

export const sessionOf = (response: Response): Session => response.locals['session'] as Session;

/** A visitor without a session becomes the first person of the world. */
export function withSession(state: LmsState): RequestHandler {
  return (request, response, next) => {
    const known = sessionId(request);
    const person = known === undefined ? undefined : personById(state, state.sessions.get(known) ?? '');
    const id = person && known ? known : state.random();
    const visitor = person ?? firstPerson(state);
    if (!person) signIn(state, response, id, visitor);
    response.locals['session'] = { id, person: visitor, path: request.originalUrl } satisfies Session;
    next();
  };
}

export function signIn(state: LmsState, response: Response, id: string, person: LmsPerson): void {
  state.sessions.set(id, person.id);
  setSessionCookie(response, id);
}

function firstPerson(state: LmsState): LmsPerson {
  const [first] = state.world.people;
  if (!first) throw new Error('[sandbox-lms] a world needs at least one person');
  return first;
}

/** Refuses forms that another site sent. */
export function sameOriginForms(state: LmsState): RequestHandler {
  return (request: Request, response: Response, next) => {
    const origin = request.get('origin');
    const foreign = request.method === 'POST' && origin !== undefined && origin !== state.origin;
    if (foreign) return void response.status(403).type('text').send('This form came from another site.');
    return next();
  };
}

/** A path on this site; anything else leads to the courses. */
export function localPath(text: unknown): string {
  return typeof text === 'string' && /^\/(?![/\\])/.test(text) ? text : '/courses';
}
