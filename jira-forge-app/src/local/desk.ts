/** The desk of a project: its team, its Key Results and what is kept of them, on a store in memory, with the core's use cases. */
import {
  createMemoryStores,
  createTeamDesk,
  KeyliftError,
  quarterOf,
  type KeyResult,
  type KeyResultId,
  type LessonSummary,
  type Locale,
  type PersonId,
  type Principal,
  type SkillRequirement,
  type Store,
  type TeamDesk,
  type TeamId,
  type TenantId,
} from '@keylift/core';
import type { Library } from '../content/library';
import { isRecord } from '../jira/issue';
import type { Jira, Kvs } from '../ports';
import { defaultConfig, type SiteConfig } from '../storage/config';
import { deskKeys, fillDesk, keepDesk } from '../storage/desk-store';
import { keys } from '../storage/keys';
import { libraryFrom, libraryKeys } from '../storage/library-store';
import { valuesOf } from '../storage/rows';
import { homeOf, type PersonRecord } from '../storage/person';

export interface DeskWorld {
  readonly kvs: Kvs;
  readonly jira: Pick<Jira, 'permissions'>;
  readonly now: () => string;
}

export interface DeskAsk {
  readonly accountId: string;
  readonly projectKey: string;
  readonly locale: Locale;
}

export interface Desk {
  readonly principal: Principal;
  readonly steers: boolean;
  readonly team: TeamId;
  readonly people: readonly PersonRecord[];
  readonly library: Library;
  readonly config: SiteConfig;
  /** Those the project or one of its epics is tied to, the first due first. */
  readonly keyResults: readonly KeyResult[];
  readonly use: TeamDesk;
  /** Who else is concerned by what was offered, for the one who looks. */
  othersOf(id: KeyResultId): Promise<Readonly<Record<string, { readonly accountId: string; readonly asked: boolean }>>>;
  /** Somebody of the site who is asked although they have not learnt here yet. */
  invite(accountId: string): Promise<void>;
  /** Keeps what the use cases changed. */
  keep(id: KeyResultId): Promise<void>;
}

const mostKeyResults = 10;
/** More people than this are not read for one page. */
const mostPeople = 2_000;

export async function openDesk(world: DeskWorld, ask: DeskAsk): Promise<Desk | 'none' | 'newer' | 'restricted'> {
  const { kvs, now } = world;
  const { mayBrowse, steers } = await rightsIn(world, ask.projectKey);
  if (!mayBrowse) return 'restricted';
  const first = await kvs.getMany([keys.config, ...libraryKeys()]);
  const library = await libraryFrom(kvs, first);
  if (library === 'none' || library === 'newer') return library;
  const config = (first.get(keys.config) as SiteConfig | undefined) ?? defaultConfig;
  const team = ask.projectKey as TeamId;
  const keyResults = servedBy(library, config, ask.projectKey).map((one) => ofTeam(one, team));
  const ids = keyResults.map(({ id }) => id);
  const kept = await valuesOf(kvs, deskKeys(ask.projectKey, ids));
  const people = keyResults.length > 0 ? await peopleOf(kvs, ask.projectKey) : [];
  const principal: Principal = {
    personId: ask.accountId as PersonId,
    role: steers ? 'manager' : 'learner',
    locale: ask.locale,
  };
  const store = await storeOf({ library, config, team, keyResults, people, viewer: principal.personId });
  await fillDesk(store, ask.projectKey, ids, kept);
  const invited = new Set<PersonId>();
  const seen: Store = {
    ...store,
    // Who may see the project in Jira reads its page; only those who learnt here are counted.
    teamsOf: async () => store.getTeams([team]),
    getTeam: async (id) => {
      const found = await store.getTeam(id);
      return found && { ...found, memberIds: [...found.memberIds, ...invited] };
    },
  };
  return {
    principal,
    steers,
    team,
    people,
    library,
    config,
    keyResults,
    use: createTeamDesk({ store: seen, clock: now, source: 'jira' }),
    othersOf: async (id) =>
      Object.fromEntries(
        (await store.offersOf(id)).flatMap(({ interventionId, learnerId, proposedBy }) => {
          const me = principal.personId;
          if (learnerId === proposedBy || (learnerId !== me && proposedBy !== me)) return [];
          const asked = proposedBy === me;
          return [[interventionId, { accountId: asked ? learnerId : proposedBy, asked }]];
        }),
      ),
    invite: async (accountId) => {
      invited.add(accountId as PersonId);
      await store.putPeople([{ id: accountId as PersonId, active: true }]);
    },
    keep: (id) =>
      keepDesk(
        kvs,
        { store, projectKey: ask.projectKey, keyResult: { id }, quarter: quarterOf(now().slice(0, 10)) },
        kept,
      ),
  };
}

/** With the rights of the one who looks; Jira answers 404 for a project they may not see. */
async function rightsIn(
  { jira }: Pick<DeskWorld, 'jira'>,
  projectKey: string,
): Promise<{ readonly mayBrowse: boolean; readonly steers: boolean }> {
  const { status, body } = await jira.permissions(projectKey, 'BROWSE_PROJECTS,ADMINISTER_PROJECTS');
  if (status === 429 || status >= 500)
    throw new KeyliftError('unavailable', 'Jira asks for a short break. Open this again in a minute.');
  const all = status === 200 && isRecord(body) && isRecord(body['permissions']) ? body['permissions'] : {};
  const has = (name: string): boolean => isRecord(all[name]) && all[name]['havePermission'] === true;
  return { mayBrowse: has('BROWSE_PROJECTS'), steers: has('BROWSE_PROJECTS') && has('ADMINISTER_PROJECTS') };
}

/** The project's own, then those of its epics. */
export function servedBy(library: Library, { keyResults }: SiteConfig, projectKey: string): readonly KeyResult[] {
  const own = keyResults.filter(({ key }) => key === projectKey);
  const epics = keyResults.filter(({ key }) => key.startsWith(`${projectKey}-`));
  const ids = [...new Set([...own, ...epics].flatMap(({ keyResultIds }) => keyResultIds))];
  return ids
    .flatMap((id) => library.keyResults.find((one) => one.id === id) ?? [])
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .slice(0, mostKeyResults);
}

/** As if this team alone carried it: each skill once, at the highest level asked for. */
function ofTeam(keyResult: KeyResult, team: TeamId): KeyResult {
  const needs = new Map<string, SkillRequirement>();
  for (const need of keyResult.requirements) {
    const known = needs.get(need.skillId);
    needs.set(need.skillId, {
      ...need,
      teamId: team,
      level: Math.max(need.level, known?.level ?? 0),
      weight: need.weight + (known?.weight ?? 0),
    });
  }
  const total = [...needs.values()].reduce((sum, { weight }) => sum + weight, 0) || 1;
  const requirements = [...needs.values()].map((need) => ({ ...need, weight: need.weight / total }));
  return { ...keyResult, ownerTeamIds: [team], requirements };
}

async function peopleOf(kvs: Kvs, projectKey: string): Promise<readonly PersonRecord[]> {
  const people: PersonRecord[] = [];
  let read = 0;
  let cursor: string | undefined;
  do {
    const page = await kvs.list(keys.people, cursor);
    read += page.rows.length;
    for (const [, value] of page.rows) {
      const person = value as PersonRecord;
      if (homeOf(person) === projectKey) people.push(person);
    }
    cursor = page.next;
  } while (cursor !== undefined && read < mostPeople);
  return people;
}

async function storeOf({
  library,
  config,
  team,
  keyResults,
  people,
  viewer,
}: {
  readonly library: Library;
  readonly config: SiteConfig;
  readonly team: TeamId;
  readonly keyResults: readonly KeyResult[];
  readonly people: readonly PersonRecord[];
  readonly viewer: PersonId;
}): Promise<Store> {
  const store = createMemoryStores().forTenant('site' as TenantId);
  const memberIds = people.map(({ accountId }) => accountId as PersonId);
  await store.putTenant({ id: store.tenantId, name: '', euMode: config.k === 10 });
  await store.putPeople([...new Set([viewer, ...memberIds])].map((id) => ({ id, active: true })));
  await store.putTeams([{ id: team, name: team, memberIds }]);
  await store.putSkills(library.skills);
  for (const keyResult of keyResults) {
    // A store takes versions one after the other; only the newest is known here.
    for (let version = 1; version <= keyResult.version; version += 1)
      await store.putKeyResult({ ...keyResult, version });
  }
  for (const { evidence, mastery } of people) {
    await store.appendEvidence(evidence);
    await store.putMastery(mastery);
  }
  return {
    ...store,
    lessonsTeaching: async (skillIds) =>
      skillIds.flatMap((skillId) =>
        library.lessonsOf(skillId).map(({ id, title, minutes, reviewedAt }): LessonSummary => ({
          id,
          title,
          minutes,
          locale: 'en',
          kind: 'nugget',
          teaches: [skillId],
          reviewedAt,
        })),
      ),
  };
}
