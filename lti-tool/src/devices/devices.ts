/**
 * Browsers that act for a person: connected by a code from a launch, held by rotating refresh tokens (RFC 9700 §4.14),
 * ended from the web UI. There is no password.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import {
  KeyliftError,
  type Device,
  type DeviceCode,
  type DeviceOwner,
  type LtiSession,
  type LtiStore,
} from '@keylift/core';
import { hashOf, newSecret } from '../lti/secrets.js';
import { cleanCode, shownCode, typedCode } from './typed-code.js';

const typedMinutes = 10;
const codeSeconds = 60;
const accessMinutes = 10;
const deviceDays = 90;
/** A worker can be stopped between our answer and its writing it down: the token just replaced works this much longer. */
const graceSeconds = 30;

export interface AuthorizationRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly deviceName: string;
}

/** A policy may say whose people connect with a browser. */
export interface AuthorizationWish {
  readonly tenant?: string;
}

export interface DeviceTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresInSeconds: number;
  /** Says nothing but whether it is the same person as before. */
  readonly person: string;
}

type DeviceStore = Pick<
  LtiStore,
  | 'createDeviceCode'
  | 'consumeDeviceCode'
  | 'createDevice'
  | 'getDevice'
  | 'renewDevice'
  | 'devicesOf'
  | 'deleteDevice'
  | 'createSession'
  | 'deleteSession'
>;

export interface DeviceDeps {
  readonly store: DeviceStore;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
  /** Makes a token's successor, the same for whoever asks twice. */
  readonly tokenKey: Buffer;
}

export interface Devices {
  /** "KXQ4-7RTM", to be typed in the window of the browser that asks. */
  readonly offer: (session: LtiSession) => Promise<{ readonly code: string; readonly expiresAt: string }>;
  /** Undefined when the typed code is unknown, used, too old, or of another organisation than wished for. */
  readonly authorize: (
    typed: string,
    request: AuthorizationRequest,
    wish?: AuthorizationWish,
  ) => Promise<string | undefined>;
  /** Undefined when the grant is invalid for any reason. */
  readonly exchange: (
    code: string,
    proof: { readonly clientId: string; readonly redirectUri: string; readonly codeVerifier: string },
  ) => Promise<DeviceTokens | undefined>;
  /** For a device whose owner has agreed. */
  readonly connect: (owner: DeviceOwner, clientId: string, deviceName: string) => Promise<DeviceTokens>;
  /** Undefined when the token is not valid. One that was replaced long ago ends the device: it was stolen, or its thief was. */
  readonly renew: (refreshToken: string, clientId: string) => Promise<DeviceTokens | undefined>;
  readonly revoke: (refreshToken: string) => Promise<void>;
  readonly list: (session: LtiSession) => Promise<readonly Device[]>;
  /** Throws `not-found` when it is nobody's, or somebody else's. */
  readonly disconnect: (session: LtiSession, id: string) => Promise<void>;
}

export function createDevices({ store, now, tokenKey }: DeviceDeps): Devices {
  const inFuture = (seconds: number): string => new Date(now() + seconds * 1000).toISOString();
  const over = ({ expiresAt }: { readonly expiresAt: string }): boolean => Date.parse(expiresAt) <= now();
  const derive = (purpose: string, secret: string): string =>
    createHmac('sha256', tokenKey).update(`${purpose} ${secret}`).digest('base64url');
  const accessOf = (secret: string): string => derive('access', secret);
  const successorOf = (secret: string): string => derive('refresh', secret);
  const tokensOf = ({ id, owner }: Pick<Device, 'id' | 'owner'>, secret: string, since: string): DeviceTokens => ({
    accessToken: accessOf(secret),
    refreshToken: `${id}.${secret}`,
    person: derive('person', JSON.stringify([owner.tenantId, owner.personId])).slice(0, 22),
    expiresInSeconds: Math.max(1, Math.round((Date.parse(since) + accessMinutes * 60_000 - now()) / 1000)),
  });

  const take = async (code: string): Promise<DeviceCode | undefined> => {
    const found = await store.consumeDeviceCode(hashOf(code));
    return found && !over(found) ? found : undefined;
  };
  const end = async (device: Device): Promise<void> => {
    await store.deleteDevice(device.id);
    await store.deleteSession(device.sessionHash);
  };

  const connect: Devices['connect'] = async (owner, clientId, name) => {
    const secret = newSecret();
    const at = inFuture(0);
    const device: Device = {
      id: newSecret(),
      owner,
      clientId,
      name,
      createdAt: at,
      tokenHash: hashOf(secret),
      renewedAt: at,
      sessionHash: hashOf(accessOf(secret)),
      expiresAt: inFuture(deviceDays * 86_400),
    };
    await store.createDevice(device);
    await store.createSession(sessionOf(device, inFuture(accessMinutes * 60)));
    return tokensOf(device, secret, at);
  };

  return {
    async offer({ tenantId, personId, registrationId, deploymentId, subject, locale }) {
      const code = typedCode();
      const expiresAt = inFuture(typedMinutes * 60);
      await store.createDeviceCode({
        codeHash: hashOf(code),
        owner: { tenantId, personId, registrationId, deploymentId, subject, ...(locale !== undefined && { locale }) },
        expiresAt,
      });
      return { code: shownCode(code), expiresAt };
    },

    async authorize(typed, request, { tenant } = {}) {
      const offered = await take(cleanCode(typed));
      if (!offered || offered.request) return undefined;
      if (tenant !== undefined && tenant !== offered.owner.tenantId) return undefined;
      const code = newSecret();
      await store.createDeviceCode({
        codeHash: hashOf(code),
        owner: offered.owner,
        request,
        expiresAt: inFuture(codeSeconds),
      });
      return code;
    },

    async exchange(code, { clientId, redirectUri, codeVerifier }) {
      const granted = await take(code);
      const { owner, request } = granted ?? {};
      if (!owner || request?.clientId !== clientId || request.redirectUri !== redirectUri) return undefined;
      if (!equal(challengeOf(codeVerifier), request.codeChallenge)) return undefined;
      return connect(owner, clientId, request.deviceName);
    },

    connect,

    async renew(refreshToken, clientId) {
      const { id, secret } = partsOf(refreshToken);
      const device = await store.getDevice(id);
      if (!device || over(device) || device.clientId !== clientId) return undefined;
      const hash = hashOf(secret);
      if (equal(hash, device.previousHash ?? '')) {
        if (now() - Date.parse(device.renewedAt) <= graceSeconds * 1000)
          return tokensOf(device, successorOf(secret), device.renewedAt);
        await end(device);
        return undefined;
      }
      if (!equal(hash, device.tokenHash)) {
        await end(device);
        return undefined;
      }
      const next = successorOf(secret);
      const renewed: Device = {
        ...device,
        tokenHash: hashOf(next),
        previousHash: hash,
        renewedAt: inFuture(0),
        sessionHash: hashOf(accessOf(next)),
        expiresAt: inFuture(deviceDays * 86_400),
      };
      // Of two at once the other wrote the same successor.
      if (await store.renewDevice(renewed, hash)) {
        await store.createSession(sessionOf(renewed, inFuture(accessMinutes * 60)));
        await store.deleteSession(device.sessionHash);
      }
      return tokensOf(renewed, next, renewed.renewedAt);
    },

    async revoke(refreshToken) {
      const { id, secret } = partsOf(refreshToken);
      const device = await store.getDevice(id);
      const hash = hashOf(secret);
      if (device && (equal(hash, device.tokenHash) || equal(hash, device.previousHash ?? ''))) await end(device);
    },

    list: ({ tenantId, personId }) => store.devicesOf(tenantId, personId),

    async disconnect({ tenantId, personId }, id) {
      const device = await store.getDevice(id);
      if (!device || device.owner.tenantId !== tenantId || device.owner.personId !== personId)
        throw new KeyliftError('not-found', 'There is no such browser. It may have been disconnected already.', {
          field: 'deviceId',
        });
      await end(device);
    },
  };
}

/** A learner's session, whatever the launch was: a lost laptop must not manage a team. */
function sessionOf({ owner, sessionHash }: Device, expiresAt: string): LtiSession {
  return { tokenHash: sessionHash, ...owner, role: 'learner', expiresAt };
}

function partsOf(refreshToken: string): { readonly id: string; readonly secret: string } {
  const [id = '', secret = ''] = refreshToken.split('.', 2);
  return { id, secret };
}

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
