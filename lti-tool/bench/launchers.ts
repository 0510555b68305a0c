/** One whole launch, as a browser makes it: login, the platform's page, the form post, and what follows until it works. */
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Platform } from '../test/support/platform.js';
import type { ToolUnderTest } from './tools-under-test.js';

/** Milliseconds from the login until the tool knows who came, and until the browser holds a session. */
export interface Launched {
  readonly known: number;
  /** As `known`, without the platform's page between login and post. */
  readonly tool: number;
  readonly session: number;
}

/** Rejects unless the launch ends in a session that can be used. */
export type Launcher = (round: number) => Promise<Launched>;

/** Keylift knows who came when it answers the post; the web UI then exchanges the code of the address for a session. */
export const launchOurs =
  (platform: Platform, tool: ToolUnderTest): Launcher =>
  async (round) => {
    const start = performance.now();
    const { location, page } = await post(platform, tool, round, 303);
    const known = performance.now() - start;
    const code = new URLSearchParams(new URL(location).hash.slice(1)).get('code');
    await expectStatus(200, `${tool.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    return { known, tool: known - page, session: performance.now() - start };
  };

/** ltijs answers the post with a redirect to itself; `onConnect`, where a tool learns who came, runs behind it. */
export const launchPeer =
  (platform: Platform, tool: ToolUnderTest): Launcher =>
  async (round) => {
    const start = performance.now();
    const { cookie, location, page } = await post(platform, tool, round, 302);
    await expectStatus(200, location, { headers: { cookie } });
    const known = performance.now() - start;
    return { known, tool: known - page, session: known };
  };

async function post(platform: Platform, tool: ToolUnderTest, round: number, status: number) {
  const query = new URLSearchParams({
    iss: platform.issuer,
    login_hint: `person-${Math.abs(round) % 50}`,
    target_link_uri: tool.launchUrl,
    client_id: platform.registration.clientId,
    lti_deployment_id: 'deployment-1',
    lti_message_hint: 'hint',
  });
  const login = await expectStatus(302, `${tool.loginUrl}?${query.toString()}`);
  const asked = performance.now();
  const { body } = await expectStatus(200, login.location);
  const page = performance.now() - asked;
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(body)?.[1] ?? '';
  const posted = await expectStatus(status, tool.launchUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: login.cookie },
    body: new URLSearchParams({ id_token: field('id_token'), state: field('state') }).toString(),
  });
  return { ...posted, page };
}

interface Sent {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Costs less than `fetch`: the browser's side is the same for both tools and should not hide what differs. */
const agent = new Agent({ keepAlive: true });

async function expectStatus(status: number, url: string, { method = 'GET', headers = {}, body = '' }: Sent = {}) {
  const sent = request(url, { agent, method, headers: { ...headers, 'content-length': Buffer.byteLength(body) } });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const answer = await text(response);
  if (response.statusCode !== status)
    throw new Error(`${url.split('?')[0]} answered ${response.statusCode}: ${answer.slice(0, 300)}`);
  const { location, 'set-cookie': cookies = [] } = response.headers;
  return {
    body: answer,
    cookie: cookies.map((line) => line.split(';')[0]).join('; '),
    location: location === undefined ? '' : new URL(location, url).href,
  };
}
