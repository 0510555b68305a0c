/**
 * Connecting a device that has no window for it (RFC 8628): it shows a code, and the person types the code in Keylift, where
 * they see which device asks and from where. https://www.rfc-editor.org/rfc/rfc8628
 */
import { KeyliftError, type DeviceOwner, type DeviceRequest, type LtiSession, type LtiStore } from '@keylift/core';
import { hashOf, newSecret } from '../lti/secrets.js';
import type { DeviceTokens } from './devices.js';
import { cleanCode, shownCode, typedCode } from './typed-code.js';

const minutes = 10;
const firstInterval = 5;
/** RFC 8628 §3.5 */
const slowerBy = 5;

export interface NewDeviceRequest {
  readonly clientId: string;
  readonly deviceName: string;
  readonly address: string;
  /** A policy may say whose people connect with it. */
  readonly tenantId?: NonNullable<DeviceRequest['tenantId']>;
}

export interface OpenDeviceRequest {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly expiresInSeconds: number;
  readonly intervalSeconds: number;
}

/** RFC 8628 §3.5, and RFC 6749 §5.2 for a code that never was. */
export type DeviceRefusal = 'authorization_pending' | 'slow_down' | 'access_denied' | 'expired_token' | 'invalid_grant';

export interface DeviceRequests {
  readonly open: (request: NewDeviceRequest) => Promise<OpenDeviceRequest>;
  /** What a person is asked to agree to. Throws `not-found` when no device shows this code any more. */
  readonly look: (session: LtiSession, typed: string) => Promise<DeviceRequest>;
  /** Throws `not-found` as `look` does, also when somebody answered already. */
  readonly answer: (session: LtiSession, typed: string, isApproved: boolean) => Promise<DeviceRequest>;
  readonly poll: (deviceCode: string, clientId: string) => Promise<DeviceTokens | DeviceRefusal>;
}

export interface DeviceRequestDeps {
  readonly store: Pick<
    LtiStore,
    'createDeviceRequest' | 'getDeviceRequest' | 'changeDeviceRequest' | 'endDeviceRequest'
  >;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
  readonly connect: (owner: DeviceOwner, clientId: string, deviceName: string) => Promise<DeviceTokens>;
}

export function createDeviceRequests({ store, now, connect }: DeviceRequestDeps): DeviceRequests {
  const at = (seconds: number): string => new Date(now() + seconds * 1000).toISOString();
  const over = ({ expiresAt }: DeviceRequest): boolean => Date.parse(expiresAt) <= now();

  const look = async ({ tenantId }: LtiSession, typed: string): Promise<DeviceRequest> => {
    const found = await store.getDeviceRequest(hashOf(cleanCode(typed)));
    const isTheirs = found?.tenantId === undefined || found.tenantId === tenantId;
    if (!found || !isTheirs || found.answer || over(found)) throw nobodyShowsIt();
    return found;
  };

  const answer: DeviceRequests['answer'] = async (session, typed, isApproved) => {
    const found = await look(session, typed);
    const { tenantId, personId, registrationId, deploymentId, subject, locale } = session;
    const owner: DeviceOwner = {
      tenantId,
      personId,
      registrationId,
      deploymentId,
      subject,
      ...(locale !== undefined && { locale }),
    };
    const given = isApproved ? { owner } : ({ denied: true } as const);
    if (await store.changeDeviceRequest({ ...found, answer: given, revision: found.revision + 1 })) return found;
    return answer(session, typed, isApproved); // the device asked in between, or somebody answered: look again
  };

  return {
    look,
    answer,
    async open(request) {
      const userCode = typedCode();
      const secret = newSecret();
      const userCodeHash = hashOf(userCode);
      await store.createDeviceRequest({
        ...request,
        userCodeHash,
        secretHash: hashOf(secret),
        createdAt: at(0),
        expiresAt: at(minutes * 60),
        intervalSeconds: firstInterval,
        revision: 0,
      });
      return {
        deviceCode: `${userCodeHash}.${secret}`,
        userCode: shownCode(userCode),
        expiresInSeconds: minutes * 60,
        intervalSeconds: firstInterval,
      };
    },

    async poll(deviceCode, clientId) {
      const [userCodeHash = '', secret = ''] = deviceCode.split('.', 2);
      const found = await store.getDeviceRequest(userCodeHash);
      if (!found || found.clientId !== clientId || hashOf(secret) !== found.secretHash) return 'invalid_grant';
      if (over(found)) return 'expired_token';
      if (found.answer) {
        if (!(await store.endDeviceRequest(found))) return 'invalid_grant';
        const { answer: given } = found;
        return 'owner' in given ? connect(given.owner, clientId, found.deviceName) : 'access_denied';
      }
      const isEarly =
        found.polledAt !== undefined && now() - Date.parse(found.polledAt) < found.intervalSeconds * 1000 - 500;
      // Of two at once one is noted, which is enough.
      await store.changeDeviceRequest({
        ...found,
        polledAt: at(0),
        intervalSeconds: found.intervalSeconds + (isEarly ? slowerBy : 0),
        revision: found.revision + 1,
      });
      return isEarly ? 'slow_down' : 'authorization_pending';
    },
  };
}

const nobodyShowsIt = (): KeyliftError =>
  new KeyliftError('not-found', 'No device shows this code. It may be mistyped, used, or older than ten minutes.', {
    field: 'code',
  });
