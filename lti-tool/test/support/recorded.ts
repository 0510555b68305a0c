/** Recorded traffic of a real Moodle (fixtures/moodle/README.md), and a platform that answers with it. */
import { createMemoryStores, type LtiSession, type Registration, type TenantId } from '@keylift/core';
import type { PlatformFetch, PlatformRequest } from '../../src/lti/platform-fetch.js';
import { hashOf } from '../../src/lti/secrets.js';
import { createServiceTokens } from '../../src/lti/grades/service-tokens.js';
import { createBrowser, type Launched } from './browser.js';
import { startPlatform, type Claims, type Platform } from './platform.js';
import { recordedExchanges, recordedLaunch, type Exchange, type RecordedLaunch } from './recorded-files.js';
import { startTool, type Tool } from './tool.js';

export const MOODLE = 'http://127.0.0.1:8090';

export interface Replayed extends Launched {
  readonly recording: RecordedLaunch;
  /** What the product asked Moodle for. */
  readonly request: URL;
  /** Absent when the launch was refused. */
  readonly session?: LtiSession;
  /** The page of the web UI it opens at. */
  readonly go?: string | undefined;
}

export interface MoodleReplay {
  readonly tool: Tool;
  readonly platform: Platform;
  /** Sends what Moodle sent: login, then the form post, signed by a key of ours, because only four tokens were kept whole. */
  readonly launch: (name: string, change?: (claims: Claims) => void) => Promise<Replayed>;
  readonly close: () => Promise<void>;
}

const tenantId = 'meridian' as TenantId;
/** The recording tool had other paths than Keylift. */
const TOOL_ADDRESS = /http:\/\/(?:127\.0\.0\.1|localhost):9001\/(?:launch|deeplink)/g;

export const moodleRegistration = (changes: Partial<Registration> = {}): Registration => ({
  id: 'moodle',
  tenantId,
  issuer: MOODLE,
  clientId: 'zUPUcR96txUyBsd',
  authEndpoint: `${MOODLE}/mod/lti/auth.php`,
  tokenEndpoint: `${MOODLE}/mod/lti/token.php`,
  jwksUri: `${MOODLE}/mod/lti/certs.php`,
  deploymentPolicy: 'learn',
  allowAnonymous: false,
  active: true,
  product: 'moodle',
  ...changes,
});

export async function startMoodleReplay(): Promise<MoodleReplay> {
  const platform = await startPlatform();
  const { jwksUri } = platform.registration;
  const stores = createMemoryStores();
  const tool = await startTool({ stores });
  await stores.lti.putRegistration(moodleRegistration({ jwksUri }));
  await stores.lti.putRegistration(moodleRegistration({ id: 'moodle-2', clientId: 'mRZGLEfOXOhRsaC', jwksUri }));
  const browser = createBrowser(tool.origin, platform);

  async function launch(name: string, change: (claims: Claims) => void = () => undefined): Promise<Replayed> {
    const text = JSON.stringify(recordedLaunch(name)).replaceAll(TOOL_ADDRESS, `${tool.origin}/lti/launch`);
    const recording = JSON.parse(text) as RecordedLaunch;
    const { form_params: form, headers } = recording.login_initiation;
    const login = await fetch(`${tool.origin}/lti/login`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': headers['content-type'] ?? '',
        'sec-fetch-dest': headers['sec-fetch-dest'] ?? '',
        'sec-fetch-site': headers['sec-fetch-site'] ?? '',
      },
      body: new URLSearchParams(form).toString(),
    });
    const cookie = login.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    let location = login.headers.get('location') ?? '';
    // In a frame the product looks first whether the browser kept its cookie.
    if (location.startsWith('/')) {
      const next = await fetch(`${tool.origin}${location}`, { redirect: 'manual', headers: { cookie } });
      location = next.headers.get('location') ?? '';
    }
    const request = new URL(location);
    const iat = Math.floor(tool.now() / 1000);
    const claims: Claims = {
      ...recording.auth_response.id_token_claims,
      iat,
      exp: iat + 60,
      nonce: request.searchParams.get('nonce') ?? '',
    };
    change(claims);
    const state = request.searchParams.get('state') ?? '';
    const launched = await browser.launch({ state, cookie }, await platform.sign(claims));
    const opened = new URLSearchParams(new URL(launched.headers.get('location') ?? 'about:blank').hash.slice(1));
    const found = await stores.lti.consumeSessionCode(hashOf(opened.get('code') ?? ''));
    return {
      ...launched,
      recording,
      request,
      go: opened.get('go') ?? undefined,
      ...(found && { session: found.session }),
    };
  }
  return {
    tool,
    platform,
    launch,
    close: async () => {
      await tool.close();
      await platform.close();
    },
  };
}

export const exchange = (file: string, name: string): Exchange =>
  recordedExchanges(file).find((one) => one.name === name) ??
  (() => {
    throw new Error(`There is no exchange "${name}" in ${file}.`);
  })();

export interface RecordedMoodle {
  /** Answers what was asked of the real one, and throws where nobody asked it that. */
  readonly fetch: PlatformFetch;
  readonly asked: readonly (PlatformRequest & { readonly url: string })[];
  readonly deps: { readonly fetch: PlatformFetch; readonly tokens: ReturnType<typeof createServiceTokens> };
}

/** `first` go before everything else in `files`; of several answers to one question the first is given. */
export function recordedMoodle(files: readonly string[], first: readonly Exchange[] = []): RecordedMoodle {
  const known = [...first, ...recordedExchanges(...files)];
  const tokens = recordedExchanges('token-endpoint');
  const asked: (PlatformRequest & { url: string })[] = [];
  const media = (headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    method === 'GET' ? headers['accept'] : headers['content-type'];

  const fetch: PlatformFetch = async (url, request) => {
    asked.push({ ...request, url });
    const { method = 'GET' } = request;
    const found = url.endsWith('/token.php')
      ? tokens.find(({ name }) => name === `token ${new URLSearchParams(request.body).get('scope')}`)
      : known.find(
          (one) =>
            one.request.method === method &&
            one.request.url === url &&
            media(one.request.headers, method) === media(request.headers, method),
        );
    if (!found) throw new Error(`Nobody asked Moodle: ${method} ${url} ${media(request.headers, method)}`);
    return answerOf(found);
  };
  const toolKeys = { sign: async () => 'assertion' };
  return { fetch, asked, deps: { fetch, tokens: createServiceTokens({ fetch, toolKeys, now: Date.now }) } };
}

/** As it came; tokens were replaced by a placeholder that is none. */
export function answerOf({ response }: Pick<Exchange, 'response'>): Awaited<ReturnType<PlatformFetch>> {
  const text = typeof response.body === 'string' ? response.body : JSON.stringify(response.body);
  return {
    status: response.status,
    header: (name) => response.headers[name.toLowerCase()],
    text: text.replaceAll('<32 hex chars>', '0123456789abcdef0123456789abcdef'),
  };
}
