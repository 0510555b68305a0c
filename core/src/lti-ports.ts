/** What an LTI 1.3 tool must remember. The words are LTI's own; the launch core in lti-tool uses these ports. */
import type { AuditStore } from './audit-ports.js';
import type { JiraStore } from './jira-ports.js';
import type { DeviceOwner, DeviceRequestStore } from './device-ports.js';
import type { LtiServiceStore } from './lti-service-ports.js';
import type { Instant, PersonId, TenantId } from './model.js';

/** A platform that knows us: (issuer, clientId) is its identity (LTI 1.3 Core §3.1). */
export interface Registration {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly issuer: string;
  readonly clientId: string;
  readonly authEndpoint: string;
  readonly tokenEndpoint: string;
  readonly jwksUri: string;
  /** `aud` of client assertions where it is not the token endpoint. */
  readonly tokenAudience?: string;
  /**
   * An unknown deployment in a valid signed launch becomes known ("learn"), waits for somebody ("ask") or is refused
   * without a trace ("known-only").
   */
  readonly deploymentPolicy: 'learn' | 'ask' | 'known-only';
  readonly allowAnonymous: boolean;
  /** Audiences that may stand beside ours in what the platform signs. */
  readonly trustedAudiences?: readonly string[];
  /** What the platform signed with in LTI 1.1, so that its migration claim can be believed. The tool seals the secret. */
  readonly legacyKey?: { readonly consumerKey: string; readonly sealedSecret: string };
  readonly active: boolean;
  /** "moodle", "canvas" …, from tool_platform or registration. */
  readonly product?: string;
  /** Where it answers beside the hosts of its addresses: Canvas serves institutions at hosts of their own. */
  readonly hosts?: readonly string[];
  /** The messages it said it sends when it registered, and the places that send them. */
  readonly offers?: readonly { readonly message: string; readonly placements: readonly string[] }[];
}

export interface Deployment {
  readonly registrationId: string;
  readonly deploymentId: string;
}

export interface KnownDeployment extends Deployment {
  readonly state: 'active' | 'pending' | 'off';
  /** To within a few minutes. */
  readonly lastLaunchAt?: Instant;
}

/** One login under way, consumed once. Only hashes of secrets are kept. */
export interface LoginRecord {
  readonly stateHash: string;
  readonly bindingHash: string;
  readonly nonce: string;
  readonly registrationId: string;
  readonly targetLinkUri: string;
  readonly deploymentId?: string;
  readonly storageTarget?: string;
  /** The two hints as they came, so that the login can be started again in a new window. */
  readonly loginHint: string;
  readonly messageHint?: string;
  readonly expiresAt: Instant;
}

/** What a platform asked for when it wants course content (LTI Deep Linking 2.0 §4.4.1). */
export interface ContentRequest {
  readonly returnUrl: string;
  /** "ltiResourceLink", "link" … */
  readonly acceptTypes: readonly string[];
  /** Where the platform can show items: "iframe", "window", "frame". */
  readonly targets: readonly string[];
  readonly multiple: boolean;
  readonly lineItems: boolean;
  readonly autoCreate: boolean;
  /** To be sent back as it came. */
  readonly data?: string;
}

/** Why launches of a platform were refused: counted by reason, so that no number of launches makes this grow. */
export interface LaunchRefusal {
  readonly registrationId: string;
  /** Of the tool's list of checks. */
  readonly code: string;
  readonly count: number;
  readonly lastAt: Instant;
  /** What the page of the last one showed; it finds the log. */
  readonly reference: string;
}

/** Who is using the tool, and where the launch came from. */
export interface LtiSession {
  readonly tokenHash: string;
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly role: 'learner' | 'manager' | 'admin';
  readonly registrationId: string;
  readonly deploymentId: string;
  /** The platform's own user id, needed to post a score. */
  readonly subject: string;
  readonly contextKey?: string;
  readonly contextTitle?: string;
  readonly resourceLinkId?: string;
  readonly ags?: { readonly lineItem?: string; readonly lineItems?: string; readonly scopes: readonly string[] };
  readonly nrpsUrl?: string;
  /** Where the platform lists the groups of the course, and their sets. */
  readonly groups?: { readonly groupsUrl: string; readonly setsUrl?: string };
  readonly returnUrl?: string;
  readonly locale?: string;
  /** Only when somebody came to choose content. */
  readonly content?: ContentRequest;
  /** Only when somebody came to look at a submission: the platform's own id of whose it is. */
  readonly reviewOf?: string;
  readonly expiresAt: Instant;
}

/** The code that turns a launch into a session of the single-page app. */
export interface SessionCode {
  readonly codeHash: string;
  readonly session: LtiSession;
  readonly expiresAt: Instant;
}

/** Lets one platform register itself, once. */
export interface Invitation {
  readonly tokenHash: string;
  readonly tenantId: TenantId;
  /** The registration works at once; otherwise somebody switches it on. */
  readonly approved: boolean;
  /** The one registration that may be brought up to date with it; without it a new one is made. */
  readonly registrationId?: string;
  readonly expiresAt: Instant;
}

export interface ToolKey {
  /** RFC 7638 thumbprint. */
  readonly kid: string;
  readonly state: 'next' | 'active' | 'retiring';
  readonly publicJwk: Readonly<Record<string, unknown>>;
  /** AES-256-GCM, sealed by the tool. */
  readonly sealedPrivateKey: string;
  readonly createdAt: Instant;
  /** When it came into its state; `createdAt` where absent. */
  readonly since?: Instant;
}

/** A one-time code: typed by a person (without `request`), then given to the client that asked (RFC 6749 §4.1). */
export interface DeviceCode {
  readonly codeHash: string;
  readonly owner: DeviceOwner;
  readonly request?: {
    readonly clientId: string;
    readonly redirectUri: string;
    /** S256 (RFC 7636 §4.2). */
    readonly codeChallenge: string;
    readonly deviceName: string;
  };
  readonly expiresAt: Instant;
}

/** A browser that may act for a person until it is disconnected. Only hashes of its tokens are kept. */
export interface Device {
  readonly id: string;
  readonly owner: DeviceOwner;
  readonly clientId: string;
  readonly name: string;
  readonly createdAt: Instant;
  /** Of the refresh token in force, and of the one it replaced at `renewedAt`. */
  readonly tokenHash: string;
  readonly previousHash?: string;
  readonly renewedAt: Instant;
  /** Of the access token in force. */
  readonly sessionHash: string;
  readonly expiresAt: Instant;
}

/** Platforms that know us, and their deployments; lists come sorted by id. */
export interface RegistrationStore {
  findRegistrations(issuer: string, clientId?: string): Promise<readonly Registration[]>;
  getRegistration(id: string): Promise<Registration | undefined>;
  listRegistrations(tenantId?: TenantId): Promise<readonly Registration[]>;
  /** Throws `conflict` when (issuer, clientId) belongs to another registration. */
  putRegistration(registration: Registration): Promise<void>;
  getDeployment(deployment: Deployment): Promise<KnownDeployment | undefined>;
  /** Sorted by deployment id. */
  deploymentsOf(registrationId: string): Promise<readonly KnownDeployment[]>;
  /** A known one stays as it is. Throws `not-found` when there is no such registration. */
  addDeployment(deployment: Deployment, state?: KnownDeployment['state']): Promise<void>;
  /** Known or not. Throws `not-found` when there is no such registration. */
  setDeployment(deployment: Deployment, state: KnownDeployment['state']): Promise<void>;
  /** Of an unknown one nothing is noted. */
  noteLaunch(deployment: Deployment, at: Instant): Promise<void>;
}

/** Lists come sorted by id or kid. `create…` throws `conflict` when the hash is taken; nothing here looks at `expiresAt` but `sweep`. */
export interface LtiStore extends AuditStore, DeviceRequestStore, JiraStore, LtiServiceStore, RegistrationStore {
  /** One more for this reason. Throws `not-found` when there is no such registration. */
  noteRefusal(refusal: Omit<LaunchRefusal, 'count'>): Promise<void>;
  /** Sorted by code. */
  refusalsOf(registrationId: string): Promise<readonly LaunchRefusal[]>;

  createLogin(record: LoginRecord): Promise<void>;
  /** Reads without consuming, for the Platform Storage step. */
  peekLogin(stateHash: string): Promise<LoginRecord | undefined>;
  /** Removes and returns the record in one statement: of parallel callers exactly one gets it. */
  consumeLogin(stateHash: string): Promise<LoginRecord | undefined>;

  /**
   * A login that was answered well becomes a session code, both or nothing, in one commit. False, and no code, when the
   * login was gone: of parallel callers exactly one gets true. Nobody may be let in before `settle`.
   */
  exchangeLogin(stateHash: string, code: SessionCode): Promise<boolean>;
  /** Resolves when all that was written before would outlive a power cut. */
  settle(): Promise<void>;
  /** As `consumeLogin`. */
  consumeSessionCode(codeHash: string): Promise<SessionCode | undefined>;
  createSession(session: LtiSession): Promise<void>;
  getSession(tokenHash: string): Promise<LtiSession | undefined>;
  deleteSession(tokenHash: string): Promise<void>;

  createInvitation(invitation: Invitation): Promise<void>;
  listInvitations(tenantId: TenantId): Promise<readonly Invitation[]>;
  /** Reads without consuming. */
  peekInvitation(tokenHash: string): Promise<Invitation | undefined>;
  /** As `consumeLogin`. */
  consumeInvitation(tokenHash: string): Promise<Invitation | undefined>;

  createDeviceCode(code: DeviceCode): Promise<void>;
  /** As `consumeLogin`. */
  consumeDeviceCode(codeHash: string): Promise<DeviceCode | undefined>;
  createDevice(device: Device): Promise<void>;
  getDevice(id: string): Promise<Device | undefined>;
  /** Replaces the device if `tokenHash` is still the one in force: of parallel callers exactly one succeeds. */
  renewDevice(device: Device, tokenHash: string): Promise<boolean>;
  devicesOf(tenantId: TenantId, personId: PersonId): Promise<readonly Device[]>;
  deleteDevice(id: string): Promise<void>;

  listToolKeys(): Promise<readonly ToolKey[]>;
  putToolKey(key: ToolKey): Promise<void>;
  deleteToolKey(kid: string): Promise<void>;

  /**
   * The instant to send with the next score of this user on this line item: `now`, or at least one whole second after
   * the last one handed out (Moodle refuses two in a second, AGS 2.0 §3.4.4 wants them increasing).
   */
  nextScoreTimestamp(lineItem: string, subject: string, now: Instant): Promise<Instant>;

  /**
   * Forgets logins, invitations, codes, sessions, devices and leases that ended before `now`, the times of scores a day
   * after them, refusals thirty days after the last of their kind, and changes after thirteen months; returns how many.
   */
  sweep(now: Instant): Promise<number>;
}
