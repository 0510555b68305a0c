/** Names and roles from the sandbox as Moodle and as Canvas, and from a platform that misbehaves. */
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryStores, type LtiSession, type PersonId, type Registration, type TenantId } from '@keylift/core';
import { aContextLink, aKeyResult, aPerson, aSkill, aTeam, aTenant, anObjective } from '@keylift/core/testing';
import { startLms, type LmsOptions } from '../sandbox/lms/lms.js';
import { meridianLearning } from '../sandbox/lms/meridian-learning.js';
import { principalOf } from '../src/api/caller.js';
import { createServiceTokens } from '../src/lti/grades/service-tokens.js';
import { MEMBERSHIP_SCOPE, readMemberships } from '../src/lti/roster/memberships.js';
import { createRoster } from '../src/lti/roster/roster.js';
import { nextPage } from '../src/lti/service-call.js';
import { personIdOf } from '../src/lti/sessions.js';
import { useCasesFor } from '../src/use-cases.js';
import { startPlatform } from './support/platform.js';
import { startTool } from './support/tool.js';

const tenantId = 'meridian' as TenantId;
const contextKey = 'registration-1/1/2';
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function open(options: Omit<LmsOptions, 'origin'> = {}) {
  const lms = await startLms(options);
  ends.push(lms.close);
  const stores = createMemoryStores();
  const store = stores.forTenant(tenantId);
  await store.putTenant(aTenant());
  await store.putSkills([aSkill()]);
  await store.putTeams([aTeam({ memberIds: [] })]);
  await store.putObjectives([anObjective()]);
  await store.putKeyResult(aKeyResult());
  await store.putContextLinks([aContextLink({ contextKey })]);
  const tool = await startTool({ stores });
  ends.push(tool.close);
  const { issuer, clientId, authEndpoint, tokenEndpoint, jwksUri } = lms.addTool({
    name: 'Keylift',
    initiateLoginUri: `${tool.origin}/lti/login`,
    redirectUris: [`${tool.origin}/lti/launch`],
    targetLinkUri: `${tool.origin}/lti/launch`,
    jwksUri: `${tool.origin}/lti/jwks`,
  });
  const registration: Registration = {
    id: 'registration-1',
    tenantId,
    issuer,
    clientId,
    authEndpoint,
    tokenEndpoint,
    jwksUri,
    deploymentPolicy: 'learn',
    allowAnonymous: false,
    active: true,
  };
  await stores.lti.putRegistration(registration);
  const { now, platformFetch: fetch, toolKeys } = tool;
  const deps = { lti: stores.lti, stores, tokens: createServiceTokens({ fetch, toolKeys, now }), fetch, now };
  const nrpsUrl = `${lms.state.origin}${lms.state.profile.paths.memberships('2')}`;
  const session = (changes: Partial<LtiSession> = {}): LtiSession => ({
    tokenHash: 'hash',
    tenantId,
    personId: 'teacher' as PersonId,
    role: 'manager',
    registrationId: 'registration-1',
    deploymentId: '1',
    subject: '42',
    contextKey,
    nrpsUrl,
    expiresAt: '2027-01-01T00:00:00.000Z',
    ...changes,
  });
  const keyliftFor = useCasesFor({ stores, clock: () => '2026-10-20T08:00:00.000Z', now: Date.now });
  const caller = (changes: Partial<LtiSession> = {}) => {
    const its = session(changes);
    return { session: its, principal: principalOf(its), keylift: keyliftFor(its) };
  };
  return { lms, deps, registration, nrpsUrl, roster: createRoster(deps), caller, store };
}

const members = async (store: { getTeam: (id: never) => Promise<{ memberIds: readonly string[] } | undefined> }) =>
  (await store.getTeam(aTeam().id as never))?.memberIds ?? [];

// Observed on Moodle 4.5.6: roles are short names here and URIs in the id_token, and teachers are listed too.
describe.each(['moodle', 'canvas'] as const)('in %s', (profile) => {
  it('learners join the team of the course, those who teach do not', async () => {
    const { lms, roster, caller, store } = await open({ profile });
    expect((await roster.show(caller())).lines[0]).toContain(
      'Learners in the course: 8. Already in the team: 0. New: 8.',
    );
    expect(await members(store)).toEqual([]);

    expect((await roster.take(caller())).lines).toEqual(['Done. Joined: 8. Left: 0.']);
    const maya = lms.state.world.people.find(({ key }) => key === 'maya') ?? expect.fail('Maya is not there');
    const id = personIdOf('registration-1', lms.state.profile.subject(maya));
    expect(await members(store)).toContain(id);
    expect(await store.getPerson(id)).toMatchObject({ name: 'Maya Rao', active: true });
    expect(await members(store)).toHaveLength(8);

    const again = await roster.show(caller());
    expect(again.lines).toEqual([expect.stringContaining('New: 0.'), expect.stringContaining('nothing to take over')]);
    expect(again).not.toHaveProperty('ask');
  });
});

it('every page is read, 130 people of Canvas by 50', async () => {
  const [course] = meridianLearning.courses;
  const crowd = Array.from({ length: 130 }, (_, at) => ({
    ...(meridianLearning.people[0] ?? expect.fail('nobody')),
    key: `crowd-${at}`,
    id: String(1000 + at),
  }));
  const world = {
    ...meridianLearning,
    people: [...meridianLearning.people, ...crowd],
    courses: [
      {
        ...(course ?? expect.fail('no course')),
        enrolments: crowd.map(({ id }) => ({ personId: id, role: 'Learner' as const })),
      },
    ],
  };
  const { lms, deps, registration, nrpsUrl } = await open({ profile: 'canvas', world });
  expect((await readMemberships(deps, registration, nrpsUrl)).members).toHaveLength(130);
  const asked = lms.state.traffic.entries.filter(({ path }) => path.endsWith('/names_and_roles'));
  expect(asked).toHaveLength(3);
});

it('names that are not shared are left out, and what a person has is kept', async () => {
  const { lms, roster, caller, store } = await open();
  lms.state.faults['no-personal-data'] = true;
  const maya = personIdOf('registration-1', lms.state.world.people.find(({ key }) => key === 'maya')?.id ?? '');
  await store.putPeople([aPerson({ id: maya, name: 'Maya R.' })]);
  await roster.take(caller());
  expect(await store.getPerson(maya)).toMatchObject({ name: 'Maya R.' });
});

describe('a platform', () => {
  async function withAnswers(
    ...answers: readonly { status: number; body?: string; headers?: Record<string, string> }[]
  ) {
    const opened = await open();
    const platform = await startPlatform();
    ends.push(platform.close);
    const token = { access_token: 't', expires_in: 3600, scope: MEMBERSHIP_SCOPE };
    platform.answerNext('/token', ...[1, 2, 3].map(() => ({ status: 200, body: JSON.stringify(token) })));
    platform.answerNext('/members', ...answers);
    const registration = { ...opened.registration, tokenEndpoint: `${platform.issuer}/token` };
    await opened.deps.lti.putRegistration(registration);
    return { ...opened, platform, nrpsUrl: `${platform.issuer}/members` };
  }
  const page = (list: readonly unknown[], headers: Record<string, string> = {}) => ({
    status: 200,
    headers,
    body: JSON.stringify({ members: list }),
  });

  it('that lists somebody as inactive or deleted takes them out of the team', async () => {
    const { roster, caller, store, nrpsUrl } = await withAnswers(
      page([
        { user_id: '1', roles: ['Learner'], status: 'Inactive' },
        { user_id: '2', roles: ['Learner'], status: 'Deleted' },
        { user_id: '3', roles: ['Learner'] },
      ]),
    );
    const ids = ['1', '2'].map((user) => personIdOf('registration-1', user));
    await store.putPeople(ids.map((id) => aPerson({ id })));
    await store.putTeams([aTeam({ memberIds: ids })]);
    expect((await roster.take(caller({ nrpsUrl }))).lines).toEqual(['Done. Joined: 1. Left: 2.']);
    expect(await members(store)).toEqual([personIdOf('registration-1', '3')]);
  });

  it('whose token was revoked is asked with a new one, once', async () => {
    const { deps, registration, nrpsUrl, platform } = await withAnswers({ status: 401 }, page([]));
    expect(
      (await readMemberships(deps, { ...registration, tokenEndpoint: `${platform.issuer}/token` }, nrpsUrl)).members,
    ).toEqual([]);
    expect(platform.received('/members')).toHaveLength(2);
    expect(platform.received('/token')).toHaveLength(2);
  });

  it.each([
    ['is down', { status: 503 }],
    ['answers no JSON', { status: 200, body: '<html>' }],
    ['answers without members', { status: 200, body: '{}' }],
  ])('that %s changes nothing and is named', async (_, answer) => {
    const { roster, caller, store, nrpsUrl } = await withAnswers(answer);
    await expect(roster.take(caller({ nrpsUrl }))).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('[platform]'),
    });
    expect(await members(store)).toEqual([]);
  });

  it('whose last page leads to its first does not keep us', async () => {
    const { deps, registration, nrpsUrl, platform } = await withAnswers(
      ...Array.from({ length: 201 }, () => page([], { link: '</members>; rel="next"' })),
    );
    const reading = readMemberships(deps, { ...registration, tokenEndpoint: `${platform.issuer}/token` }, nrpsUrl);
    await expect(reading).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('end') });
  });
});

describe('who asks', () => {
  it('is somebody who teaches: a learner causes no request', async () => {
    const { lms, roster, caller } = await open();
    await expect(roster.show(caller({ role: 'learner' }))).rejects.toMatchObject({ code: 'forbidden' });
    expect(lms.state.traffic.entries).toEqual([]);
  });

  it('comes from a course that is tied to a Key Result, on a platform that shares its members', async () => {
    const { roster, caller } = await open();
    await expect(roster.show(caller({ contextKey: 'registration-1/1/9' }))).rejects.toMatchObject({ code: 'conflict' });
    const { nrpsUrl: _, ...without } = caller().session;
    await expect(roster.show({ ...caller(), session: without })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('the next page', () => {
  const url = 'https://lms.example/members?type_id=1';
  it.each([
    ['<https://lms.example/members?page=2&type_id=1>; rel="next"', 'https://lms.example/members?page=2&type_id=1'],
    ['<https://lms.example/d?since=1>; rel="differences", </m?page=2>; rel=next', 'https://lms.example/m?page=2'],
    // Observed on Moodle 4.5.6, line items.
    ['<https://lms.example/l?limit=1&amp;from=1>; rel=\u201cnext\u201d', 'https://lms.example/l?limit=1&from=1'],
    ['<https://lms.example/l?limit=1>; rel=\u00e2\u0080\u009cnext\u00e2\u0080\u009d', 'https://lms.example/l?limit=1'],
    ['<https://evil.example/members>; rel="next"', undefined],
    ['<https://lms.example/d>; rel="differences"', undefined],
    ['nonsense', undefined],
    [undefined, undefined],
  ])('of %s is %s', (header, next) => {
    expect(nextPage(header, url)).toBe(next);
  });
});
