/** A launch may name any address for its services; a token of a platform goes to nobody but that platform. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMemoryStores } from '@keylift/core';
import { createServiceTokens } from '../src/lti/grades/service-tokens.js';
import { readMemberships } from '../src/lti/roster/memberships.js';
import { callService } from '../src/lti/service-call.js';
import { startPlatform, type Platform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

let platform: Platform;
let stranger: Platform;
let tool: Tool;
beforeEach(async () => {
  [platform, stranger] = await Promise.all([startPlatform(), startPlatform()]);
  tool = await startTool({ stores: createMemoryStores(), registrations: [platform.registration] });
});
afterEach(async () => {
  await tool.close();
  await platform.close();
  await stranger.close();
});

const deps = () => {
  const { now, platformFetch: fetch, toolKeys } = tool;
  return { fetch, tokens: createServiceTokens({ fetch, toolKeys, now }) };
};
const scope = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';
const call = (url: string, hosts?: readonly string[]) =>
  callService(deps(), { ...platform.registration, ...(hosts && { hosts }) }, { url, scope, headers: {} });

it('a service elsewhere gets no token and no request', async () => {
  await expect(call(`${stranger.issuer}/grades`)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining(new URL(stranger.issuer).host),
  });
  expect(stranger.received('/grades')).toEqual([]);
  expect(platform.received('/token')).toEqual([]);
});

it('a host that an administrator allowed is called', async () => {
  expect((await call(`${stranger.issuer}/grades`, [new URL(stranger.issuer).host])).status).toBe(404);
  expect(stranger.received('/grades')[0]?.headers.authorization).toBe('Bearer token-1');
});

it('the next page of a list does not lead away either', async () => {
  const token = JSON.stringify({ access_token: 'wide', expires_in: 3600 });
  platform.answerNext('/token', { status: 200, body: token });
  platform.answerNext('/members', {
    status: 200,
    headers: { link: `<${stranger.issuer}/members?page=2>; rel="next"` },
    body: JSON.stringify({ members: [{ user_id: '1', roles: ['Learner'] }] }),
  });
  const { members } = await readMemberships(deps(), platform.registration, `${platform.issuer}/members`);
  expect(members).toHaveLength(1);
  expect(stranger.received('/members')).toEqual([]);
});
