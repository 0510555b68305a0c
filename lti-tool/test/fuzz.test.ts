/**
 * Random and mutated requests at every LTI route: no answer of ours is a 5xx, nobody gets in, and nothing is written but
 * logins that were well-formed. The seed is in the name of the test: the same one sends the same requests.
 */
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { createMemoryStores } from '@keylift/core';
import { createBrowser } from './support/browser.js';
import { startPlatform } from './support/platform.js';
import { startTool } from './support/tool.js';

const SEED = 20_261_121;
const REQUESTS = 20_000;
const AT_ONCE = 20;

/** A small generator with a seed (mulberry32): this must not depend on a library's version. */
function randomOf(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const one = <T>(from: readonly [T, ...(readonly T[])]): T => from[below(from.length)] ?? from[0];
  return { below, one, chance: (share: number) => next() < share };
}
type Random = ReturnType<typeof randomOf>;

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const oddities = [
  '',
  ' ',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  '%00',
  '\u0000',
  '\r\nSet-Cookie: a=b',
  'a;b=c',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'ü😀\u202e',
  'javascript:alert(1)',
  'http://169.254.169.254/latest/meta-data/',
  '0',
  '-1',
  '1e999',
  '{"a":',
  'x'.repeat(300),
  'x'.repeat(9_000),
] as const;

function mutate(value: string, random: Random): string {
  const at = random.below(value.length + 1);
  switch (random.below(7)) {
    case 0:
      return value.slice(0, at);
    case 1:
      return value.slice(0, at) + random.one(oddities) + value.slice(at);
    case 2:
      return value.slice(0, at) + String.fromCharCode(random.below(0x3000)) + value.slice(at + 1);
    case 3:
      return value + value;
    case 4:
      return random.one(oddities);
    case 5:
      return value.split('').toReversed().join('');
    default:
      return value;
  }
}

const headersOf = (random: Random, body: string): Record<string, string> => ({
  'content-length': String(Buffer.byteLength(body)),
  ...(body !== '' && {
    'content-type': random.chance(0.9)
      ? 'application/x-www-form-urlencoded'
      : random.one(['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'x', 'a/b;charset=utf-99']),
  }),
  ...(random.chance(0.2) && { 'sec-fetch-dest': random.one(['iframe', 'document', 'x']) }),
  ...(random.chance(0.2) && { 'accept-language': random.one(['de', '*', ';;;q=x', 'x'.repeat(500)]) }),
  ...(random.chance(0.2) && {
    cookie: random.one([`__Host-lti_${'a'.repeat(16)}=${'b'.repeat(43)}`, ';;;', '=', 'a=b; '.repeat(200)]),
  }),
  ...(random.chance(0.1) && { 'x-forwarded-for': random.one(['1.1.1.1', 'x, y, z', '::1']) }),
});

function made(random: Random, correct: Readonly<Record<string, Readonly<Record<string, string>>>>): Sent {
  const routes = Object.keys(correct) as [string, ...string[]];
  const path = random.chance(0.95) ? random.one(routes) : `/lti/${encodeURIComponent(random.one(oddities))}`;
  const fields = Object.entries(correct[random.chance(0.9) ? path : random.one(routes)] ?? {});
  const broken = new URLSearchParams();
  const victim = random.below(fields.length);
  for (const [at, [name, value]] of fields.entries()) {
    if (random.chance(0.05)) continue;
    const changed = at === victim || random.chance(0.1);
    broken.append(changed && random.chance(0.1) ? mutate(name, random) : name, changed ? mutate(value, random) : value);
    if (random.chance(0.03)) broken.append(random.chance(0.5) ? name : `${name}[x]`, value);
  }
  const raw = random.chance(0.03) ? mutate(broken.toString(), random).slice(0, 4_000) : broken.toString();
  const method = random.one(['GET', 'POST', 'POST', 'POST', 'PUT', 'HEAD', 'OPTIONS', 'DELETE']);
  const inBody = method === 'POST' || method === 'PUT';
  const body = inBody ? raw : '';
  return {
    method,
    path: inBody ? path : `${path.split('?')[0]}?${encodeURI(raw).slice(0, 12_000)}`,
    headers: headersOf(random, body),
    body,
  };
}

it(`${REQUESTS} requests with seed ${SEED}`, { timeout: 240_000 }, async () => {
  const platform = await startPlatform();
  const stores = createMemoryStores();
  await stores.lti.putRegistration(platform.registration);
  await stores.lti.addDeployment({ registrationId: platform.registration.id, deploymentId: 'deployment-1' });
  const written: string[] = [];
  const watched = [
    'exchangeLogin',
    'createSession',
    'putRegistration',
    'addDeployment',
    'createInvitation',
    'setDeployment',
    'putToolKey',
    'noteRefusal',
    'noteLaunch',
  ] as const;
  for (const name of watched) Object.assign(stores.lti, { [name]: async () => void written.push(name) });
  const tool = await startTool({ stores }); // after the watchers: it takes the store as it is now

  const browser = createBrowser(tool.origin, platform);
  const login = await browser.login();
  const correct = {
    '/lti/login': {
      iss: platform.issuer,
      login_hint: '1',
      target_link_uri: `${tool.origin}/lti/launch`,
      client_id: 'client-1',
      lti_deployment_id: 'deployment-1',
      lti_message_hint: '{"cmid":2}',
      lti_storage_target: '_parent',
    },
    '/lti/login/continue': { state: login.state },
    '/lti/launch': {
      state: login.state,
      id_token: await platform.sign(browser.claims(login)),
      stored_binding: 'b'.repeat(43),
    },
    '/lti/launch?': { state: login.state, error: 'access_denied', error_description: 'no' },
    '/lti/register': {
      invitation: 'i'.repeat(43),
      openid_configuration: `${platform.issuer}/configuration`,
      registration_token: 'token',
    },
    '/lti/content-reply': { reply: 'eyJhbGciOiJIUzI1NiJ9.e30.x' },
    '/lti/notices': { notices: '[{"jwt":"e30.e30.x"}]' },
    '/lti/jwks': { a: 'b' },
    '/lti/doctor': { platform: 'registration-1' },
    '/lti/canvas.json': { a: 'b' },
    '/lti/assets/pages.css': { a: 'b' },
  };

  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const send = async ({ method, path, headers, body }: Sent): Promise<number> => {
    const sent = request(`${tool.origin}${path}`, { agent, method, headers });
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    await text(answer);
    return answer.statusCode ?? 0;
  };

  const random = randomOf(SEED);
  const statuses = new Map<number, number>();
  const failures: Sent[] = [];
  let left = REQUESTS;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const sent = made(random, correct);
      const status = await send(sent);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) failures.push(sent);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));

  expect(failures).toEqual([]);
  expect(statuses.get(303) ?? 0).toBe(0); // nobody got in
  expect(written).toEqual([]);
  expect(platform.received('/jwks').length).toBeLessThanOrEqual(1); // no work for strangers
  expect(platform.received('/configuration')).toEqual([]);
  expect(tool.logged()).not.toContain('"level":50');
  // It is alive, and it looked at most of them.
  expect((await fetch(`${tool.origin}/healthz`)).status).toBe(200);
  expect([...statuses.keys()].filter((status) => status === 400 || status === 401)).toHaveLength(2);
  agent.destroy();
  await tool.close();
  await platform.close();
});
