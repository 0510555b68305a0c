/** Every kind of job this server can do. */
import type { LtiStore, Stores } from '@keylift/core';
import { createLineItems } from '../lti/grades/line-items.js';
import { deliverScore, SCORE_JOB } from '../lti/grades/score-outbox.js';
import { createServiceTokens } from '../lti/grades/service-tokens.js';
import { adoptLegacyPerson, LEGACY_PERSON_JOB } from '../lti/legacy-person.js';
import { COPY_JOB, tieCopiedCourse } from '../lti/notices/copied-course.js';
import { HANDLER_JOB, registerHandler } from '../lti/notices/handlers.js';
import type { PlatformFetch } from '../lti/platform-fetch.js';
import { REFRESH_JOB, refreshRoster } from '../lti/roster/refresh.js';
import type { ToolKeys } from '../lti/tool-keys.js';
import { STOCK_JOB, stockHandler } from '../stock.js';
import { RECALIBRATE_JOB, recalibrateTenant } from './recalibration.js';
import type { JobHandler } from './worker.js';

export interface JobHandlerDeps {
  readonly stores: Pick<Stores, 'forTenant'>;
  readonly lti: LtiStore;
  readonly fetch: PlatformFetch;
  readonly toolKeys: ToolKeys;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

export function createJobHandlers(deps: JobHandlerDeps): Readonly<Record<string, JobHandler>> {
  const tokens = createServiceTokens(deps);
  const lineItems = createLineItems({ ...deps, tokens });
  const seenFree = new Map<string, number>();
  return {
    [RECALIBRATE_JOB]: recalibrateTenant(deps.stores),
    [STOCK_JOB]: stockHandler(deps.stores),
    [COPY_JOB]: tieCopiedCourse(deps.stores),
    [LEGACY_PERSON_JOB]: adoptLegacyPerson(deps.stores, () => new Date(deps.now()).toISOString()),
    [HANDLER_JOB]: (job) => registerHandler({ ...deps, tokens }, job),
    [REFRESH_JOB]: (job) => refreshRoster({ ...deps, tokens }, job),
    [SCORE_JOB]: (job) => deliverScore({ ...deps, tokens, lineItems, seenFree }, job),
  };
}
