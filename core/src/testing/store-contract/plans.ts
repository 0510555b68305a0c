import type { Stores } from '../../ports.js';
import { aContextLink, aLearningPolicy, aLearningTime, anIntervention, anObjective, aSprint } from '../builders.js';
import { id, onStore, type MakeStores, type TestApi } from '../contract.js';

export function planContract({ describe, it, expect }: TestApi, makeStores: MakeStores<Stores>): void {
  const withStore = onStore(makeStores);

  describe('objectives', () => {
    it(
      'come back sorted by id, and are replaced as a whole',
      withStore(async (store) => {
        const { ownerTeamId: _ownerTeamId, ...unowned } = anObjective({ id: 'a' });
        await store.putObjectives([anObjective({ id: 'b' }), anObjective({ id: 'a' })]);
        await store.putObjectives([unowned]);
        expect(await store.listObjectives()).toStrictEqual([unowned, anObjective({ id: 'b' })]);
      }),
    );
  });

  describe('sprints', () => {
    it(
      'are found by person and day, with their items in order',
      withStore(async (store) => {
        const [item] = aSprint().items;
        if (!item) throw new Error('The builder makes a sprint with an item.');
        const sprint = aSprint({ items: [item, { ...item, part: 'apply', propensity: 1 / 3 }] });
        await store.putSprint(sprint);
        expect(await store.getSprint(id('maya'), '2026-10-20')).toStrictEqual(sprint);
        expect(await store.getSprint(id('maya'), '2026-10-21')).toBeUndefined();
        expect(await store.getSprint(id('dev'), '2026-10-20')).toBeUndefined();
      }),
    );

    it(
      'give way to another sprint of the same day',
      withStore(async (store) => {
        await store.putSprint(aSprint());
        await store.putSprint(aSprint({ id: 'sprint-2', items: [] }));
        expect(await store.sprintsOf(id('maya'), '2026-10-20')).toStrictEqual([aSprint({ id: 'sprint-2', items: [] })]);
      }),
    );

    it(
      'are listed from a day on, oldest first',
      withStore(async (store) => {
        for (const day of ['2026-10-21', '2026-09-30', '2026-10-20', '2026-10-19'])
          await store.putSprint(aSprint({ day }));
        await store.putSprint(aSprint({ personId: 'dev', day: '2026-10-22' }));
        const found = await store.sprintsOf(id('maya'), '2026-10-19');
        expect(found.map(({ day }) => day)).toStrictEqual(['2026-10-19', '2026-10-20', '2026-10-21']);
      }),
    );
  });

  describe('learning times', () => {
    const full = aLearningTime({
      quiet: { fromMinute: 720, toMinute: 780 },
      snoozedUntil: '2026-10-20T10:00:00.000Z',
      pausedUntil: '2026-10-23',
      declined: [{ lessonId: 'naming', until: '2026-11-20' }],
      nudges: [{ at: '2026-10-20T08:00:00.000Z', lessonId: 'naming', dismissed: true }],
      feedHash: 'fingerprint',
    });

    it(
      'come back as they were put, and are replaced as a whole',
      withStore(async (store) => {
        expect(await store.getLearningTime(id('maya'))).toBeUndefined();
        await store.putLearningTime(full);
        expect(await store.getLearningTime(id('maya'))).toStrictEqual(full);
        await store.putLearningTime(aLearningTime());
        expect(await store.getLearningTime(id('maya'))).toStrictEqual(aLearningTime());
      }),
    );

    it(
      'are found by the fingerprint of their feed until it changes',
      withStore(async (store) => {
        await store.putLearningTime(full);
        await store.putLearningTime(aLearningTime({ personId: 'dev', feedHash: 'another' }));
        expect(await store.learningTimeOfFeed('fingerprint')).toStrictEqual(full);
        await store.putLearningTime(aLearningTime());
        expect(await store.learningTimeOfFeed('fingerprint')).toBeUndefined();
      }),
    );
  });

  describe('the learning policy', () => {
    it(
      'is one, and is replaced',
      withStore(async (store) => {
        expect(await store.getLearningPolicy()).toBeUndefined();
        await store.putLearningPolicy(aLearningPolicy());
        await store.putLearningPolicy(aLearningPolicy({ holidays: [], perDay: 1 }));
        expect(await store.getLearningPolicy()).toStrictEqual(aLearningPolicy({ holidays: [], perDay: 1 }));
      }),
    );
  });

  describe('interventions', () => {
    it(
      'are found by Key Result, sorted by id, and are replaced as a whole',
      withStore(async (store) => {
        await store.putInterventions([
          anIntervention({ id: 'b', expectedLevels: [0.5, 1.25] }),
          anIntervention({ id: 'a', expectedLevels: [0, 1] }),
          anIntervention({ id: 'c', keyResultId: 'kr-2' }),
        ]);
        await store.putInterventions([anIntervention({ id: 'a', state: 'declined' })]);
        expect(await store.interventionsOf(id('kr-1'))).toStrictEqual([
          anIntervention({ id: 'a', state: 'declined' }),
          anIntervention({ id: 'b', expectedLevels: [0.5, 1.25] }),
        ]);
        await store.putInterventions([anIntervention({ id: 'b', keyResultId: 'kr-2' })]);
        expect(await store.interventionsOf(id('kr-1'))).toHaveLength(1);
        expect(await store.interventionsOf(id('kr-3'))).toStrictEqual([]);
      }),
    );
  });

  describe('context links', () => {
    it(
      'are found by their key, and are replaced',
      withStore(async (store) => {
        await store.putContextLinks([aContextLink(), aContextLink({ contextKey: 'registration-1/1/course-8' })]);
        await store.putContextLinks([aContextLink({ keyResultId: 'kr-2', title: 'Renamed' })]);
        expect(await store.getContextLink('registration-1/1/course-7')).toStrictEqual(
          aContextLink({ keyResultId: 'kr-2', title: 'Renamed' }),
        );
        expect(await store.getContextLink('registration-1/1/course-9')).toBeUndefined();
      }),
    );
  });
}
