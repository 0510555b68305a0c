import type { KeyResultId, PersonId, SkillId, TeamId } from '../../model.js';
import type { KeptRelease, Store, Stores, TeamPast, TeamSnapshot } from '../../ports.js';
import { aPerson, aTeam } from '../builders.js';
import { id, ids, many, onStore, type MakeStores, type TestApi } from '../contract.js';

const [support, mobile] = ids<TeamId>('support', 'mobile') as [TeamId, TeamId];
const skills = ids<SkillId>('tracing', 'logs');

const aSnapshot = (given: Partial<TeamSnapshot> = {}): TeamSnapshot => ({
  skillId: id('tracing'),
  day: '2026-10-12',
  basis: 'basis-1',
  levels: [0.1 + 0.2, 1 / 3, 5],
  ...given,
});

const aPast = (given: Partial<TeamPast> = {}): TeamPast => ({ teamId: support, edition: 0, snapshots: [], ...given });

const aRelease = (given: Partial<KeptRelease> = {}): KeptRelease => ({
  keyResultId: id('kr-1'),
  quarter: '2026-Q4',
  order: 1,
  day: '2026-10-20',
  step: 0.05,
  memberIds: ids('maya', 'dev'),
  figures: '{"readiness":0.35}',
  ...given,
});

export function pastContract({ describe, it, expect }: TestApi, makeStores: MakeStores<Stores>): void {
  const withStore = onStore(makeStores);
  const pastOf = (store: Store, since = '2026-01-01') => store.pastOf([support, mobile], skills, since);
  const withTeams = (run: (store: Store) => Promise<void>) =>
    withStore(async (store) => {
      await store.putTeams([
        aTeam({ id: 'support', memberIds: ['maya', 'dev'] }),
        aTeam({ id: 'mobile', memberIds: ['amir'] }),
      ]);
      await run(store);
    });

  describe("a team's past", () => {
    it(
      'comes back for every team asked for, by skill and day, from a day on',
      withTeams(async (store) => {
        const days = ['2026-10-05', '2026-10-12', '2026-10-19'];
        const snapshots = ids<SkillId>('logs', 'tracing').flatMap((skillId) =>
          days.map((day) => aSnapshot({ skillId, day })),
        );
        expect(await pastOf(store)).toStrictEqual([aPast({ teamId: mobile }), aPast()]);
        await store.keepPast([aPast({ snapshots: snapshots.toReversed() })]);
        expect(await pastOf(store)).toStrictEqual([aPast({ teamId: mobile }), aPast({ snapshots })]);
        expect(await store.pastOf([support, support], ids('logs'), '2026-10-12')).toStrictEqual([
          aPast({ snapshots: snapshots.slice(1, 3) }),
        ]);
        expect(await store.pastOf([], skills, '2026-01-01')).toStrictEqual([]);
        await store.keepPast([]);
      }),
    );

    it(
      'takes a snapshot made anew in place of the one of the same skill and day',
      withTeams(async (store) => {
        await store.keepPast([aPast({ snapshots: [aSnapshot()] })]);
        const anew = aSnapshot({ basis: 'basis-2', levels: [] });
        await store.keepPast([aPast({ snapshots: [anew] })]);
        expect(await pastOf(store)).toStrictEqual([aPast({ teamId: mobile }), aPast({ snapshots: [anew] })]);
      }),
    );

    it(
      'is revised from a day on for the teams of a person, and earlier weeks stay',
      withTeams(async (store) => {
        const [before, from, after] = ['2026-10-05', '2026-10-12', '2026-10-19'].map((day) => aSnapshot({ day }));
        const snapshots = [before, from, after].flatMap((one) => one ?? []);
        await store.keepPast([aPast({ snapshots }), aPast({ teamId: mobile, snapshots })]);
        await store.revisePast(ids('maya', 'stranger'), '2026-10-12');
        await store.revisePast(ids('stranger'), '2026-01-01');
        expect(await pastOf(store)).toStrictEqual([
          aPast({ teamId: mobile, snapshots }),
          aPast({ edition: 1, snapshots: snapshots.slice(0, 1) }),
        ]);
      }),
    );

    it(
      'refuses snapshots made from what was known before it was revised',
      withTeams(async (store) => {
        const read = await pastOf(store);
        await store.revisePast(ids('dev'), '2026-10-12');
        await store.keepPast(read.map((past) => ({ ...past, snapshots: [aSnapshot()] })));
        expect(await pastOf(store)).toStrictEqual([
          aPast({ teamId: mobile, snapshots: [aSnapshot()] }),
          aPast({ edition: 1 }),
        ]);
        await store.keepPast([aPast({ edition: 1, snapshots: [aSnapshot()] })]);
        expect((await pastOf(store))[1]?.snapshots).toStrictEqual([aSnapshot()]);
      }),
    );

    it(
      'counts every revision when many come at once',
      withTeams(async (store) => {
        const people = many(500, (index) => `person-${index}`);
        await store.putTeams([aTeam({ id: 'support', memberIds: people }), aTeam({ id: 'mobile', memberIds: people })]);
        await Promise.all(many(6, () => store.revisePast(ids<PersonId>(...people), '2026-10-12')));
        expect((await pastOf(store)).map(({ edition }) => edition)).toStrictEqual([6, 6]);
      }),
    );

    it(
      'goes with a member who is erased',
      withTeams(async (store) => {
        await store.putPeople([aPerson()]);
        const snapshots = [aSnapshot()];
        await store.keepPast([aPast({ snapshots }), aPast({ teamId: mobile, snapshots })]);
        await store.erasePerson(id('maya'));
        expect(await pastOf(store)).toStrictEqual([aPast({ teamId: mobile, snapshots }), aPast({ edition: 1 })]);
      }),
    );
  });

  describe('figures that were shown', () => {
    const ofQuarter = (store: Store) => store.releasesOf(id<KeyResultId>('kr-1'), '2026-Q4');

    it(
      'come back in their order, for one Key Result and quarter',
      withStore(async (store) => {
        const releases = many(11, (index) => aRelease({ order: 1 + index, memberIds: ids(`person-${index}`) }));
        for (const release of releases.toReversed()) await store.putRelease(release);
        await store.putRelease(aRelease({ keyResultId: id('kr-2') }));
        await store.putRelease(aRelease({ quarter: '2027-Q1' }));
        expect(await ofQuarter(store)).toStrictEqual(releases);
        const anew = aRelease({ order: 2, day: '2026-10-21', figures: '{}', step: 0.2 });
        await store.putRelease(anew);
        expect((await ofQuarter(store))[1]).toStrictEqual(anew);
        expect(await store.releasesOf(id('kr-1'), '2026-Q3')).toStrictEqual([]);
      }),
    );

    it(
      'keep a nameless place for everybody who is erased',
      withStore(async (store) => {
        const memberIds = ids<PersonId>('a_b', 'dev', 'maya', 'maya-2');
        await store.putRelease(aRelease({ memberIds }));
        for (const erased of ids<PersonId>('maya', 'a_b')) await store.erasePerson(erased);
        const [release] = await ofQuarter(store);
        expect(release?.memberIds).toStrictEqual(['erased/2', 'dev', 'erased/1', 'maya-2']);
      }),
    );
  });
}
