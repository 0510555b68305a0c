import type { Instant } from '../../model.js';
import { many, onStores, type MakeStores, type StoresWithLti, type TestApi } from '../contract.js';

const now = '2026-10-20T08:00:00.250Z';
const after = (ms: number): Instant => new Date(Date.parse(now) + ms).toISOString();

export function scoreContract({ describe, it, expect }: TestApi, makeStores: MakeStores<StoresWithLti>): void {
  const withStores = onStores(makeStores);

  describe('score timestamps', () => {
    it(
      'are now, or a whole second after the last one',
      withStores(async ({ lti }) => {
        const next = (instant: Instant): Promise<Instant> => lti.nextScoreTimestamp('item-1', '42', instant);
        expect(await next(now)).toBe(now);
        expect(await next(now)).toBe(after(1000));
        expect(await next(after(-60_000))).toBe(after(2000));
        expect(await next(after(2999))).toBe(after(3000));
        expect(await next(after(4001))).toBe(after(4001));
      }),
    );

    it(
      'are counted for each user and line item',
      withStores(async ({ lti }) => {
        const longest = `https://lms.example/${'x'.repeat(2000)}`;
        for (const [lineItem, subject] of [
          ['item-1', '42'],
          ['item-1', '43'],
          ['item-2', '42'],
          ['item-14', '2'],
          [longest, 'y'.repeat(255)],
        ] as const) {
          expect(await lti.nextScoreTimestamp(lineItem, subject, now)).toBe(now);
        }
        expect(await lti.nextScoreTimestamp(longest, 'y'.repeat(255), now)).toBe(after(1000));
      }),
    );

    it(
      'are all different when twenty are asked for at once',
      withStores(async ({ lti }) => {
        const given = await Promise.all(many(20, () => lti.nextScoreTimestamp('item-1', '42', now)));
        expect([...given].sort()).toStrictEqual(many(20, (index) => after(index * 1000)));
      }),
    );
  });
}
