/** Mounts the contract: every route reads, checks and answers in the same way. */
import express, { type Request, type RequestHandler, type Router } from 'express';
import { KeyliftError, type Keylift, type LtiSession } from '@keylift/core';
import { id, openApiDocument, routes, type RouteAnswer, type RouteInput, type RouteName } from '@keylift/core/api';
import type { z } from 'zod';
import { createAuditing } from '../audit/audited-routes.js';
import { onlyContent } from '../http/request-problems.js';
import { arrivedBy, principalOf, readSession, type Caller } from './caller.js';
import { packRoutes } from './pack-routes.js';
import { createHandlers, type HandlerDeps } from './handlers.js';

export interface ApiDeps extends HandlerDeps {
  /** The use cases for one session: its tenant, its gradebook. */
  readonly keyliftFor: (session: LtiSession) => Keylift | Promise<Keylift>;
  readonly version: string;
}

/** Batches and files. Nobody makes us read so much before we know who it is. */
const LARGE_BODIES: ReadonlySet<RouteName> = new Set(['ingest', 'importOkrs']);

export function apiRoutes(deps: ApiDeps): Router {
  const router = express.Router();
  const handlers = createHandlers(deps);
  const audited = createAuditing({ lti: deps.platforms.stores.lti, now: deps.platforms.now });
  const onlyCallers: RequestHandler = async (request, _response, next) => {
    await readSession(request, deps.sessions);
    next();
  };
  const readJson = (name: RouteName): RequestHandler[] =>
    LARGE_BODIES.has(name)
      ? [onlyCallers, onlyContent('application/json'), express.json({ limit: '4mb' })]
      : [onlyContent('application/json'), express.json({ limit: '64kb' })];

  for (const name of Object.keys(routes) as RouteName[]) {
    const route = routes[name];
    const handle: RequestHandler = async (request, response) => {
      const caller = route.auth ? await callerOf(deps, request) : undefined;
      const body = 'body' in route ? readBody(route.body, request.body) : {};
      // The table gives each handler the input of its own route; a type for "each" does not exist.
      const handler = handlers[name] as (input: object, caller: Caller | undefined) => Promise<object>;
      const input = { ...readPath(request), ...body } as RouteInput<typeof name>;
      const answer = await audited(
        name,
        input,
        caller,
        () => handler(input, caller) as Promise<RouteAnswer<typeof name>>,
      );
      response.set('Cache-Control', 'no-store').json(answer);
    };
    const method = route.method.toLowerCase() as 'get' | 'post' | 'delete';
    router[method](route.path, 'body' in route ? readJson(name) : [], handle);
  }

  router.use(packRoutes(async (request) => callerOf(deps, request)));

  const document = openApiDocument({ version: deps.version });
  router.get('/openapi.json', (_request, response) => {
    response.json(document);
  });
  return router;
}

async function callerOf(deps: ApiDeps, request: Request): Promise<Caller> {
  const session = await readSession(request, deps.sessions);
  const keylift = await deps.keyliftFor(session);
  return { session, principal: principalOf(session), keylift, arrived: arrivedBy(request) };
}

function readPath(request: Request): Record<string, string> {
  const parameters = Object.entries(request.params).map(([name, value]) => [name, check(id, value, name)]);
  return Object.fromEntries(parameters) as Record<string, string>;
}

const readBody = (schema: z.ZodType<object>, body: unknown): object => check(schema, body, 'body');

function check<T>(schema: z.ZodType<T>, value: unknown, name: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join('.') || name;
  throw new KeyliftError('invalid', `${field}: ${issue?.message ?? 'invalid'}`, { field });
}
