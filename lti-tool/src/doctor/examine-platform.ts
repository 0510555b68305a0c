/** One registered platform, looked at as a launch and a grade would. */
import type { KnownDeployment, LtiStore, Registration } from '@keylift/core';
import { NOTICE_SCOPE } from '../lti/claims.js';
import { SCORE_SCOPE } from '../lti/grades/score.js';
import type { ServiceTokens } from '../lti/grades/service-tokens.js';
import type { PlatformAnswer, PlatformFetch } from '../lti/platform-fetch.js';
import { MEMBERSHIP_SCOPE } from '../lti/roster/memberships.js';
import { parseHttpUrl } from '../lti/urls.js';
import { ok, type CheckName, type Finding, type Fix } from './finding.js';
import { readKeySet, type SeenKeySet } from './key-set.js';
import { reach } from './reach.js';

export interface PlatformDeps {
  readonly fetch: PlatformFetch;
  readonly tokens: Pick<ServiceTokens, 'get'>;
  readonly store: Pick<LtiStore, 'deploymentsOf'>;
  readonly publicUrl: string;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

/** Seconds two clocks may differ before launches fail. */
const SKEW = 60;

export async function examineInstallation(deps: PlatformDeps, registration: Registration): Promise<readonly Finding[]> {
  const { publicUrl } = deps;
  return [
    registration.active
      ? ok('registration', 'active')
      : { check: 'registration', result: 'fail', seen: 'waiting', facts: { id: registration.id }, fix: 'approve' },
    addresses(registration),
    deployment(registration, await deps.store.deploymentsOf(registration.id)),
    {
      check: 'tool-addresses',
      result: 'unknown',
      seen: 'compare-addresses',
      facts: { login: `${publicUrl}/lti/login`, launch: `${publicUrl}/lti/launch`, keys: `${publicUrl}/lti/jwks` },
      fix: 'tool-addresses',
    },
    messages(registration),
  ];
}

/** What Keylift asks for at registration; a review of a submission is a nicety that few platforms have. */
const NEEDED = ['LtiResourceLinkRequest', 'LtiDeepLinkingRequest'];
const CANVAS_PLACES = ['course_navigation', 'link_selection', 'assignment_selection', 'editor_button'];

/** As the platform said when it registered. */
function messages({ offers, product }: Registration): Finding {
  const check = 'messages';
  if (!offers) return { check, result: 'unknown', seen: 'messages-unsaid', fix: 'messages' };
  const sent = offers.map(({ message }) => message);
  const facts = { messages: [...new Set(sent)].join(', ') };
  const missing = NEEDED.filter((message) => !sent.includes(message));
  if (missing.length > 0)
    return {
      check,
      result: 'warn',
      seen: 'messages-missing',
      facts: { ...facts, missing: missing.join(', ') },
      fix: 'messages',
    };
  const places = offers.flatMap(({ placements }) => placements.map((name) => name.replace(CANVAS_PREFIX, '')));
  const absent = product === 'canvas' && places.length > 0 ? CANVAS_PLACES.filter((one) => !places.includes(one)) : [];
  return absent.length === 0
    ? ok(check, 'messages-sent', facts)
    : { check, result: 'warn', seen: 'places-missing', facts: { missing: absent.join(', ') }, fix: 'messages' };
}

const CANVAS_PREFIX = 'https://canvas.instructure.com/lti/';

/** Canvas signs in at one host, issues at another and serves an institution at a third. */
const family = (host: string): string => (/(^|\.)(instructure|canvaslms)\.com$/.test(host) ? 'canvas' : host);

function addresses({ authEndpoint, issuer, jwksUri, tokenEndpoint }: Registration): Finding {
  const check = 'addresses';
  const endpoints = [authEndpoint, tokenEndpoint, jwksUri];
  const plain = endpoints.find((url) => parseHttpUrl(url)?.protocol !== 'https:');
  const local = /^(localhost|127\.|\[::1\])/.test(parseHttpUrl(plain)?.hostname ?? '');
  if (plain !== undefined && !local)
    return { check, result: 'fail', seen: 'address-not-https', facts: { url: plain }, fix: 'platform-addresses' };
  const home = parseHttpUrl(issuer)?.host ?? '';
  const elsewhere = endpoints.find((url) => family(parseHttpUrl(url)?.host ?? '') !== family(home));
  if (elsewhere === undefined) return ok(check, 'addresses-agree', { issuer });
  // Blackboard and Brightspace do so on purpose, so it is for a person to judge.
  return {
    check,
    result: 'warn',
    seen: 'address-elsewhere',
    facts: { url: elsewhere, issuer },
    fix: 'platform-addresses',
  };
}

function deployment({ deploymentPolicy }: Registration, known: readonly KnownDeployment[]): Finding {
  const check = 'deployment';
  const active = known.filter(({ state }) => state === 'active');
  const facts = {
    active: active.length,
    pending: known.length - active.length,
    names: active
      .map(({ deploymentId }) => deploymentId.slice(0, 60))
      .slice(0, 5)
      .join(', '),
  };
  if (active.length > 0) return ok(check, 'deployments-known', facts);
  if (known.length > 0) return { check, result: 'fail', seen: 'deployments-waiting', facts, fix: 'deployment' };
  if (deploymentPolicy === 'learn')
    return { check, result: 'unknown', seen: 'deployments-to-come', fix: 'first-launch' };
  return { check, result: 'fail', seen: 'deployments-none', fix: 'deployment' };
}

export async function examineKeys(deps: PlatformDeps, { jwksUri }: Registration): Promise<readonly Finding[]> {
  const url = jwksUri;
  const check = 'platform-keys';
  const fail = (seen: Finding['seen'], facts: Finding['facts']): Finding => ({
    check,
    result: 'fail',
    seen,
    facts: { url, ...facts },
    fix: 'platform-keys',
  });
  const answer = await readKeySet(deps.fetch, url);
  if ('unreachable' in answer) return [fail('keys-unreachable', {})];
  const { kids, status } = answer;
  if (status !== 200) return [fail('platform-keys-status', { status }), clock(deps, answer)];
  if (kids.length === 0) return [fail('platform-keys-none', {}), clock(deps, answer)];
  return [ok(check, 'keys-published', { url, count: kids.length }), clock(deps, answer)];
}

/** From the Date header of the answer with the keys. */
function clock({ now }: PlatformDeps, { date }: SeenKeySet): Finding {
  const check = 'clock';
  if (Number.isNaN(date)) return { check, result: 'unknown', seen: 'clock-unsaid' };
  const ahead = Math.round((date - now()) / 1000);
  if (Math.abs(ahead) < SKEW) return ok(check, 'clocks-agree');
  const facts = { seconds: Math.abs(ahead) };
  return { check, result: 'fail', seen: ahead > 0 ? 'clock-ahead' : 'clock-behind', facts, fix: 'clock' };
}

export const examineGradeAccess = (deps: PlatformDeps, registration: Registration): Promise<Finding> =>
  access(deps, registration, { check: 'grade-access', scope: SCORE_SCOPE, fix: 'grade-scope' });

export const examineRosterAccess = (deps: PlatformDeps, registration: Registration): Promise<Finding> =>
  access(deps, registration, { check: 'roster-access', scope: MEMBERSHIP_SCOPE, fix: 'roster-scope' });

/** Nobody needs notices: without them a copied course is told of its Key Result by its activities. */
export async function examineNoticeAccess(deps: PlatformDeps, registration: Registration): Promise<Finding> {
  if (registration.product === 'moodle') return { check: 'notice-access', result: 'unknown', seen: 'notices-unasked' };
  const found = await access(deps, registration, { check: 'notice-access', scope: NOTICE_SCOPE, fix: 'notice-scope' });
  return found.seen === 'token-scope' ? { ...found, result: 'warn' } : found;
}

async function access(
  { tokens }: PlatformDeps,
  registration: Registration,
  { check, scope, fix }: { readonly check: CheckName; readonly scope: string; readonly fix: Fix },
): Promise<Finding> {
  const url = registration.tokenEndpoint;
  const granted = await reach(() => tokens.get(registration, [scope]));
  if ('token' in granted) return ok(check, 'token-granted');
  if ('unreachable' in granted)
    return { check, result: 'fail', seen: 'token-unreachable', facts: { url }, fix: 'token-address' };
  return { check, result: 'fail', ...judgeRefusal(registration, granted.answer, fix) };
}

/** From the status and the closed words of the answer; its other words may repeat the request. */
function judgeRefusal(
  { product, tokenEndpoint: url }: Registration,
  { status, text }: PlatformAnswer,
  scopeFix: Fix,
): Pick<Finding, 'seen' | 'fix' | 'facts'> {
  const facts = { url, status };
  if (status >= 500) return { seen: 'token-trouble', facts, fix: 'platform-trouble' };
  // Observed on Moodle 4.5.6: without our keys its token endpoint answers 404 with a page.
  if (product === 'moodle' && status === 404) return { seen: 'token-no-keys', facts, fix: 'keys-reachable' };
  if (status === 404) return { seen: 'token-refused', facts, fix: 'token-address' };
  if (/iat prior to now|expired token/i.test(text)) return { seen: 'token-clock', facts, fix: 'clock' };
  if (/invalid_client|unauthorized_client/.test(text)) return { seen: 'token-client', facts, fix: 'client' };
  if (status < 300 || /invalid_scope/.test(text)) return { seen: 'token-scope', facts, fix: scopeFix };
  return { seen: 'token-refused', facts, fix: 'client' };
}
