import { startPlatform } from '../test/support/platform.js';
import { startKeylift, startPeer } from './tools-under-test.js';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
const agent = new Agent({ keepAlive: true });
async function http(url: string, { method = 'GET', headers = {}, body = '' }: any = {}) {
  const sent = request(url, { agent, method, headers: { ...headers, 'content-length': Buffer.byteLength(body) } });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const answer = await text(response);
  const { location, 'set-cookie': cookies = [] } = response.headers;
  return { status: response.statusCode, body: answer, cookie: cookies.map((l) => l.split(';')[0]).join('; '), location: location === undefined ? '' : new URL(location, url).href };
}
const q = (a: number[], p: number) => a.toSorted((x, y) => x - y)[Math.floor(a.length * p)]?.toFixed(2);
const platform = await startPlatform();
const only = process.argv[2];
const ours = only === 'peer' ? undefined : await startKeylift(platform);
const peer = only === 'ours' ? undefined : await startPeer(platform);
const N = 500;
for (const [name, tool] of [['ours', ours], ['peer', peer], ['ours', ours], ['peer', peer]] as const) {
  if (!tool) continue;
  const parts: Record<string, number[]> = { health: [], login: [], page: [], post: [], follow: [], total: [] };
  for (let i = 0; i < N; i++) {
    const t = [performance.now()];
    if (name === 'ours') await http(`${tool.origin}/healthz`); else await http(`${tool.origin}/nothing-here`);
    t.push(performance.now());
    const query = new URLSearchParams({ iss: platform.issuer, login_hint: `person-${i % 50}`, target_link_uri: tool.launchUrl, client_id: platform.registration.clientId, lti_deployment_id: 'deployment-1', lti_message_hint: 'hint' });
    const login = await http(`${tool.loginUrl}?${query}`);
    t.push(performance.now());
    const page = await http(login.location);
    t.push(performance.now());
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page.body)?.[1] ?? '';
    const posted = await http(tool.launchUrl, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: login.cookie }, body: new URLSearchParams({ id_token: field('id_token'), state: field('state') }).toString() });
    t.push(performance.now());
    if (name === 'peer') await http(posted.location, { headers: { cookie: posted.cookie } });
    t.push(performance.now());
    if (i < 50) continue;
    ['health', 'login', 'page', 'post', 'follow'].forEach((k, j) => parts[k]!.push(t[j + 1]! - t[j]!));
    parts['total']!.push(t[5]! - t[1]!);
  }
  console.log(name, Object.entries(parts).map(([k, v]) => `${k} ${q(v, 0.5)}/${q(v, 0.95)}`).join('  '), 'rss', tool.rssMb());
}
await ours?.close(); await peer?.close(); await platform.close();
