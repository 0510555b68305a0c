import { aJiraCode, aJiraLink, aJiraSite } from '../builders.js';
import { id, many, onStores, type MakeStores, type StoresWithLti, type TestApi } from '../contract.js';

export function jiraContract({ describe, it, expect }: TestApi, makeStores: MakeStores<StoresWithLti>): void {
  const withStores = onStores(makeStores);
  const meridian = id<never>('meridian');
  const maya = id<never>('maya');

  describe('codes for Jira', () => {
    it(
      'go to exactly one of eight callers at once, and end with their time',
      withStores(async ({ lti }) => {
        await lti.createJiraCode(aJiraCode());
        await expect(lti.createJiraCode(aJiraCode())).rejects.toMatchObject({ code: 'conflict' });
        const got = await Promise.all(many(8, () => lti.consumeJiraCode('jira-code-hash-1')));
        expect(got.filter((code) => code !== undefined)).toStrictEqual([aJiraCode()]);
        await lti.createJiraCode(aJiraCode({ purpose: 'site' }));
        expect(await lti.sweep('2026-10-20T08:00:00.000Z')).toBe(0);
        expect(await lti.sweep('2027-01-01T00:00:00.000Z')).toBe(1);
        expect(await lti.consumeJiraCode('jira-code-hash-1')).toBeUndefined();
      }),
    );
  });

  describe('Jira sites', () => {
    it(
      'belong to one tenant, however many want them at once',
      withStores(async ({ lti }) => {
        const tied = await Promise.allSettled(
          many(8, (i) => lti.createJiraSite(aJiraSite({ id: `site-${i}`, tenantId: id(`tenant-${i}`) }))),
        );
        expect(tied.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        await expect(lti.createJiraSite(aJiraSite())).rejects.toMatchObject({ code: 'conflict' });
        const winner = tied.findIndex(({ status }) => status === 'fulfilled');
        expect(await lti.findJiraSite('installation-1')).toMatchObject({ id: `site-${winner}` });
        expect(await lti.findJiraSite('installation-2')).toBeUndefined();
      }),
    );

    it(
      'go with their links, and only where they belong',
      withStores(async ({ lti }) => {
        await lti.createJiraSite(aJiraSite());
        await lti.createJiraSite(aJiraSite({ id: 'a-site', installationId: 'installation-2' }));
        await lti.putJiraLink(aJiraLink());
        await lti.putJiraLink(aJiraLink({ id: 'elsewhere', siteId: 'a-site' }));
        expect((await lti.jiraSitesOf(meridian)).map((site) => site.id)).toEqual(['a-site', 'site-1']);
        expect(await lti.jiraSitesOf(id('other'))).toEqual([]);
        await lti.deleteJiraSite(id('other'), 'site-1');
        expect(await lti.findJiraSite('installation-1')).toStrictEqual(aJiraSite());
        await lti.deleteJiraSite(meridian, 'site-1');
        expect(await lti.findJiraSite('installation-1')).toBeUndefined();
        expect((await lti.jiraLinksOf(meridian, maya)).map((link) => link.id)).toEqual(['elsewhere']);
      }),
    );
  });

  describe('accounts of Jira', () => {
    it(
      'are one person each, the last one linked',
      withStores(async ({ lti }) => {
        await lti.putJiraLink(aJiraLink());
        await lti.putJiraLink(aJiraLink({ id: 'next', personId: id('dev') }));
        expect(await lti.findJiraLink('site-1', 'account-hash-1')).toStrictEqual(
          aJiraLink({ id: 'next', personId: id('dev') }),
        );
        expect(await lti.findJiraLink('site-2', 'account-hash-1')).toBeUndefined();
        expect(await lti.jiraLinksOf(meridian, maya)).toEqual([]);
      }),
    );

    it(
      'are unlinked by their person only, and with them',
      withStores(async ({ lti, forTenant }) => {
        await lti.putJiraLink(aJiraLink());
        await lti.createJiraCode(aJiraCode());
        expect(await lti.deleteJiraLink(meridian, id('dev'), 'link-1')).toBe(false);
        expect(await lti.deleteJiraLink(id('other'), maya, 'link-1')).toBe(false);
        expect(await lti.deleteJiraLink(meridian, maya, 'link-1')).toBe(true);
        expect(await lti.deleteJiraLink(meridian, maya, 'link-1')).toBe(false);
        await lti.putJiraLink(aJiraLink());
        await forTenant(meridian).erasePerson(maya);
        expect(await lti.findJiraLink('site-1', 'account-hash-1')).toBeUndefined();
        expect(await lti.consumeJiraCode('jira-code-hash-1')).toBeUndefined();
      }),
    );
  });
}
