/** Jira's REST API behind our port, with the rights of a person or of the app. */
import api, { route, type Route } from '@forge/api';
import type { Jira, JiraAnswer } from '../ports';

type Caller = Pick<ReturnType<typeof api.asUser>, 'requestJira'>;

export const jiraAsUser = (): Jira => jiraOf(api.asUser());
/** Sees restricted projects too: nothing it returns is shown to a person. */
export const jiraAsApp = (): Jira => jiraOf(api.asApp());

function jiraOf(caller: Caller): Jira {
  const get = (path: Route): Promise<JiraAnswer> =>
    answer(caller.requestJira(path, { headers: { Accept: 'application/json' } }));
  return {
    issue: (idOrKey, fields) => get(route`/rest/api/3/issue/${idOrKey}?fields=${fields}`),
    fields: () => get(route`/rest/api/3/field`),
    linkTypes: () => get(route`/rest/api/3/issueLinkType`),
    permissions: (projectKey, wanted) =>
      get(route`/rest/api/3/mypermissions?projectKey=${projectKey}&permissions=${wanted}`),
    projects: (projectKeys) => {
      const query = new URLSearchParams(projectKeys.map((key) => ['keys', key]));
      return get(route`/rest/api/3/project/search?${query}`);
    },
    search: (jql, fields, nextPageToken) =>
      answer(
        caller.requestJira(route`/rest/api/3/search/jql`, {
          method: 'POST',
          headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
          body: JSON.stringify({ jql, fields: fields.split(','), maxResults: 50, nextPageToken }),
        }),
      ),
  };
}

async function answer(
  request: Promise<{
    readonly status: number;
    readonly headers: { get(name: string): string | null };
    json(): Promise<unknown>;
  }>,
): Promise<JiraAnswer> {
  const response = await request;
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return {
    status: response.status,
    body: response.status === 200 ? await response.json() : undefined,
    ...(Number.isFinite(retryAfter) && { retryAfter }),
  };
}
