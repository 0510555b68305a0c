/** The connected edition without its server: what waits, what is refused, and what an odd answer does. */
import { beforeEach, describe, expect, it } from 'vitest';
import { jiraRefusals, type LessonId, type QuestionId, type SkillId } from '@keylift/core';
import { bucketsOf } from '../src/content/buckets';
import { connectionTo, forgetOutage, linkActs } from '../src/connected/connection';
import { eraseEverywhere } from '../src/connected/erase';
import { drain } from '../src/connected/outbox';
import { refresh } from '../src/connected/refresh';
import { learningOf } from '../src/local/learning';
import { openPanel } from '../src/local/panel';
import { keys } from '../src/storage/keys';
import { forgetLibrary } from '../src/storage/library-store';
import type { PersonRecord } from '../src/storage/person';
import { fakeRemote, refusal } from './fake-remote';
import { aSite, maya, meridianPack } from './site';

const caller = { accountId: maya, issueKey: 'MOB-142', projectKey: 'MOB', locale: 'en' } as const;
const lessonId = 'pinning-without-lockout' as LessonId;
const skillId = 'mobile-security' as SkillId;

beforeEach(forgetOutage);

/** A site whose person is linked, and its server. */
async function connected() {
  const site = await aSite();
  const remote = fakeRemote();
  const world = { ...site, remote, connection: connectionTo({ remote, now: site.now }) };
  await site.kvs.set(keys.person(maya), { ...emptyPerson, linked: true });
  remote.sent.length = 0;
  site.kvs.asked.writes = 0;
  return world;
}
const emptyPerson: PersonRecord = {
  format: 1,
  accountId: maya,
  updatedAt: '',
  mastery: [],
  evidence: [],
  hidden: [],
  projects: [],
};

type World = Awaited<ReturnType<typeof connected>>;
const use = (world: World, issueKey = 'MOB-142') =>
  learningOf(world, { ...caller, issueKey }).applied({ lessonId, skillId });
const person = ({ kvs }: World) => kvs.values.get(keys.person(maya)) as PersonRecord;
const waiting = ({ kvs }: World) => [...kvs.values.keys()].filter((key) => key.startsWith(keys.waitingAll));

describe('evidence of a linked person', () => {
  it('goes to the server and is kept here in one write', async () => {
    const world = await connected();
    await use(world);
    expect(world.remote.sent).toHaveLength(1);
    expect(world.kvs.asked.writes).toBe(1);
    expect(person(world)).toMatchObject({ linked: true, evidence: [{ kind: 'applied' }] });
    expect(waiting(world)).toEqual([]);
  });

  it('carries ids and numbers, and neither the work item nor its project', async () => {
    const world = await connected();
    await use(world);
    const [, body = ''] = /^POST \/forge\/evidence (.*)$/.exec(world.remote.sent[0] ?? '') ?? [];
    const sent = JSON.parse(body) as { readonly people: readonly [{ readonly events: readonly [object] }] };
    const [event] = sent.people[0].events;
    expect(Object.keys(event).toSorted()).toEqual(['at', 'id', 'kind', 'lessonId', 'outcome', 'skillId', 'weight']);
    expect(body).not.toContain('MOB');
  });

  it('waits beside the evidence in the same write when the server is away, and nobody waits for it twice', async () => {
    const world = await connected();
    world.remote.away = true;
    await use(world);
    const question = 'pinning-without-lockout#nothing' as QuestionId;
    await expect(
      learningOf(world, caller).answer({ lessonId, attemptId: 'a', questionId: question, response: { options: [] } }),
    ).rejects.toThrow('no such question');
    expect(world.kvs.asked.writes).toBe(1);
    expect(waiting(world)).toHaveLength(1);
    expect(world.remote.sent).toHaveLength(1);
  });

  it('of somebody the server does not know any more stays here, and the panel says so', async () => {
    const world = await connected();
    world.remote.answer('/forge/evidence', { status: 200, body: { people: [{ linked: false }] } });
    await use(world);
    expect(person(world).linked).toBeUndefined();
    expect(waiting(world)).toEqual([]);
    expect(await openPanel(world, caller)).toMatchObject({ account: { linked: false } });
  });

  it('of somebody who is not linked stays here', async () => {
    const world = await connected();
    await world.kvs.set(keys.person(maya), emptyPerson);
    await use(world);
    expect(world.remote.sent).toEqual([]);
    expect(person(world).evidence).toHaveLength(1);
  });

  it('that the store did not take is said to be missing, and counts once when it is sent again', async () => {
    const world = await connected();
    world.kvs.breakOn('person:');
    await expect(use(world)).rejects.toThrow('did not answer');
    await use(world);
    const [first, second] = world.remote.sent.map((request) => /"id":"([^"]+)"/.exec(request)?.[1]);
    expect(second).toBe(first);
  });
});

describe('what waits', () => {
  const withWaiting = async (): Promise<World> => {
    const world = await connected();
    world.remote.away = true;
    await use(world);
    await world.kvs.set(keys.waiting(maya, 'odd'), { accountId: maya, event: { id: 'odd' } });
    await world.kvs.set(keys.waiting('dev', 'other'), { accountId: 'dev', event: { id: 'other' } });
    world.remote.away = false;
    world.remote.sent.length = 0;
    return world;
  };

  it('goes out together, and then waits no more', async () => {
    const world = await withWaiting();
    expect(await drain(world)).toBe(true);
    expect(world.remote.sent).toHaveLength(1);
    expect(waiting(world)).toEqual([]);
    expect(await drain(world)).toBe(true);
    expect(world.remote.sent).toHaveLength(1);
  });

  it.each([
    ['is away', 'away' as const],
    ['does not know the site', refusal(403, 'not connected')],
    ['is busy', refusal(503, 'later')],
    ['answers with a page of somebody else', { status: 200, body: undefined }],
    ['answers with something else', { status: 200, body: { people: [] } }],
  ])('keeps while the server %s', async (_name, answer) => {
    const world = await withWaiting();
    world.remote.answer('/forge/evidence', answer);
    expect(await drain(world)).toBe(false);
    expect(waiting(world)).toHaveLength(3);
  });

  it('does not wait for one that the server would never take', async () => {
    const world = await withWaiting();
    const invalid = refusal(400, 'people.0.events.0: invalid');
    const one = { status: 200, body: { people: [{ linked: true }] } };
    world.remote.answer('/forge/evidence', invalid, one, invalid, one);
    expect(await drain(world)).toBe(true);
    expect(waiting(world)).toEqual([]);
    expect(world.remote.sent).toHaveLength(4);
  });

  it('is forgotten with its person, here first and on the server when it answers', async () => {
    const world = await withWaiting();
    world.remote.away = true;
    await eraseEverywhere(world, maya);
    expect([...world.kvs.values].filter((row) => JSON.stringify(row).includes(maya))).toHaveLength(1);
    world.remote.away = false;
    await drain(world);
    expect(world.remote.sent.at(-1)).toContain('/forge/erase');
    expect(JSON.stringify([...world.kvs.values])).not.toContain(maya);
  });
});

describe('linking an account', () => {
  it('takes along what was done so far', async () => {
    const world = await connected();
    await world.kvs.set(keys.person(maya), emptyPerson);
    await use(world);
    await use(world, 'MOB-150');
    const link = await linkActs.link(world, caller, { code: 'KXQ4-7RTM' });
    expect(link).toMatchObject({ linked: true, said: 'Your account is linked.' });
    expect(world.remote.sent[0]).toContain('POST /forge/link');
    expect(world.remote.sent[1]?.match(/"kind":"applied"/g)).toHaveLength(person(world).evidence.length);
  });

  it('says as the server does why a code does not work, and changes nothing', async () => {
    const world = await connected();
    await world.kvs.set(keys.person(maya), emptyPerson);
    world.remote.answer('/forge/link', refusal(400, jiraRefusals.code));
    await expect(linkActs.link(world, caller, { code: 'BBBB' })).rejects.toThrow(jiraRefusals.code);
    await expect(linkActs.link(world, caller, {})).rejects.toThrow('"code" is missing');
    expect(person(world).linked).toBeUndefined();
  });

  it('ends on both sides, and what still waited stays here', async () => {
    const world = await connected();
    world.remote.away = true;
    await use(world);
    world.remote.away = false;
    expect(await linkActs.unlink(world, caller, {})).toMatchObject({ linked: false });
    expect(world.remote.sent.at(-1)).toContain('POST /forge/unlink');
    expect([waiting(world), person(world).evidence.length]).toEqual([[], 1]);
  });

  it('waits for a server that is away, and says that nothing is lost', async () => {
    const world = await connected();
    world.remote.away = true;
    await expect(linkActs.link(world, caller, { code: 'KXQ4-7RTM' })).rejects.toThrow('Nothing is lost');
  });
});

describe('the library of the server', () => {
  const served = async (world: World, change: object = {}) => {
    const { lessons, ...rest } = { ...(await meridianPack()), version: 'served' };
    const parts = bucketsOf(lessons);
    world.remote.answer('/forge/content', {
      status: 200,
      body: { ...rest, lessons: lessons.length, parts: parts.length, ...change },
    });
    parts.forEach((part, at) =>
      world.remote.answer(`/forge/content/served/${at}`, { status: 200, body: { lessons: part } }),
    );
    return parts.length;
  };
  const current = (world: World) => world.kvs.values.get(keys.library);

  it('becomes the library of the site, and is not fetched again while it is the same', async () => {
    const world = await connected();
    await served(world);
    expect(await refresh(world)).toBe('changed');
    expect(current(world)).toMatchObject({ version: 'served' });
    world.remote.answer('/forge/content', { status: 200, body: { version: 'served', same: true } });
    world.kvs.asked.writes = 0;
    expect(await refresh(world)).toBe('same');
    expect(world.remote.sent.at(-1)).toBe('GET /forge/content?have=served {}');
    expect(world.kvs.asked.writes).toBe(0);
    forgetLibrary();
    expect((await openPanel(world, caller)).rows.length).toBeGreaterThan(0);
  });

  it.each([
    ['is away', 'away' as const],
    ['does not know the site', refusal(403, 'not connected')],
    ['got a new one meanwhile', refusal(409, 'changed')],
  ])('is left for later when the server %s, and the old one stays', async (_name, answer) => {
    const world = await connected();
    const before = current(world);
    world.remote.answer('/forge/content/served/1', answer);
    const parts = await served(world);
    expect(parts).toBeGreaterThan(1);
    expect(await refresh(world)).toBe('later');
    expect(current(world)).toEqual(before);
  });

  it.each([
    ['of a newer format', { format: 2 }, 'update the app'],
    ['that is none', { format: 'x' }, 'not a content pack'],
    ['of no size', { parts: 'many' }, 'shape'],
  ])('%s is refused, and the old one stays', async (_name, change, sentence) => {
    const world = await connected();
    const before = current(world);
    await served(world, change);
    await expect(refresh(world)).rejects.toThrow(sentence);
    expect(current(world)).toEqual(before);
  });
});
