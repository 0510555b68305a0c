/** What the page of administrators does in the connected edition: ties the site to an organisation, and says how it stands. */
import { jiraServerTexts, KeyliftError, type JiraServerTexts } from '@keylift/core';
import { isRecord } from '../jira/issue';
import { forAdministrators, siteActs, type SiteAct, type SiteView } from '../local/site';
import { textOf } from '../resolve';
import { drain } from './outbox';
import { refresh } from './refresh';
import { ask, type Remote } from './remote';

export interface ServerView {
  readonly state: 'tied' | 'loose' | 'away';
  readonly texts: JiraServerTexts;
}

/** All of `siteActs`, and those that need the server. */
export const connectedSiteActs = (remote: Remote): Readonly<Record<string, SiteAct>> => ({
  ...siteActs,
  site: async (...asked) => ({ ...((await siteActs['site']?.(...asked)) as SiteView), isConnected: true }),
  server: forAdministrators(async (_world, { locale }): Promise<ServerView> => {
    try {
      return viewOf(await ask(remote, 'GET', '/forge/site'), locale);
    } catch (error) {
      if (!(error instanceof KeyliftError)) throw error;
      return { state: 'away', texts: jiraServerTexts('', locale) };
    }
  }),
  tie: forAdministrators(async ({ kvs }, { accountId, locale }, payload): Promise<ServerView> => {
    const body = {
      accountId,
      code: textOf(payload, 'code'),
      name: hostOf(isRecord(payload) ? payload['site'] : undefined),
    };
    const view = viewOf(await ask(remote, 'POST', '/forge/site', body), locale);
    await refresh({ kvs, remote });
    return view;
  }),
  untie: forAdministrators(async (_world, { locale }): Promise<ServerView> =>
    viewOf(await ask(remote, 'DELETE', '/forge/site'), locale),
  ),
  fetch: forAdministrators(async ({ kvs }) => {
    const refreshed = await refresh({ kvs, remote });
    await drain({ kvs, remote });
    return { refreshed };
  }),
});

const viewOf = (body: Readonly<Record<string, unknown>>, locale: 'en' | 'de'): ServerView => ({
  state: body['tied'] === true ? 'tied' : 'loose',
  texts: jiraServerTexts(typeof body['organisation'] === 'string' ? body['organisation'] : '', locale),
});

/** "https://meridian.atlassian.net" → its host; the server shows it to administrators. */
function hostOf(site: unknown): string {
  try {
    return new URL(String(site)).hostname;
  } catch {
    return 'jira';
  }
}
