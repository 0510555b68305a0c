import type { LaunchRefusal } from '../../lti-ports.js';
import { aRegistration } from '../builders.js';
import { many, onStores, type MakeStores, type StoresWithLti, type TestApi } from '../contract.js';

const first: Omit<LaunchRefusal, 'count'> = {
  registrationId: 'registration-1',
  code: 'NONCE_MISMATCH',
  lastAt: '2026-10-20T08:00:00.250Z',
  reference: 'aaaaaaaaaaaa',
};

export function refusalContract({ describe, it, expect }: TestApi, makeStores: MakeStores<StoresWithLti>): void {
  const withStores = onStores(makeStores);

  describe('refused launches', () => {
    it(
      'are counted by reason, with the time and the reference of the last one, sorted by code',
      withStores(async ({ lti }) => {
        await lti.putRegistration(aRegistration());
        await lti.putRegistration(aRegistration({ id: 'registration-2', clientId: 'client-2' }));
        await lti.noteRefusal(first);
        const second = { ...first, lastAt: '2026-10-20T09:00:00.000Z', reference: 'bbbbbbbbbbbb' };
        await lti.noteRefusal(second);
        await lti.noteRefusal({ ...first, code: 'AZP' });
        expect(await lti.refusalsOf('registration-1')).toStrictEqual([
          { ...first, code: 'AZP', count: 1 },
          { ...second, count: 2 },
        ]);
        expect(await lti.refusalsOf('registration-2')).toStrictEqual([]);
        expect(await lti.refusalsOf('nowhere')).toStrictEqual([]);
      }),
    );

    it(
      'are all counted when twenty come at once, and none of an unknown platform',
      withStores(async ({ lti }) => {
        await lti.putRegistration(aRegistration());
        await Promise.all(many(20, () => lti.noteRefusal(first)));
        expect(await lti.refusalsOf('registration-1')).toStrictEqual([{ ...first, count: 20 }]);
        await expect(lti.noteRefusal({ ...first, registrationId: 'nowhere' })).rejects.toMatchObject({
          code: 'not-found',
        });
      }),
    );

    it(
      'stay when their registration is changed, and are forgotten thirty days after the last',
      withStores(async ({ lti }) => {
        await lti.putRegistration(aRegistration());
        await lti.noteRefusal(first);
        await lti.putRegistration(aRegistration({ active: false }));
        expect(await lti.sweep('2026-11-19T08:00:00.250Z')).toBe(0);
        expect(await lti.refusalsOf('registration-1')).toHaveLength(1);
        expect(await lti.sweep('2026-11-19T08:00:00.251Z')).toBe(1);
        expect(await lti.refusalsOf('registration-1')).toStrictEqual([]);
      }),
    );
  });
}
