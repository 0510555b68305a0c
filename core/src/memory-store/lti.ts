/** What the LTI tool remembers. */
import { KeyliftError } from '../errors.js';
import type { LtiStore } from '../lti-ports.js';
import { sortedBy } from '../order.js';
import { inner, type LtiData } from './data.js';
import { memoryDevices } from './devices.js';
import { addMilliseconds } from './instant.js';
import { keep } from './keep.js';
import { memoryLtiServices } from './lti-services.js';
import { consume, create } from './once.js';

export function memoryLti(data: LtiData): LtiStore {
  return {
    ...registrations(data),
    ...logins(data),
    ...invitations(data),
    ...sessions(data),
    ...toolKeys(data),
    ...scores(data),
    ...memoryDevices(data),
    ...memoryLtiServices(data),
    ...sweeping(data),
  };
}

function registrations({
  registrations: known,
  deployments,
}: LtiData): Pick<
  LtiStore,
  'findRegistrations' | 'getRegistration' | 'listRegistrations' | 'putRegistration' | 'hasDeployment' | 'addDeployment'
> {
  return {
    findRegistrations: async (issuer, clientId) => {
      const found = [...known.values()].filter(
        (one) => one.issuer === issuer && (clientId ?? one.clientId) === one.clientId,
      );
      return sortedBy(found, ({ id }) => [id]);
    },
    getRegistration: async (id) => known.get(id),
    listRegistrations: async (tenantId) => {
      const found = [...known.values()].filter((one) => (tenantId ?? one.tenantId) === one.tenantId);
      return sortedBy(found, ({ id }) => [id]);
    },
    putRegistration: async (registration) => {
      const { id, issuer, clientId } = registration;
      const owner = [...known.values()].find((one) => one.issuer === issuer && one.clientId === clientId);
      if (owner && owner.id !== id) {
        throw new KeyliftError('conflict', '[memory-store] This issuer and client id are registered already.', {
          field: 'registration.clientId',
        });
      }
      known.set(id, keep(registration));
    },
    hasDeployment: async ({ registrationId, deploymentId }) =>
      deployments.get(registrationId)?.has(deploymentId) ?? false,
    addDeployment: async ({ registrationId, deploymentId }) => {
      if (!known.has(registrationId)) {
        throw new KeyliftError('not-found', '[memory-store] There is no such registration.', {
          field: 'deployment.registrationId',
        });
      }
      deployments.set(registrationId, new Set([...(deployments.get(registrationId) ?? []), deploymentId]));
    },
  };
}

function logins({ logins: known }: LtiData): Pick<LtiStore, 'createLogin' | 'peekLogin' | 'consumeLogin'> {
  return {
    createLogin: async (record) => create(known, record.stateHash, record),
    peekLogin: async (stateHash) => known.get(stateHash),
    consumeLogin: async (stateHash) => consume(known, stateHash),
  };
}

function invitations({
  invitations: known,
}: LtiData): Pick<LtiStore, 'createInvitation' | 'peekInvitation' | 'consumeInvitation'> {
  return {
    createInvitation: async (invitation) => create(known, invitation.tokenHash, invitation),
    peekInvitation: async (tokenHash) => known.get(tokenHash),
    consumeInvitation: async (tokenHash) => consume(known, tokenHash),
  };
}

function sessions({
  logins,
  codes,
  sessions: known,
}: LtiData): Pick<
  LtiStore,
  'exchangeLogin' | 'createSessionCode' | 'consumeSessionCode' | 'createSession' | 'getSession' | 'deleteSession'
> {
  return {
    exchangeLogin: async (stateHash, code) => {
      if (!logins.has(stateHash)) return false;
      create(codes, code.codeHash, code);
      logins.delete(stateHash);
      return true;
    },
    createSessionCode: async (code) => create(codes, code.codeHash, code),
    consumeSessionCode: async (codeHash) => consume(codes, codeHash),
    createSession: async (session) => create(known, session.tokenHash, session),
    getSession: async (tokenHash) => known.get(tokenHash),
    deleteSession: async (tokenHash) => void known.delete(tokenHash),
  };
}

function toolKeys({ toolKeys: known }: LtiData): Pick<LtiStore, 'listToolKeys' | 'putToolKey'> {
  return {
    listToolKeys: async () => sortedBy(known.values(), ({ kid }) => [kid]),
    putToolKey: async (key) => void known.set(key.kid, keep(key)),
  };
}

function scores({ scoreTimestamps }: LtiData): Pick<LtiStore, 'nextScoreTimestamp'> {
  return {
    nextScoreTimestamp: async (lineItem, subject, now) => {
      const ofLineItem = inner(scoreTimestamps, lineItem);
      const last = ofLineItem.get(subject);
      const earliest = last === undefined ? now : addMilliseconds(last, 1000);
      const next = earliest > now ? earliest : now;
      ofLineItem.set(subject, next);
      return next;
    },
  };
}

function sweeping(data: LtiData): Pick<LtiStore, 'sweep'> {
  const { logins: known, invitations: asked, codes, sessions: open, deviceCodes, devices, leases } = data;
  return {
    sweep: async (now) => {
      const kept = [known, asked, codes, open, deviceCodes, devices, leases];
      const ended = kept.reduce((sum, some) => sum + forget(some, now), 0);
      return ended + forgetScores(data.scoreTimestamps, addMilliseconds(now, -86_400_000));
    },
  };
}

function forgetScores(timestamps: LtiData['scoreTimestamps'], before: string): number {
  let count = 0;
  for (const ofLineItem of timestamps.values()) {
    for (const [subject, lastAt] of ofLineItem) if (lastAt < before && ofLineItem.delete(subject)) count += 1;
  }
  return count;
}

function forget(known: Map<string, { readonly expiresAt: string }>, now: string): number {
  const ended = [...known].filter(([, { expiresAt }]) => expiresAt < now);
  for (const [hash] of ended) known.delete(hash);
  return ended.length;
}
