import type { Stores } from '../../ports.js';
import { aCheckIn, aKeyResult } from '../builders.js';
import { id, many, onStore, type MakeStores, type TestApi } from '../contract.js';

const day = (number: number): string => `2026-10-${String(number).padStart(2, '0')}T08:00:00.000Z`;

export function checkInContract({ describe, it, expect }: TestApi, makeStores: MakeStores<Stores>): void {
  const withStore = onStore(makeStores);

  describe('check-ins', () => {
    it(
      'come oldest first, and the newest decides what is current, in whatever order they arrive',
      withStore(async (store) => {
        await store.putKeyResult(aKeyResult({ current: 14 }));
        await store.putKeyResult(aKeyResult({ id: 'kr-2', current: 5 }));
        const [first, second, third] = [
          aCheckIn({ at: day(1), value: 13 }),
          aCheckIn({ at: day(2), value: 12 }),
          aCheckIn({ at: day(3), value: 12.5 }),
        ];
        await store.appendCheckIns([]);
        await store.appendCheckIns([second]);
        expect((await store.getKeyResult(id('kr-1')))?.current).toBe(12);
        await store.appendCheckIns([third, first]);
        expect((await store.getKeyResult(id('kr-1')))?.current).toBe(12.5);
        await store.appendCheckIns([aCheckIn({ at: '2026-10-01T08:00:00.001Z', value: 99 })]);
        expect((await store.getKeyResult(id('kr-1')))?.current).toBe(12.5);

        expect(await store.checkInsOf(id('kr-1'))).toStrictEqual([
          first,
          aCheckIn({ at: '2026-10-01T08:00:00.001Z', value: 99 }),
          second,
          third,
        ]);
        expect(await store.checkInsOf(id('kr-2'))).toStrictEqual([]);
        expect((await store.getKeyResult(id('kr-2')))?.current).toBe(5);
      }),
    );

    it(
      'are immutable: another value for a known instant changes nothing',
      withStore(async (store) => {
        await store.putKeyResult(aKeyResult());
        await store.appendCheckIns([aCheckIn({ value: 10 }), aCheckIn({ value: 11 })]);
        await store.appendCheckIns([aCheckIn({ value: 12 })]);
        expect(await store.checkInsOf(id('kr-1'))).toStrictEqual([aCheckIn({ value: 10 })]);
        expect((await store.getKeyResult(id('kr-1')))?.current).toBe(10);
      }),
    );

    it(
      'survive what the Key Result says: current stays the newest reading, in this version and the next',
      withStore(async (store) => {
        await store.putKeyResult(aKeyResult({ current: 14 }));
        await store.appendCheckIns([aCheckIn({ at: day(2), value: 12 })]);
        await store.putKeyResult(aKeyResult({ current: 14, title: 'Corrected' }));
        expect(await store.getKeyResult(id('kr-1'))).toStrictEqual(aKeyResult({ current: 12, title: 'Corrected' }));
        await store.putKeyResult(aKeyResult({ current: 14, version: 2 }));
        expect((await store.getKeyResult(id('kr-1')))?.current).toBe(12);

        await store.appendCheckIns([aCheckIn({ at: day(3), value: 11 })]);
        const versions = await store.keyResultVersions(id('kr-1'));
        expect(versions.map(({ current }) => current)).toStrictEqual([12, 11]);
      }),
    );

    it(
      'of a Key Result that does not exist are refused, with all that came along',
      withStore(async (store) => {
        await store.putKeyResult(aKeyResult({ current: 14 }));
        const appending = store.appendCheckIns([aCheckIn(), aCheckIn({ keyResultId: 'nowhere' })]);
        await expect(appending).rejects.toMatchObject({
          name: 'KeyliftError',
          code: 'not-found',
          field: 'checkIn.keyResultId',
        });
        expect(await store.checkInsOf(id('kr-1'))).toStrictEqual([]);
        expect((await store.getKeyResult(id('kr-1')))?.current).toBe(14);
      }),
    );

    it(
      'may arrive side by side with each other and with a new version',
      withStore(async (store) => {
        await store.putKeyResult(aKeyResult());
        const readings = many(12, (index) => aCheckIn({ at: day(12 - index), value: 12 - index }));
        await Promise.all([
          ...readings.map((checkIn) => store.appendCheckIns([checkIn])),
          store.putKeyResult(aKeyResult({ version: 2 })),
        ]);
        expect(await store.checkInsOf(id('kr-1'))).toStrictEqual(readings.toReversed());
        expect(await store.getKeyResult(id('kr-1'))).toStrictEqual(aKeyResult({ version: 2, current: 12 }));
      }),
    );

    it(
      'may come by the thousand, for many Key Results at once',
      withStore(async (store) => {
        const names = many(10, (index) => `kr-${index}`);
        for (const name of names) await store.putKeyResult(aKeyResult({ id: name }));
        const start = Date.parse(day(1));
        await store.appendCheckIns(
          many(3000, (index) =>
            aCheckIn({
              keyResultId: names[index % 10] ?? '',
              at: new Date(start + index * 60_000).toISOString(),
              value: index,
            }),
          ),
        );
        expect(await store.checkInsOf(id('kr-3'))).toHaveLength(300);
        expect((await store.listKeyResults()).map(({ current }) => current)).toStrictEqual(
          many(10, (index) => 2990 + index),
        );
      }),
    );
  });
}
