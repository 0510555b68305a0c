import { aDeviceCode, aDeviceRequest } from '../builders.js';
import { id, many, onStores, type MakeStores, type StoresWithLti, type TestApi } from '../contract.js';

export function deviceRequestContract({ describe, it, expect }: TestApi, makeStores: MakeStores<StoresWithLti>): void {
  const withStores = onStores(makeStores);
  const key = 'user-code-hash-1';
  const { owner } = aDeviceCode();

  describe('devices that ask to be connected', () => {
    it(
      'are found by what the person types, and a code that is taken is refused',
      withStores(async ({ lti }) => {
        const request = aDeviceRequest({ tenantId: id('meridian'), polledAt: '2026-10-20T08:00:05.000Z' });
        await lti.createDeviceRequest(request);
        expect(await lti.getDeviceRequest(key)).toStrictEqual(request);
        expect(await lti.getDeviceRequest('other')).toBeUndefined();
        await expect(lti.createDeviceRequest(aDeviceRequest())).rejects.toMatchObject({ code: 'conflict' });
      }),
    );

    it(
      'are answered by exactly one of eight callers at once',
      withStores(async ({ lti }) => {
        await lti.createDeviceRequest(aDeviceRequest());
        const changed = await Promise.all(
          many(8, (i) => lti.changeDeviceRequest(aDeviceRequest({ revision: 1, deviceName: `device ${i}` }))),
        );
        expect(changed.filter(Boolean)).toHaveLength(1);
        expect(await lti.getDeviceRequest(key)).toMatchObject({ deviceName: `device ${changed.indexOf(true)}` });
        expect(await lti.changeDeviceRequest(aDeviceRequest({ userCodeHash: 'other', revision: 1 }))).toBe(false);
      }),
    );

    it(
      'are taken by exactly one of eight callers at once, and only as they were seen',
      withStores(async ({ lti }) => {
        await lti.createDeviceRequest(aDeviceRequest());
        await lti.changeDeviceRequest(aDeviceRequest({ revision: 1, answer: { owner } }));
        expect(await lti.endDeviceRequest({ userCodeHash: key, revision: 0 })).toBe(false);
        const ended = await Promise.all(many(8, () => lti.endDeviceRequest({ userCodeHash: key, revision: 1 })));
        expect(ended.filter(Boolean)).toHaveLength(1);
        expect(await lti.getDeviceRequest(key)).toBeUndefined();
      }),
    );

    it(
      'end with their time, and with the person who answered',
      withStores(async ({ lti, forTenant }) => {
        await lti.createDeviceRequest(aDeviceRequest());
        expect(await lti.sweep('2027-01-01T00:00:00.000Z')).toBe(1);
        await lti.createDeviceRequest(aDeviceRequest());
        await lti.changeDeviceRequest(aDeviceRequest({ revision: 1, answer: { owner } }));
        await lti.createDeviceRequest(aDeviceRequest({ userCodeHash: 'of nobody yet' }));
        await forTenant(id('meridian')).erasePerson(id('maya'));
        expect(await lti.getDeviceRequest(key)).toBeUndefined();
        expect(await lti.getDeviceRequest('of nobody yet')).toBeDefined();
      }),
    );
  });
}
