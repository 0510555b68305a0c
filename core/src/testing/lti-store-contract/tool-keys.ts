import { aToolKey } from '../builders.js';
import { onStores, type MakeStores, type StoresWithLti, type TestApi } from '../contract.js';

export function toolKeyContract({ describe, it, expect }: TestApi, makeStores: MakeStores<StoresWithLti>): void {
  describe('tool keys', () => {
    it(
      'are listed sorted by kid, move from state to state, and go',
      onStores(makeStores)(async ({ lti }) => {
        expect(await lti.listToolKeys()).toStrictEqual([]);
        await lti.putToolKey(aToolKey({ kid: 'b', state: 'next' }));
        await lti.putToolKey(
          aToolKey({ kid: 'a', publicJwk: { kty: 'RSA', n: 'nnn', e: 'AQAB', key_ops: ['verify'] } }),
        );
        await lti.putToolKey(aToolKey({ kid: 'b', state: 'active' }));
        expect(await lti.listToolKeys()).toStrictEqual([
          aToolKey({ kid: 'a', publicJwk: { kty: 'RSA', n: 'nnn', e: 'AQAB', key_ops: ['verify'] } }),
          aToolKey({ kid: 'b', state: 'active' }),
        ]);
        const since = '2026-10-02T00:00:00.000Z';
        await lti.putToolKey(aToolKey({ kid: 'b', state: 'retiring', since }));
        await lti.deleteToolKey('a');
        await lti.deleteToolKey('a');
        expect(await lti.listToolKeys()).toStrictEqual([aToolKey({ kid: 'b', state: 'retiring', since })]);
      }),
    );
  });
}
