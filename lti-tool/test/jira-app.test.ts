/**
 * The connected edition of the Jira app as it is deployed, against the real server: a code ties the site, another the account,
 * and what is learned beside a work item counts once in Keylift, also when the server was away.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createKeylift,
  type LtiSession,
  type PersonId,
  type QuestionId,
  type TenantId,
  type TodayView,
  type WorkItemView,
} from '@keylift/core';
import { aKeyResult, aLesson, aPerson, aQuestion, aSkill, aTeam, aTenant } from '@keylift/core/testing';
import { hashOf, newSecret } from '../src/lti/secrets.js';
import { jiraAppId, startAtlassian, type Atlassian } from './support/atlassian.js';
import { buildConnectedApp, openForgeSite, type ForgeSite } from './support/forge-site.js';
import { openSqlite, type OpenStores } from './support/stores.js';
import { startTool, type Tool } from './support/tool.js';

const meridian = 'meridian' as TenantId;
const maya = 'maya' as PersonId;
const account = '557058:9f2c1d4e-maya';
const issueKey = 'SUP-42';
const secretWords = 'Xylophonquark';
const questions = ['first', 'second', 'third', 'fourth'].map((name) =>
  aQuestion({ id: `tracing-basics#${name}` as QuestionId }),
);
const lesson = aLesson({ blocks: questions.map((question) => ({ type: 'question', question })) });
const today = (): string => new Date().toISOString();

let folder: string;
let functions: string;
let atlassian: Atlassian;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keylift-jira-'));
  [functions, atlassian] = await Promise.all([buildConnectedApp(folder), startAtlassian()]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await atlassian.close();
});

let opened: OpenStores;
let tool: Tool;
let jira: ForgeSite;
beforeEach(async () => {
  opened = await openSqlite();
  const store = opened.stores.forTenant(meridian);
  await store.putTenant(aTenant({ id: 'meridian', name: 'Meridian Group' }));
  await store.putPeople([aPerson({ id: 'maya' }), aPerson({ id: 'ines' })]);
  await store.putTeams([aTeam({ id: 'support', memberIds: ['maya'] })]);
  await store.putSkills([aSkill()]);
  await store.putLessons([lesson]);
  await store.putKeyResult(aKeyResult({ start: '2026-01-01', due: '2099-12-31' }));
  const keyliftFor = ({ tenantId }: LtiSession) =>
    createKeylift({ store: opened.stores.forTenant(tenantId), clock: today });
  tool = await startTool({ stores: opened.stores, jira: { appId: jiraAppId, keysUrl: atlassian.keysUrl }, keyliftFor });
  jira = openForgeSite({ functions, atlassian, server: tool.origin, issueKey });
  jira.issues.set(issueKey, blockedIssue);
  return async () => {
    jira.leave();
    await tool.close();
    await opened.drop();
  };
});

/** What no request to the server may hold is in every field. */
const blockedIssue = {
  id: '10042',
  key: issueKey,
  fields: {
    summary: `Distributed tracing shows the slow step in a trace ${secretWords}`,
    status: { name: `In Progress ${secretWords}`, statusCategory: { key: 'indeterminate' } },
    labels: [secretWords],
    components: [{ name: `Tracing ${secretWords}` }],
    description: secretWords,
    project: { key: 'SUP', name: secretWords },
    parent: { key: 'SUP-1', fields: { summary: secretWords } },
    assignee: { displayName: secretWords },
    updated: new Date().toISOString().replace('Z', '+0000'),
    customfield_10021: [{ value: 'Impediment' }],
    issuelinks: [
      {
        type: { id: '1', inward: 'is blocked by' },
        inwardIssue: { key: 'OPS-7', fields: { summary: secretWords, status: { statusCategory: { key: 'new' } } } },
      },
    ],
  },
};

/** As the web UI of somebody who launched Keylift. */
async function web<T>(person: string, role: LtiSession['role'], path: string, body?: object): Promise<T> {
  const token = newSecret();
  await opened.stores.lti.createSession({
    tokenHash: hashOf(token),
    tenantId: meridian,
    personId: person as PersonId,
    role,
    registrationId: 'registration-1',
    deploymentId: '1',
    subject: person,
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  });
  const answer = await fetch(tool.origin + path, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return (await answer.json()) as T;
}

const codeFor = async (purpose: 'site' | 'account'): Promise<string> =>
  (
    await web<{ readonly code: string }>(
      purpose === 'site' ? 'ines' : 'maya',
      purpose === 'site' ? 'admin' : 'learner',
      '/api/jira/codes',
      { purpose },
    )
  ).code;

interface Server {
  readonly state: string;
}
const tie = async () =>
  jira.call<Server>('admin', 'tie', 'admin', { code: await codeFor('site'), site: 'https://meridian.atlassian.net' });
const link = async () =>
  jira.call<{ readonly linked: boolean }>('panel', 'link', account, { code: await codeFor('account') });
const panel = () =>
  jira.call<WorkItemView & { readonly account: { readonly linked: boolean } }>('panel', 'panel', account);
const answer = (place: number) =>
  jira.call('panel', 'answer', account, {
    lessonId: lesson.id,
    attemptId: 'attempt',
    questionId: questions[place]?.id,
    response: { options: ['a'] },
  });
const counted = async (): Promise<number> => (await opened.stores.forTenant(meridian).evidenceOf(maya)).length;
const waiting = (): number => [...jira.values.keys()].filter((key) => key.startsWith('waiting:')).length;

describe('the connected edition', () => {
  it('brings the library of the server to the site, and leads from a blocked work item to evidence that counts', async () => {
    expect((await jira.call<Server>('admin', 'server', 'admin')).state).toBe('loose');
    expect((await panel()).note).toContain('no library yet');
    expect((await tie()).state).toBe('tied');

    const view = await panel();
    expect(view.rows.map(({ lessonId }) => lessonId)).toEqual([lesson.id]);
    expect(view.rows[0]?.serves).toContain('Resolve tier 2 tickets in 8 hours');
    expect(view.account.linked).toBe(false);
    await answer(0);
    expect(await counted()).toBe(0);

    const before = await web<TodayView>('maya', 'learner', '/api/today');
    expect((await link()).linked).toBe(true);
    expect(await counted()).toBe(1);
    expect((await panel()).account.linked).toBe(true);
    jira.asked.writes = 0;
    await answer(1);
    expect(jira.asked.writes).toBe(1);
    await jira.call('panel', 'used', account, { lessonId: lesson.id, skillId: 'tracing' });
    expect(await counted()).toBe(3);

    const after = await web<TodayView>('maya', 'learner', '/api/today');
    expect(after.standing.rows).not.toEqual(before.standing.rows);
    const [mastery] = await opened.stores.forTenant(meridian).masteryOf([maya], [aSkill().id]);
    expect(mastery).toMatchObject({ personId: 'maya' });
  });

  it('works on when the server is away, and counts each act once when it is back', async () => {
    await tie();
    await link();
    jira.remote.away = true;
    await answer(0);
    jira.asked.writes = 0;
    await answer(1);
    expect(jira.asked.writes).toBe(1);
    expect((await panel()).rows).toHaveLength(1);
    expect((await jira.call<Server>('admin', 'server', 'admin')).state).toBe('away');
    await jira.run('onFiveMinutes');
    await jira.run('onHour');
    expect([await counted(), waiting()]).toEqual([0, 2]);

    jira.remote.away = false;
    jira.remote.losesNext = true; // taken by the server, but the app does not learn it
    await jira.run('onFiveMinutes');
    expect([await counted(), waiting()]).toEqual([2, 2]);
    await jira.run('onFiveMinutes');
    await jira.run('onFiveMinutes');
    expect([await counted(), waiting()]).toEqual([2, 0]);
  });

  it('sends no word and no key of a work item, whatever is done', async () => {
    await tie();
    await panel();
    await link();
    await jira.call('panel', 'lesson', account, { lessonId: lesson.id });
    await answer(0);
    await jira.call('panel', 'used', account, { lessonId: lesson.id, skillId: 'tracing' });
    await jira.call('panel', 'hide', account, { lessonId: lesson.id });
    await jira.call('panel', 'help', account, { skillId: 'tracing' });
    jira.remote.away = true;
    await answer(1);
    jira.remote.away = false;
    for (const name of ['onFiveMinutes', 'onHour', 'onWeek'] as const) await jira.run(name);
    await jira.call('panel', 'unlink', account);
    expect(jira.sent.length).toBeGreaterThan(8);
    for (const text of [secretWords, 'SUP', 'OPS', 'trace ', 'Distributed'])
      expect(jira.sent.filter((request) => request.includes(text))).toEqual([]);
  });

  it('forgets an account that was closed, here at once and on the server as soon as it answers', async () => {
    await tie();
    await link();
    jira.remote.away = true;
    await answer(0);
    jira.closed.add(account);
    await jira.run('onWeek');
    const here = [...jira.values].filter((row) => JSON.stringify(row).includes(account));
    expect(here.map(([key]) => key)).toEqual([`gone:${account}`]);
    expect(await opened.stores.lti.jiraLinksOf(meridian, maya)).toHaveLength(1);

    jira.remote.away = false;
    await jira.run('onFiveMinutes');
    expect(JSON.stringify([...jira.values])).not.toContain(account);
    expect(await opened.stores.lti.jiraLinksOf(meridian, maya)).toEqual([]);
  });

  it('goes on alone for somebody who unlinked in Keylift, and says so', async () => {
    await tie();
    await link();
    const [linked] = await opened.stores.lti.jiraLinksOf(meridian, maya);
    await opened.stores.lti.deleteJiraLink(meridian, maya, linked?.id ?? '');
    await answer(0);
    expect([await counted(), waiting()]).toEqual([0, 0]);
    expect((await panel()).account.linked).toBe(false);
    await link();
    expect(await counted()).toBe(1);
  });

  it('is tied by administrators of Jira only, with a code of an administrator of Keylift', async () => {
    await expect(jira.call('admin', 'tie', account, { code: await codeFor('site') })).rejects.toThrow(
      'Only administrators of Jira',
    );
    await expect(
      jira.call('admin', 'tie', 'admin', { code: 'BBBB-BBBB', site: 'https://meridian.atlassian.net' }),
    ).rejects.toThrow('not valid any more');
    await tie();
    expect((await jira.call<Server>('admin', 'untie', 'admin')).state).toBe('loose');
  });
});
