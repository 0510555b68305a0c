/** What must be remembered of a device that asks to be connected and has no window for it (RFC 8628). */
import type { Instant, PersonId, TenantId } from './model.js';

/** Who a connected browser acts for, as the launch said it that asked for the connection. */
export interface DeviceOwner {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly registrationId: string;
  readonly deploymentId: string;
  readonly subject: string;
  readonly locale?: string;
}

/** The person who types its code in Keylift answers it. Only hashes of its codes are kept. */
export interface DeviceRequest {
  /** Of what the person types. */
  readonly userCodeHash: string;
  /** Of what the device asks with meanwhile. */
  readonly secretHash: string;
  readonly clientId: string;
  readonly deviceName: string;
  /** From where it asked, so that the person can tell their own device from somebody else's. */
  readonly address: string;
  /** A policy may say whose people connect with it. */
  readonly tenantId?: TenantId;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly intervalSeconds: number;
  readonly polledAt?: Instant;
  readonly answer?: { readonly owner: DeviceOwner } | { readonly denied: true };
  /** Counts changes from 0. */
  readonly revision: number;
}

/** Nothing here looks at `expiresAt`; `sweep` does. */
export interface DeviceRequestStore {
  /** Throws `conflict` when the code is taken. */
  createDeviceRequest(request: DeviceRequest): Promise<void>;
  getDeviceRequest(userCodeHash: string): Promise<DeviceRequest | undefined>;
  /** Takes the place of the revision before: of parallel callers exactly one succeeds. */
  changeDeviceRequest(request: DeviceRequest): Promise<boolean>;
  /** Removes this revision: of parallel callers exactly one succeeds. */
  endDeviceRequest(request: Pick<DeviceRequest, 'userCodeHash' | 'revision'>): Promise<boolean>;
}
