/** What is kept of a Key Result in a project: offers, values and the figures that were shown. */
import {
  createMemoryStores,
  type CheckIn,
  type Intervention,
  type KeyResult,
  type KeyResultId,
  type KeptRelease,
  type Offer,
  type PersonId,
  type Store,
  type TenantId,
} from '@keylift/core';
import type { Kvs } from '../ports';
import { keys } from './keys';

interface Offered {
  readonly interventions: readonly Intervention[];
  readonly offers: readonly Offer[];
}

type Readings = Readonly<Record<string, readonly CheckIn[]>>;

/** A quarter has thirteen weeks; more than a reading a day is not asked for. */
const mostReadings = 400;
const mostOffers = 200;

/** Keys to ask for beside one's own. */
export const deskKeys = (projectKey: string, ids: readonly KeyResultId[]): readonly string[] => [
  keys.readings,
  ...ids.flatMap((id) => [keys.desk(projectKey, id), keys.shown(projectKey, id)]),
];

/** Puts what is kept into a store that has these Key Results. */
export async function fillDesk(
  store: Store,
  projectKey: string,
  ids: readonly KeyResultId[],
  values: ReadonlyMap<string, unknown>,
): Promise<void> {
  const readings = (values.get(keys.readings) ?? {}) as Readings;
  for (const id of ids) {
    await store.appendCheckIns(readings[id] ?? []);
    const { interventions, offers } = offered(values.get(keys.desk(projectKey, id)));
    await store.putInterventions(interventions, offers);
    for (const release of releases(values.get(keys.shown(projectKey, id)))) await store.putRelease(release);
  }
}

/** Writes what differs from what was there; most calls write nothing. */
export async function keepDesk(
  kvs: Kvs,
  {
    store,
    projectKey,
    keyResult,
    quarter,
  }: {
    readonly store: Store;
    readonly projectKey: string;
    readonly keyResult: Pick<KeyResult, 'id'>;
    readonly quarter: string;
  },
  before: ReadonlyMap<string, unknown>,
): Promise<void> {
  const { id } = keyResult;
  const interventions = (await store.interventionsOf(id)).slice(-mostOffers);
  const offers = (await store.offersOf(id)).slice(-mostOffers);
  const checkIns = (await store.checkInsOf(id)).slice(-mostReadings);
  const readings = (before.get(keys.readings) ?? {}) as Readings;
  const rows: readonly (readonly [string, unknown])[] = [
    [keys.desk(projectKey, id), { interventions, offers } satisfies Offered],
    [keys.shown(projectKey, id), await store.releasesOf(id, quarter)],
    [keys.readings, checkIns.length > 0 ? { ...readings, [id]: checkIns } : readings],
  ];
  const empty: Readonly<Record<string, string>> = {
    [keys.desk(projectKey, id)]: JSON.stringify({ interventions: [], offers: [] }),
    [keys.shown(projectKey, id)]: '[]',
    [keys.readings]: '{}',
  };
  const changed = rows.filter(
    ([key, value]) => JSON.stringify(value) !== (before.has(key) ? JSON.stringify(before.get(key)) : empty[key]),
  );
  if (changed.length > 0) await kvs.setAll(changed);
}

/** Who asked or was asked, with the day of the last of it. */
export function askedPeople(value: unknown): readonly { readonly accountId: string; readonly updatedAt: string }[] {
  return offered(value).offers.flatMap(({ learnerId, proposedBy, at, decidedAt }) =>
    [learnerId, proposedBy].map((accountId) => ({ accountId, updatedAt: decidedAt ?? at })),
  );
}

/** The same value without a person, by the core's own rules of forgetting. */
export async function withoutPerson(key: string, value: unknown, accountId: string): Promise<unknown> {
  const store = createMemoryStores().forTenant('site' as TenantId);
  if (key.startsWith(keys.desks)) {
    const { interventions, offers } = offered(value);
    await store.putInterventions(interventions, offers);
    await store.erasePerson(accountId as PersonId);
    const ids = [...new Set(interventions.map(({ keyResultId }) => keyResultId))];
    const left = (await Promise.all(ids.map((id) => store.offersOf(id)))).flat();
    return { interventions, offers: left } satisfies Offered;
  }
  const shown = releases(value);
  for (const release of shown) await store.putRelease(release);
  await store.erasePerson(accountId as PersonId);
  const [first] = shown;
  return first ? store.releasesOf(first.keyResultId, first.quarter) : [];
}

const offered = (value: unknown): Offered => (value ?? { interventions: [], offers: [] }) as Offered;
const releases = (value: unknown): readonly KeptRelease[] => (value ?? []) as readonly KeptRelease[];
