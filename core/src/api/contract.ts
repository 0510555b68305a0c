/** The HTTP contract: one row per route. The server mounts it, the client calls it, OpenAPI is generated from it. */
import { auditRoutes } from './audit-routes.js';
import { courseRoutes } from './course-routes.js';
import { doctorRoutes } from './doctor-routes.js';
import { evidenceRoutes } from './evidence-routes.js';
import { gradebookRoutes } from './gradebook-routes.js';
import { importRoutes } from './import-routes.js';
import { jiraRoutes } from './jira-routes.js';
import { keyResultRoutes } from './key-result-routes.js';
import { learningTimeRoutes } from './learning-time-routes.js';
import { lessonRoutes } from './lesson-routes.js';
import { matchingRoutes } from './matching-routes.js';
import { platformRoutes } from './platform-routes.js';
import { sessionRoutes } from './session-routes.js';
import { steeringRoutes } from './steering-routes.js';
import { teamRoutes } from './team-routes.js';

export const routes = {
  ...auditRoutes,
  ...sessionRoutes,
  ...lessonRoutes,
  ...learningTimeRoutes,
  ...keyResultRoutes,
  ...courseRoutes,
  ...doctorRoutes,
  ...gradebookRoutes,
  ...evidenceRoutes,
  ...importRoutes,
  ...jiraRoutes,
  ...matchingRoutes,
  ...platformRoutes,
  ...steeringRoutes,
  ...teamRoutes,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;

/** Every failed request: `{error: {code, message, field?, reference?}}`. */
export interface ErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly field?: string;
    readonly reference?: string;
  };
}

export const statusOf = {
  'not-found': 404,
  invalid: 400,
  conflict: 409,
  unauthorized: 401,
  forbidden: 403,
  unavailable: 503,
} as const;
