import { aDevice, aDeviceCode } from '../builders.js';
import { id, many, onStores, type MakeStores, type StoresWithLti, type TestApi } from '../contract.js';

export function deviceContract({ describe, it, expect }: TestApi, makeStores: MakeStores<StoresWithLti>): void {
  const withStores = onStores(makeStores);
  const later = '2027-01-01T00:00:00.000Z';

  describe('device codes', () => {
    it(
      'go to exactly one of eight callers at once',
      withStores(async ({ lti }) => {
        await lti.createDeviceCode(aDeviceCode());
        await expect(lti.createDeviceCode(aDeviceCode())).rejects.toMatchObject({ code: 'conflict' });
        const got = await Promise.all(many(8, () => lti.consumeDeviceCode('device-code-hash-1')));
        expect(got.filter((code) => code !== undefined)).toStrictEqual([aDeviceCode()]);
      }),
    );

    it(
      'keep what the client asked for',
      withStores(async ({ lti }) => {
        const request = { clientId: 'c', redirectUri: 'https://x/oauth', codeChallenge: 'y', deviceName: 'Edge' };
        await lti.createDeviceCode(aDeviceCode({ request }));
        expect(await lti.consumeDeviceCode('device-code-hash-1')).toStrictEqual(aDeviceCode({ request }));
      }),
    );
  });

  describe('devices', () => {
    it(
      'are found by id and by person, of one tenant only',
      withStores(async ({ lti }) => {
        await lti.createDevice(aDevice({ id: 'b' }));
        await lti.createDevice(aDevice({ id: 'a' }));
        await expect(lti.createDevice(aDevice({ id: 'a' }))).rejects.toMatchObject({ code: 'conflict' });
        expect(await lti.getDevice('a')).toStrictEqual(aDevice({ id: 'a' }));
        expect(await lti.getDevice('other')).toBeUndefined();
        expect((await lti.devicesOf(id('meridian'), id('maya'))).map((device) => device.id)).toEqual(['a', 'b']);
        expect(await lti.devicesOf(id('other'), id('maya'))).toEqual([]);
        await lti.deleteDevice('a');
        expect(await lti.getDevice('a')).toBeUndefined();
      }),
    );

    it(
      'are renewed by exactly one of eight callers at once',
      withStores(async ({ lti }) => {
        await lti.createDevice(aDevice());
        const renewed = await Promise.all(
          many(8, (i) =>
            lti.renewDevice(aDevice({ tokenHash: `next-${i}`, previousHash: 'refresh-hash-1' }), 'refresh-hash-1'),
          ),
        );
        const winner = renewed.indexOf(true);
        expect(renewed.filter(Boolean)).toHaveLength(1);
        expect(await lti.getDevice('device-1')).toMatchObject({ tokenHash: `next-${winner}` });
        expect(await lti.renewDevice(aDevice({ id: 'nobody' }), 'refresh-hash-1')).toBe(false);
      }),
    );

    it(
      'end with their time, and with their person',
      withStores(async ({ lti, forTenant }) => {
        await lti.createDevice(aDevice());
        await lti.createDeviceCode(aDeviceCode());
        expect(await lti.sweep(later)).toBe(2);
        await lti.createDevice(aDevice());
        await lti.createDeviceCode(aDeviceCode());
        await forTenant(id('meridian')).erasePerson(id('maya'));
        expect(await lti.getDevice('device-1')).toBeUndefined();
        expect(await lti.consumeDeviceCode('device-code-hash-1')).toBeUndefined();
      }),
    );
  });
}
