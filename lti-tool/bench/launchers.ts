/** One whole launch, as a browser makes it: login, the platform's page, the form post, and what follows until it works. */
import type { Platform } from '../test/support/platform.js';
import type { ToolUnderTest } from './tools-under-test.js';

/** Rejects unless the launch ends in a session that can be used. */
export type Launcher = (round: number) => Promise<void>;

export function createLaunchers(
  platform: Platform,
  [ours, ltijs]: readonly [ToolUnderTest, ToolUnderTest],
): readonly [Launcher, Launcher] {
  return [
    async (round) => {
      const posted = await launch(platform, ours, round);
      const code = new URLSearchParams(new URL(posted.location).hash.slice(1)).get('code');
      // What the web UI does first; the peer's counterpart is the redirect with its ltik.
      await expectStatus(200, `${ours.origin}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      });
    },
    async (round) => {
      const posted = await launch(platform, ltijs, round);
      await expectStatus(200, posted.location, { headers: { cookie: posted.cookie } });
    },
  ];
}

async function launch(platform: Platform, tool: ToolUnderTest, round: number) {
  const query = new URLSearchParams({
    iss: platform.issuer,
    login_hint: `person-${Math.abs(round) % 50}`,
    target_link_uri: tool.launchUrl,
    client_id: platform.registration.clientId,
    lti_deployment_id: 'deployment-1',
    lti_message_hint: 'hint',
  });
  const login = await expectStatus(302, `${tool.loginUrl}?${query.toString()}`);
  const page = await (await expectStatus(200, login.location)).response.text();
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';
  return expectStatus(tool.launchStatus, tool.launchUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: login.cookie },
    body: new URLSearchParams({ id_token: field('id_token'), state: field('state') }).toString(),
  });
}

async function expectStatus(status: number, url: string, init: RequestInit = {}) {
  const response = await fetch(url, { ...init, redirect: 'manual' });
  if (response.status !== status)
    throw new Error(`${url.split('?')[0]} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
  if (status !== 200) await response.arrayBuffer();
  const location = response.headers.get('location');
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { response, cookie, location: location === null ? '' : new URL(location, url).href };
}
