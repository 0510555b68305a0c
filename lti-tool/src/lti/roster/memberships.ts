/** Names and Role Provisioning Services 2.0: every page of the members of one course. */
import type { Registration } from '@keylift/core';
import { KeyliftError } from '@keylift/core/arrival';
import { linkTo, readService, type ServiceDeps } from '../service-call.js';

export const MEMBERSHIP_SCOPE = 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly';
export const MEMBERSHIPS_TYPE = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
/** A platform whose last page leads to its first must not keep us for ever. */
const MOST_PAGES = 200;

export interface Membership {
  readonly userId: string;
  readonly name?: string;
  /** Short names or URIs. */
  readonly roles: readonly string[];
  /** Inactive and deleted members are listed too. */
  readonly active: boolean;
  /** Ids of course groups, where they were asked for. */
  readonly groupIds: readonly string[];
}

export interface Memberships {
  readonly members: readonly Membership[];
  /** Where the platform lists what changed since (NRPS 2.0 §2.4.2). */
  readonly differencesUrl?: string;
}

export async function readMemberships(
  deps: ServiceDeps,
  registration: Registration,
  membershipsUrl: string,
): Promise<Memberships> {
  // By user: a platform that changes while it is read may list somebody twice.
  const members = new Map<string, Membership>();
  let differencesUrl: string | undefined;
  let url: string | undefined = membershipsUrl;
  for (let page = 0; url !== undefined; page += 1) {
    if (page >= MOST_PAGES) throw new KeyliftError('unavailable', '[platform] The roster does not end.');
    const answer = await readService(deps, registration, { url, scope: MEMBERSHIP_SCOPE, accept: MEMBERSHIPS_TYPE });
    for (const member of readMembers(answer.text)) members.set(member.userId, member);
    differencesUrl = linkTo('differences', answer.header('link'), url) ?? differencesUrl;
    url = linkTo('next', answer.header('link'), url);
  }
  return { members: [...members.values()], ...(differencesUrl !== undefined && { differencesUrl }) };
}

function readMembers(text: string): readonly Membership[] {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new KeyliftError('unavailable', '[platform] The roster is not JSON.');
  }
  const { members } = (body ?? {}) as { readonly members?: unknown };
  if (!Array.isArray(members)) throw new KeyliftError('unavailable', '[platform] The roster has no members.');
  return members.flatMap((member) => readMember((member ?? {}) as Readonly<Record<string, unknown>>));
}

function readMember(member: Readonly<Record<string, unknown>>): readonly Membership[] {
  const { user_id: userId, roles, status = 'Active', group_enrollments: groups } = member;
  if (typeof userId !== 'string' || userId === '' || userId.length > 255) return [];
  const name = nameOf(member);
  return [
    {
      userId,
      ...(name !== undefined && { name }),
      roles: Array.isArray(roles) ? roles.filter((role): role is string => typeof role === 'string') : [],
      active: status === 'Active',
      groupIds: Array.isArray(groups) ? groups.flatMap(groupIdOf) : [],
    },
  ];
}

/** LTI Course Groups 1.0, `groups=true`. */
function groupIdOf(group: unknown): readonly string[] {
  const { group_id: id } = (group ?? {}) as { readonly group_id?: unknown };
  return typeof id === 'string' && id !== '' && id.length <= 255 ? [id] : [];
}

/** Platforms may share none of it. */
function nameOf({ name, given_name, family_name }: Readonly<Record<string, unknown>>): string | undefined {
  const text = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, 200) : '');
  return text(name) || [text(given_name), text(family_name)].filter(Boolean).join(' ') || undefined;
}
