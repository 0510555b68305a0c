/** Members of a course that stay in step with their team: every day, by what changed, and by course groups. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStores, type LtiSession, type PersonId, type Store, type TeamId } from '@keylift/core';
import { aContextLink, aKeyResult, aSkill, aTeam, aTenant, anObjective } from '@keylift/core/testing';
import { principalOf } from '../src/api/caller.js';
import { createLog } from '../src/log.js';
import { GROUP_SCOPE, readClaims } from '../src/lti/claims.js';
import { createServiceTokens } from '../src/lti/grades/service-tokens.js';
import { planRosterRefresh } from '../src/lti/roster/refresh.js';
import { createRoster, type Roster } from '../src/lti/roster/roster.js';
import { personIdOf } from '../src/lti/sessions.js';
import { createJobHandlers } from '../src/outbox/job-handlers.js';
import { createWorker } from '../src/outbox/worker.js';
import { useCasesFor } from '../src/use-cases.js';
import { startPlatform, type Answer, type Platform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

const MEMBERS = '/members';
const CHANGES = '/changes';
const COURSE = 'registration-1/1/2';
const tenantId = aTenant().id;
const team = aTeam({ memberIds: [] });
const DAY = 24 * 60 * 60_000;
let platform: Platform;
let tool: Tool;
let store: Store;
let roster: Roster;

beforeEach(async () => {
  platform = await startPlatform();
  const anyScope = { status: 200, body: JSON.stringify({ access_token: 't', expires_in: 3600 }) };
  platform.answerNext('/token', ...Array.from({ length: 20 }, () => anyScope));
  const stores = createMemoryStores();
  tool = await startTool({ stores, registrations: [platform.registration] });
  store = stores.forTenant(tenantId);
  await store.putTenant(aTenant());
  await store.putSkills([aSkill()]);
  await store.putTeams([team]);
  await store.putObjectives([anObjective()]);
  await store.putKeyResult(aKeyResult());
  await store.putContextLinks([aContextLink({ contextKey: COURSE })]);
  const { now, platformFetch: fetch, toolKeys } = tool;
  roster = createRoster({ lti: stores.lti, stores, tokens: createServiceTokens({ fetch, toolKeys, now }), fetch, now });
});
afterEach(async () => {
  await tool.close();
  await platform.close();
});

const session = (changes: Partial<LtiSession> = {}): LtiSession => ({
  tokenHash: 'hash',
  tenantId,
  personId: 'teacher' as PersonId,
  role: 'manager',
  registrationId: 'registration-1',
  deploymentId: '1',
  subject: '42',
  contextKey: COURSE,
  nrpsUrl: `${platform.issuer}${MEMBERS}`,
  expiresAt: '2027-01-01T00:00:00.000Z',
  ...changes,
});
const caller = (changes: Partial<LtiSession> = {}) => {
  const its = session(changes);
  const keyliftFor = useCasesFor({ stores: tool.stores, clock: () => '2026-10-20T08:00:00.000Z', now: Date.now });
  return { session: its, principal: principalOf(its), keylift: keyliftFor(its) };
};
const answer = (path: string, body: object, headers: Record<string, string> = {}) =>
  platform.answerNext(path, { status: 200, headers, body: JSON.stringify(body) } satisfies Answer);
const learner = (id: string, more: object = {}) => ({ user_id: id, name: `L ${id}`, roles: ['Learner'], ...more });
const differences = () => ({ link: `<${platform.issuer}${CHANGES}>; rel="differences"` });
const personOf = (id: string) => personIdOf('registration-1', id);
const inTeam = async (id: TeamId = team.id) => (await store.getTeam(id))?.memberIds.toSorted();
const people = (...ids: string[]) => ids.map(personOf).toSorted();

/** A day later, as a process that just started. */
async function aDayLater(): Promise<void> {
  tool.clock.ahead += DAY + 1000;
  await planRosterRefresh(tool.stores, tool.now);
  await planRosterRefresh(tool.stores, tool.now); // another process plans the same
  const { now, platformFetch: fetch, stores, toolKeys } = tool;
  const worker = createWorker({
    jobs: stores.jobs,
    handlers: createJobHandlers({ stores, lti: stores.lti, fetch, toolKeys, now }),
    now,
    chance: () => 0,
    log: createLog('silent'),
  });
  expect(await worker.runDue()).toBeLessThanOrEqual(1);
}

async function agree(...members: object[]): Promise<void> {
  answer(MEMBERS, { members });
  await roster.take(caller());
}

describe('once somebody has agreed', () => {
  it('who, and when, is kept; the page says that it is repeated, and how to stop it', async () => {
    await agree(learner('1'));
    expect(await tool.stores.lti.getRosterLink(COURSE)).toMatchObject({
      agreedBy: 'teacher',
      membershipsUrl: expect.any(String),
    });
    answer(MEMBERS, { members: [learner('1')] });
    expect((await roster.show(caller())).daily?.text).toContain('Since ');
    answer(MEMBERS, { members: [learner('1')] });
    expect(await roster.stop(caller())).not.toHaveProperty('daily');
    await aDayLater();
    expect(await inTeam()).toEqual(people('1'));
    expect(platform.received(MEMBERS)).toHaveLength(3);
  });

  it('who joins the course joins the team the next day, who is not listed any more or inactive leaves it', async () => {
    await store.putTeams([{ ...team, memberIds: ['colleague' as PersonId] }]);
    await agree(learner('1'), learner('2'), learner('3'));
    answer(MEMBERS, { members: [learner('2', { status: 'Inactive' }), learner('3'), learner('4')] });
    await aDayLater();
    // Who was in the team before, and from elsewhere, stays.
    expect(await inTeam()).toEqual([...people('3', '4'), 'colleague'].toSorted());
    expect(await store.getPerson(personOf('4'))).toMatchObject({ name: 'L 4', active: true });
  });

  it('who was erased, or taken out of the team by hand, does not come back', async () => {
    await agree(learner('1'), learner('2'), learner('3'));
    await store.erasePerson(personOf('1'));
    await store.putTeams([{ ...team, memberIds: [personOf('3')] }]);
    answer(MEMBERS, { members: [learner('1'), learner('2'), learner('3')] });
    await aDayLater();
    expect(await inTeam()).toEqual(people('3'));
    expect(await store.getPerson(personOf('1'))).toBeUndefined();
  });

  it('only what changed is asked for where the platform offers that', async () => {
    answer(MEMBERS, { members: [learner('1'), learner('2')] }, differences());
    await roster.take(caller());
    answer(CHANGES, { members: [learner('2', { status: 'Deleted' }), learner('3')] }, differences());
    await aDayLater();
    expect(await inTeam()).toEqual(people('1', '3'));
    answer(CHANGES, { members: [] });
    await aDayLater();
    expect(await inTeam()).toEqual(people('1', '3'));
    expect(platform.received(MEMBERS)).toHaveLength(1);
  });

  it('everybody is asked for again when the platform has forgotten what changed', async () => {
    answer(MEMBERS, { members: [learner('1')] }, differences());
    await roster.take(caller());
    platform.answerNext(CHANGES, { status: 410 });
    answer(MEMBERS, { members: [learner('2')] });
    await aDayLater();
    expect(await inTeam()).toEqual(people('2'));
  });

  it('a platform that is down changes nothing, and is asked again', async () => {
    await agree(learner('1'));
    platform.answerNext(MEMBERS, { status: 503 });
    await aDayLater();
    expect(await inTeam()).toEqual(people('1'));
    expect((await tool.stores.jobs.depth(new Date(tool.now() + 3_600_000).toISOString())).due).toBe(1);
  });

  it('a platform that was switched off is told to the administrator', async () => {
    await agree(learner('1'));
    await tool.stores.lti.putRegistration({ ...platform.registration, active: false });
    await aDayLater();
    expect(await tool.stores.jobs.listDead(tenantId, 9)).toMatchObject([{ kind: 'nrps.refresh' }]);
  });
});

describe('course groups', () => {
  const GROUPS = '/groups';
  const SETS = '/groupsets';
  const withGroups = () =>
    caller({ groups: { groupsUrl: `${platform.issuer}${GROUPS}`, setsUrl: `${platform.issuer}${SETS}` } });
  const enrolled = (id: string, ...groups: string[]) =>
    learner(id, { group_enrollments: groups.map((group) => ({ group_id: group })) });
  function course(...members: object[]): void {
    answer(GROUPS, { groups: [{ id: 'r', name: 'Red', set_id: 's' }] }, { link: `<${GROUPS}?page=2>; rel="next"` });
    answer(GROUPS, {
      groups: [
        { id: 'b', name: 'Blue', set_id: 's' },
        { id: 'h', name: 'Hidden', hidden: true },
      ],
    });
    answer(SETS, { id: 'x', sets: [{ id: 's', name: 'Projects' }] });
    answer(MEMBERS, { members });
  }
  const members = () => [enrolled('1', 'r'), enrolled('2', 'b'), enrolled('3')];

  it('are read from the claim, when the scope is there', () => {
    const groups = { context_groups_url: 'https://lms.example/g', context_group_sets_url: 'https://lms.example/s' };
    const claimed = (scope: readonly string[]) =>
      readClaims({ 'https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice': { ...groups, scope } }).groups;
    expect(claimed([GROUP_SCOPE])).toEqual({ groupsUrl: 'https://lms.example/g', setsUrl: 'https://lms.example/s' });
    expect(claimed([])).toBeUndefined();
  });

  it('are a choice: everybody, one group, or each as a team of its own; every page and their sets are read', async () => {
    course(...members());
    const { ask } = await roster.show(withGroups());
    expect(ask?.into?.options.map(({ value, label }) => [value, label.split(',')[0]])).toEqual([
      ['everybody', 'Everybody in the course'],
      ['group:r', 'Only the group Projects: Red (1)'],
      ['group:b', 'Only the group Projects: Blue (1)'],
      ['groups', 'Everybody'],
    ]);
    expect(platform.received(MEMBERS)[0]?.url).toBe(`${MEMBERS}?groups=true`);
    expect(platform.received(GROUPS)[0]?.headers.accept).toBe(
      'application/vnd.ims.lti-gs.v1.contextgroupcontainer+json',
    );
    expect(platform.received(SETS)[0]?.headers.accept).toBe(
      'application/vnd.ims.lti-gs.v1.contextgroupsetcontainer+json',
    );
  });

  it('of which one was chosen fill the team with it, and keep doing so', async () => {
    course(...members());
    await roster.take(withGroups(), 'group:r');
    expect(await inTeam()).toEqual(people('1'));
    answer(MEMBERS, { members: [enrolled('1'), enrolled('2', 'r'), enrolled('3')] });
    await aDayLater();
    expect(await inTeam()).toEqual(people('2'));
    expect(platform.received(MEMBERS).at(-1)?.url).toBe(`${MEMBERS}?groups=true`);
  });

  it('become teams of their own beside the team of the course', async () => {
    course(...members());
    await roster.take(withGroups(), 'groups');
    expect(await inTeam()).toEqual(people('1', '2', '3'));
    const teams = (await store.listTeams()).filter(({ id }) => id !== team.id);
    expect(new Map(teams.map(({ name, memberIds }) => [name, memberIds]))).toEqual(
      new Map([
        ['Projects: Blue', people('2')],
        ['Projects: Red', people('1')],
      ]),
    );
  });

  it('that do not exist are refused, and nothing is written', async () => {
    course(...members());
    await expect(roster.take(withGroups(), 'group:x')).rejects.toMatchObject({ code: 'invalid', field: 'into' });
    answer(MEMBERS, { members: members() });
    await expect(roster.take(caller(), 'groups')).rejects.toMatchObject({ code: 'invalid', field: 'into' });
    expect(await inTeam()).toEqual([]);
  });
});
