/** The routes by which administrators connect learning platforms: registrations, deployments, invitations, keys. */
import { z } from 'zod';
import { answers, id } from './route-parts.js';

export interface PlatformDeployment {
  readonly id: string;
  readonly state: 'active' | 'pending' | 'off';
  readonly stateText: string;
  readonly lastLaunchAt?: string;
  /** Whoever asks came through it: switched off, nobody could come back. */
  readonly isOwn: boolean;
}

export interface PlatformRow {
  readonly id: string;
  /** The host people know it by. */
  readonly name: string;
  /** Tells two registrations of one host apart. */
  readonly clientId: string;
  /** "Moodle", where it is known. */
  readonly product?: string;
  readonly state: 'active' | 'pending' | 'off';
  readonly stateText: string;
  /** Such as that no scores go to a copy of Canvas. */
  readonly note?: string;
  /** Whoever asks came through it: switched off, nobody could come back. */
  readonly isOwn: boolean;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly lastLaunchAt?: string;
  readonly deployments: readonly PlatformDeployment[];
  readonly policy: 'learn' | 'ask' | 'known-only';
  readonly allowAnonymous: boolean;
  readonly trustedAudiences: readonly string[];
  readonly hosts: readonly string[];
  /** Of its LTI 1.1 time; the secret is never shown. */
  readonly consumerKey?: string;
}

/** Fills in the form; `{site}` stands for the address of the site, `{client}` for the client id. */
export interface PlatformPreset {
  readonly id: string;
  readonly label: string;
  readonly product?: string;
  /** Asked for first; absent where every institution has the same addresses. */
  readonly site?: { readonly label: string; readonly example: string };
  readonly issuer: string;
  readonly authEndpoint: string;
  readonly tokenEndpoint: string;
  readonly jwksUri: string;
  readonly tokenAudience?: string;
  readonly hint?: string;
}

export interface SigningKeysView {
  readonly rows: readonly { readonly kid: string; readonly stateText: string; readonly since: string }[];
  readonly sentence: string;
  /** What can be done now, where this tenant has the installation for itself. */
  readonly action?: { readonly name: 'prepare' | 'switch'; readonly label: string };
}

/** Every word of the page comes along, so that the page itself knows no language. */
export interface PlatformsView {
  readonly title: string;
  readonly lead: string;
  readonly words: Readonly<Record<PlatformWord, string>>;
  readonly platforms: readonly PlatformRow[];
  readonly invitations: readonly { readonly id: string; readonly text: string }[];
  readonly guides: readonly { readonly title: string; readonly steps: readonly string[] }[];
  /** What a platform wants to know of us. */
  readonly ours: readonly { readonly label: string; readonly value: string }[];
  readonly presets: readonly PlatformPreset[];
  readonly keys: SigningKeysView;
}

export type PlatformWord =
  | 'none'
  | 'here'
  | 'lastLaunch'
  | 'never'
  | 'switchOn'
  | 'switchOff'
  | 'update'
  | 'details'
  | 'deployments'
  | 'deploymentsNone'
  | 'letIn'
  | 'policy'
  | 'policyLearn'
  | 'policyAsk'
  | 'policyKnownOnly'
  | 'anonymous'
  | 'audiences'
  | 'audiencesHint'
  | 'hosts'
  | 'hostsHint'
  | 'consumerKey'
  | 'consumerSecret'
  | 'consumerHint'
  | 'save'
  | 'saved'
  | 'inviteTitle'
  | 'inviteLead'
  | 'inviteApproved'
  | 'invite'
  | 'invitationOnce'
  | 'invitations'
  | 'revoke'
  | 'copy'
  | 'copied'
  | 'copyByHand'
  | 'oursTitle'
  | 'oursLead'
  | 'byHandTitle'
  | 'byHandLead'
  | 'preset'
  | 'issuer'
  | 'clientId'
  | 'authEndpoint'
  | 'tokenEndpoint'
  | 'jwksUri'
  | 'tokenAudience'
  | 'deploymentId'
  | 'optional'
  | 'add'
  | 'added'
  | 'keysTitle'
  | 'keysSince'
  | 'checkFields'
  | 'notSaved';

const view = answers<PlatformsView>('PlatformsView');
const address = z.string().max(2048);

export const platformRoutes = {
  platforms: {
    method: 'GET',
    path: '/api/platforms',
    auth: true,
    summary: 'The learning platforms of this tenant, and everything needed to connect another one (admins)',
    answer: view,
  },
  addPlatform: {
    method: 'POST',
    path: '/api/platforms',
    auth: true,
    summary: 'Register a platform by hand; its key set is fetched before anything is kept (admins)',
    body: z.strictObject({
      issuer: address,
      clientId: z.string().max(255),
      authEndpoint: address,
      tokenEndpoint: address,
      jwksUri: address,
      tokenAudience: address.optional(),
      deploymentId: z.string().max(255).optional(),
      product: z.string().max(60).optional(),
    }),
    answer: view,
  },
  changePlatform: {
    method: 'POST',
    path: '/api/platforms/:platformId',
    auth: true,
    summary: 'Switch a platform on or off, or change what it may do (admins)',
    body: z.strictObject({
      active: z.boolean().optional(),
      policy: z.enum(['learn', 'ask', 'known-only']).optional(),
      allowAnonymous: z.boolean().optional(),
      trustedAudiences: z.array(z.string().min(1).max(2048)).max(10).optional(),
      /** Where it answers beside its addresses; our tokens go nowhere else. */
      hosts: z.array(z.string().min(1).max(255)).max(20).optional(),
      /** Empty forgets the key of its LTI 1.1 time; without a secret the one that is kept stays. */
      legacyKey: z
        .strictObject({ consumerKey: z.string().max(255), secret: z.string().max(1000).optional() })
        .optional(),
    }),
    answer: view,
  },
  changeDeployment: {
    method: 'POST',
    path: '/api/platforms/:platformId/deployments',
    auth: true,
    summary: 'Let a deployment launch, or not (admins)',
    body: z.strictObject({ deploymentId: z.string().min(1).max(255), state: z.enum(['active', 'off']) }),
    answer: view,
  },
  invitePlatform: {
    method: 'POST',
    path: '/api/platform-invitations',
    auth: true,
    summary: 'Make an address by which one platform registers, or updates, Keylift; shown once, good once (admins)',
    body: z.strictObject({ approved: z.boolean().optional(), platformId: id.optional() }),
    answer: answers<{ readonly address: string; readonly view: PlatformsView }>('PlatformInvitation'),
  },
  revokeInvitation: {
    method: 'DELETE',
    path: '/api/platform-invitations/:invitationId',
    auth: true,
    summary: 'End an invitation before it was used (admins)',
    answer: view,
  },
  turnKeys: {
    method: 'POST',
    path: '/api/signing-keys',
    auth: true,
    summary: 'Publish the next signing key, or sign with it from now on (admins, where there is one tenant)',
    body: z.strictObject({ action: z.enum(['prepare', 'switch']) }),
    answer: view,
  },
} as const;
