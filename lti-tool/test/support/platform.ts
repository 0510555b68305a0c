/**
 * The smallest LTI platform a test can bend: it signs any token, good or bad, and answers its key set, token and score
 * routes as the test says. The faithful platform with pages and people is the sandbox.
 */
import { createPublicKey } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import type { Registration, TenantId } from '@keylift/core';
import { listen } from './listen.js';

export const claim = (name: string): string => `https://purl.imsglobal.org/spec/lti/claim/${name}`;
const AGS_CLAIM = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';
const SCORE_SCOPE = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';

export type Claims = JWTPayload & Record<string, unknown>;

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** Never answers. */
  readonly silent?: true;
  /** It does what was asked, and then never answers. */
  readonly done?: true;
}

export interface Platform {
  readonly issuer: string;
  readonly registration: Registration;
  readonly publicKeyPem: string;
  readonly privateKey: CryptoKey;
  readonly kid: string;
  readonly lineItem: string;
  /** The claims of a correct launch; a test changes what it wants to be wrong. */
  readonly claims: (launch: { readonly nonce: string; readonly target: string; readonly subject?: string }) => Claims;
  readonly sign: (claims: JWTPayload, header?: Partial<JWTHeaderParameters>, key?: CryptoKey) => Promise<string>;
  /** Replaces the key set; returns how to sign with the new key. */
  readonly rotateKey: (kid: string) => Promise<(claims: JWTPayload) => Promise<string>>;
  readonly received: (path: string) => readonly Received[];
  /** The next answers on a path, before it answers as usual. */
  readonly answerNext: (path: string, ...answers: readonly Answer[]) => void;
  /** Scores it took, newest last. */
  readonly scores: readonly Record<string, unknown>[];
  readonly close: () => Promise<void>;
}

async function makeKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  return { privateKey, jwk };
}

/** Making RSA keys is slow, so the platforms of one test file share theirs. */
let firstKey: ReturnType<typeof makeKey> | undefined;

export async function startPlatform(): Promise<Platform> {
  const { privateKey, jwk } = await (firstKey ??= makeKey('platform-1'));
  let keys = [jwk];
  const received: Received[] = [];
  const planned = new Map<string, Answer[]>();
  const scores: Record<string, unknown>[] = [];

  /** Moodle compares whole seconds and refuses what is not later. */
  function takeScore(body: string): Answer {
    const score = JSON.parse(body) as { userId: string; timestamp: string };
    const second = (instant: unknown) => Math.floor(Date.parse(String(instant)) / 1000);
    const last = scores.findLast(({ userId }) => userId === score.userId);
    if (last && second(score.timestamp) <= second(last['timestamp'])) return { status: 409, body: '[]' };
    scores.push(score);
    return { status: 200 };
  }

  const claims: Platform['claims'] = ({ nonce, target, subject = 'user-1' }) => {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: issuer,
      aud: 'client-1',
      sub: subject,
      iat: now,
      exp: now + 300,
      nonce,
      name: 'Maya Lindqvist',
      [claim('message_type')]: 'LtiResourceLinkRequest',
      [claim('version')]: '1.3.0',
      [claim('deployment_id')]: 'deployment-1',
      [claim('target_link_uri')]: target,
      [claim('resource_link')]: { id: 'link-1' },
      [claim('roles')]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
      [claim('context')]: { id: 'course-1', title: 'Tier-2 onboarding' },
      [claim('launch_presentation')]: { locale: 'de', return_url: `${issuer}/course/1` },
      [AGS_CLAIM]: { lineitem: lineItem, scope: [SCORE_SCOPE] },
    };
  };
  const sign: Platform['sign'] = (payload, header = {}, key = privateKey) =>
    new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'platform-1', typ: 'JWT', ...header }).sign(key);

  /** The page that posts the token; the login hint becomes the user. */
  async function authenticate({ searchParams }: URL): Promise<Answer> {
    const asked = (name: string) => searchParams.get(name) ?? '';
    const token = await sign(
      claims({ nonce: asked('nonce'), target: asked('redirect_uri'), subject: asked('login_hint') }),
    );
    const fields = Object.entries({ id_token: token, state: asked('state') });
    return { status: 200, body: fields.map(([name, value]) => `<input name="${name}" value="${value}">`).join('') };
  }

  async function usual(url: string, body: string): Promise<Answer> {
    const path = url.split('?')[0];
    const json = (value: unknown): Answer => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(value),
    });
    if (path === '/jwks') return json({ keys });
    if (path === '/auth') return authenticate(new URL(url, issuer));
    if (path === '/token') {
      const asked = received.filter(({ url }) => url === '/token').length;
      return json({ access_token: `token-${asked}`, token_type: 'Bearer', expires_in: 3600, scope: SCORE_SCOPE });
    }
    return path === '/lineitems/2/lineitem/scores' ? takeScore(body) : { status: 404 };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const url = request.url ?? '';
    const path = url.split('?')[0] ?? '';
    received.push({ method: request.method ?? '', url, headers: request.headers, body });
    const plan = planned.get(path)?.shift();
    const answer = plan && !plan.done ? plan : await usual(url, body);
    if (!answer.silent && !plan?.silent) response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  const { origin: issuer, close } = await listen(() => (request, response) => void handle(request, response));
  const lineItem = `${issuer}/lineitems/2/lineitem?type_id=1`;

  return {
    issuer,
    lineItem,
    privateKey,
    kid: 'platform-1',
    publicKeyPem: createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    }) as string,
    registration: {
      id: 'registration-1',
      tenantId: 'meridian' as TenantId,
      issuer,
      clientId: 'client-1',
      authEndpoint: `${issuer}/auth`,
      tokenEndpoint: `${issuer}/token`,
      jwksUri: `${issuer}/jwks`,
      deploymentPolicy: 'known-only',
      allowAnonymous: false,
      active: true,
    },
    claims,
    sign,
    rotateKey: async (kid) => {
      const next = await makeKey(kid);
      keys = [next.jwk];
      return (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(next.privateKey);
    },
    received: (path) => received.filter(({ url }) => url.split('?')[0] === path),
    answerNext: (path, ...answers) => planned.set(path, [...(planned.get(path) ?? []), ...answers]),
    scores,
    close,
  };
}
