import { aLogin, aSessionCode } from '../builders.js';
import { many, onStores, type MakeStores, type StoresWithLti, type TestApi } from '../contract.js';
import { openCode } from './open-code.js';

export function loginContract({ describe, it, expect }: TestApi, makeStores: MakeStores<StoresWithLti>): void {
  const withStores = onStores(makeStores);

  describe('logins', () => {
    it(
      'can be looked at any number of times and consumed once',
      withStores(async ({ lti }) => {
        const full = aLogin({ deploymentId: '1', storageTarget: '_parent', messageHint: 'x'.repeat(3000) });
        await lti.createLogin(full);
        await lti.createLogin(aLogin({ stateHash: 'state-hash-2' }));
        expect(await lti.peekLogin('state-hash-1')).toStrictEqual(full);
        expect(await lti.peekLogin('state-hash-1')).toStrictEqual(full);
        expect(await lti.consumeLogin('state-hash-1')).toStrictEqual(full);
        expect(await lti.consumeLogin('state-hash-1')).toBeUndefined();
        expect(await lti.peekLogin('state-hash-1')).toBeUndefined();
        expect(await lti.consumeLogin('state-hash-2')).toStrictEqual(aLogin({ stateHash: 'state-hash-2' }));
      }),
    );

    it(
      'do not take the place of another',
      withStores(async ({ lti }) => {
        await lti.createLogin(aLogin());
        await expect(lti.createLogin(aLogin({ nonce: 'other' }))).rejects.toMatchObject({
          name: 'KeyliftError',
          code: 'conflict',
        });
        expect(await lti.consumeLogin('state-hash-1')).toStrictEqual(aLogin());
      }),
    );

    it(
      'go to exactly one of eight callers at once',
      withStores(async ({ lti }) => {
        await lti.createLogin(aLogin());
        const got = await Promise.all(many(8, () => lti.consumeLogin('state-hash-1')));
        expect(got.filter((record) => record !== undefined)).toStrictEqual([aLogin()]);
      }),
    );

    it(
      'become a session code once, of eight callers at once, and never when they are gone',
      withStores(async ({ lti }) => {
        await lti.createLogin(aLogin());
        const codes = Array.from({ length: 8 }, (_, at) => aSessionCode({ codeHash: `code-${at}` }));
        const took = await Promise.all(codes.map((code) => lti.exchangeLogin('state-hash-1', code)));
        await lti.settle();
        expect(took.filter(Boolean)).toHaveLength(1);
        expect(await lti.peekLogin('state-hash-1')).toBeUndefined();
        const made = await Promise.all(codes.map(({ codeHash }) => lti.consumeSessionCode(codeHash)));
        expect(made.map((code) => code !== undefined)).toStrictEqual(took);
        expect(await lti.exchangeLogin('state-hash-1', aSessionCode())).toBe(false);
        expect(await lti.consumeSessionCode('code-hash-1')).toBeUndefined();
      }),
    );

    it(
      'stay when the code cannot be made',
      withStores(async ({ lti }) => {
        await lti.createLogin(aLogin());
        await openCode(lti, aSessionCode());
        await expect(lti.exchangeLogin('state-hash-1', aSessionCode())).rejects.toMatchObject({ code: 'conflict' });
        expect(await lti.peekLogin('state-hash-1')).toStrictEqual(aLogin());
      }),
    );
  });
}
