/** Two real server processes on one PostgreSQL behave as one (DESIGN decision 5): whichever a proxy sends a browser to. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBrowser, type Browser } from './support/browser.js';
import { startPlatform, type Platform } from './support/platform.js';
import { PATIENCE, PUBLIC_URL, serve, type Server } from './support/serve.js';
import { openPostgres, type OpenDatabaseStores } from './support/stores.js';

let platform: Platform;
let opened: OpenDatabaseStores;
let servers: readonly Server[];
let browsers: readonly [Browser, Browser];

beforeAll(async () => {
  platform = await startPlatform();
  opened = await openPostgres();
  await opened.stores.lti.putRegistration(platform.registration);
  await opened.stores.lti.addDeployment({ registrationId: platform.registration.id, deploymentId: 'deployment-1' });
  servers = await Promise.all([serve(opened.url), serve(opened.url)]);
  const [one, other] = servers.map(({ origin }) => createBrowser(origin, platform, PUBLIC_URL));
  browsers = [one!, other!];
}, PATIENCE);
afterAll(async () => {
  await Promise.all(servers.map(({ end }) => end()));
  await opened.drop();
  await platform.close();
});

it.each([
  ['the other', 0, 1],
  ['the other way round', 1, 0],
])('login on one, launch on %s, session on either', { timeout: PATIENCE }, async (_, from, to) => {
  const login = await browsers[from]!.login();
  const token = await platform.sign(browsers[from]!.claims(login));
  const launched = await browsers[to]!.launch(login, token);
  expect(launched.accepted).toBe(true);
  expect((await browsers[from]!.launch(login, token)).code).toBe('STATE_UNKNOWN');

  const code = new URLSearchParams(new URL(launched.headers.get('location')!).hash.slice(1)).get('code');
  const opened = await fetch(`${browsers[from]!.origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const { token: bearer } = (await opened.json()) as { readonly token: string };
  const ended = { method: 'DELETE', headers: { authorization: `Bearer ${bearer}` } };
  expect((await fetch(`${browsers[to]!.origin}/api/session`, ended)).status).toBe(200);
  expect((await fetch(`${browsers[from]!.origin}/api/session`, ended)).status).toBe(401);
});
