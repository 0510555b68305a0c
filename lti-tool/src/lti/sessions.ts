/** From a verified launch to the session of the single-page app: a one-time code, then an opaque bearer token. */
import { createHash, createHmac } from 'node:crypto';
import type { Deployment, LtiSession, LtiStore, PersonId } from '@keylift/core';
import { KeyliftError } from '@keylift/core/arrival';
import { isCopyOfCanvas, TEST_ENVIRONMENT } from './canvas.js';
import type { Launch } from './launch.js';
import { LtiRefusal } from './refusal.js';
import { isTestUser, roleOf } from './roles.js';
import { hashOf, newSecret } from './secrets.js';

const CODE_SECONDS = 45;
const SESSION_HOURS = 8;

export interface Sessions {
  /**
   * Spends the login and returns the code; it works once, for less than a minute. Nobody may get it before the store has
   * settled. Throws `LtiRefusal` when the login was spent.
   */
  readonly prepare: (launch: Launch) => Promise<{ readonly code: string; readonly session: LtiSession }>;
  /** Throws `unauthorized` when the code is unknown, used or too old. */
  readonly open: (code: string) => Promise<{ readonly token: string; readonly session: LtiSession }>;
  /** Throws `unauthorized`. */
  readonly authenticate: (token: string) => Promise<LtiSession>;
  readonly close: (session: LtiSession) => Promise<void>;
}

export interface SessionDeps {
  readonly store: Pick<
    LtiStore,
    'exchangeLogin' | 'consumeSessionCode' | 'createSession' | 'getSession' | 'deleteSession'
  >;
  /** Remembered for seconds, so that a session ends soon after its platform was switched off. */
  readonly platforms: Pick<LtiStore, 'getRegistration' | 'getDeployment'>;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
  /** Turns a code into its token. */
  readonly tokenKey: Buffer;
}

export function createSessions({ store, platforms, now, tokenKey }: SessionDeps): Sessions {
  const inFuture = (seconds: number) => new Date(now() + seconds * 1000).toISOString();
  const over = (expiresAt: string) => Date.parse(expiresAt) <= now();
  // Derived, so that the session can be written down at the launch without the token. A plain hash would not do:
  // the code stays in a browser's history.
  const tokenOf = (code: string) => createHmac('sha256', tokenKey).update(code).digest('base64url');

  async function isSwitchedOff({ registrationId, deploymentId }: LtiSession): Promise<boolean> {
    const [registration, deployment] = await Promise.all([
      platforms.getRegistration(registrationId),
      platforms.getDeployment({ registrationId, deploymentId }),
    ]);
    return registration?.active === false || deployment?.state === 'off';
  }

  return {
    async prepare(launch) {
      const code = newSecret();
      const session = sessionOf(launch, hashOf(tokenOf(code)), inFuture(SESSION_HOURS * 3600));
      const taken = { codeHash: hashOf(code), session, expiresAt: inFuture(CODE_SECONDS) };
      if (!(await store.exchangeLogin(launch.stateHash, taken)))
        throw new LtiRefusal('STATE_UNKNOWN', { registrationId: session.registrationId });
      return { code, session };
    },

    async open(code) {
      const found = await store.consumeSessionCode(hashOf(code));
      if (!found || over(found.expiresAt))
        throw new KeyliftError(
          'unauthorized',
          'This link was already used or is too old. Open Keylift from your course again.',
        );
      await store.createSession(found.session);
      return { token: tokenOf(code), session: found.session };
    },

    async authenticate(token) {
      const session = await store.getSession(hashOf(token));
      if (!session || over(session.expiresAt))
        throw new KeyliftError('unauthorized', 'Your session has ended. Open Keylift from your course again.');
      if (await isSwitchedOff(session))
        throw new KeyliftError('unauthorized', 'Keylift was switched off for your learning platform.');
      return session;
    },

    async close(session) {
      await store.deleteSession(session.tokenHash);
    },
  };
}

/** Never from an e-mail address: people change it, and platforms let them choose it. */
export function personIdOf(registrationId: string, subject: string): PersonId {
  const digest = createHash('sha256')
    .update(JSON.stringify([registrationId, subject]))
    .digest('base64url');
  return `lti-${digest.slice(0, 27)}` as PersonId;
}

/** A context id is unique in its deployment only. */
export const contextKeyOf = ({ registrationId, deploymentId }: Deployment, contextId: string): string =>
  `${registrationId}/${deploymentId}/${contextId}`;

/** Grades of a copy must not look like those of the course, and who only tries it out has none. */
const isOnlyATry = ({ claims, registration, roles }: Launch): boolean =>
  isCopyOfCanvas(registration) || claims.custom[TEST_ENVIRONMENT] === 'true' || isTestUser(roles);

function sessionOf(launch: Launch, tokenHash: string, expiresAt: string): LtiSession {
  const { claims, deploymentId, registration } = launch;
  const { context, presentation, subject } = claims;
  return {
    tokenHash,
    tenantId: registration.tenantId,
    // An anonymous person is a new one at every launch.
    personId: personIdOf(registration.id, subject ?? `anonymous ${newSecret()}`),
    role: roleOf(launch.roles),
    registrationId: registration.id,
    deploymentId,
    subject: subject ?? '',
    ...(context && { contextKey: contextKeyOf({ registrationId: registration.id, deploymentId }, context.id) }),
    ...(context?.title !== undefined && { contextTitle: context.title }),
    ...(claims.resourceLink && { resourceLinkId: claims.resourceLink.id }),
    ...(claims.ags && !isOnlyATry(launch) && { ags: claims.ags }),
    ...(claims.nrps && { nrpsUrl: claims.nrps.membershipsUrl }),
    ...(claims.groups && { groups: claims.groups }),
    ...(presentation.returnUrl !== undefined && { returnUrl: presentation.returnUrl }),
    ...(claims.locale !== undefined && { locale: claims.locale }),
    ...(launch.messageType === 'LtiSubmissionReviewRequest' &&
      claims.forUserId !== undefined && { reviewOf: claims.forUserId }),
    ...(launch.messageType === 'LtiDeepLinkingRequest' && claims.content && { content: claims.content }),
    expiresAt,
  };
}
