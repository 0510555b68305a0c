/** A Jira site, from the code of an administrator to evidence that counts for a person, over the product's own HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createKeylift,
  createMemoryStores,
  type LtiSession,
  type LtiStore,
  type PersonId,
  type Stores,
  type TenantId,
} from '@keylift/core';
import { aKeyResult, aLesson, aPerson, aSkill, aTeam, aTenant } from '@keylift/core/testing';
import { hashOf, newSecret } from '../src/lti/secrets.js';
import { jiraAppId, startAtlassian, type Atlassian } from './support/atlassian.js';
import { startTool, type Tool } from './support/tool.js';

const meridian = 'meridian' as TenantId;
const maya = 'maya' as PersonId;
const skillId = aSkill().id;

let atlassian: Atlassian;
let tool: Tool;
let stores: Stores & { readonly lti: LtiStore };

beforeAll(async () => {
  atlassian = await startAtlassian();
});
afterAll(() => atlassian.close());

beforeEach(async () => {
  stores = createMemoryStores();
  const store = stores.forTenant(meridian);
  await store.putTenant(aTenant({ id: 'meridian', name: 'Meridian Group' }));
  await store.putPeople([aPerson({ id: 'maya' }), aPerson({ id: 'dev' })]);
  await store.putTeams([aTeam({ memberIds: ['maya', 'dev'] })]);
  await store.putSkills([aSkill()]);
  await store.putLessons([aLesson()]);
  await store.putKeyResult(aKeyResult({ requirements: [] }));
  tool = await startTool({
    stores,
    jira: { appId: jiraAppId, keysUrl: atlassian.keysUrl },
    keyliftFor: ({ tenantId }) => createKeylift({ store: stores.forTenant(tenantId), clock: realTime }),
  });
  return () => tool.close();
});
const realTime = (): string => new Date().toISOString();

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly error?: { readonly code: string; readonly field?: string } };
  readonly headers: Headers;
}

async function send(authorization: string, method: string, path: string, body?: object): Promise<Answer> {
  const answer = await fetch(tool.origin + path, {
    method,
    headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: (text === '' ? {} : JSON.parse(text)) as Answer['body'],
  };
}

/** As the web UI of somebody who launched Keylift. */
async function web(person: string, role: LtiSession['role'] = 'learner', tenant = 'meridian') {
  const token = newSecret();
  await stores.lti.createSession({
    tokenHash: hashOf(token),
    tenantId: tenant as TenantId,
    personId: person as PersonId,
    role,
    registrationId: 'registration-1',
    deploymentId: '1',
    subject: person,
    expiresAt: new Date(tool.now() + 3_600_000).toISOString(),
  });
  const call = (method: string, path: string, body?: object) => send(`Bearer ${token}`, method, path, body);
  const code = async (purpose: string): Promise<string> =>
    String((await call('POST', '/api/jira/codes', { purpose })).body['code']);
  return { call, code };
}

/** As a function of the app on a site; `account` is who is looking there. */
const site = (
  where: { installation?: string; cloudId?: string; account?: string } = {},
  claims: Readonly<Record<string, unknown>> = {},
) => {
  const call = async (method: string, path: string, body?: object): Promise<Answer> =>
    send(await atlassian.authorization(where, { claims }), method, path, body);
  const tie = (code: string) =>
    call('POST', '/forge/site', { accountId: where.account ?? 'admin', code, name: 'meridian.atlassian.net' });
  const link = (accountId: string, code: string) => call('POST', '/forge/link', { accountId, code });
  const prove = (accountId: string, ...ids: readonly string[]) =>
    call('POST', '/forge/evidence', { people: [{ accountId, events: ids.map((id) => ({ ...event, id })) }] });
  return { call, tie, link, prove };
};

/** With a token that outlives the clock a test moves. */
const lasting = () => site({}, { exp: Math.floor(Date.now() / 1000) + 3_600 });

const event = {
  skillId,
  kind: 'quiz',
  outcome: 1,
  weight: 1,
  at: '2026-10-19T08:00:00.000Z',
  lessonId: 'l',
  itemId: 'q',
};

async function tied() {
  await site().tie(await (await web('ines', 'admin')).code('site'));
}
async function linked(accountId = 'account-maya') {
  await tied();
  await site().link(accountId, await (await web('maya')).code('account'));
}

describe('a Jira site', () => {
  it('belongs to nobody until a code of an administrator is typed there', async () => {
    expect((await site().call('GET', '/forge/site')).body).toEqual({ tied: false });
    expect(await site().call('GET', '/forge/content')).toMatchObject({ status: 403 });
    const code = await (await web('ines', 'admin')).code('site');
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect((await site().tie(code.toLowerCase())).body).toEqual({ tied: true, organisation: 'Meridian Group' });
    expect((await site().call('GET', '/forge/site')).body).toEqual({ tied: true, organisation: 'Meridian Group' });
  });

  it('is tied by administrators only', async () => {
    const { call } = await web('maya');
    expect(await call('POST', '/api/jira/codes', { purpose: 'site' })).toMatchObject({ status: 403 });
    expect((await call('GET', '/api/jira')).body).not.toHaveProperty('sites');
    const code = await (await web('maya')).code('account');
    expect(await site().tie(code)).toMatchObject({ status: 400, body: { error: { field: 'code' } } });
  });

  it('is not taken from the organisation that has it', async () => {
    await tied();
    const code = await (await web('eve', 'admin', 'other')).code('site');
    expect(await site().tie(code)).toMatchObject({ status: 409 });
    expect((await site().call('GET', '/forge/site')).body['organisation']).toBe('Meridian Group');
  });

  it('is listed to administrators, who disconnect it with all its accounts', async () => {
    await linked();
    const { call } = await web('ines', 'admin');
    const { sites } = (await call('GET', '/api/jira')).body as unknown as {
      sites: { rows: readonly { id: string; name: string }[] };
    };
    expect(sites.rows).toMatchObject([{ name: 'meridian.atlassian.net' }]);
    const path = `/api/jira/sites/${sites.rows[0]?.id}`;
    expect(await (await web('maya')).call('DELETE', path)).toMatchObject({ status: 403 });
    await (await web('eve', 'admin', 'other')).call('DELETE', path);
    expect((await site().call('GET', '/forge/site')).body['tied']).toBe(true);
    await call('DELETE', path);
    expect((await site().call('GET', '/forge/site')).body).toEqual({ tied: false });
    expect(await stores.lti.jiraLinksOf(meridian, maya)).toEqual([]);
  });

  it.each([
    ['when the app is removed from Jira', 'POST', '/forge/uninstalled'],
    ['when an administrator of Jira disconnects it', 'DELETE', '/forge/site'],
  ])('is forgotten with its accounts %s, but not by a browser', async (_name, method, path) => {
    await linked();
    const fromPage = site({ account: 'account-maya' }, { context: { cloudId: 'cloud-1' } });
    expect(await fromPage.call(method, path)).toMatchObject({ status: 403 });
    expect((await site().call(method, path)).status).toBe(200);
    expect((await site().call('GET', '/forge/site')).body).toEqual({ tied: false });
    expect(await stores.lti.jiraLinksOf(meridian, maya)).toEqual([]);
  });

  it('is another one when the app is installed anew or elsewhere', async () => {
    await linked();
    expect((await site({ installation: 'installation-2' }).prove('account-maya', 'a')).status).toBe(403);
    expect((await site({ cloudId: 'cloud-2' }).prove('account-maya', 'a')).status).toBe(403);
  });
});

describe('an account', () => {
  it('is linked once, by the code of a launch, and kept under a pseudonym', async () => {
    await tied();
    const code = await (await web('maya')).code('account');
    expect((await site().link('account-maya', code)).body).toEqual({ linked: true });
    expect(await site().link('account-dev', code)).toMatchObject({ status: 400, body: { error: { field: 'code' } } });
    const [link] = await stores.lti.jiraLinksOf(meridian, maya);
    expect(JSON.stringify(link)).not.toContain('account-maya');
    const { account } = (await (await web('maya')).call('GET', '/api/jira')).body as { account: { rows: unknown } };
    expect(account.rows).toMatchObject([{ name: 'meridian.atlassian.net' }]);
  });

  it('is not linked by a code that is too old, invented or of another organisation', async () => {
    await tied();
    const old = await (await web('maya')).code('account');
    tool.clock.ahead = 10 * 60_000 + 1;
    expect(await lasting().link('account-maya', old)).toMatchObject({ status: 400 });
    tool.clock.ahead = 0;
    expect(await site().link('account-maya', 'BBBB-BBBB')).toMatchObject({ status: 400 });
    const other = await (await web('eve', 'learner', 'other')).code('account');
    expect(await site().link('account-maya', other)).toMatchObject({ status: 403 });
  });

  it('may try five codes in ten minutes; others are not held up', async () => {
    await tied();
    for (let i = 0; i < 5; i += 1) expect((await site().link('guesser', `BBBB-BBB${i + 2}`)).status).toBe(400);
    const code = await (await web('maya')).code('account');
    expect(await site().link('guesser', code)).toMatchObject({ status: 403, body: { error: { field: 'code' } } });
    expect((await site().link('account-maya', code)).status).toBe(200);
    tool.clock.ahead = 10 * 60_000 + 1;
    const later = await (await web('maya')).code('account');
    expect((await lasting().link('guesser', later)).status).toBe(200);
  });

  it('is unlinked from both sides, and by nobody else', async () => {
    await linked();
    const [link] = await stores.lti.jiraLinksOf(meridian, maya);
    const path = `/api/jira/links/${link?.id}`;
    expect(await (await web('dev')).call('DELETE', path)).toMatchObject({ status: 404 });
    expect((await (await web('maya')).call('DELETE', path)).body).toEqual({ unlinked: true });
    expect((await site().prove('account-maya', 'a')).body).toEqual({ people: [{ linked: false }] });

    await site().link('account-maya', await (await web('maya')).code('account'));
    await site().call('POST', '/forge/unlink', { accountId: 'account-maya' });
    expect(await stores.lti.jiraLinksOf(meridian, maya)).toEqual([]);
  });

  it('that Atlassian closed is forgotten, also when it is said twice', async () => {
    await linked();
    const erase = () => site().call('POST', '/forge/erase', { accountIds: ['account-maya', 'nobody'] });
    expect((await erase()).body).toEqual({ erased: 2 });
    expect((await erase()).status).toBe(200);
    expect(await stores.lti.jiraLinksOf(meridian, maya)).toEqual([]);
  });

  it('of somebody who is looking is theirs: nobody links, proves or erases for another', async () => {
    await linked();
    const dev = site({ account: 'account-dev' });
    expect((await dev.prove('account-maya', 'a')).status).toBe(403);
    expect((await dev.link('account-maya', await (await web('dev')).code('account'))).status).toBe(403);
    expect((await dev.call('POST', '/forge/erase', { accountIds: ['account-maya'] })).status).toBe(403);
    const nobody = site({}, { context: { cloudId: 'cloud-1' } });
    expect((await nobody.prove('account-maya', 'a')).status).toBe(403);
    expect((await site({ account: 'account-maya' }).prove('account-maya', 'a')).status).toBe(200);
  });
});

describe('evidence from Jira', () => {
  it('counts once for the person, however often it comes', async () => {
    await linked();
    expect((await site().prove('account-maya', 'a', 'b')).body).toEqual({
      people: [{ linked: true, statuses: ['counted', 'counted'] }],
    });
    expect((await site().prove('account-maya', 'b', 'c')).body).toEqual({
      people: [{ linked: true, statuses: ['known', 'counted'] }],
    });
    const evidence = await stores.forTenant(meridian).evidenceOf(maya);
    expect(evidence).toHaveLength(3);
    expect(evidence[0]).toMatchObject({ personId: 'maya', source: 'jira', kind: 'quiz', at: event.at });
    const [mastery] = await stores.forTenant(meridian).masteryOf([maya], [skillId]);
    expect(mastery?.lastAt).toBe(event.at);
  });

  it('counts once also after the account was unlinked and linked again', async () => {
    await linked();
    await site().prove('account-maya', 'a');
    await site().call('POST', '/forge/unlink', { accountId: 'account-maya' });
    await site().link('account-maya', await (await web('maya')).code('account'));
    expect((await site().prove('account-maya', 'a')).body).toEqual({ people: [{ linked: true, statuses: ['known'] }] });
  });

  it('that cannot be counted holds up nothing else', async () => {
    await linked();
    const events = [
      { ...event, id: 'gone', skillId: 'a skill that is gone' },
      { ...event, id: 'odd', weight: 7 },
      { ...event, id: 'good' },
    ];
    const answer = await site().call('POST', '/forge/evidence', { people: [{ accountId: 'account-maya', events }] });
    expect(answer.body).toEqual({ people: [{ linked: true, statuses: ['refused', 'refused', 'counted'] }] });
  });

  it('from a clock that runs ahead is taken as of now', async () => {
    await linked();
    const events = [{ ...event, id: 'early', at: '2099-01-01T00:00:00.000Z' }];
    await site().call('POST', '/forge/evidence', { people: [{ accountId: 'account-maya', events }] });
    const [evidence] = await stores.forTenant(meridian).evidenceOf(maya);
    expect(Date.parse(evidence?.at ?? '')).toBeLessThanOrEqual(Date.now());
  });

  it.each<[string, object, string]>([
    ['without anybody', { people: [] }, 'people'],
    [
      'with a text beside it',
      { people: [{ accountId: 'a', events: [{ ...event, id: 'a', summary: 'x' }] }] },
      'people.0.events.0',
    ],
    [
      'of a kind that only leads attest',
      { people: [{ accountId: 'a', events: [{ ...event, id: 'a', kind: 'lead-attestation' }] }] },
      'people.0.events.0.kind',
    ],
    [
      'without a time',
      { people: [{ accountId: 'a', events: [{ ...event, id: 'a', at: 'yesterday' }] }] },
      'people.0.events.0.at',
    ],
  ])('%s is refused by name', async (_name, body, field) => {
    await linked();
    expect(await site().call('POST', '/forge/evidence', body)).toMatchObject({
      status: 400,
      body: { error: { field } },
    });
  });

  it('of somebody who was erased finds nobody', async () => {
    await linked();
    await stores.forTenant(meridian).erasePerson(maya);
    expect((await site().prove('account-maya', 'a')).body).toEqual({ people: [{ linked: false }] });
  });
});

describe('the library of a site', () => {
  it('comes whole, in parts, and not again while it is the same', async () => {
    await tied();
    const { body } = await site().call('GET', '/forge/content');
    expect(body).toMatchObject({ format: 1, lessons: 1, parts: 1 });
    const part = await site().call('GET', `/forge/content/${String(body['version'])}/0`);
    expect(part.body).toEqual({ lessons: [aLesson()] });
    const { version } = body;
    const again = await site().call('GET', `/forge/content?have=${String(version)}`);
    expect([again.status, again.body]).toEqual([200, { version, same: true }]);
  });

  it('is another one when a lesson or a Key Result changed', async () => {
    await tied();
    const before = (await site().call('GET', '/forge/content')).body['version'];
    await stores
      .forTenant(meridian)
      .putLessons([aLesson({ blocks: [{ type: 'paragraph', text: [{ text: 'New.' }] }] })]);
    const after = (await site().call('GET', '/forge/content')).body['version'];
    expect(after).not.toBe(before);
    expect(await site().call('GET', `/forge/content/${String(before)}/0`)).toMatchObject({ status: 409 });
    expect(await site().call('GET', `/forge/content/${String(after)}/7`)).toMatchObject({ status: 404 });
  });
});

it('forged calls are refused without a reason, and the log knows it without the token', async () => {
  const forged = await atlassian.authorization({ account: 'maya' }, { claims: { exp: 1 } });
  const answer = await send(forged, 'GET', '/forge/content');
  expect(answer).toMatchObject({ status: 401, body: { error: { code: 'unauthorized' } } });
  expect(JSON.stringify(answer.body)).not.toContain('expired');
  expect(tool.logged()).toContain('"problem":"expired"');
  expect(tool.logged()).not.toContain(forged.slice(20, 60));
});

it('a server that knows no Jira app has no door for one, and says so in its web UI', async () => {
  await tool.close();
  tool = await startTool({ stores });
  expect((await site().call('GET', '/forge/site')).status).toBe(404);
  const { call } = await web('ines', 'admin');
  expect((await call('GET', '/api/jira')).body).toMatchObject({ off: expect.stringContaining('not set up') as string });
  expect((await call('POST', '/api/jira/codes', { purpose: 'site' })).status).toBe(503);
});
