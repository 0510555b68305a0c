/** The doctor on each misbehaviour of the sandbox that it can see from here. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createMemoryStores, type Registration, type TenantId } from '@keylift/core';
import type { FaultName } from '../sandbox/lms/faults.js';
import { startLms, type RunningLms } from '../sandbox/lms/lms.js';
import { examine, type Finding } from '../src/lti/doctor/examine.js';
import { createServiceTokens } from '../src/lti/grades/service-tokens.js';
import { startPlatform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

let lms: RunningLms;
let tool: Tool;
let registration: Registration;
beforeAll(async () => {
  lms = await startLms({ profile: 'moodle' });
  tool = await startTool({ stores: createMemoryStores() });
  const { issuer, clientId, authEndpoint, tokenEndpoint, jwksUri } = lms.addTool({
    name: 'Keylift',
    initiateLoginUri: `${tool.origin}/lti/login`,
    redirectUris: [`${tool.origin}/lti/launch`],
    targetLinkUri: `${tool.origin}/lti/launch`,
    jwksUri: `${tool.origin}/lti/jwks`,
  });
  registration = {
    id: 'registration-1',
    tenantId: 'meridian' as TenantId,
    issuer,
    clientId,
    authEndpoint,
    tokenEndpoint,
    jwksUri,
    deploymentPolicy: 'learn',
    allowAnonymous: false,
    active: true,
    product: 'moodle',
  };
});
afterEach(() => {
  for (const name of Object.keys(lms.state.faults) as FaultName[]) lms.state.faults[name] = false;
  tool.clock.ahead = 0;
});
afterAll(async () => {
  await tool.close();
  await lms.close();
});

function look(changes: Partial<Registration> = {}, publicUrl = tool.origin): Promise<readonly Finding[]> {
  const { now, platformFetch: fetch, toolKeys } = tool;
  const tokens = createServiceTokens({ fetch, toolKeys, now });
  return examine({ fetch, tokens, publicUrl, now }, { ...registration, ...changes });
}
const broken = (findings: readonly Finding[]) => findings.filter(({ ok }) => !ok).map(({ check }) => check);

it('finds nothing where all is well', async () => {
  const findings = await look();
  expect(findings.map(({ check }) => check)).toEqual([
    'registration',
    'own-keys',
    'platform-keys',
    'clock',
    'grades',
    'roster',
  ]);
  expect(broken(findings)).toEqual([]);
});

it.each<[FaultName, readonly Finding['check'][], RegExp]>([
  ['keys-down', ['platform-keys'], /\/mod\/lti\/certs\.php/],
  ['token-down', ['grades', 'roster'], /trouble of its own/],
])('with the fault %s names %j and the fix', async (fault, checks, fix) => {
  lms.state.faults[fault] = true;
  const findings = await look();
  expect(broken(findings)).toEqual(checks);
  expect(findings.find(({ ok }) => !ok)?.fix).toMatch(fix);
});

it.each([
  [120_000, 'behind'],
  [-120_000, 'ahead'],
])('with our clock off by %i ms says that the platform is %s', async (ahead, word) => {
  tool.clock.ahead = ahead;
  const seen = (await look()).find(({ check }) => check === 'clock');
  expect(seen).toMatchObject({ ok: false, seen: expect.stringContaining(word), fix: expect.stringContaining('NTP') });
});

it('sees a registration that waits, and how to approve it', async () => {
  const [first] = await look({ active: false });
  expect(first).toMatchObject({ ok: false, fix: 'Run "keylift platforms approve registration-1".' });
});

it('sees that nobody can reach our own keys', async () => {
  const findings = await look({}, 'http://127.0.0.1:1');
  expect(broken(findings)).toEqual(['own-keys']);
  expect(findings[1]?.fix).toContain('KEYLIFT_PUBLIC_URL');
});

// Observed on Moodle 4.5.6: without our keys its token endpoint answers 404 with a page.
it('knows why Moodle answers 404 to a token request, and which service is not allowed', async () => {
  const platform = await startPlatform();
  const granted = { access_token: 't', expires_in: 3600, scope: 'https://purl.imsglobal.org/spec/lti-ags/scope/score' };
  platform.answerNext('/token', { status: 404, body: '<html>' }, { status: 200, body: JSON.stringify(granted) });
  const findings = await look({ tokenEndpoint: `${platform.issuer}/token` });
  expect(broken(findings)).toEqual(['grades', 'roster']);
  expect(findings[4]?.fix).toContain('HTTP security');
  expect(findings[5]?.fix).toContain('Names and Role Provisioning');
  await platform.close();
});

it.each([
  ['canvas', /developer key/],
  [undefined, /settings of the platform/],
] as const)('says for %s where a scope is allowed', async (product, fix) => {
  const platform = await startPlatform();
  platform.answerNext('/token', ...[1, 2].map(() => ({ status: 400, body: '{"error":"invalid_scope"}' })));
  const { product: _, ...rest } = registration;
  const { now, platformFetch: fetch, toolKeys } = tool;
  const findings = await examine(
    { fetch, tokens: createServiceTokens({ fetch, toolKeys, now }), publicUrl: tool.origin, now },
    { ...rest, tokenEndpoint: `${platform.issuer}/token`, ...(product && { product }) },
  );
  expect(findings[4]?.fix).toMatch(fix);
  await platform.close();
});

it('never throws, whatever the addresses are', async () => {
  const findings = await look({ jwksUri: 'http://10.0.0.1/keys', tokenEndpoint: 'nonsense' });
  expect(broken(findings)).toEqual(['platform-keys', 'grades', 'roster']);
});
