import type { Stores } from '../../ports.js';
import { aContextLink, aTeam, aTeamInvitation } from '../builders.js';
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
      'remember how each came, also when the team is written again',
      withStore(async (store) => {
        await store.putTeams([aTeam({ memberIds: ['ana'] })]);
        await store.putTeams([aTeam({ memberIds: ['ana', 'dev'] })], 'roster');
        await store.addToTeam(id('support'), id('maya'), 'invitation');
        await store.addToTeam(id('support'), id('dev'), 'added');
        await store.putTeams([aTeam({ memberIds: ['ana', 'dev', 'maya'] })], 'launch');
        expect(await store.placesOf(id('support'))).toStrictEqual([
          { personId: 'ana' },
          { personId: 'dev', arrival: 'roster' },
          { personId: 'maya', arrival: 'invitation' },
        ]);
        await store.removeFromTeam(id('support'), id('dev'));
        await store.addToTeam(id('support'), id('dev'));
        expect(await store.placesOf(id('support'))).toContainEqual({ personId: 'dev' });
        expect(await store.placesOf(id('nowhere'))).toStrictEqual([]);
      }),
    );

    it(
      'let somebody out, who then leads it no more',
      withStore(async (store) => {
        await store.putTeams([aTeam({ memberIds: ['dev', 'maya'], leadIds: ['dev'] })]);
        await store.removeFromTeam(id('support'), id('dev'));
        await store.removeFromTeam(id('support'), id('dev'));
        await store.removeFromTeam(id('nowhere'), id('dev'));
        expect(await store.getTeam(id('support'))).toStrictEqual(aTeam({ memberIds: ['maya'] }));
        await store.addToTeam(id('support'), id('dev'));
        expect(await store.getTeam(id('support'))).toStrictEqual(aTeam({ memberIds: ['dev', 'maya'] }));
      }),
    );

    it(
      'are led by those of their members who were named',
      withStore(async (store) => {
        const members = { memberIds: ['ana', 'dev', 'maya'] };
        await store.putTeams([aTeam({ ...members, leadIds: ['maya', 'ana', 'stranger'] })]);
        const led = aTeam({ ...members, leadIds: ['ana', 'maya'] });
        expect(await store.getTeam(id('support'))).toStrictEqual(led);
        expect(await store.teamsOf(id('dev'))).toStrictEqual([led]);
        expect(await store.listTeams()).toStrictEqual([led]);
        await store.setLeads(id('support'), ids('dev', 'dev'));
        expect(await store.getTeams(ids('support'))).toStrictEqual([aTeam({ ...members, leadIds: ['dev'] })]);
        const naming = store.setLeads(id('support'), ids('ana', 'stranger'));
        await expect(naming).rejects.toMatchObject({ name: 'KeyliftError', code: 'conflict', field: 'leadIds' });
        expect(await store.getTeam(id('support'))).toStrictEqual(aTeam({ ...members, leadIds: ['dev'] }));
        await store.setLeads(id('support'), []);
        expect(await store.getTeam(id('support'))).toStrictEqual(aTeam(members));
      }),
    );

    it(
      'are joined by a code that works once',
      withStore(async (store) => {
        const missing = store.createTeamInvitation(aTeamInvitation());
        await expect(missing).rejects.toMatchObject({ code: 'not-found', field: 'teamId' });
        await store.putTeams([aTeam(), aTeam({ id: 'sales' })]);
        await store.createTeamInvitation(aTeamInvitation());
        const again = store.createTeamInvitation(aTeamInvitation({ id: 'other' }));
        await expect(again).rejects.toMatchObject({ code: 'conflict' });
        const later = aTeamInvitation({ id: 'a', codeHash: 'hash-2', expiresAt: '2026-10-30T08:00:00.000Z' });
        await store.createTeamInvitation(later);
        await store.createTeamInvitation(aTeamInvitation({ id: 'b', codeHash: 'hash-3', teamId: 'sales' }));
        expect(await store.teamInvitationsOf(id('support'))).toStrictEqual([aTeamInvitation(), later]);

        const taken = await Promise.all(many(4, () => store.consumeTeamInvitation('hash-1')));
        expect(taken.filter((one) => one !== undefined)).toStrictEqual([aTeamInvitation()]);
        await store.deleteTeamInvitation(id('sales'), 'a');
        expect(await store.teamInvitationsOf(id('support'))).toStrictEqual([later]);
        await store.deleteTeamInvitation(id('support'), 'a');
        expect(await store.teamInvitationsOf(id('support'))).toStrictEqual([]);
      }),
    );

    it(
      'know the courses that serve them',
      withStore(async (store) => {
        const [one, other] = [aContextLink({ contextKey: 'b' }), aContextLink({ contextKey: 'a' })];
        await store.putContextLinks([one, other, aContextLink({ contextKey: 'c', teamId: 'sales' })]);
        expect(await store.contextLinksOf(id('support'))).toStrictEqual([other, one]);
      }),
    );

    it(
      'forget who led them and who invited, with the person',
      withStore(async (store) => {
        await store.putTeams([aTeam({ memberIds: ['dev', 'maya'], leadIds: ['dev'] })]);
        await store.createTeamInvitation(aTeamInvitation({ madeBy: 'dev' }));
        await store.erasePerson(id('dev'));
        expect(await store.getTeam(id('support'))).toStrictEqual(aTeam({ memberIds: ['maya'] }));
        expect(await store.teamInvitationsOf(id('support'))).toStrictEqual([]);
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
