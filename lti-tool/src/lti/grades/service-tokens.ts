/** Access tokens for a platform's services: client credentials with a signed assertion (1EdTech Security Framework §4.1). */
import { randomUUID } from 'node:crypto';
import type { Registration } from '@keylift/core';
import type { PlatformAnswer, PlatformFetch } from '../platform-fetch.js';
import type { ToolKeys } from '../tool-keys.js';

export type TokenAnswer = { readonly token: string } | { readonly refused: string; readonly answer: PlatformAnswer };

export interface ServiceTokens {
  /** From the cache, or asked for; of parallel callers one asks. */
  readonly get: (registration: Registration, scopes: readonly string[]) => Promise<TokenAnswer>;
  /** Forgets a token the platform no longer takes. */
  readonly drop: (registration: Registration, scopes: readonly string[], token: string) => void;
}

export interface ServiceTokenDeps {
  readonly fetch: PlatformFetch;
  readonly toolKeys: Pick<ToolKeys, 'sign'>;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** Seconds a token is given up before its end. */
const MARGIN = 60;

export function createServiceTokens(deps: ServiceTokenDeps): ServiceTokens {
  const kept = new Map<string, { readonly token: string; readonly until: number }>();
  const underWay = new Map<string, Promise<TokenAnswer>>();
  const keyOf = ({ id }: Registration, scopes: readonly string[]) => JSON.stringify([id, scopes.toSorted()]);

  async function ask(registration: Registration, scopes: readonly string[], key: string): Promise<TokenAnswer> {
    const answer = await deps.fetch(registration.tokenEndpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: ASSERTION_TYPE,
        client_assertion: await assertion(deps, registration),
        scope: scopes.join(' '),
      }).toString(),
      timeoutMs: 10_000,
      maxBytes: 64 * 1024,
    });
    const read = readToken(answer, scopes);
    if ('refused' in read) return read;
    kept.set(key, { token: read.token, until: deps.now() + (read.seconds - MARGIN) * 1000 });
    return { token: read.token };
  }

  return {
    async get(registration, scopes) {
      const key = keyOf(registration, scopes);
      const known = kept.get(key);
      if (known && known.until > deps.now()) return { token: known.token };
      const pending = underWay.get(key) ?? ask(registration, scopes, key).finally(() => underWay.delete(key));
      underWay.set(key, pending);
      return pending;
    },
    drop(registration, scopes, token) {
      const key = keyOf(registration, scopes);
      if (kept.get(key)?.token === token) kept.delete(key);
    },
  };
}

function assertion({ toolKeys, now }: ServiceTokenDeps, registration: Registration): Promise<string> {
  const seconds = Math.floor(now() / 1000);
  return toolKeys.sign({
    iss: registration.clientId,
    sub: registration.clientId,
    aud: registration.tokenAudience ?? registration.tokenEndpoint,
    iat: seconds - 5, // Moodle gives no leeway to a clock that is ahead
    exp: seconds + 240,
    jti: randomUUID(),
  });
}

/** By content, not by type: Moodle sends JSON as text/html. It also drops scopes it did not grant without a word. */
function readToken(
  answer: PlatformAnswer,
  scopes: readonly string[],
):
  { readonly token: string; readonly seconds: number } | { readonly refused: string; readonly answer: PlatformAnswer } {
  const refused = (why: string) => ({ refused: `token endpoint: ${why}`, answer });
  if (answer.status < 200 || answer.status > 299) return refused(`status ${answer.status}`);
  const body = parse(answer.text);
  const { access_token: token, expires_in: seconds = 3600, scope } = body;
  if (typeof token !== 'string' || !/^[\x21-\x7e]{1,8192}$/.test(token)) return refused('no token in the answer');
  const granted = typeof scope === 'string' ? scope.split(' ') : scopes;
  const missing = scopes.filter((wanted) => !granted.includes(wanted));
  if (missing.length > 0) return refused(`scope not granted: ${missing.join(' ')}`);
  return { token, seconds: Number(seconds) || 0 };
}

function parse(text: string): Record<string, unknown> {
  try {
    return (JSON.parse(text) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}
