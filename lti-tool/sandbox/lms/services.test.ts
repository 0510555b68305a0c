import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MEDIA, ROLE, SCOPE } from './lti-terms.js';
import { profiles } from './profile.js';
import { startRig, type Rig } from './testing/running.js';

const rigs: Partial<Record<'moodle' | 'canvas', Rig>> = {};
beforeAll(async () => {
  rigs.moodle = await startRig({ slowMs: 30 });
  rigs.canvas = await startRig({ profile: 'canvas' });
});
afterEach(() => Object.values(rigs).forEach((rig) => rig.faultsOff()));
afterAll(async () => void (await Promise.all(Object.values(rigs).map((rig) => rig.close()))));

const rigOf = (name: 'moodle' | 'canvas'): Rig => {
  const rig = rigs[name];
  if (!rig) throw new Error('not ready');
  return rig;
};
const ITEMS = { moodle: '/mod/lti/services.php/2/lineitems', canvas: '/api/lti/courses/2/line_items' };
const ITEM = { moodle: `${ITEMS.moodle}/1/lineitem`, canvas: `${ITEMS.canvas}/1` };
const PEOPLE = {
  moodle: '/mod/lti/services.php/CourseSection/2/bindings/1/memberships',
  canvas: '/api/lti/courses/2/names_and_roles',
};

interface Call {
  readonly on?: 'moodle' | 'canvas';
  readonly method?: string;
  readonly accept?: string;
  readonly type?: string;
  readonly body?: unknown;
  readonly scopes?: readonly string[];
  readonly authorization?: string;
}
async function call(
  path: string,
  { on = 'moodle', method = 'GET', accept, type, body, scopes = Object.values(SCOPE), authorization }: Call = {},
) {
  const { lms, facts } = rigOf(on);
  const response = await fetch(`${facts.issuer}${path}`, {
    method,
    headers: {
      authorization: authorization ?? `Bearer ${lms.issueToken(facts.clientId, scopes)}`,
      ...(accept && { accept }),
      ...(type && { 'content-type': type }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = (): unknown => JSON.parse(text);
  return { status: response.status, statusText: response.statusText, headers: response.headers, text, json };
}
const score = (userId: string, timestamp: string, scoreGiven = 80) => ({
  userId,
  scoreGiven,
  scoreMaximum: 100,
  comment: 'Nice <b>work</b>',
  activityProgress: 'Completed',
  gradingProgress: 'FullyGraded',
  timestamp,
});
const post = (path: string, body: unknown, more: Call = {}) =>
  call(path, { method: 'POST', type: MEDIA.score, body, ...more });

describe('media types on Moodle', () => {
  // Each row was recorded from Moodle 4.5.6.
  it.each([
    [`${ITEMS.moodle}?type_id=1`, MEDIA.lineItems, 200],
    [`${ITEMS.moodle}?type_id=1`, 'application/json', 400],
    [`${ITEMS.moodle}?type_id=1`, '*/*', 400],
    [`${ITEM.moodle}?type_id=1`, MEDIA.lineItem, 200],
    [`${ITEM.moodle}/results?type_id=1`, '*/*', 200],
    [PEOPLE.moodle, '*/*', 200],
    [PEOPLE.moodle, 'application/json', 400],
    [PEOPLE.moodle, `${MEDIA.memberships}, application/json`, 400],
  ])('GET %s accepting %s is %d', async (path, accept, status) => {
    expect((await call(path, { accept })).status).toBe(status);
  });

  it.each([
    ['application/json', 400],
    [`${MEDIA.score}; charset=utf-8`, 200],
  ])('a score sent as %s is %d', async (type, status) => {
    expect(
      (await post(`${ITEM.moodle}/scores?type_id=1`, score('4', '2026-11-20T10:00:00.000Z'), { type })).status,
    ).toBe(status);
  });

  it('on Canvas lists and plain JSON are welcome', async () => {
    expect((await call(ITEMS.canvas, { on: 'canvas', accept: `${MEDIA.lineItems}, application/json` })).status).toBe(
      200,
    );
  });
});

describe('scores', () => {
  const scores = `${ITEM.moodle}/scores?type_id=1`;
  const results = `${ITEM.moodle}/results?type_id=1`;

  it('come back as results, and Moodle answers with nothing', async () => {
    const sent = await post(scores, score('5', '2026-11-20T11:00:00.000Z', 83.5));
    expect([sent.status, sent.text]).toEqual([200, '']);
    expect((await call(`${results}&user_id=5`)).json()).toEqual([
      {
        id: `${rigOf('moodle').facts.issuer}${ITEM.moodle}/results?type_id=1&user_id=5`,
        userId: '5',
        resultScore: 83.5,
        resultMaximum: 100,
        comment: 'Nice <b>work</b>',
        scoreOf: `${rigOf('moodle').facts.issuer}${ITEM.moodle}?type_id=1`,
        timestamp: '2026-11-20T11:00:00.000Z',
      },
    ]);
  });

  it('of the same second are refused with 409 and the reason in the status phrase', async () => {
    await post(scores, score('6', '2026-11-20T12:00:00.100Z'));
    const second = await post(scores, score('6', '2026-11-20T12:00:00.900Z'));
    expect([second.status, second.statusText, second.text]).toEqual([
      409,
      'Refusing score with an earlier timestamp for item 1 and user 6',
      '[]',
    ]);
  });

  it('for somebody who teaches are refused, on Moodle with the whole request in the status phrase', async () => {
    const { dev } = rigOf('moodle');
    const refused = await post(scores, score(dev, '2026-11-20T12:00:00.100Z'));
    expect([refused.status, refused.text]).toEqual([400, '[]']);
    expect(refused.statusText).toContain(`Incorrect score received{"userId":"${dev}"`);
  });

  it('may hold any letters, and break nothing', async () => {
    const refused = await post(scores, { ...score('9999', 'x'), comment: 'Grüße 👋\r\nSet-Cookie: a=b' });
    expect([refused.status, refused.headers.get('set-cookie')]).toEqual([400, null]);
  });

  it('appended after the query end in 400, and reading them in 405', async () => {
    expect((await post(`${ITEM.moodle}?type_id=1/scores`, score('5', '2026-11-20T13:00:00.000Z'))).status).toBe(400);
    expect((await call(scores)).status).toBe(405);
  });

  it('need the scope for scores', async () => {
    expect((await post(scores, score('5', '2026-11-20T14:00:00.000Z'), { scopes: [SCOPE.lineItem] })).status).toBe(401);
  });

  it('on Canvas answer with the address of the result, and 422 when refused', async () => {
    const { lms, maya } = rigOf('canvas');
    const maySubject = lms.state.profile.subject(lms.state.world.people.find(({ id }) => id === maya)!);
    const sent = await post(`${ITEM.canvas}/scores`, score(maySubject, '2026-11-20T10:00:00.000Z'), { on: 'canvas' });
    expect(sent.json()).toEqual({ resultUrl: `${rigOf('canvas').facts.issuer}${ITEM.canvas}/results/${maySubject}` });
    expect(
      (await post(`${ITEM.canvas}/scores`, score('nobody', '2026-11-20T10:00:00.000Z'), { on: 'canvas' })).status,
    ).toBe(422);
  });

  it('with a limit on their results run into the 404 page of Moodle', async () => {
    const limited = await call(`${results}&limit=1`);
    expect([limited.status, limited.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  });
});

describe('line items', () => {
  const make = (body: unknown, more: Call = {}) =>
    call(`${ITEMS.moodle}?type_id=1`, { method: 'POST', type: MEDIA.lineItem, body, ...more });
  const pathOf = (item: unknown) => new URL((item as { id: string }).id);

  it('are made, read, changed and deleted', async () => {
    const made = await make({ label: 'Extra', scoreMaximum: 50, resourceId: 'r-1', tag: 't-1' });
    expect(made.status).toBe(201);
    const { pathname, search } = pathOf(made.json());
    expect(search).toBe('?type_id=1');
    const changed = { label: 'Renamed', scoreMaximum: 60, resourceId: 'r-2', tag: 't-2' };
    await call(pathname, { method: 'PUT', type: MEDIA.lineItem, body: changed });
    expect((await call(pathname, { accept: MEDIA.lineItem })).json()).toMatchObject(changed);
    const gone = await call(pathname, { method: 'DELETE' });
    expect([gone.status, gone.headers.get('content-type')]).toEqual([204, 'text/html; charset=utf-8']);
    expect((await call(pathname, { accept: MEDIA.lineItem })).status).toBe(404);
  });

  it('beside an activity of another course are refused, on Moodle with 403, on Canvas with 404', async () => {
    const body = { label: 'x', scoreMaximum: 1, resourceLinkId: '99' };
    expect((await make(body)).status).toBe(403);
    const { status } = await call(ITEMS.canvas, { on: 'canvas', method: 'POST', type: MEDIA.lineItem, body });
    expect(status).toBe(404);
  });

  // Read in Moodle's source: whoever has a row in the gradebook is listed.
  it('show an empty result for a grade that was wiped', async () => {
    const { pathname } = pathOf((await make({ label: 'Ten', scoreMaximum: 10 })).json());
    const held = async () => (await call(`${pathname}/results?type_id=1&user_id=5`)).json();
    await post(`${pathname}/scores?type_id=1`, score('5', '2026-11-20T15:00:00.000Z', 50));
    expect(await held()).toMatchObject([{ resultScore: 5, resultMaximum: 10 }]);
    const later = { ...score('5', '2026-11-20T15:00:02.000Z'), gradingProgress: 'Pending' };
    await post(`${pathname}/scores?type_id=1`, later);
    expect(await held()).toEqual([{ id: expect.stringContaining('user_id=5'), userId: '5' }]);
    await call(pathname, { method: 'DELETE' });
  });

  it.each([{ scoreMaximum: 50 }, { label: 'x' }, { label: 'x', scoreMaximum: 0 }, 'text'])(
    '%j is refused',
    async (body) => {
      expect((await make(body)).status).toBe(400);
    },
  );

  it('cannot be made with a read-only scope', async () => {
    expect((await make({ label: 'x', scoreMaximum: 1 }, { scopes: [SCOPE.lineItemReadonly] })).status).toBe(401);
  });

  it('are found by tag, resource and link', async () => {
    const { json } = await make({ label: 'Found', scoreMaximum: 5, resourceId: 'find-r', tag: 'find-t' });
    const { id } = json() as { id: string };
    for (const query of ['tag=find-t', 'resource_id=find-r']) {
      const found = await call(`${ITEMS.moodle}?type_id=1&${query}`, { accept: MEDIA.lineItems });
      expect((found.json() as { id: string }[]).map((item) => item.id)).toEqual([id]);
    }
    const linked = await call(`${ITEMS.moodle}?type_id=1&resource_link_id=1`, { accept: MEDIA.lineItems });
    expect(linked.json()).toMatchObject([{ label: 'Practice', resourceLinkId: '1', ltiLinkId: '1' }]);
    await call(pathOf(json()).pathname, { method: 'DELETE' });
  });

  it('come in pages, with the Link header as Moodle writes it', async () => {
    const extra = await make({ label: 'Second', scoreMaximum: 5 });
    const page = await call(`${ITEMS.moodle}?type_id=1&limit=1`, { accept: MEDIA.lineItems });
    expect((page.json() as unknown[]).length).toBe(1);
    const link = Buffer.from(page.headers.get('link') ?? '', 'latin1').toString('utf8');
    expect(link).toBe(`<${rigOf('moodle').facts.issuer}${ITEMS.moodle}?type_id=1&amp;limit=1&amp;from=1>; rel=“next”`);
    await call(pathOf(extra.json()).pathname, { method: 'DELETE' });
  });

  it('of another tool do not exist', async () => {
    const { lms, double } = rigOf('moodle');
    const other = lms.addTool({ ...double.tool, clientId: 'tool-2' });
    const authorization = `Bearer ${lms.issueToken(other.clientId, Object.values(SCOPE))}`;
    expect((await call(ITEM.moodle, { accept: MEDIA.lineItem, authorization })).status).toBe(404);
    expect((await call(ITEMS.moodle, { accept: MEDIA.lineItems, authorization })).json()).toEqual([]);
  });
});

describe('memberships', () => {
  const names = async (query: string, on: 'moodle' | 'canvas' = 'moodle') => {
    const { json } = await call(`${PEOPLE[on]}${query}`, { on });
    return (json() as { members: { user_id: string; roles: string[]; name: string }[] }).members;
  };

  it.each([
    ['?role=Instructor', ['Dev Patel']],
    [`?role=${encodeURIComponent(ROLE.Instructor)}`, ['Dev Patel']],
  ])('%s finds the team lead', async (query, expected) => {
    expect((await names(query)).map(({ name }) => name)).toEqual(expected);
  });

  it('have short roles on Moodle and full ones on Canvas', async () => {
    expect((await names('?role=Instructor'))[0]?.roles).toEqual(['Instructor']);
    expect((await names('?role=Instructor', 'canvas'))[0]?.roles).toEqual([ROLE.Instructor]);
  });

  // Read in Moodle's source: whoever administers the site is nobody's learner.
  it('name who administers the site with a role of LTI 2, on Moodle', async () => {
    const { state } = rigOf('moodle').lms;
    const { world } = state;
    const enrol = (personId: string) =>
      world.courses.map((course) => ({ ...course, enrolments: [{ personId, role: 'Learner' as const }] }));
    const ines = world.people.find(({ siteAdmin }) => siteAdmin)?.id ?? '';
    state.world = { ...world, courses: enrol(ines) };
    const [member] = await names('');
    state.world = world;
    expect(member).toMatchObject({ user_id: ines, roles: [ROLE.siteAdministrator] });
  });

  it('come in pages that together hold everybody once', async () => {
    const everybody = (await names('')).map(({ user_id }) => user_id);
    const seen: string[] = [];
    let path: string | undefined = `${PEOPLE.moodle}?limit=4`;
    while (path) {
      const page = await call(path);
      seen.push(...(page.json() as { members: { user_id: string }[] }).members.map(({ user_id }) => user_id));
      const next: string | undefined = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
      path = next?.slice(rigOf('moodle').facts.issuer.length);
    }
    expect(seen).toEqual(everybody);
  });

  it.each(['moodle', 'canvas'] as const)('tell what changed since they were read: %s', async (on) => {
    const { lms, facts, maya } = rigOf(on);
    const { state } = lms;
    const { world } = state;
    const differences = ({ headers }: { headers: Headers }) =>
      /<([^>]+)>; rel="differences"/.exec(headers.get('link') ?? '')?.[1]?.slice(facts.issuer.length) ?? '';
    const since = differences(await call(PEOPLE[on], { on }));
    const nothing = await call(since, { on });
    expect(nothing.json()).toMatchObject({ members: [] });
    state.world = {
      ...world,
      courses: world.courses.map((course) => ({
        ...course,
        enrolments: course.enrolments.filter(({ personId }) => course.id !== '2' || personId !== maya),
      })),
    };
    const after = await call(differences(nothing), { on });
    state.world = world;
    expect(after.json()).toMatchObject({ members: [{ status: 'Deleted', name: 'Maya Rao' }] });
    expect((await call(`${PEOPLE[on]}?since=invented`, { on })).status).toBe(404);
  });

  it('name nobody when no personal data is shared', async () => {
    rigOf('moodle').lms.state.faults['no-personal-data'] = true;
    const [first] = await names('');
    expect(Object.keys(first ?? {})).toEqual(['status', 'roles', 'user_id']);
  });

  it('need their scope and a live token', async () => {
    expect((await call(PEOPLE.moodle, { scopes: [SCOPE.score] })).status).toBe(401);
    expect((await call(PEOPLE.moodle, { authorization: 'Bearer invented' })).status).toBe(401);
    expect((await call(PEOPLE.moodle, { authorization: 'none' })).status).toBe(401);
  });
});

describe.each(['moodle', 'canvas'] as const)('course groups on %s', (on) => {
  const { groups, groupSets } = profiles[on].paths;

  it('come in pages, each group with its set', async () => {
    const first = await call(`${groups('2')}?limit=1`, { on, accept: MEDIA.groups });
    expect(first.json()).toMatchObject({ groups: [{ id: 'early', name: 'Early', set_id: 'shifts' }] });
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await call(next.slice(rigOf(on).facts.issuer.length), { on, accept: MEDIA.groups });
    expect(second.json()).toMatchObject({ groups: [{ id: 'late' }] });
    expect(second.headers.get('link')).toBeNull();
    const sets = await call(groupSets('2'), { on, accept: MEDIA.groupSets });
    expect(sets.json()).toMatchObject({ sets: [{ id: 'shifts', name: 'Shifts' }] });
  });

  it('come with the members where they are asked for', async () => {
    const enrolled = async (query: string) => {
      const { members } = (await call(`${PEOPLE[on]}${query}`, { on })).json() as {
        members: { name: string; group_enrollments?: object[] }[];
      };
      return members.find(({ name }) => name === 'Owen Price')?.group_enrollments;
    };
    expect(await enrolled('?groups=true')).toEqual([{ group_id: 'late' }]);
    expect(await enrolled('')).toBeUndefined();
  });

  it('need their scope, and a course that has some', async () => {
    expect((await call(groups('2'), { on, scopes: [SCOPE.membership] })).status).toBe(401);
    expect((await call(groups('3'), { on })).status).toBe(404);
  });
});

describe('service faults', () => {
  const ask = async () => (await call(PEOPLE.moodle)).status;

  it('down, flaky, revoked', async () => {
    const { faults } = rigOf('moodle').lms.state;
    faults['services-down'] = true;
    expect(await ask()).toBe(503);
    faults['services-down'] = false;
    faults['services-flaky'] = true;
    expect(new Set([await ask(), await ask()])).toEqual(new Set([200, 503]));
    faults['services-flaky'] = false;
    faults['tokens-revoked'] = true;
    expect(await ask()).toBe(401);
  });

  it('slow still answers', async () => {
    rigOf('moodle').lms.state.faults['services-slow'] = true;
    const started = performance.now();
    expect(await ask()).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(29);
  });
});

it('notes what tools asked for, without queries', async () => {
  await call(`${ITEM.moodle}/results?type_id=1&user_id=secret`);
  expect(rigOf('moodle').lms.state.traffic.entries.at(-1)).toMatchObject({
    method: 'GET',
    path: `${ITEM.moodle}/results`,
    status: 200,
  });
});
