import type { Stores } from '../../ports.js';
import { anEvidence, aMasteryState, aSprint } from '../builders.js';
import { id, ids, many, onStore, onStores, type MakeStores, type TestApi } from '../contract.js';

const before = '2026-10-20T00:00:00.000Z';
const lastOld = '2026-10-19T23:59:59.999Z';

export function retentionContract({ describe, it, expect }: TestApi, makeStores: MakeStores<Stores>): void {
  const withStore = onStore(makeStores);

  describe('what has become old', () => {
    it(
      'is forgotten to the millisecond, replaced or not',
      withStore(async (store) => {
        const kept = anEvidence({ id: 'kept', at: before });
        const correction = anEvidence({ id: 'correction', at: before, replaces: 'wrong' });
        await store.appendEvidence([anEvidence({ id: 'wrong', at: lastOld }), anEvidence({ id: 'old', at: lastOld })]);
        await store.appendEvidence([kept, correction]);
        expect(await store.forgetEvidence({ before, limit: 10 })).toBe(2);
        expect(await store.evidenceOf(id('maya'))).toStrictEqual([correction, kept]);
        expect(await store.getEvidence(id('wrong'))).toBeUndefined();
        expect(await store.getEvidence(id('old'))).toBeUndefined();
        expect(await store.forgetEvidence({ before, limit: 10 })).toBe(0);
      }),
    );

    it(
      'never brings back what it had corrected',
      withStore(async (store) => {
        await store.appendEvidence([anEvidence({ id: 'wrong', at: before })]);
        await store.appendEvidence([anEvidence({ id: 'right', at: lastOld, replaces: 'wrong' })]);
        expect(await store.forgetEvidence({ before, limit: 10 })).toBe(1);
        expect(await store.evidenceOf(id('maya'))).toStrictEqual([]);
      }),
    );

    it(
      'leaves the mastery of its people to be computed again, and none to those of whom nothing is left',
      withStore(async (store) => {
        const row = (personId: string, skillId: string) => aMasteryState({ personId, skillId });
        await store.appendEvidence([
          anEvidence({ id: 'a', at: lastOld }),
          anEvidence({ id: 'b', at: before, skillId: 'logs' }),
          anEvidence({ id: 'c', at: lastOld, personId: 'gone' }),
          anEvidence({ id: 'd', at: before, personId: 'dev' }),
        ]);
        await store.putMastery([
          row('maya', 'tracing'),
          row('maya', 'logs'),
          row('gone', 'tracing'),
          row('dev', 'logs'),
        ]);
        await store.forgetEvidence({ before, limit: 10 });
        expect(await store.masteryOf(ids('maya', 'gone', 'dev'), ids('tracing', 'logs'))).toStrictEqual([
          row('dev', 'logs'),
          { ...row('maya', 'logs'), model: '' },
          { ...row('maya', 'tracing'), model: '' },
        ]);
      }),
    );

    it(
      'goes at most as many at a time as are asked for',
      withStore(async (store) => {
        await store.appendEvidence(
          many(1000, (index) => anEvidence({ id: `e-${index}`, personId: `person-${index}`, at: lastOld })),
        );
        const goOn = () => store.forgetEvidence({ before, limit: 700 });
        expect([await goOn(), await goOn(), await goOn()]).toStrictEqual([700, 300, 0]);
      }),
    );

    it(
      'of plans goes by their day',
      withStore(async (store) => {
        const kept = aSprint({ day: '2026-10-20' });
        await store.putSprint(aSprint({ id: 'old', day: '2026-10-19' }));
        await store.putSprint(kept);
        await store.forgetSprints('2026-10-20');
        expect(await store.sprintsOf(id('maya'), '2000-01-01')).toStrictEqual([kept]);
      }),
    );

    it(
      'is forgotten in one tenant alone',
      onStores(makeStores)(async (stores) => {
        const [one, two] = [stores.forTenant(id('one')), stores.forTenant(id('two'))];
        for (const store of [one, two]) {
          await store.appendEvidence([anEvidence({ at: lastOld })]);
          await store.putMastery([aMasteryState()]);
          await store.putSprint(aSprint({ day: '2026-10-19' }));
        }
        await one.forgetEvidence({ before, limit: 10 });
        await one.forgetSprints('2026-10-20');
        expect(await two.evidenceOf(id('maya'))).toHaveLength(1);
        expect(await two.masteryOf(ids('maya'), ids('tracing'))).toStrictEqual([aMasteryState()]);
        expect(await two.sprintsOf(id('maya'), '2000-01-01')).toHaveLength(1);
      }),
    );
  });
}
