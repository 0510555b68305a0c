/** LTI claims in our words. What a platform leaves out, misspells or sends as null is absent; nothing here throws. */
import type { ContentRequest } from '@keylift/core';
import type { JWTPayload } from 'jose';
import { readLegacyClaim, type LegacyClaim } from './legacy.js';
import { readContentRequest } from './deep-linking/request.js';
import { parseHttpUrl } from './urls.js';

const lti = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
const ags = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';
const nrps = 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice';
const groups = 'https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice';
export const GROUP_SCOPE = 'https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly';
export const NOTICE_SCOPE = 'https://purl.imsglobal.org/spec/lti/scope/noticehandlers';
const deepLinking = 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings';

export interface LaunchClaims {
  readonly version?: string;
  readonly messageType?: string;
  readonly deploymentId?: string;
  readonly targetLinkUri?: string;
  /** Absent when the claim is missing or no list; an empty list is an answer. */
  readonly roles?: readonly string[];
  /** The `sub`s of the people a mentor looks after. It opens nothing here: mastery is its owner's alone. */
  readonly mentorOf?: readonly string[];
  /** Absent in an anonymous launch. */
  readonly subject?: string;
  readonly name?: string;
  /** From launch_presentation (Moodle) or the OpenID claim (Canvas). */
  readonly locale?: string;
  /** A context id is unique per deployment only. */
  readonly context?: { readonly id: string; readonly title?: string; readonly label?: string };
  readonly resourceLink?: { readonly id: string; readonly title?: string };
  /** Only values a tool can use: text, and numbers as text. */
  readonly custom: Readonly<Record<string, string>>;
  readonly ags?: { readonly lineItem?: string; readonly lineItems?: string; readonly scopes: readonly string[] };
  readonly nrps?: { readonly membershipsUrl: string };
  /** LTI Course Groups 1.0, where the platform lets us read them. */
  readonly groups?: { readonly groupsUrl: string; readonly setsUrl?: string };
  /** Platform Notification Service 1.0, where the platform lets us register handlers. */
  readonly notices?: { readonly url: string; readonly types: readonly string[] };
  readonly presentation: { readonly documentTarget?: string; readonly returnUrl?: string };
  readonly platform: { readonly product?: string; readonly version?: string; readonly guid?: string };
  /** Of the platform's LTI 1.1 time; to be verified before it is believed. */
  readonly legacy?: LegacyClaim;
  /** Whose submission is to be reviewed. */
  readonly forUserId?: string;
  /** Absent when the settings are missing or lack what the specification requires. */
  readonly content?: ContentRequest;
}

export function readClaims(payload: JWTPayload): LaunchClaims {
  const context = record(payload[lti('context')]);
  const resourceLink = record(payload[lti('resource_link')]);
  const presentation = record(payload[lti('launch_presentation')]);
  const platform = record(payload[lti('tool_platform')]);
  const grades = record(payload[ags]);
  const roles = payload[lti('roles')];
  const membershipsUrl = httpUrl(record(payload[nrps])['context_memberships_url']);
  const groupService = record(payload[groups]);
  const groupsUrl = texts(groupService['scope']).includes(GROUP_SCOPE)
    ? httpUrl(groupService['context_groups_url'])
    : undefined;
  const notices = record(payload[lti('platformnotificationservice')]);
  const noticesUrl = texts(notices['scope']).includes(NOTICE_SCOPE)
    ? httpUrl(notices['platform_notification_service_url'])
    : undefined;
  const contextId = text(context['id']);
  const resourceLinkId = text(resourceLink['id']);
  return compact({
    version: text(payload[lti('version')]),
    messageType: text(payload[lti('message_type')]),
    deploymentId: text(payload[lti('deployment_id')]),
    targetLinkUri: text(payload[lti('target_link_uri')]),
    roles: Array.isArray(roles) ? texts(roles) : undefined,
    mentorOf: Array.isArray(payload[lti('role_scope_mentor')]) ? texts(payload[lti('role_scope_mentor')]) : undefined,
    subject: text(payload.sub),
    name: nameOf(payload),
    locale: text(presentation['locale']) ?? text(payload['locale']),
    context: contextId && compact({ id: contextId, title: text(context['title']), label: text(context['label']) }),
    resourceLink: resourceLinkId && compact({ id: resourceLinkId, title: text(resourceLink['title']) }),
    custom: customOf(payload[lti('custom')]),
    ags:
      payload[ags] === undefined
        ? undefined
        : compact({
            lineItem: httpUrl(grades['lineitem']),
            lineItems: httpUrl(grades['lineitems']),
            scopes: texts(grades['scope']),
          }),
    nrps: membershipsUrl && { membershipsUrl },
    groups: groupsUrl && compact({ groupsUrl, setsUrl: httpUrl(groupService['context_group_sets_url']) }),
    notices: noticesUrl && { url: noticesUrl, types: texts(notices['notice_types_supported']) },
    presentation: compact({
      documentTarget: text(presentation['document_target']),
      returnUrl: httpUrl(presentation['return_url']),
    }),
    platform: compact({
      product: text(platform['product_family_code']),
      version: text(platform['version']),
      guid: text(platform['guid']),
    }),
    legacy: readLegacyClaim(record(payload[lti('lti1p1')]), { exp: payload.exp, nonce: payload['nonce'] }),
    forUserId: text(record(payload[lti('for_user')])['user_id']),
    content: readContentRequest(record(payload[deepLinking])),
  });
}

function nameOf(payload: JWTPayload): string | undefined {
  const parts = [text(payload['given_name']), text(payload['family_name'])].filter((part) => part !== undefined);
  return text(payload['name']) ?? text(parts.join(' '));
}

/** Moodle sends null where a variable has no value. */
function customOf(value: unknown): Record<string, string> {
  const usable = Object.entries(record(value)).filter(([, its]) => typeof its === 'string' || typeof its === 'number');
  return Object.fromEntries(usable.map(([name, its]) => [name, String(its)]));
}

/** Non-empty text of a sane length. */
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 2048 ? value : undefined;

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => text(item) !== undefined) : [];

const httpUrl = (value: unknown): string | undefined => (parseHttpUrl(value) ? (value as string) : undefined);

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined | ''>;
};

/** Leaves out what is undefined. */
function compact<T extends object>(value: T): Compact<T> {
  return Object.fromEntries(Object.entries(value).filter(([, its]) => its !== undefined)) as Compact<T>;
}
