/** This server as its neighbours meet it: address, proxy, keys, database, outbox. */
import { randomBytes } from 'node:crypto';
import type { JobQueue, LtiStore } from '@keylift/core';
import type { PlatformFetch } from '../lti/platform-fetch.js';
import type { ToolKeys } from '../lti/tool-keys.js';
import { ok, type Finding } from './finding.js';
import { readKeySet } from './key-set.js';
import { reach } from './reach.js';

/** How the request came in that asked; absent at a terminal. */
export interface ArrivedBy {
  /** What the browser calls this server. */
  readonly origin?: string | undefined;
  /** Proxies that wrote themselves into X-Forwarded-For. */
  readonly forwards: number;
}

export interface ServerDeps {
  readonly fetch: PlatformFetch;
  readonly toolKeys: Pick<ToolKeys, 'sign' | 'publicKeySet'>;
  readonly store: Pick<LtiStore, 'createLogin' | 'consumeLogin'>;
  readonly jobs: Pick<JobQueue, 'depth'>;
  readonly publicUrl: string;
  readonly trustedProxies: number;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

/** So many jobs that are due: the worker does not keep up, or does not run. */
const STUCK = 50;

export async function examineServer(deps: ServerDeps, arrived?: ArrivedBy): Promise<readonly Finding[]> {
  return [
    publicAddress(deps, arrived),
    ...proxy(deps, arrived),
    await ownKeys(deps),
    await database(deps),
    await encryptionKey(deps),
    await outbox(deps),
  ];
}

function publicAddress({ publicUrl }: ServerDeps, arrived: ArrivedBy | undefined): Finding {
  const check = 'public-address';
  if (arrived?.origin !== undefined && arrived.origin !== publicUrl)
    return {
      check,
      result: 'fail',
      seen: 'other-address',
      facts: { url: publicUrl, other: arrived.origin },
      fix: 'public-address',
    };
  if (publicUrl.startsWith('https:')) return ok(check, 'https', { url: publicUrl });
  return { check, result: 'warn', seen: 'local-address', facts: { url: publicUrl }, fix: 'public-address' };
}

/** Without trust in the proxy all people share its address, and with it the limit on launches. */
function proxy({ trustedProxies: trusted }: ServerDeps, arrived: ArrivedBy | undefined): readonly Finding[] {
  if (!arrived) return [];
  const check = 'proxy';
  const facts = { forwards: arrived.forwards, trusted };
  if (arrived.forwards > trusted) return [{ check, result: 'warn', seen: 'proxy-not-trusted', facts, fix: 'proxy' }];
  if (arrived.forwards < trusted) return [{ check, result: 'warn', seen: 'proxy-missing', facts, fix: 'proxy' }];
  return [ok(check, trusted === 0 ? 'direct' : 'behind-proxy', facts)];
}

/** Asked for where platforms ask: at the public address. */
async function ownKeys({ fetch, publicUrl, toolKeys }: ServerDeps): Promise<Finding> {
  const check = 'own-keys';
  const url = `${publicUrl}/lti/jwks`;
  const fail = (seen: Finding['seen']): Finding => ({ check, result: 'fail', seen, facts: { url }, fix: 'own-keys' });
  const answer = await readKeySet(fetch, url);
  if ('unreachable' in answer) return fail('keys-unreachable');
  if (answer.kids.length === 0) return fail('keys-none');
  const { keys } = await toolKeys.publicKeySet();
  // A key that was made a moment ago may not be everywhere yet; none in common is another server.
  if (!keys.some(({ kid }) => answer.kids.includes(String(kid)))) return fail('keys-of-another');
  return ok(check, 'keys-published', { url, count: answer.kids.length });
}

/** Writes a login nobody can finish, and takes it back. */
async function database({ now, store }: ServerDeps): Promise<Finding> {
  const stateHash = `doctor-${randomBytes(16).toString('hex')}`;
  const written = await reach(async () => {
    await store.createLogin({
      stateHash,
      bindingHash: stateHash,
      nonce: stateHash,
      registrationId: 'doctor',
      targetLinkUri: 'about:blank',
      loginHint: 'doctor',
      expiresAt: new Date(now()).toISOString(),
    });
    return { back: (await store.consumeLogin(stateHash)) !== undefined };
  });
  return 'back' in written && written.back
    ? ok('database', 'database-takes')
    : { check: 'database', result: 'fail', seen: 'database-refuses', fix: 'database' };
}

async function encryptionKey({ now, toolKeys }: ServerDeps): Promise<Finding> {
  const signed = await reach(async () => ({ jwt: await toolKeys.sign({ iat: Math.floor(now() / 1000) }) }));
  return 'jwt' in signed
    ? ok('encryption-key', 'key-opens')
    : { check: 'encryption-key', result: 'fail', seen: 'key-stays-shut', fix: 'encryption-key' };
}

async function outbox({ jobs, now }: ServerDeps): Promise<Finding> {
  const depth = await reach(() => jobs.depth(new Date(now()).toISOString()));
  const check = 'outbox';
  if ('unreachable' in depth) return { check, result: 'fail', seen: 'database-refuses', fix: 'database' };
  const { due, dead } = depth;
  if (dead > 0) return { check, result: 'warn', seen: 'outbox-gave-up', facts: { dead }, fix: 'dead-letters' };
  if (due >= STUCK) return { check, result: 'warn', seen: 'outbox-waits', facts: { due }, fix: 'outbox' };
  return ok(check, 'outbox-flows');
}
