import { aSession, aSessionCode } from '../builders.js';
import { id, many, onStores, type MakeStores, type StoresWithLti, type TestApi } from '../contract.js';
import { openCode } from './open-code.js';

export function sessionContract({ describe, it, expect }: TestApi, makeStores: MakeStores<StoresWithLti>): void {
  const withStores = onStores(makeStores);
  const conflict = { name: 'KeyliftError', code: 'conflict' };

  describe('session codes', () => {
    const session = aSession({
      role: 'manager',
      contextKey: 'registration-1/1/course-7',
      contextTitle: 'Überblick 😀',
      resourceLinkId: 'link-1',
      ags: { lineItem: 'https://lms.example/items/1', scopes: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'] },
      nrpsUrl: 'https://lms.example/members',
      returnUrl: 'https://lms.example/course/7',
      locale: 'de-DE',
    });

    it(
      'carry the whole session and are consumed once',
      withStores(async ({ lti }) => {
        await openCode(lti, aSessionCode({ session }));
        await expect(openCode(lti, aSessionCode())).rejects.toMatchObject(conflict);
        expect(await lti.consumeSessionCode('code-hash-1')).toStrictEqual(aSessionCode({ session }));
        expect(await lti.consumeSessionCode('code-hash-1')).toBeUndefined();
      }),
    );

    it(
      'go to exactly one of eight callers at once',
      withStores(async ({ lti }) => {
        await openCode(lti, aSessionCode());
        const got = await Promise.all(many(8, () => lti.consumeSessionCode('code-hash-1')));
        expect(got.filter((code) => code !== undefined)).toStrictEqual([aSessionCode()]);
      }),
    );
  });

  describe('sessions', () => {
    it(
      'last until they are deleted',
      withStores(async ({ lti }) => {
        await lti.createSession(aSession());
        await lti.createSession(aSession({ tokenHash: 'token-hash-2' }));
        await expect(lti.createSession(aSession({ role: 'admin' }))).rejects.toMatchObject(conflict);
        expect(await lti.getSession('token-hash-1')).toStrictEqual(aSession());
        await lti.deleteSession('token-hash-1');
        await lti.deleteSession('token-hash-1');
        expect(await lti.getSession('token-hash-1')).toBeUndefined();
        expect(await lti.getSession('token-hash-2')).toStrictEqual(aSession({ tokenHash: 'token-hash-2' }));
      }),
    );

    it(
      'end, with open codes, when their person is erased, and only then',
      withStores(async (stores) => {
        const { lti } = stores;
        await lti.createSession(aSession({ tokenHash: 'maya' }));
        await lti.createSession(aSession({ tokenHash: 'dev', personId: 'dev' }));
        await lti.createSession(aSession({ tokenHash: 'maya of acme', tenantId: 'acme' }));
        await openCode(lti, aSessionCode({ codeHash: 'maya' }));
        await openCode(lti, aSessionCode({ codeHash: 'dev', session: aSession({ personId: 'dev' }) }));
        await stores.forTenant(id('meridian')).erasePerson(id('maya'));
        expect(await lti.getSession('maya')).toBeUndefined();
        expect(await lti.getSession('dev')).toBeDefined();
        expect(await lti.getSession('maya of acme')).toBeDefined();
        expect(await lti.consumeSessionCode('maya')).toBeUndefined();
        expect(await lti.consumeSessionCode('dev')).toBeDefined();
      }),
    );
  });
}
