/** A platform that an administrator switches off: who is in Keylift from there is out within seconds. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMemoryStores } from '@keylift/core';
import { createApiClient } from '@keylift/core/api';
import { createBrowser } from './support/browser.js';
import { startPlatform, type Platform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

let platform: Platform;
let tool: Tool;
beforeEach(async () => {
  platform = await startPlatform();
  tool = await startTool({ stores: createMemoryStores(), registrations: [platform.registration] });
});
afterEach(async () => {
  await tool.close();
  await platform.close();
});

const SECONDS = 6;

async function arrive() {
  const { headers } = await createBrowser(tool.origin, platform).run();
  const hash = new URLSearchParams(new URL(headers.get('location') ?? '').hash.slice(1));
  const open = createApiClient({ baseUrl: tool.origin, fetch });
  const { token } = await open.openSession({ code: hash.get('code') ?? '' });
  return () => fetch(`${tool.origin}/api/platforms`, { headers: { authorization: `Bearer ${token}` } });
}

it.each([
  ['the platform', () => tool.stores.lti.putRegistration({ ...platform.registration, active: false })],
  [
    'its deployment',
    () => tool.stores.lti.setDeployment({ registrationId: 'registration-1', deploymentId: 'deployment-1' }, 'off'),
  ],
])('%s that is switched off ends the sessions that came from it', async (_, switchOff) => {
  const ask = await arrive();
  expect((await ask()).status).toBe(403); // a learner, who is known
  await switchOff();
  tool.clock.ahead = SECONDS * 1000;
  expect((await ask()).status).toBe(401);
});

it('a platform that is switched on again finds its sessions as they were', async () => {
  const ask = await arrive();
  await tool.stores.lti.putRegistration({ ...platform.registration, active: false });
  tool.clock.ahead = SECONDS * 1000;
  expect((await ask()).status).toBe(401);
  await tool.stores.lti.putRegistration(platform.registration);
  expect((await ask()).status).toBe(403);
});
