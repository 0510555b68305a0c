/** A learning management system that is a faithful LTI 1.3 platform and holds everything in memory. */
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { JWTPayload } from 'jose';
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AccessTokens } from './access-tokens.js';
import { addActivity, type NewActivity } from './activities.js';
import { addTool, type NewTool, type PlatformFacts } from './add-tool.js';
import { agsRoutes } from './ags.js';
import { assets } from './assets.js';
import { authenticationRoutes } from './authentication.js';
import { beginLaunch, type LaunchRequest, type LoginInitiation } from './begin-launch.js';
import type { Selection } from './deep-linking.js';
import { noFaults } from './faults.js';
import { Gradebook } from './gradebook.js';
import { KeyRing, type SigningHeader } from './keys.js';
import { Launches } from './launches.js';
import { meridianLearning } from './meridian-learning.js';
import { copyCourse, noticeRoutes } from './notices.js';
import { groupRoutes } from './groups.js';
import { nrpsRoutes } from './nrps.js';
import { operatorRoutes } from './operator-routes.js';
import { sendPage } from './http.js';
import { pageRoutes, sendMissing } from './page-routes.js';
import { messagePage } from './pages/bare.js';
import { profiles, type ProfileName } from './profile.js';
import { registrationRoutes, RegistrationTokens } from './registration.js';
import { serviceFaults } from './service-guard.js';
import type { LmsState } from './state.js';
import { deepLinkingReturnRoute, teachingRoutes } from './teaching-routes.js';
import { tokenRoutes, ToolKeys } from './token-endpoint.js';
import { Traffic } from './traffic.js';
import type { Activity, Course, World } from './world.js';

export interface LmsOptions {
  /** Where browsers and tools reach the LMS: `http://127.0.0.1:4600`. */
  readonly origin: string;
  /** The origin when absent. */
  readonly issuer?: string;
  readonly profile?: ProfileName;
  readonly world?: World;
  /** Replaces the profile's `lti_storage_target`; `null` sends none. */
  readonly storageTarget?: string | null;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly slowMs?: number;
}

export interface Lms {
  readonly app: Express;
  readonly state: LmsState;
  addTool(tool: NewTool): PlatformFacts;
  addActivity(activity: NewActivity): Activity;
  /** Copies a course with its activities, as a teacher does for the next term, and tells the tools that want to know. */
  copyCourse(courseId: string): Promise<Course>;
  /** Begins a launch without a browser session; post `fields` to `url`. */
  beginLaunch(request: LaunchRequest): LoginInitiation;
  /** Signs any payload with the platform's key, for tests that need a token of their own making. */
  sign(claims: JWTPayload, header?: SigningHeader): Promise<string>;
  /** An access token as the tool would get it, to read what the gradebook holds. */
  issueToken(clientId: string, scopes: readonly string[]): string;
  /** A registration link's token, valid once; for a tool there is, or for a new one. */
  issueRegistrationToken(clientId?: string): string;
}

/** Makes the app; it never listens. */
export async function createLms(options: LmsOptions): Promise<Lms> {
  const now = options.now ?? Date.now;
  const random = (): string => randomBytes(24).toString('base64url');
  const profile = profiles[options.profile ?? 'moodle'];
  const state: LmsState = {
    origin: options.origin,
    issuer: options.issuer ?? options.origin,
    profile,
    world: options.world ?? meridianLearning,
    tools: new Map(),
    activities: new Map(),
    gradebook: new Gradebook(),
    keys: await KeyRing.create(),
    faults: noFaults(),
    launches: new Launches(random),
    selections: new Map(),
    storageTarget: options.storageTarget === undefined ? profile.storageTarget : (options.storageTarget ?? undefined),
    accessTokens: new AccessTokens(random, now),
    sessions: new Map(),
    noticeHandlers: new Map(),
    traffic: new Traffic(),
    now,
    random,
    slowMs: options.slowMs ?? 3000,
  };
  const registrationTokens = new RegistrationTokens(random);
  return {
    app: mount(state, registrationTokens),
    state,
    addTool: (tool) => addTool(state, tool),
    addActivity: (activity) => addActivity(state, activity),
    copyCourse: (courseId) => copyCourse(state, courseId),
    beginLaunch: (request) => beginLaunch(state, request),
    sign: (claims, header) => state.keys.sign(claims, header),
    issueToken: (clientId, scopes) => state.accessTokens.issue(clientId, scopes),
    issueRegistrationToken: (clientId) => registrationTokens.issue(clientId),
  };
}

function mount(state: LmsState, registrationTokens: RegistrationTokens): Express {
  const { paths } = state.profile;
  const toolKeys = new ToolKeys();
  const answered = new Map<string, Selection>();
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use('/assets', assets());
  const notices = paths.noticeHandlers ? [paths.noticeHandlers(':deployment')] : [];
  const services = [paths.token, paths.services, ...notices];
  app.use([paths.jwks, ...services, paths.openidConfiguration, paths.registration], noteTraffic(state));
  app.get(paths.jwks, (_request, response) => {
    if (state.faults['keys-down']) response.status(503).end();
    else response.json(state.keys.keySet);
  });
  app.use(paths.auth, express.urlencoded({ extended: false, limit: '64kb' }));
  app.use(authenticationRoutes(state));
  app.use(tokenRoutes(state, toolKeys));
  app.use(paths.services, serviceFaults(state));
  app.use(agsRoutes(state));
  app.use(nrpsRoutes(state));
  app.use(groupRoutes(state));
  app.use(noticeRoutes(state));
  app.use(registrationRoutes(state, registrationTokens));
  app.use(deepLinkingReturnRoute(state, toolKeys, answered));
  app.use(pageRoutes(state));
  app.use(teachingRoutes(state, answered));
  app.use(operatorRoutes(state, registrationTokens));
  app.use((_request, response) => sendMissing(state, response));
  app.use(failed(state));
  return app;
}

/** A request that cannot be read (400 …) or an error of our own (500): said plainly, without a stack. */
function failed(state: LmsState): ErrorRequestHandler {
  return (error: { readonly status?: number }, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = error.status ?? 500;
    const sentence = status < 500 ? 'The request could not be read.' : 'Something went wrong on our side.';
    return sendPage(
      state,
      response,
      messagePage('That did not work', sentence, { href: '/courses', label: 'Your courses' }),
      status,
    );
  };
}

function noteTraffic(state: LmsState): RequestHandler {
  return (request, response, next) => {
    const path = new URL(request.originalUrl, state.origin).pathname;
    response.once('finish', () =>
      state.traffic.add({ at: state.now(), method: request.method, path, status: response.statusCode }),
    );
    next();
  };
}

export interface RunningLms extends Lms {
  close(): Promise<void>;
}

/** Starts the LMS on a port; 0 takes any free one. */
export async function startLms(
  options: Omit<LmsOptions, 'origin'> & { readonly port?: number; readonly host?: string },
): Promise<RunningLms> {
  const { port = 0, host = '127.0.0.1', ...rest } = options;
  const server = await listen(port, host);
  const lms = await createLms({ ...rest, origin: `http://${host}:${(server.address() as AddressInfo).port}` });
  server.on('request', lms.app);
  return { ...lms, close: () => closeServer(server) };
}

function listen(port: number, host: string): Promise<Server> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(server));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
