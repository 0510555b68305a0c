import type { Stores } from '../../ports.js';
import { aDifficulty, aMasteryState } from '../builders.js';
import { ids, many, onStore, type MakeStores, type TestApi } from '../contract.js';

export function masteryContract({ describe, it, expect }: TestApi, makeStores: MakeStores<Stores>): void {
  const withStore = onStore(makeStores);

  describe('mastery', () => {
    it(
      'keeps every number to the last digit',
      withStore(async (store) => {
        const values = [0.1 + 0.2, 1 / 3, 1e-300, -1.7976931348623157e308, 5e-324, 9007199254740991, 0, -42];
        await store.putMastery([aMasteryState({ values })]);
        expect(await store.masteryOf(ids('maya'), ids('tracing'))).toStrictEqual([aMasteryState({ values })]);
      }),
    );

    it(
      'is replaced, and the last of two in one batch wins',
      withStore(async (store) => {
        await store.putMastery([aMasteryState({ values: [1] })]);
        await store.putMastery([
          aMasteryState({ values: [2] }),
          aMasteryState({ values: [], model: 'test-2', lastAt: '2026-10-21T08:00:00.123Z' }),
        ]);
        expect(await store.masteryOf(ids('maya'), ids('tracing'))).toStrictEqual([
          aMasteryState({ values: [], model: 'test-2', lastAt: '2026-10-21T08:00:00.123Z' }),
        ]);
      }),
    );

    it(
      'is found for people and skills crossed, sorted by person, then skill',
      withStore(async (store) => {
        const row = (personId: string, skillId: string) => aMasteryState({ personId, skillId });
        await store.putMastery([row('b', 'y'), row('a', 'z'), row('b', 'x'), row('a', 'x'), row('c', 'x')]);
        expect(await store.masteryOf(ids('b', 'a', 'b', 'nobody'), ids('y', 'x', 'y'))).toStrictEqual([
          row('a', 'x'),
          row('b', 'x'),
          row('b', 'y'),
        ]);
        expect(await store.masteryOf([], ids('x'))).toStrictEqual([]);
        expect(await store.masteryOf(ids('a'), [])).toStrictEqual([]);
        await store.putMastery([]);
      }),
    );

    it(
      'is found for a whole company',
      withStore(async (store) => {
        const people = many(2500, (index) => `person-${String(index).padStart(4, '0')}`);
        const rows = people.flatMap((personId) =>
          ['logs', 'tracing'].map((skillId) => aMasteryState({ personId, skillId })),
        );
        await store.putMastery(rows);
        expect(await store.masteryOf(ids(...people), ids('logs', 'tracing'))).toStrictEqual(rows);
        const strangers = many(1500, (index) => `stranger-${index}`);
        expect(await store.masteryOf(ids(...strangers, 'person-0000'), ids(...strangers, 'logs'))).toHaveLength(1);
      }),
    );
  });

  describe('difficulties', () => {
    it(
      'are kept apart for items and skills, replaced, and sorted by id, then kind',
      withStore(async (store) => {
        await store.putDifficulties([
          aDifficulty({ kind: 'skill', id: 'same', difficulty: -0.75, n: 3 }),
          aDifficulty({ kind: 'item', id: 'same' }),
          aDifficulty({ kind: 'item', id: 'b' }),
          aDifficulty({ kind: 'skill', id: 'a', n: 1 }),
        ]);
        await store.putDifficulties([aDifficulty({ kind: 'skill', id: 'a', difficulty: 2, n: 2 })]);
        expect(await store.difficultiesOf(ids('same', 'b', 'a', 'same'), ids('same', 'a', 'b'))).toStrictEqual([
          aDifficulty({ kind: 'skill', id: 'a', difficulty: 2, n: 2 }),
          aDifficulty({ kind: 'item', id: 'b' }),
          aDifficulty({ kind: 'item', id: 'same' }),
          aDifficulty({ kind: 'skill', id: 'same', difficulty: -0.75, n: 3 }),
        ]);
        expect(await store.difficultiesOf([], ids('same'))).toHaveLength(1);
        expect(await store.difficultiesOf([], [])).toStrictEqual([]);
      }),
    );

    it(
      'come with how far the weights of their skill are moved',
      withStore(async (store) => {
        const rows = [
          aDifficulty({ kind: 'skill', id: 'a' }),
          aDifficulty({ kind: 'weight-18', id: 'a', difficulty: 0.1 + 0.2 }),
          aDifficulty({ kind: 'weight-4', id: 'a', difficulty: -0.5 }),
        ];
        await store.putDifficulties([...rows, aDifficulty({ kind: 'weight-4', id: 'b' })]);
        expect(await store.difficultiesOf(ids('a', 'b'), ids('a'))).toStrictEqual(rows);
      }),
    );

    it(
      'may come by the thousand',
      withStore(async (store) => {
        const rows = many(3000, (index) => aDifficulty({ id: `item-${String(index).padStart(4, '0')}`, n: index }));
        await store.putDifficulties(rows);
        expect(await store.difficultiesOf(ids(...rows.map((row) => row.id)), [])).toStrictEqual(rows);
      }),
    );
  });
}
