/**
 * Who may see what, and in which form. What may not be seen is a value, not an exception.
 * There is no rule here for reading another person's mastery, because nobody may, whatever their role (REQUIREMENTS P06):
 * the use cases build a `Learner` from the asking person only.
 */
import type { KeyResult, PersonId, Team, TeamId, Tenant } from './model.js';
import type { Rules } from './rules.js';
import { fragilityOf } from './verdict/coverage.js';

/** The part of a principal that policy decides from. */
export interface Viewer {
  readonly personId: PersonId;
  readonly role: 'learner' | 'manager' | 'admin';
}

/** Key Results of one's own teams; all of them for admins. */
export function mayReadKeyResult(
  viewer: Viewer,
  { ownerTeamIds }: Pick<KeyResult, 'ownerTeamIds'>,
  ownTeamIds: readonly TeamId[],
): boolean {
  return viewer.role === 'admin' || ownerTeamIds.some((id) => ownTeamIds.includes(id));
}

export const leadsTeam = ({ personId }: Pick<Viewer, 'personId'>, { leadIds = [] }: Pick<Team, 'leadIds'>): boolean =>
  leadIds.includes(personId);

/**
 * Readings, offers, pivots and signed causes come from those who lead an owner team, whatever their role in a course, from
 * managers who belong to one, and from admins.
 */
export function maySteer(
  viewer: Viewer,
  { ownerTeamIds }: Pick<KeyResult, 'ownerTeamIds'>,
  ownTeams: readonly Pick<Team, 'id' | 'leadIds'>[],
): boolean {
  if (viewer.role === 'admin') return true;
  return ownTeams.some(
    (team) => ownerTeamIds.includes(team.id) && (viewer.role === 'manager' || leadsTeam(viewer, team)),
  );
}

/** Who belongs to a team is decided by those who lead it and by admins; while nobody leads it, by its managers. */
export function mayManageTeam(viewer: Viewer, team: Pick<Team, 'memberIds' | 'leadIds'>): boolean {
  if (viewer.role === 'admin' || leadsTeam(viewer, team)) return true;
  const isUnled = (team.leadIds ?? []).length === 0;
  return isUnled && viewer.role === 'manager' && team.memberIds.includes(viewer.personId);
}

/** A team of several people does not lose the last one who leads it, but by an administrator. */
export function isLastLead(
  { leadIds = [], memberIds }: Pick<Team, 'memberIds' | 'leadIds'>,
  personId: PersonId,
  { role }: Pick<Viewer, 'role'>,
): boolean {
  return role !== 'admin' && leadIds.length === 1 && leadIds[0] === personId && memberIds.length > 1;
}

/** The smallest group about which anything is said: 5, or 10 in EU mode and where the tenant is not known. */
export function smallestGroup(tenant: Pick<Tenant, 'euMode'> | undefined, { k }: Rules): number {
  return tenant && !tenant.euMode ? k.standard : k.eu;
}

export interface PublishedCoverage {
  /** 0 = at most one person, 1 = two or three, 2 = four or more: the exact 0 or 1 stays inside. */
  readonly band: 0 | 1 | 2;
  readonly state: 'fragile' | 'thin' | 'resilient';
}

export interface Withheld {
  readonly withheld: 'k';
  readonly k: number;
}

/** Coverage as it may leave the core (REQUIREMENTS d4, P01, P03). */
export function publishCoverage(
  { covered, floor, size }: { readonly covered: number; readonly floor: number; readonly size: number },
  k: number,
): PublishedCoverage | Withheld {
  if (size < k) return { withheld: 'k', k };
  const band = covered <= 1 ? 0 : covered <= 3 ? 1 : 2;
  const exact = fragilityOf(covered, floor);
  return { band, state: exact === 'missing' ? 'fragile' : exact };
}
