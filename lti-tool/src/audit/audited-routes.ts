/** Which calls of the API are changes by administrators, and what is written down of them. */
import type { Change, LtiStore, Registration } from '@keylift/core';
import type { RouteAnswer, RouteInput, RouteName } from '@keylift/core/api';
import type { Caller } from '../api/caller.js';
import { noteChange, type ChangeAbout } from './note-change.js';

export interface AuditingDeps {
  readonly lti: Pick<LtiStore, 'noteChange' | 'getRegistration' | 'findRegistrations'>;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

type Noted = readonly (readonly [Change, ChangeAbout?])[];

/** What is to be noted is told after the call has done its work; `before` is the platform as it was. */
type Rule<Name extends RouteName> = (call: {
  readonly input: RouteInput<Name>;
  readonly answer: RouteAnswer<Name>;
  readonly caller: Caller;
  readonly before: Registration | undefined;
  readonly lti: AuditingDeps['lti'];
}) => Noted | Promise<Noted>;

const rules: { readonly [Name in RouteName]?: Rule<Name> } = {
  async addPlatform({ input, lti }) {
    const [added] = await lti.findRegistrations(input.issuer.trim(), input.clientId.trim());
    return added ? [['platform.added', { subject: added.id }]] : [];
  },
  async changePlatform({ input: { platformId: subject }, before, lti }) {
    const after = await lti.getRegistration(subject);
    return before && after ? differences(before, after) : [];
  },
  changeDeployment: ({ input: { platformId: subject, deploymentId: value, state } }) => [
    [state === 'active' ? 'deployment.on' : 'deployment.off', { subject, value }],
  ],
  invitePlatform: () => [['platform.invited']],
  revokeInvitation: () => [['platform.invitation-withdrawn']],
  turnKeys: ({ input }) => [[input.action === 'prepare' ? 'keys.prepared' : 'keys.switched']],
  setLearningPolicy: () => [['learning.policy']],
  chooseGradebook: ({ input: { of, choice }, caller: { session } }) =>
    of === 'platform' ? [['gradebook.platform', { subject: session.registrationId, value: choice }]] : [],
  importOkrs({ answer }) {
    const brought = answer.keyResults.filter(({ change }) => change !== 'unchanged').length;
    return answer.written && brought > 0 ? [['key-results.imported', { value: String(brought) }]] : [];
  },
  chooseContent: ({ input: { items, keyResultId } }) =>
    items.length > 0 && keyResultId !== undefined ? [['course.tied', { subject: keyResultId }]] : [],
};

function differences(before: Registration, after: Registration): Noted {
  const subject = after.id;
  // An empty list is as good as none.
  const shown = (value: unknown) => JSON.stringify(value ?? []);
  const differs = (field: keyof Registration) => shown(before[field]) !== shown(after[field]);
  return [
    ...(differs('active') ? ([[after.active ? 'platform.on' : 'platform.off', { subject }]] as const) : []),
    ...(differs('deploymentPolicy')
      ? ([['platform.policy', { subject, value: after.deploymentPolicy }]] as const)
      : []),
    ...(differs('allowAnonymous')
      ? ([['platform.anonymous', { subject, value: after.allowAnonymous ? 'yes' : 'no' }]] as const)
      : []),
    ...(differs('trustedAudiences') ? ([['platform.audiences', { subject }]] as const) : []),
    ...(differs('hosts') ? ([['platform.hosts', { subject }]] as const) : []),
    ...(differs('legacyKey') ? ([['platform.legacy-key', { subject }]] as const) : []),
  ];
}

/** Answers the call, and writes it down when it changed something. */
export type Auditing = <Name extends RouteName>(
  name: Name,
  input: RouteInput<Name>,
  caller: Caller | undefined,
  call: () => Promise<RouteAnswer<Name>>,
) => Promise<RouteAnswer<Name>>;

export function createAuditing({ lti, now }: AuditingDeps): Auditing {
  return async (name, input, caller, call) => {
    const rule = rules[name];
    if (!rule || !caller) return call();
    const { platformId } = input as { readonly platformId?: string };
    const before = platformId === undefined ? undefined : await lti.getRegistration(platformId);
    const answer = await call();
    const { tenantId, personId } = caller.session;
    const author = { tenantId, from: 'web', by: personId } as const;
    for (const [change, about] of await rule({ input, answer, caller, before, lti }))
      await noteChange(lti, now, author, change, about);
    return answer;
  };
}
