import { aLogin } from '../builders.js';
import { many, onStores, type MakeStores, type StoresWithLti, type TestApi } from '../contract.js';

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
  });
}
