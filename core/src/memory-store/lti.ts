/** What the LTI tool remembers. */
import type { LtiStore } from '../lti-ports.js';
import { sortedBy } from '../order.js';
import { forgetChanges, memoryAudit } from './audit.js';
import { inner, type LtiData } from './data.js';
import { memoryDeviceRequests } from './device-requests.js';
import { memoryDevices } from './devices.js';
import { addMilliseconds } from './instant.js';
import { memoryJira } from './jira.js';
import { keep } from './keep.js';
import { memoryLtiServices } from './lti-services.js';
import { consume, create } from './once.js';
import { forgetRefusals, memoryRefusals } from './refusals.js';
import { memoryRegistrations } from './registrations.js';

export function memoryLti(data: LtiData): LtiStore {
  return {
    ...memoryRegistrations(data),
    ...logins(data),
    ...invitations(data),
    ...sessions(data),
    ...toolKeys(data),
    ...scores(data),
    ...memoryDevices(data),
    ...memoryDeviceRequests(data),
    ...memoryRefusals(data),
    ...memoryLtiServices(data),
    ...memoryJira(data),
    ...memoryAudit(data),
    ...sweeping(data),
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
}: LtiData): Pick<LtiStore, 'createInvitation' | 'listInvitations' | 'peekInvitation' | 'consumeInvitation'> {
  return {
    createInvitation: async (invitation) => create(known, invitation.tokenHash, invitation),
    listInvitations: async (tenantId) =>
      sortedBy(
        [...known.values()].filter((one) => one.tenantId === tenantId),
        ({ tokenHash }) => [tokenHash],
      ),
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
  'exchangeLogin' | 'settle' | 'consumeSessionCode' | 'createSession' | 'getSession' | 'deleteSession'
> {
  return {
    exchangeLogin: async (stateHash, code) => {
      if (!logins.has(stateHash)) return false;
      create(codes, code.codeHash, code);
      logins.delete(stateHash);
      return true;
    },
    settle: async () => {},
    consumeSessionCode: async (codeHash) => consume(codes, codeHash),
    createSession: async (session) => create(known, session.tokenHash, session),
    getSession: async (tokenHash) => known.get(tokenHash),
    deleteSession: async (tokenHash) => void known.delete(tokenHash),
  };
}

function toolKeys({ toolKeys: known }: LtiData): Pick<LtiStore, 'listToolKeys' | 'putToolKey' | 'deleteToolKey'> {
  return {
    listToolKeys: async () => sortedBy(known.values(), ({ kid }) => [kid]),
    putToolKey: async (key) => void known.set(key.kid, keep(key)),
    deleteToolKey: async (kid) => void known.delete(kid),
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

const A_DAY = 86_400_000;
const THIRTEEN_MONTHS = 396 * A_DAY;

function sweeping(data: LtiData): Pick<LtiStore, 'sweep'> {
  const { logins: known, invitations: asked, codes, sessions: open, deviceCodes, devices, leases, jiraCodes } = data;
  return {
    sweep: async (now) => {
      const kept = [known, asked, codes, open, deviceCodes, data.deviceRequests, devices, leases, jiraCodes];
      const ended = kept.reduce((sum, some) => sum + forget(some, now), 0);
      const scores = forgetScores(data.scoreTimestamps, addMilliseconds(now, -A_DAY));
      const refusals = forgetRefusals(data.refusals, addMilliseconds(now, -30 * A_DAY));
      return ended + scores + refusals + forgetChanges(data.audit, addMilliseconds(now, -THIRTEEN_MONTHS));
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
