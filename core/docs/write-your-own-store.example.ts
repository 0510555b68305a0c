import { createMemoryStores, type Person, type Store, type Stores, type TenantId } from '@keylift/core';

/** Any database with get, set, delete and a walk through its keys; here a Map. */
export type KeyValue = Map<string, string>;

/** People live in the database, everything else still in memory. */
export function createKeyValueStores(database: KeyValue): Stores {
  const rest = createMemoryStores();
  return { ...rest, forTenant: (tenantId) => keyValueStore(database, rest.forTenant(tenantId), tenantId) };
}

function keyValueStore(database: KeyValue, rest: Store, tenantId: TenantId): Store {
  // The tenant comes first in every key. JSON keeps ("a", "b/c") and ("a/b", "c") apart.
  const key = (id: string): string => JSON.stringify([tenantId, 'person', id]);
  return {
    ...rest,
    async getPerson(id) {
      const found = database.get(key(id));
      return found === undefined ? undefined : (JSON.parse(found) as Person);
    },
    async getPeople(ids) {
      const people = await Promise.all([...new Set(ids)].sort().map((id) => this.getPerson(id)));
      return people.filter((person) => person !== undefined);
    },
    async listPeople() {
      const ofTenant = key('').slice(0, -'"]'.length);
      const people = [...database].filter(([name]) => name.startsWith(ofTenant));
      return people.map(([, text]) => JSON.parse(text) as Person).sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async putPeople(people) {
      for (const person of people) database.set(key(person.id), JSON.stringify(person));
    },
    async erasePerson(id) {
      database.delete(key(id));
      await rest.erasePerson(id);
    },
  };
}
