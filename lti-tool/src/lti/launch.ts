/** The platform's answer to a login: the login record is spent, the id_token verified, the message read. */
import type { LoginRecord, LtiStore, Registration } from '@keylift/core';
import type { RefusalCode } from './checks.js';
import { readClaims, type LaunchClaims } from './claims.js';
import { verifyIdToken, type IdTokenDeps } from './id-token.js';
import { optionalText, requiredText, type Parameters } from './parameters.js';
import { LtiRefusal } from './refusal.js';
import { hashOf, matchesHash } from './secrets.js';

export interface LaunchDeps extends IdTokenDeps {
  readonly store: Pick<LtiStore, 'peekLogin' | 'consumeLogin' | 'getRegistration' | 'getDeployment' | 'addDeployment'>;
  readonly ownsTarget: (target: string) => boolean;
}

/** The fields a platform posts. */
export interface LaunchResponse {
  readonly state: string;
  readonly idToken: string;
  /** As at the login; this is the newer word (LTI Client Side postMessages §4.2). */
  readonly storageTarget?: string;
}

export interface Launch {
  /** Of the login, which is spent when this becomes a session. */
  readonly stateHash: string;
  readonly registration: Registration;
  readonly messageType: MessageType;
  readonly deploymentId: string;
  readonly roles: readonly string[];
  readonly claims: LaunchClaims;
  /** The page the launch is for: the claim, or the login's target. */
  readonly target: string;
  /** What the launch said about Platform Storage, else the login. */
  readonly storageTarget?: string;
}

const messageTypes = ['LtiResourceLinkRequest', 'LtiDeepLinkingRequest', 'LtiSubmissionReviewRequest'] as const;
/** Messages of the specifications that Keylift has no answer to. */
const unsupported: ReadonlySet<string> = new Set([
  'LtiStartProctoring',
  'LtiStartAssessment',
  'LtiEndAssessment',
  'DataPrivacyLaunchRequest',
  'LtiDataPrivacyLaunchRequest',
  'LtiEulaRequest',
  'LtiAssetProcessorSettingsRequest',
  'LtiReportReviewRequest',
]);
export type MessageType = (typeof messageTypes)[number];

/** Our states are exactly this; anything else was never ours. */
const STATE_LENGTH = 43;

export function readLaunchResponse(parameters: Parameters): LaunchResponse {
  const state = requiredText(parameters, 'state', { refuseAs: 'MISSING_STATE', max: 2048 });
  const idToken = requiredText(parameters, 'id_token', { refuseAs: 'MISSING_ID_TOKEN', max: 65_536 });
  const storageTarget = optionalText(parameters, 'lti_storage_target', { refuseAs: 'BAD_STORAGE_TARGET', max: 255 });
  return { state, idToken, ...(storageTarget !== undefined && { storageTarget }) };
}

/** Looks at a login without spending it. */
export async function peekLogin(deps: LaunchDeps, state: string): Promise<LoginRecord> {
  const record = state.length === STATE_LENGTH ? await deps.store.peekLogin(hashOf(state)) : undefined;
  return usable(deps, record);
}

/**
 * Throws `LtiRefusal`, and then the login is spent. Otherwise it is spent by the session that comes of it, in the same
 * commit (`Sessions.prepare`): of parallel calls with one state exactly one gets that far.
 */
export async function finishLogin(deps: LaunchDeps, response: LaunchResponse, binding: string): Promise<Launch> {
  const { state, idToken } = response;
  const record = await peekLogin(deps, state);
  const { registrationId, stateHash } = record;
  try {
    if (!matchesHash(binding, record.bindingHash)) throw new LtiRefusal('STATE_NOT_BOUND');
    const registration = await deps.store.getRegistration(registrationId);
    if (!registration?.active) throw new LtiRefusal('REGISTRATION_INACTIVE');
    const claims = readClaims(await verifyIdToken(deps, { registration, idToken, nonce: record.nonce }));
    const { storageTarget = record.storageTarget } = response;
    const launch = await judgeMessage(deps, registration, record, claims);
    return { ...launch, ...(storageTarget !== undefined && { storageTarget }) };
  } catch (error) {
    if (!(error instanceof LtiRefusal)) throw error;
    await deps.store.consumeLogin(stateHash);
    throw new LtiRefusal(error.reason, { registrationId });
  }
}

function usable(deps: LaunchDeps, record: LoginRecord | undefined): LoginRecord {
  if (!record || Date.parse(record.expiresAt) <= deps.now()) throw new LtiRefusal('STATE_UNKNOWN');
  return record;
}

/** LTI 1.3 Core §5.3: what the message must say, in the order of the checklist. */
async function judgeMessage(
  deps: LaunchDeps,
  registration: Registration,
  record: LoginRecord,
  claims: LaunchClaims,
): Promise<Launch> {
  const { deploymentId, roles, targetLinkUri } = claims;
  if (claims.version !== '1.3.0') throw new LtiRefusal('VERSION');
  const messageType = messageTypes.find((type) => type === claims.messageType);
  if (messageType === undefined)
    throw new LtiRefusal(unsupported.has(claims.messageType ?? '') ? 'MESSAGE_TYPE_UNSUPPORTED' : 'MESSAGE_TYPE');

  // A deployment id is case-sensitive and has at most 255 characters (§5.3.3).
  if (deploymentId === undefined || deploymentId.length > 255) throw new LtiRefusal('DEPLOYMENT');
  const deployment = { registrationId: registration.id, deploymentId };
  const known = await deps.store.getDeployment(deployment);
  if (known?.state === 'off' || (!known && registration.deploymentPolicy === 'known-only'))
    throw new LtiRefusal('DEPLOYMENT');
  if (record.deploymentId !== undefined && record.deploymentId !== deploymentId)
    throw new LtiRefusal('DEPLOYMENT_CHANGED');

  if (roles === undefined) throw new LtiRefusal('ROLES');
  const missing = missingIn(messageType, claims);
  if (missing) throw new LtiRefusal(missing);
  if (targetLinkUri === undefined && messageType === 'LtiResourceLinkRequest') throw new LtiRefusal('TARGET_LINK_URI');
  const target = targetLinkUri ?? record.targetLinkUri;
  if (!deps.ownsTarget(target)) throw new LtiRefusal('TARGET_NOT_OURS');

  // Learnt last, so that a launch that was refused for anything else leaves nothing behind.
  const waits = known ? known.state === 'pending' : registration.deploymentPolicy === 'ask';
  if (!known) await deps.store.addDeployment(deployment, waits ? 'pending' : 'active');
  if (waits) throw new LtiRefusal('DEPLOYMENT_PENDING');
  const { stateHash } = record;
  return { stateHash, registration, messageType, deploymentId, roles, claims, target };
}

function missingIn(messageType: MessageType, claims: LaunchClaims): RefusalCode | undefined {
  switch (messageType) {
    case 'LtiResourceLinkRequest':
      return claims.resourceLink ? undefined : 'RESOURCE_LINK';
    case 'LtiSubmissionReviewRequest':
      return claims.forUserId ? undefined : 'FOR_USER';
    case 'LtiDeepLinkingRequest':
      return claims.content ? undefined : 'DEEP_LINKING_SETTINGS';
  }
}
