import type { Stores } from '../../ports.js';
import { aCauseDecision, aContest, aKeyResult, anIntervention, anOffer } from '../builders.js';
import { id, onStore, type MakeStores, type TestApi } from '../contract.js';

/** Enough of U+0000 for a database to refuse it. */
const refused = 'a\u0000b';

export function steeringContract({ describe, it, expect }: TestApi, makeStores: MakeStores<Stores>): void {
  const withStore = onStore(makeStores);

  describe('offers', () => {
    it(
      'come with their intervention, are replaced as a whole, and are found by Key Result, sorted',
      withStore(async (store) => {
        const decided = anOffer({ decidedAt: '2026-10-13T08:00:00.123Z', reason: 'I would rather pair with Ada.' });
        await store.putInterventions(
          [anIntervention(), anIntervention({ id: 'a' }), anIntervention({ id: 'elsewhere', keyResultId: 'kr-2' })],
          [
            anOffer(),
            anOffer({ interventionId: 'a' }),
            anOffer({ interventionId: 'elsewhere', keyResultId: 'kr-2', learnerId: 'ben' }),
          ],
        );
        await store.putInterventions([anIntervention({ state: 'declined' })], [decided]);
        expect(await store.offersOf(id('kr-1'))).toStrictEqual([anOffer({ interventionId: 'a' }), decided]);
        expect(await store.offersOf(id('kr-3'))).toStrictEqual([]);
        await store.putInterventions([], [anOffer()]);
        expect(await store.offersOf(id('kr-1'))).toContainEqual(anOffer());
      }),
    );

    it(
      'and interventions are written together or not at all',
      withStore(async (store) => {
        const both = store.putInterventions([anIntervention()], [anOffer({ reason: refused })]);
        await expect(both).rejects.toMatchObject({ code: 'invalid' });
        expect(await store.interventionsOf(id('kr-1'))).toStrictEqual([]);
      }),
    );
  });

  describe('a pivot', () => {
    it(
      'moves interventions in the same step as the Key Result, or neither',
      withStore(async (store) => {
        await store.putKeyResult(aKeyResult());
        await store.putInterventions([anIntervention()]);
        const closed = [anIntervention({ state: 'swapped' })];
        await expect(store.putKeyResult(aKeyResult({ version: 3 }), closed)).rejects.toMatchObject({
          code: 'conflict',
        });
        expect(await store.interventionsOf(id('kr-1'))).toStrictEqual([anIntervention()]);
        const bad = store.putKeyResult(aKeyResult({ version: 2 }), [anIntervention({ title: refused })]);
        await expect(bad).rejects.toMatchObject({ code: 'invalid' });
        expect((await store.getKeyResult(id('kr-1')))?.version).toBe(1);
        await store.putKeyResult(aKeyResult({ version: 2 }), closed);
        expect(await store.interventionsOf(id('kr-1'))).toStrictEqual(closed);
      }),
    );
  });

  describe('signed causes', () => {
    it(
      'come back oldest first, and one whose id is known changes nothing',
      withStore(async (store) => {
        const later = aCauseDecision({ id: 'a', at: '2026-12-22T09:00:00.000Z', note: 'After the retrospective.' });
        await store.appendCause(later);
        await store.appendCause(aCauseDecision());
        await store.appendCause(aCauseDecision({ id: 'elsewhere', keyResultId: 'kr-2' }));
        await store.appendCause(aCauseDecision({ cause: 'capacity' }));
        expect(await store.causesOf(id('kr-1'))).toStrictEqual([aCauseDecision(), later]);
      }),
    );
  });

  describe('contests', () => {
    it(
      'come back oldest first, and are replaced when they are answered',
      withStore(async (store) => {
        const answer = {
          by: 'dev',
          at: '2026-10-22T08:00:00.000Z',
          text: 'Two attestations were missing; now they count.',
        };
        await store.putContest(aContest({ id: 'b', at: '2026-10-21T08:00:00.000Z' }));
        await store.putContest(aContest());
        await store.putContest(aContest({ answer }));
        expect(await store.contestsOf(id('kr-1'))).toStrictEqual([
          aContest({ answer }),
          aContest({ id: 'b', at: '2026-10-21T08:00:00.000Z' }),
        ]);
      }),
    );
  });

  it(
    'an erased person leaves no offer, no signature, no contest and no name',
    withStore(async (store) => {
      const answer = { by: 'dev', at: '2026-10-22T08:00:00.000Z', text: 'They count now.' };
      await store.putInterventions(
        [anIntervention(), anIntervention({ id: 'other' })],
        [anOffer(), anOffer({ interventionId: 'other', learnerId: 'ben', proposedBy: 'ada' })],
      );
      await store.appendCause(aCauseDecision());
      await store.appendCause(aCauseDecision({ id: 'other', decidedBy: 'ada' }));
      await store.putContest(aContest({ answer }));
      await store.putContest(aContest({ id: 'own', personId: 'dev' }));

      await store.erasePerson(id('dev'));
      expect((await store.offersOf(id('kr-1'))).map(({ interventionId }) => interventionId)).toStrictEqual(['other']);
      expect((await store.causesOf(id('kr-1'))).map(({ decidedBy }) => decidedBy)).toStrictEqual(['ada']);
      const { by: _, ...unsigned } = answer;
      expect(await store.contestsOf(id('kr-1'))).toStrictEqual([aContest({ answer: unsigned })]);
      expect(await store.interventionsOf(id('kr-1'))).toHaveLength(2);

      await store.erasePerson(id('maya'));
      expect(await store.contestsOf(id('kr-1'))).toStrictEqual([]);
    }),
  );
}
