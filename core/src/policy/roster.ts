/** When somebody joins or leaves: successive figures must not add up to that person. REQUIREMENTS P02, P04. */
import type { Day, PersonId } from '../model.js';
import type { Rules } from '../rules.js';
import { missingFrom } from './groups.js';

/** Figures about a group that were shown. */
export interface Release {
  readonly day: Day;
  /** The quarter it belongs to, `2026-Q4`: the quarterly snapshot always shows fresh figures. */
  readonly quarter: string;
  readonly memberIds: readonly PersonId[];
  /** The step its shares were rounded to. */
  readonly step: number;
}

/** The calendar quarter of a day, `2026-Q4`. */
export const quarterOf = (day: Day): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

export type ReleaseDecision =
  | { readonly kind: 'withheld'; readonly k: number }
  /** Show the figures of the last release again. */
  | { readonly kind: 'frozen'; readonly since: Day }
  /** Show figures of today, shares rounded to `step`. */
  | { readonly kind: 'fresh'; readonly step: number };

/**
 * Frozen while the group differs by one person from any group whose figures were shown this quarter, so that no two of them
 * subtract to that person. After a second change figures are fresh again, in coarse steps as long as fewer than k people
 * came or went since the last fine ones: a pair's mean cannot be told from the difference. `earlier` holds the releases of
 * this group, oldest first.
 */
export function releaseFor(
  { memberIds, quarter }: Pick<Release, 'memberIds' | 'quarter'>,
  earlier: readonly Release[],
  k: number,
  { release }: Rules,
): ReleaseDecision {
  const members = new Set(memberIds);
  if (members.size < k) return { kind: 'withheld', k };
  const recent = earlier.filter((one) => one.quarter === quarter);
  const last = recent.at(-1);
  if (!last) return { kind: 'fresh', step: release.step };
  const changes = recent.map((one) => changeBetween(members, new Set(one.memberIds)));
  if (changes.some(({ came, went }) => came + went > 0 && came + went < release.freezeBelow)) {
    return { kind: 'frozen', since: last.day };
  }
  const fine = changes.filter((_, i) => (recent[i] as Release).step <= release.step);
  const isSafe = fine.every(({ came, went }) => [came, went].every((size) => size === 0 || size >= k));
  return { kind: 'fresh', step: isSafe ? release.step : release.coarseStep };
}

/** The same release without a person's id; a nameless place is kept, or their going could be subtracted again. */
export function withoutPerson<R extends Pick<Release, 'memberIds'>>(release: R, personId: PersonId): R {
  const nameless = release.memberIds.filter((id) => id.startsWith(NAMELESS)).length;
  const memberIds = release.memberIds.map((id) => (id === personId ? (`${NAMELESS}${nameless + 1}` as PersonId) : id));
  return { ...release, memberIds };
}

const NAMELESS = 'erased/';

function changeBetween(
  now: ReadonlySet<PersonId>,
  then: ReadonlySet<PersonId>,
): { readonly came: number; readonly went: number } {
  return { came: missingFrom(now, then), went: missingFrom(then, now) };
}
