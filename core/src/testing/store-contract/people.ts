import type { Person } from '../../model.js';
import type { Stores } from '../../ports.js';
import { aLearningTime, aMasteryState, anEvidence, aPerson, aSprint, aTeam } from '../builders.js';
import { id, ids, many, onStore, type MakeStores, type TestApi } from '../contract.js';

export function peopleContract({ describe, it, expect }: TestApi, makeStores: MakeStores<Stores>): void {
  const withStore = onStore(makeStores);

  describe('people', () => {
    it(
      'come back as they were put; what is absent stays absent',
      withStore(async (store) => {
        const anonymous: Person = { id: id('anonymous'), active: false };
        await store.putPeople([aPerson(), anonymous]);
        expect(await store.getPerson(id('maya'))).toStrictEqual(aPerson());
        expect(await store.getPerson(id('anonymous'))).toStrictEqual(anonymous);
        expect(await store.getPerson(id('nobody'))).toBeUndefined();
      }),
    );

    it(
      'are replaced as a whole, and the last of two in one batch wins',
      withStore(async (store) => {
        await store.putPeople([aPerson({ name: 'Maya' })]);
        await store.putPeople([aPerson({ name: 'Too early' }), { id: id('maya'), active: true }]);
        expect(await store.getPerson(id('maya'))).toStrictEqual({ id: 'maya', active: true });
      }),
    );

    it(
      'may come by the thousand, or not at all',
      withStore(async (store) => {
        await store.putPeople([]);
        await store.putPeople(many(5000, (index) => aPerson({ id: `person-${index}`, name: `Person ${index}` })));
        expect(await store.getPerson(id('person-4999'))).toStrictEqual(
          aPerson({ id: 'person-4999', name: 'Person 4999' }),
        );
      }),
    );

    it(
      'are found by the thousand: once each, sorted, without those who are not known',
      withStore(async (store) => {
        const people = many(1200, (index) => aPerson({ id: `person-${String(index).padStart(4, '0')}` }));
        await store.putPeople([...people, aPerson()]);
        const wanted = ids<Person['id']>('nobody', ...people.map((person) => person.id).toReversed(), 'person-0007');
        expect(await store.getPeople(wanted)).toStrictEqual(people);
        expect(await store.getPeople([])).toStrictEqual([]);
        expect(await store.listPeople()).toStrictEqual([aPerson(), ...people]);
      }),
    );

    it(
      'are erased with their evidence, mastery, sprints and team places, and nobody else is',
      withStore(async (store) => {
        const [maya, dev] = [id<Person['id']>('maya'), id<Person['id']>('dev')];
        await store.putPeople([aPerson(), aPerson({ id: 'dev' })]);
        await store.putTeams([aTeam({ memberIds: ['maya', 'dev'] })]);
        await store.appendEvidence([anEvidence({ id: 'of-maya' }), anEvidence({ id: 'of-dev', personId: 'dev' })]);
        await store.putMastery([aMasteryState(), aMasteryState({ personId: 'dev' })]);
        await store.putSprint(aSprint());
        await store.putSprint(aSprint({ personId: 'dev' }));
        await store.putLearningTime(aLearningTime());
        await store.putLearningTime(aLearningTime({ personId: 'dev' }));

        await store.erasePerson(maya);
        await store.erasePerson(maya);

        expect(await store.getPerson(maya)).toBeUndefined();
        expect(await store.evidenceOf(maya)).toStrictEqual([]);
        expect(await store.getEvidence(id('of-maya'))).toBeUndefined();
        expect(await store.masteryOf([maya], ids('tracing'))).toStrictEqual([]);
        expect(await store.sprintsOf(maya, '2000-01-01')).toStrictEqual([]);
        expect(await store.getLearningTime(maya)).toBeUndefined();
        expect(await store.teamsOf(maya)).toStrictEqual([]);

        expect(await store.getPerson(dev)).toStrictEqual(aPerson({ id: 'dev' }));
        expect(await store.evidenceOf(dev)).toHaveLength(1);
        expect(await store.masteryOf([dev], ids('tracing'))).toHaveLength(1);
        expect(await store.sprintsOf(dev, '2000-01-01')).toHaveLength(1);
        expect(await store.getLearningTime(dev)).toBeDefined();
        expect(await store.getTeam(id('support'))).toStrictEqual(aTeam({ memberIds: ['dev'] }));
      }),
    );
  });
}
