/** A Jira site in memory, with a count of the questions it was asked. */
import type { Jira, JiraAnswer } from '../src/ports';
import type { JiraIssue } from '../src/jira/issue';

export const flaggedField = 'customfield_10021';
export const blocksType = '10000';

export interface FakeJira extends Jira {
  readonly issues: Map<string, unknown>;
  readonly calls: string[];
  /** What the next questions are answered with, instead of what is there. */
  answerWith(answer: JiraAnswer | undefined): void;
  /** From so many questions on it asks to wait. */
  busyAfter(calls: number | undefined): void;
  /** Whether the one who looks administers projects. */
  steer(steers: boolean): void;
  /** A project that the one who looks may not see. */
  restrict(projectKey: string): void;
}

export const anIssue = (fields: Partial<JiraIssue['fields']> = {}, key = 'MOB-142'): JiraIssue => ({
  id: '10142',
  key,
  fields: {
    summary: 'Payments fail on Android since the certificate pinning was renewed',
    status: { name: 'In Progress', statusCategory: { key: 'indeterminate' } },
    labels: [],
    components: [],
    issuelinks: [],
    parent: { key: 'MOB-100' },
    project: { key: 'MOB' },
    updated: '2026-11-18T08:00:00.000+0000',
    ...fields,
  },
});

export function fakeJira(...issues: readonly JiraIssue[]): FakeJira {
  const known = new Map<string, unknown>();
  for (const issue of issues) {
    known.set(issue.key, issue);
    if (issue.id !== undefined) known.set(issue.id, issue);
  }
  const calls: string[] = [];
  let forced: JiraAnswer | undefined;
  let patience: number | undefined;
  let steers = false;
  const restricted = new Set<string>();
  const answer = (call: string, body: unknown): JiraAnswer => {
    if (patience === 0) return { status: 429, body: undefined, retryAfter: 60 };
    if (patience !== undefined) patience -= 1;
    calls.push(call);
    return forced ?? (body === undefined ? { status: 404, body: undefined } : { status: 200, body });
  };
  return {
    issues: known,
    calls,
    answerWith: (next) => void (forced = next),
    busyAfter: (questions) => void (patience = questions),
    steer: (next) => void (steers = next),
    restrict: (projectKey) => void restricted.add(projectKey),
    issue: async (key, fields) => answer(`issue ${key} ${fields}`, known.get(key)),
    fields: async () =>
      answer('fields', [
        { id: 'summary', name: 'Zusammenfassung' },
        { id: flaggedField, name: 'Markiert', untranslatedName: 'Flagged' },
      ]),
    linkTypes: async () =>
      answer('linkTypes', {
        issueLinkTypes: [
          { id: blocksType, name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
          { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
        ],
      }),
    permissions: async (projectKey, wanted) =>
      answer(
        `permissions ${projectKey}`,
        restricted.has(projectKey)
          ? undefined
          : {
              permissions: Object.fromEntries(
                wanted.split(',').map((name) => [name, { havePermission: name !== 'ADMINISTER_PROJECTS' || steers }]),
              ),
            },
      ),
    projects: async (keys) =>
      answer(`projects ${keys.join()}`, {
        values: keys.filter((key) => !restricted.has(key)).map((key) => ({ key, name: `Project ${key}` })),
      }),
    search: async (jql) => answer(`search ${jql}`, { issues: [...new Set(known.values())], isLast: true }),
  };
}
