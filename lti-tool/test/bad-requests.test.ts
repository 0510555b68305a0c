/** Whatever is sent to an LTI route gets a 4xx, and the process lives. */
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStores } from '@keylift/core';
import { createBrowser } from './support/browser.js';
import { startPlatform, type Platform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

let platform: Platform;
let tool: Tool;
beforeAll(async () => {
  platform = await startPlatform();
  tool = await startTool({ stores: createMemoryStores(), registrations: [platform.registration] });
});
afterAll(async () => {
  await tool.close();
  await platform.close();
});

const FORM = 'application/x-www-form-urlencoded';

/** Without `fetch`, which would mend what is wrong. */
function send(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<number> {
  return new Promise((done, fail) => {
    const request = httpRequest(
      `${tool.origin}${path}`,
      { method, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (response) => {
        response.resume().on('end', () => done(response.statusCode ?? 0));
      },
    );
    request.on('error', fail).end(body);
  });
}

const oddValues: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['an empty value', 'NAME='],
  ['spaces', 'NAME=%20%20'],
  ['a semicolon and an equals sign', 'NAME=a%3Bb%3Dc'],
  ['a line break', 'NAME=a%0D%0ASet-Cookie%3A%20x'],
  ['a zero byte', 'NAME=%00'],
  ['the control characters', 'NAME=%01%02%1b%7f'],
  ['ten thousand characters', `NAME=${'a'.repeat(10_000)}`],
  ['a list', 'NAME=a&NAME=b'],
  ['a list in brackets', 'NAME[]=a&NAME[]=b'],
  ['an object', 'NAME[a]=b'],
  ['a prototype', 'NAME[__proto__][x]=1&__proto__=1&constructor=1'],
  ['half of a UTF-8 character', 'NAME=%c3'],
  ['a percent sign alone', 'NAME=%'],
  ['a lone surrogate', 'NAME=%ed%a0%80'],
];
const names = ['state', 'id_token', 'stored_binding', 'iss', 'login_hint', 'client_id', 'error'];

describe.each(['/lti/login', '/lti/launch', '/lti/jwks', '/lti/assets/pages.css', '/lti/', '/lti/nothing'])(
  '%s',
  (path) => {
    it.each(oddValues)('survives %s in any parameter', async (_, template) => {
      for (const name of names) {
        const odd = template.replaceAll('NAME', name);
        // A correct-looking rest, so that the odd one is reached.
        const others = names.filter((its) => its !== name && its !== 'error').map((its) => `${its}=x`);
        const body = [odd, ...others].join('&');
        const posted = await send('POST', path, { 'content-type': FORM }, body);
        expect(posted, `POST ${name}`).toBeGreaterThanOrEqual(400);
        expect(posted, `POST ${name}`).toBeLessThan(500);
        if (/^\/lti\/l/.test(path) && odd.length < 8000) {
          const got = await send('GET', `${path}?${body}`);
          expect(got, `GET ${name}`).toBeGreaterThanOrEqual(400);
          expect(got, `GET ${name}`).toBeLessThan(500);
        }
      }
    });
  },
);

describe('a login and a launch that are right but for one odd value', () => {
  const login = () => ({ iss: platform.issuer, login_hint: '1', target_link_uri: `${tool.origin}/lti/launch` });

  it.each(oddValues.filter(([, template]) => template !== ''))('login with %s as issuer', async (_, template) => {
    const { iss: __, ...others } = login();
    const body = `${template.replaceAll('NAME', 'iss')}&${new URLSearchParams(others).toString()}`;
    expect(await send('POST', '/lti/login', { 'content-type': FORM }, body)).toBe(400);
  });

  it.each(oddValues)('launch with %s as state, beside a good token and a good cookie', async (_, template) => {
    const browser = createBrowser(tool.origin, platform);
    const started = await browser.login();
    const token = await platform.sign(browser.claims(started));
    const body = `${template.replaceAll('NAME', 'state')}&id_token=${token}`;
    const status = await send('POST', '/lti/launch', { 'content-type': FORM, cookie: started.cookie }, body);
    expect([400, 401]).toContain(status);
  });

  it('cookies of any shape', async () => {
    const browser = createBrowser(tool.origin, platform);
    const started = await browser.login();
    const token = await platform.sign(browser.claims(started));
    for (const cookie of [
      '',
      ';;;',
      '=',
      `${started.cookie.split('=')[0]}=`,
      `${started.cookie.split('=')[0]}=%00`,
      'a'.repeat(9000),
    ]) {
      const launched = await browser.launch({ state: started.state, cookie }, token);
      expect([401]).toContain(launched.status);
    }
  });
});

describe('before anybody looks inside', () => {
  it.each([
    ['JSON', 'application/json', '{"state":"a","id_token":"b"}', 415],
    ['multipart', 'multipart/form-data; boundary=x', '--x--', 415],
    ['text', 'text/plain', 'state=a', 415],
    ['no type', '', 'state=a', 415],
    ['an unknown charset', `${FORM}; charset=utf-7`, 'state=a', 415],
    ['more than 128 kB', FORM, `state=${'a'.repeat(140_000)}`, 413],
    ['a thousand fields', FORM, Array.from({ length: 1000 }, (_, at) => `f${at}=1`).join('&'), 413],
  ])('%s is refused', async (_, type, body, status) => {
    for (const path of ['/lti/login', '/lti/launch'])
      expect(await send('POST', path, type ? { 'content-type': type } : {}, body)).toBe(status);
  });

  it('a compressed body that is none', async () => {
    const headers = { 'content-type': FORM, 'content-encoding': 'gzip' };
    expect(await send('POST', '/lti/launch', headers, 'not gzip')).toBe(400);
  });

  it('methods we do not have', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) expect(await send(method, '/lti/launch')).toBe(404);
  });

  it('a path that cannot be decoded', async () => {
    expect(await send('GET', '/lti/%')).toBeLessThan(500);
    expect(await send('GET', '/api/lessons/%ff')).toBe(400);
  });
});

it('too many launches of one address get a friendly page for a while', async () => {
  const small = await startTool({ stores: createMemoryStores(), launchesPerMinute: 2 });
  const statuses = [];
  for (let round = 0; round < 3; round += 1) statuses.push(await fetch(`${small.origin}/lti/login`));
  expect(statuses.map(({ status }) => status)).toEqual([400, 400, 429]);
  expect(await statuses[2]?.text()).toContain('Keylift opens again in a minute');
  expect(statuses[2]?.headers.get('retry-after')).toBeTruthy();
  expect((await fetch(`${small.origin}/healthz`)).status).toBe(200);
  await small.close();
});

it('after all of this the tool still launches', async () => {
  expect((await createBrowser(tool.origin, platform).run()).accepted).toBe(true);
  expect(tool.logged()).not.toContain('"level":50');
});
