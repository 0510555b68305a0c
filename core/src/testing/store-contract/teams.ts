import type { Stores } from '../../ports.js';
import { aTeam } from '../builders.js';
import { id, ids, many, onStore, type MakeStores, type TestApi } from '../contract.js';

export function teamContract({ describe, it, expect }: TestApi, makeStores: MakeStores<Stores>): void {
  const withStore = onStore(makeStores);

  describe('teams', () => {
    it(
      'are found by id: once each, sorted, without those that are not known',
      withStore(async (store) => {
        await store.putTeams([aTeam({ id: 'b' }), aTeam({ id: 'a', memberIds: ['maya'] }), aTeam({ id: 'c' })]);
        expect(await store.getTeams(ids('b', 'nowhere', 'a', 'b'))).toStrictEqual([
          aTeam({ id: 'a', memberIds: ['maya'] }),
          aTeam({ id: 'b' }),
        ]);
        expect(await store.getTeams([])).toStrictEqual([]);
      }),
    );

    it(
      'have each member once, sorted',
      withStore(async (store) => {
        await store.putTeams([aTeam({ memberIds: ['dev', 'Zoe', 'dev', 'ana'] })]);
        expect(await store.getTeam(id('support'))).toStrictEqual(aTeam({ memberIds: ['Zoe', 'ana', 'dev'] }));
        expect(await store.getTeam(id('nobody'))).toBeUndefined();
      }),
    );

    it(
      'are replaced with their members',
      withStore(async (store) => {
        await store.putTeams([aTeam({ memberIds: ['maya', 'dev'] }), aTeam({ id: 'sales', memberIds: ['ana'] })]);
        await store.putTeams([aTeam({ name: 'Tier 2', memberIds: ['dev', 'zoe'] })]);
        expect(await store.listTeams()).toStrictEqual([
          aTeam({ id: 'sales', memberIds: ['ana'] }),
          aTeam({ name: 'Tier 2', memberIds: ['dev', 'zoe'] }),
        ]);
        expect(await store.teamsOf(id('maya'))).toStrictEqual([]);
        await store.putTeams([aTeam({ memberIds: [] })]);
        expect(await store.getTeam(id('support'))).toStrictEqual(aTeam({ memberIds: [] }));
      }),
    );

    it(
      'take the last of two in one batch',
      withStore(async (store) => {
        await store.putTeams([aTeam({ memberIds: ['maya'] }), aTeam({ name: 'Last', memberIds: ['dev'] })]);
        expect(await store.listTeams()).toStrictEqual([aTeam({ name: 'Last', memberIds: ['dev'] })]);
      }),
    );

    it(
      'are found by member, sorted by id, with all their members',
      withStore(async (store) => {
        await store.putTeams([
          aTeam({ id: 'support', memberIds: ['maya', 'dev'] }),
          aTeam({ id: 'sales', memberIds: ['dev'] }),
          aTeam({ id: 'on-call', memberIds: ['maya', 'zoe'] }),
        ]);
        expect(await store.teamsOf(id('maya'))).toStrictEqual([
          aTeam({ id: 'on-call', memberIds: ['maya', 'zoe'] }),
          aTeam({ id: 'support', memberIds: ['dev', 'maya'] }),
        ]);
        expect(await store.teamsOf(id('nobody'))).toStrictEqual([]);
      }),
    );

    it(
      'take somebody in once',
      withStore(async (store) => {
        await store.putTeams([aTeam({ memberIds: ['maya'] })]);
        await store.addToTeam(id('support'), id('dev'));
        await store.addToTeam(id('support'), id('dev'));
        expect(await store.getTeam(id('support'))).toStrictEqual(aTeam({ memberIds: ['dev', 'maya'] }));
      }),
    );

    it(
      'take nobody in before they exist',
      withStore(async (store) => {
        const adding = store.addToTeam(id('support'), id('dev'));
        await expect(adding).rejects.toMatchObject({ name: 'KeyliftError', code: 'not-found', field: 'teamId' });
        await store.putTeams([aTeam({ memberIds: [] })]);
        expect(await store.getTeam(id('support'))).toStrictEqual(aTeam({ memberIds: [] }));
      }),
    );

    it(
      'lose nobody when a course starts and everybody joins at once',
      withStore(async (store) => {
        await store.putTeams([aTeam({ memberIds: [] })]);
        const people = many(24, (index) => `person-${String(index).padStart(2, '0')}`);
        await Promise.all(people.map((person) => store.addToTeam(id('support'), id(person))));
        expect((await store.getTeam(id('support')))?.memberIds).toStrictEqual(people);
      }),
    );

    it(
      'may be large',
      withStore(async (store) => {
        const memberIds = many(3000, (index) => `person-${String(index).padStart(4, '0')}`);
        await store.putTeams([aTeam({ memberIds })]);
        expect((await store.getTeam(id('support')))?.memberIds).toStrictEqual(memberIds);
      }),
    );
  });
}
