/** What the grade services share: bodies in their media types, and the line item an address means. */
import type { Request, Response } from 'express';
import type { LineItem } from './gradebook.js';
import { pathParam } from './http.js';
import { callerOf, jsonBytes } from './service-guard.js';
import type { LmsState } from './state.js';

export function sendJson(response: Response, status: number, type: string, value: unknown): void {
  response.status(status).set('Content-Type', `${type}; charset=utf-8`).end(jsonBytes(value));
}

/** The parsed body, or undefined when it is not JSON. */
export function readJson(request: Request): unknown {
  try {
    return JSON.parse(String(request.body));
  } catch {
    return undefined;
  }
}

/** A line item of the caller's own tool in this course; answers 404 itself otherwise. */
export function findItem(state: LmsState, request: Request, response: Response): LineItem | undefined {
  const found = state.gradebook.item(pathParam(request, 'item'));
  const mine = found?.courseId === pathParam(request, 'course') && found.clientId === callerOf(response).tool.clientId;
  if (found && mine) return found;
  response.status(404).type('application/json').send('[]');
  return undefined;
}
