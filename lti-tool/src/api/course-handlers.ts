/** What answers the routes around a course: its members, its gradebook, its submissions and what could not be delivered. */
import type { LtiStore, Stores } from '@keylift/core';
import type { RouteAnswer, RouteInput, RouteName } from '@keylift/core/api';
import { createGradebook } from '../lti/grades/gradebook.js';
import { createSubmissions } from '../lti/grades/submission.js';
import { createRoster, type RosterChoice } from '../lti/roster/roster.js';
import type { ServiceDeps } from '../lti/service-call.js';
import { createDeliveries } from '../outbox/deliveries.js';
import type { Caller } from './caller.js';

export interface CourseDeps extends ServiceDeps {
  readonly stores: Stores & { readonly lti: LtiStore };
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

type CourseRoute =
  | 'roster'
  | 'takeRoster'
  | 'stopRoster'
  | 'gradebook'
  | 'chooseGradebook'
  | 'submission'
  | 'deliveries'
  | 'settleDelivery';
export type CourseHandlers = {
  readonly [Name in RouteName & CourseRoute]: (input: RouteInput<Name>, caller: Caller) => Promise<RouteAnswer<Name>>;
};

export function courseHandlers(deps: CourseDeps): CourseHandlers {
  const withLti = { ...deps, lti: deps.stores.lti };
  const roster = createRoster(withLti);
  const gradebook = createGradebook(withLti);
  const submission = createSubmissions(withLti);
  const deliveries = createDeliveries(withLti);
  return {
    roster: (_, caller) => roster.show(caller),
    takeRoster: ({ into }, caller) => roster.take(caller, into as RosterChoice | undefined),
    stopRoster: (_, caller) => roster.stop(caller),
    gradebook: (_, caller) => gradebook.show(caller),
    chooseGradebook: (input, caller) => gradebook.choose(caller, input),
    submission: (_, caller) => submission(caller),
    deliveries: (_, caller) => deliveries.show(caller),
    settleDelivery: (input, caller) => deliveries.settle(caller, input),
  };
}
