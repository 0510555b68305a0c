/** The web UI's side of Jira: codes to type there, what is connected, and the end of a connection. */
import { jiraOfferView, jiraView, KeyliftError, type JiraSite, type JiraStore } from '@keylift/core';
import type { RouteAnswer, RouteInput } from '@keylift/core/api';
import { localeOf, type Caller } from '../../api/caller.js';
import type { JiraSites } from './sites.js';

export interface JiraHandlerDeps {
  readonly store: Pick<JiraStore, 'jiraSitesOf' | 'jiraLinksOf' | 'deleteJiraLink'>;
  /** Absent when the server knows no Jira app. */
  readonly sites?: Pick<JiraSites, 'offer' | 'untie'> | undefined;
}

export function jiraHandlers({ store, sites }: JiraHandlerDeps) {
  const connected = ({ id, name, tiedAt }: JiraSite) => ({ id, name, since: tiedAt.slice(0, 10) });
  return {
    async jira(_: object, { session, principal }: Caller): Promise<RouteAnswer<'jira'>> {
      const { tenantId, personId } = session;
      const [known, links] = await Promise.all([store.jiraSitesOf(tenantId), store.jiraLinksOf(tenantId, personId)]);
      const nameOf = new Map(known.map(({ id, name }) => [id, name]));
      return jiraView(
        {
          isOn: sites !== undefined,
          hasSites: known.length > 0,
          accounts: links.map(({ id, siteId, linkedAt }) => ({
            id,
            name: nameOf.get(siteId) ?? '',
            since: linkedAt.slice(0, 10),
          })),
          ...(principal.role === 'admin' && { sites: known.map(connected) }),
        },
        localeOf(session),
      );
    },
    async offerJiraCode({ purpose }: RouteInput<'offerJiraCode'>, { session, principal }: Caller) {
      if (purpose === 'site') onlyAdmins(principal);
      if (!sites) throw new KeyliftError('unavailable', 'This server is not set up for Jira.');
      const { code, expiresAt } = await sites.offer(session, purpose);
      return jiraOfferView(code, `${expiresAt.slice(11, 16)} UTC`, localeOf(session));
    },
    async unlinkJira({ linkId }: RouteInput<'unlinkJira'>, { session }: Caller): Promise<RouteAnswer<'unlinkJira'>> {
      if (!(await store.deleteJiraLink(session.tenantId, session.personId, linkId)))
        throw new KeyliftError('not-found', 'There is no such account. It may have been unlinked already.', {
          field: 'linkId',
        });
      return { unlinked: true };
    },
    async untieJira(
      { siteId }: RouteInput<'untieJira'>,
      { session, principal }: Caller,
    ): Promise<RouteAnswer<'untieJira'>> {
      onlyAdmins(principal);
      await sites?.untie({ tenantId: session.tenantId, id: siteId });
      return { untied: true };
    },
  };
}

function onlyAdmins({ role }: Caller['principal']): void {
  if (role !== 'admin') throw new KeyliftError('forbidden', 'Only administrators connect Jira sites.');
}
