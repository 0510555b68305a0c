import type { Instant } from '../../model.js';
import { aLogin, aSession, aSessionCode } from '../builders.js';
import { onStores, type MakeStores, type StoresWithLti, type TestApi } from '../contract.js';
import { openCode } from './open-code.js';

const now: Instant = '2026-10-20T08:00:00.250Z';

export function sweepingContract({ describe, it, expect }: TestApi, makeStores: MakeStores<StoresWithLti>): void {
  const withStores = onStores(makeStores);

  describe('sweeping', () => {
    it(
      'forgets what ended before now and says how much that was',
      withStores(async ({ lti }) => {
        for (const [name, expiresAt] of [
          ['ended', '2026-10-20T08:00:00.249Z'],
          ['ending', now],
          ['open', '2026-10-20T08:00:00.251Z'],
        ] as const) {
          await lti.createLogin(aLogin({ stateHash: name, expiresAt }));
          await openCode(lti, aSessionCode({ codeHash: name, expiresAt }));
          await lti.createSession(aSession({ tokenHash: name, expiresAt }));
        }
        expect(await lti.sweep(now)).toBe(3);
        expect(await lti.sweep(now)).toBe(0);
        for (const name of ['ending', 'open']) {
          expect(await lti.peekLogin(name)).toBeDefined();
          expect(await lti.consumeSessionCode(name)).toBeDefined();
          expect(await lti.getSession(name)).toBeDefined();
        }
        expect(await lti.peekLogin('ended')).toBeUndefined();
        expect(await lti.consumeSessionCode('ended')).toBeUndefined();
        expect(await lti.getSession('ended')).toBeUndefined();
      }),
    );

    it(
      'forgets the times of scores after a day, when now is later by far than a second after them',
      withStores(async ({ lti }) => {
        await lti.nextScoreTimestamp('item-1', '42', '2026-10-19T08:00:00.249Z');
        await lti.nextScoreTimestamp('item-1', '43', '2026-10-19T08:00:00.250Z');
        expect(await lti.sweep(now)).toBe(1);
        expect(await lti.sweep(now)).toBe(0);
        expect(await lti.nextScoreTimestamp('item-1', '43', '2026-10-19T08:00:00.250Z')).toBe(
          '2026-10-19T08:00:01.250Z',
        );
        expect(await lti.nextScoreTimestamp('item-1', '42', now)).toBe(now);
      }),
    );
  });
}
