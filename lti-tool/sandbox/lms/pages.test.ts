import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formBody } from './forms.js';
import { startRig, type Rig } from './testing/running.js';

let rig: Rig;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  rig = await startRig();
  for (const person of ['maya', 'aicha', 'dev', 'ines']) {
    const response = await fetch(`${rig.facts.issuer}/as/${person}?to=/lab`, { redirect: 'manual' });
    cookies[person] = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  }
});
afterAll(() => rig.close());

const open = (path: string, person = 'maya', init: RequestInit = {}) =>
  fetch(`${rig.facts.issuer}${path}`, {
    redirect: 'manual',
    ...init,
    headers: { cookie: cookies[person] ?? '', ...(init.headers as Record<string, string>) },
  });
const textOf = async (path: string, person?: string) => (await open(path, person)).text();

describe('who sees what', () => {
  it.each([
    ['/courses/2', 'maya', 200],
    ['/courses/3', 'maya', 404],
    ['/courses/3', 'aicha', 200],
    ['/courses/2', 'ines', 200],
    ['/courses/2/modules/tokens', 'maya', 200],
    ['/courses/2/modules/nothing', 'maya', 404],
    ['/courses/2/activities/1', 'maya', 200],
    ['/courses/3/activities/1', 'aicha', 404],
    ['/courses/2/announcements', 'maya', 200],
    ['/courses/2/people', 'maya', 200],
    ['/courses/2/add', 'maya', 404],
    ['/courses/2/add', 'dev', 200],
    ['/courses/2/add/tool-1', 'dev', 200],
    ['/select?course=2&tool=tool-1', 'maya', 404],
    ['/select?course=2&tool=tool-1', 'dev', 200],
    ['/launch/1', 'maya', 200],
    ['/launch/1', 'aicha', 404],
    ['/launch/1?review=4', 'maya', 404],
    ['/launch/1?review=4', 'dev', 200],
    ['/launch/99', 'maya', 404],
    ['/tools', 'maya', 404],
    ['/tools', 'ines', 200],
    ['/lab', 'maya', 200],
    ['/as/priya', 'maya', 404],
    ['/nothing', 'maya', 404],
  ])('%s for %s is %d', async (path, person, status) => {
    expect((await open(path, person)).status).toBe(status);
  });

  it('a learner sees their own grade, a team lead everybody’s', async () => {
    const { gradebook } = rig.lms.state;
    const at = Date.parse('2026-11-20T15:07:16Z');
    const head = { at, activityProgress: 'Completed', gradingProgress: 'FullyGraded' };
    gradebook.putGrade('1', { ...head, userId: '3', score: 83.333, comment: 'Maya’s <i>practice</i>' });
    gradebook.putGrade('1', { ...head, userId: '4', score: 40, comment: 'Jonas’s practice' });
    const own = await textOf('/courses/2/grades');
    expect(own).toContain('83.33 of 100');
    expect(own).toContain('20 Nov 2026, 15:07 UTC');
    expect(own).toContain('Maya’s &#60;i&#62;practice');
    expect(own).not.toContain('Jonas’s practice');
    expect(await textOf('/courses/2/grades', 'dev')).toContain('Jonas’s practice');
  });
});

describe('switching the person', () => {
  it('takes a form and comes back to the page', async () => {
    const response = await open('/session', 'aicha', {
      method: 'POST',
      body: formBody({ person: 'dev', to: '/courses/2/grades' }),
    });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/courses/2/grades']);
    expect(await textOf('/courses', 'aicha')).toContain('Dev Patel');
    await open('/as/aicha', 'aicha');
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', ''])('never leads to %j', async (to) => {
    const response = await open(`/as/maya?to=${encodeURIComponent(to)}`);
    expect(response.headers.get('location')).toBe('/courses');
  });

  it('refuses a form of another site', async () => {
    const response = await open('/session', 'maya', {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: formBody({ person: 'dev' }),
    });
    expect(response.status).toBe(403);
  });
});

describe('the lab', () => {
  it('switches exactly the chosen faults on, and all off', async () => {
    const body = new URLSearchParams([
      ['on', 'replay'],
      ['on', 'wrong-key'],
      ['on', 'invented'],
    ]);
    await open('/lab', 'maya', { method: 'POST', body });
    const on = () => Object.entries(rig.lms.state.faults).flatMap(([name, value]) => (value ? [name] : []));
    expect(on()).toEqual(['wrong-key', 'replay']);
    await open('/lab', 'maya', { method: 'POST', body: formBody({ on: 'replay', reset: 'yes' }) });
    expect(on()).toEqual([]);
  });

  it('rotates the signing key', async () => {
    const before = rig.lms.state.keys.active.kid;
    await open('/lab/keys', 'maya', { method: 'POST', body: formBody({}) });
    expect(rig.lms.state.keys.keySet.keys.map(({ kid }) => kid)).toEqual([rig.lms.state.keys.active.kid, before]);
  });
});

describe('an administrator', () => {
  it('opens the registration page of a tool with the configuration and a token', async () => {
    const response = await open('/tools', 'ines', {
      method: 'POST',
      body: formBody({ url: 'http://localhost:9/register?x=1' }),
    });
    const page = await response.text();
    const source = /<iframe[^>]*src="([^"]+)"/.exec(page)?.[1]?.replaceAll('&#38;', '&') ?? '';
    expect(Object.fromEntries(new URL(source).searchParams)).toEqual({
      x: '1',
      openid_configuration: `${rig.facts.issuer}/mod/lti/openid-configuration.php`,
      registration_token: expect.any(String),
    });
    expect(response.headers.get('content-security-policy')).toContain('http://localhost:9');
  });

  it('opens nothing that is no web address', async () => {
    expect(
      (await open('/tools', 'ines', { method: 'POST', body: formBody({ url: 'javascript:alert(1)' }) })).status,
    ).toBe(404);
  });

  it('activates a waiting tool', async () => {
    const { tools } = rig.lms.state;
    rig.lms.addTool({ ...rig.double.tool, clientId: 'waiting', state: 'pending' });
    await open('/tools/waiting/activate', 'ines', { method: 'POST', body: formBody({}) });
    expect(tools.get('waiting')?.state).toBe('active');
  });
});

it('no page holds a script of its own or a style of its own', async () => {
  for (const path of [
    '/courses',
    '/courses/2',
    '/courses/2/activities/1',
    '/courses/2/grades',
    '/lab',
    '/launch/1',
    '/platform-storage',
  ]) {
    const response = await open(path);
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self'; style-src 'self'/);
    const page = await response.text();
    expect(page).not.toMatch(/<script(?![^>]*(\ssrc=|type="application\/json"))|\sstyle=|\son[a-z]+=/);
  }
});

it('serves its stylesheet and its scripts', async () => {
  for (const [file, type] of [
    ['lms.css', 'text/css'],
    ['host.js', 'text/javascript'],
    ['icon.svg', 'image/svg+xml'],
  ] as const) {
    expect((await open(`/assets/${file}`)).headers.get('content-type')).toContain(type);
  }
});

it('says plainly when a request cannot be read', async () => {
  const response = await open('/lab', 'maya', {
    method: 'POST',
    body: new URLSearchParams({ on: 'x'.repeat(200_000) }),
  });
  const page = await response.text();
  expect([response.status, page.includes('could not be read'), page.includes('node_modules')]).toEqual([
    413,
    true,
    false,
  ]);
});

it('sends a tool that is done back to its course', async () => {
  expect(await textOf('/return?course=3')).toContain('href="/courses/3"');
  expect(await textOf('/return?course=99')).toContain('href="/courses"');
});
