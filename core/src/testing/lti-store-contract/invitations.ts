import { anInvitation } from '../builders.js';
import { id, many, onStores, type MakeStores, type StoresWithLti, type TestApi } from '../contract.js';

export function invitationContract({ describe, it, expect }: TestApi, makeStores: MakeStores<StoresWithLti>): void {
  const withStores = onStores(makeStores);

  describe('invitations', () => {
    it(
      'are read without being used, and used once',
      withStores(async ({ lti }) => {
        await lti.createInvitation(anInvitation());
        await lti.createInvitation(anInvitation({ tokenHash: 'other', approved: true }));
        await expect(lti.createInvitation(anInvitation())).rejects.toMatchObject({ code: 'conflict' });
        expect(await lti.peekInvitation('invitation-hash-1')).toStrictEqual(anInvitation());
        expect(await lti.consumeInvitation('invitation-hash-1')).toStrictEqual(anInvitation());
        expect(await lti.consumeInvitation('invitation-hash-1')).toBeUndefined();
        expect(await lti.peekInvitation('invitation-hash-1')).toBeUndefined();
        expect(await lti.consumeInvitation('other')).toMatchObject({ approved: true });
      }),
    );

    it(
      'are listed for their tenant, and may be for one registration only',
      withStores(async ({ lti }) => {
        const update = anInvitation({ tokenHash: 'b', registrationId: 'registration-1' });
        await lti.createInvitation(update);
        await lti.createInvitation(anInvitation({ tokenHash: 'a' }));
        await lti.createInvitation(anInvitation({ tokenHash: 'c', tenantId: 'acme' }));
        expect(await lti.listInvitations(id('meridian'))).toStrictEqual([anInvitation({ tokenHash: 'a' }), update]);
        expect(await lti.peekInvitation('b')).toStrictEqual(update);
        expect(await lti.consumeInvitation('b')).toStrictEqual(update);
        expect(await lti.listInvitations(id('nobody'))).toStrictEqual([]);
      }),
    );

    it(
      'go to exactly one of eight callers at once, and end',
      withStores(async ({ lti }) => {
        await lti.createInvitation(anInvitation());
        const got = await Promise.all(many(8, () => lti.consumeInvitation('invitation-hash-1')));
        expect(got.filter((invitation) => invitation !== undefined)).toStrictEqual([anInvitation()]);
        await lti.createInvitation(anInvitation());
        expect(await lti.sweep('2027-01-01T00:00:00.000Z')).toBe(1);
        expect(await lti.peekInvitation('invitation-hash-1')).toBeUndefined();
      }),
    );
  });
}
