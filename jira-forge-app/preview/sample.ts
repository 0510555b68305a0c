/** The Meridian Group's Jira: MOB-142 is blocked, MOB-150 is not. */
import type { SkillId } from '@keylift/core';
import type { Jira } from '../src/ports';
import type { JiraIssue } from '../src/jira/issue';
import type { PanelWorld } from '../src/local/panel';
import type { Themes } from '../src/local/themes';
import { defaultConfig } from '../src/storage/config';
import { keys } from '../src/storage/keys';
import { putBucket, switchLibrary } from '../src/storage/library-store';
import { bucketsOf } from '../src/content/buckets';
import type { ContentPack } from '../src/content/content-pack';
import { memoryKvs } from './memory-kvs';
import type { SampleTeam } from './team';

const now = '2026-11-18T09:00:00.000Z';
const inProgress = { name: 'In Progress', statusCategory: { key: 'indeterminate' } };

export const items: Readonly<Record<string, JiraIssue>> = {
  'MOB-142': {
    id: '10142',
    key: 'MOB-142',
    fields: {
      summary: 'App cannot reach payments since certificate pinning was renewed on Android',
      status: inProgress,
      labels: ['android'],
      components: [{ name: 'Mobile app' }],
      project: { key: 'MOB' },
      parent: { key: 'MOB-100' },
      updated: '2026-11-17T15:10:00.000+0100',
      flagged: [{ value: 'Impediment' }],
      issuelinks: [
        {
          type: { id: '10000', inward: 'is blocked by' },
          inwardIssue: {
            key: 'OPS-77',
            fields: {
              summary: 'New gateway certificate in the release train',
              status: { name: 'To Do', statusCategory: { key: 'new' } },
            },
          },
        },
      ],
    },
  },
  'MOB-150': {
    id: '10150',
    key: 'MOB-150',
    fields: {
      summary: 'Show the last four digits of the card',
      status: inProgress,
      project: { key: 'MOB' },
      updated: '2026-11-18T08:00:00.000+0100',
    },
  },
};

const jiraOf = (leads: boolean): Pick<Jira, 'issue' | 'permissions' | 'projects'> => ({
  issue: async (key) => ({ status: items[key] ? 200 : 404, body: items[key] }),
  permissions: async (_project, wanted) => ({
    status: 200,
    body: {
      permissions: Object.fromEntries(
        wanted.split(',').map((name) => [name, { havePermission: leads || name !== 'ADMINISTER_PROJECTS' }]),
      ),
    },
  }),
  projects: async (keys) => ({ status: 200, body: { values: keys.map((key) => ({ key, name: 'Mobile app' })) } }),
});

/** Skills behind what is blocked in the project, beside MOB-142. */
const blocked: Themes['blocked'] = Object.fromEntries(
  (
    [
      ['MOB-142', 'mobile-security'],
      ['MOB-131', 'mobile-security'],
      ['MOB-127', 'mobile-security'],
      ['MOB-118', 'api-architecture'],
      ['MOB-117', 'api-architecture'],
      ['MOB-109', 'api-architecture'],
      ['MOB-108', 'ci-cd'],
    ] as const
  ).map(([key, skillId]) => [key, [skillId as SkillId]]),
);

export async function sampleWorld(leads: boolean): Promise<PanelWorld> {
  const { lessons, ...rest } = (await (await fetch('./library.json')).json()) as ContentPack;
  const kvs = memoryKvs();
  const buckets = bucketsOf(lessons);
  for (const [bucket, part] of buckets.entries())
    await putBucket(kvs, { version: rest.version, bucket, lessons: part });
  await switchLibrary(kvs, { head: { ...rest, lessons: lessons.length }, buckets: buckets.map((_, at) => at) });
  await kvs.set(keys.config, { ...defaultConfig, keyResults: [{ key: 'MOB', keyResultIds: ['mobile-crash-free'] }] });
  await kvs.set(keys.facts, { flaggedFieldId: 'flagged', blocksLinkTypeIds: ['10000'] });
  await kvs.set(keys.experts, { 'mobile-security': ['Noor'] });
  const team = (await (await fetch('./team.json')).json()) as SampleTeam;
  for (const person of team.people) await kvs.set(keys.person(person.accountId), person);
  for (const [key, value] of team.kept) await kvs.set(key, value);
  await kvs.set(keys.themes('MOB'), { blocked } satisfies Themes);
  return { kvs, jira: jiraOf(leads) as Jira, now: () => now };
}
