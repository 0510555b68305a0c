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

/** By Key Result; one value of the store, because the panel asks once. */
type NewestValues = Readonly<Record<string, number>>;

/** More than a year, once a day. */
const mostReadings = 400;
const mostOffers = 200;

/** Keys to ask for beside one's own. */
export const deskKeys = (projectKey: string, ids: readonly KeyResultId[]): readonly string[] => [
  keys.values,
  ...ids.flatMap((id) => [keys.desk(projectKey, id), keys.shown(projectKey, id), keys.readings(id)]),
];

/** Where they stand by the newest value recorded here; by the library's own where there is none. */
export const withNewestValues = (keyResults: readonly KeyResult[], values: unknown): readonly KeyResult[] =>
  keyResults.map((one) => ({ ...one, current: ((values ?? {}) as NewestValues)[one.id] ?? one.current }));

/** Puts what is kept into a store that has these Key Results. */
export async function fillDesk(
  store: Store,
  projectKey: string,
  ids: readonly KeyResultId[],
  values: ReadonlyMap<string, unknown>,
): Promise<void> {
  for (const id of ids) {
    await store.appendCheckIns((values.get(keys.readings(id)) ?? []) as readonly CheckIn[]);
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
  const values = (before.get(keys.values) ?? {}) as NewestValues;
  const newest = checkIns.at(-1);
  const rows: readonly (readonly [string, unknown])[] = [
    [keys.desk(projectKey, id), { interventions, offers } satisfies Offered],
    [keys.shown(projectKey, id), await store.releasesOf(id, quarter)],
    [keys.readings(id), checkIns],
    [keys.values, newest ? { ...values, [id]: newest.value } : values],
  ];
  const empty: Readonly<Record<string, string>> = {
    [keys.desk(projectKey, id)]: JSON.stringify({ interventions: [], offers: [] }),
    [keys.shown(projectKey, id)]: '[]',
    [keys.readings(id)]: '[]',
    [keys.values]: '{}',
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
