/**
 * The doctor on each misbehaviour of the sandbox that a server can see: the finding, and what mends it. The table of the
 * documentation is written from these rows; `npx vitest run -u` writes it anew.
 */
import { format, resolveConfig } from 'prettier';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createMemoryStores, type LtiSession, type Registration, type TenantId } from '@keylift/core';
import { FAULTS, type FaultName } from '../sandbox/lms/faults.js';
import { startLms, type RunningLms } from '../sandbox/lms/lms.js';
import { look, stepsOf, type Step } from '../src/doctor/doctor.js';
import type { CheckName, Finding, Fix, Result, Sight } from '../src/doctor/finding.js';
import { fixFor, tell } from '../src/doctor/tell.js';
import { createServiceTokens } from '../src/lti/grades/service-tokens.js';
import { useCasesFor } from '../src/use-cases.js';
import { createFollower, type Follower } from './support/follower.js';
import { startTool, type Tool } from './support/tool.js';

const TENANT = 'meridian' as TenantId;
const NOW = '2026-10-20T08:00:00.000Z';
const REGISTRATION = 'registration-1';
/** Longer than any answer of a platform on this machine, shorter than the fault "Services slow". */
const PATIENCE = 700;

interface Row {
  readonly check: CheckName;
  readonly result: Result;
  readonly seen: Sight;
  readonly fix: Fix;
  /** Of the refused launch. */
  readonly code?: string;
}

const launch = (code: string, fix: Fix, result: Result = 'fail'): Row => ({
  check: 'launches',
  result,
  seen: 'launch-refused',
  fix,
  code,
});

const serverSees = {
  'wrong-key': launch('ERR_JWS_SIGNATURE_VERIFICATION_FAILED', 'launch-signature'),
  'unknown-kid': launch('ERR_JWKS_NO_MATCHING_KEY', 'launch-key'),
  'clock-ahead': launch('IAT_FUTURE', 'launch-times'),
  'clock-behind': launch('ERR_JWT_EXPIRED', 'launch-times'),
  'expires-far': launch('EXP_RANGE', 'launch-lifetime'),
  replay: launch('STATE_UNKNOWN', 'launch-state', 'warn'),
  'wrong-nonce': launch('NONCE_MISMATCH', 'launch-nonce'),
  'wrong-audience': launch('ERR_JWT_CLAIM_VALIDATION_FAILED', 'launch-claims'),
  'wrong-deployment': launch('DEPLOYMENT', 'launch-deployment'),
  'access-denied': launch('PLATFORM_ERROR', 'launch-denied'),
  'no-personal-data': { check: 'names', result: 'warn', seen: 'name-kept', fix: 'names' },
  'keys-down': { check: 'platform-keys', result: 'fail', seen: 'platform-keys-status', fix: 'platform-keys' },
  'token-down': { check: 'grade-access', result: 'fail', seen: 'token-trouble', fix: 'platform-trouble' },
  'services-down': { check: 'grade-service', result: 'fail', seen: 'service-trouble', fix: 'platform-trouble' },
  'services-flaky': { check: 'grade-service', result: 'warn', seen: 'service-sometimes', fix: 'platform-trouble' },
  'services-slow': { check: 'grade-service', result: 'warn', seen: 'service-slow', fix: 'platform-trouble' },
  'tokens-revoked': { check: 'grade-service', result: 'fail', seen: 'service-token', fix: 'token-refused-later' },
  'no-grades': { check: 'grade-column', result: 'warn', seen: 'column-made', fix: 'grade-column' },
} as const satisfies Partial<Record<FaultName, Row>>;

/** Only the browser in front of the platform sees these; test/browser/doctor.test.ts shows that it does. */
const browserSees = ['storage-off', 'storage-silent'] as const satisfies readonly FaultName[];

it('every misbehaviour of the sandbox is seen, by the server or by the browser', () => {
  expect([...Object.keys(serverSees), ...browserSees].toSorted()).toEqual(FAULTS.map(({ name }) => name).toSorted());
});

let lms: RunningLms;
let tool: Tool;
let follower: Follower;
beforeAll(async () => {
  lms = await startLms({ profile: 'moodle', slowMs: PATIENCE + 300 });
  const stores = createMemoryStores();
  await stores.forTenant(TENANT).putTenant({ id: TENANT, name: 'Meridian', euMode: false });
  tool = await startTool({ stores, keyliftFor: useCasesFor({ stores, clock: () => NOW, now: Date.now }) });
  const { deploymentId, issuer, clientId, authEndpoint, tokenEndpoint, jwksUri } = lms.addTool({
    name: 'Keylift',
    initiateLoginUri: `${tool.origin}/lti/login`,
    redirectUris: [`${tool.origin}/lti/launch`],
    targetLinkUri: `${tool.origin}/lti/launch`,
    jwksUri: `${tool.origin}/lti/jwks`,
  });
  await tool.stores.lti.putRegistration({
    id: REGISTRATION,
    tenantId: TENANT,
    issuer,
    clientId,
    authEndpoint,
    tokenEndpoint,
    jwksUri,
    deploymentPolicy: 'known-only',
    allowAnonymous: false,
    active: true,
    product: 'moodle',
  });
  await tool.stores.lti.addDeployment({ registrationId: REGISTRATION, deploymentId });
  follower = createFollower(tool, lms, clientId);
});
afterEach(() => {
  for (const { name } of FAULTS) lms.state.faults[name] = false;
});
afterAll(async () => {
  await tool.close();
  await lms.close();
});

const registered = async (): Promise<Registration> =>
  (await tool.stores.lti.getRegistration(REGISTRATION)) ?? expect.fail('there is no registration');

/** Everything there is to see, with the course of the last launch that got in. */
async function examineAll(session: LtiSession | undefined): Promise<readonly Finding[]> {
  const person = session && (await tool.stores.forTenant(TENANT).getPerson(session.personId));
  const named = person?.name !== undefined;
  const registration = await registered();
  const { now, origin: publicUrl, platformFetch: fetch, toolKeys } = tool;
  const tokens = createServiceTokens({ fetch, toolKeys, now });
  const { jobs, lti: store } = tool.stores;
  const deps = { fetch, toolKeys, tokens, store, jobs, publicUrl, trustedProxies: 0, now };
  const steps: readonly Step[] = [
    { of: 'server' },
    ...stepsOf(registration),
    ...(session ? [{ of: 'course', registration, session, named } as const] : []),
  ];
  const findings: Finding[] = [];
  for (const step of steps) findings.push(...(await look(deps, step, { patienceMs: PATIENCE })));
  return findings;
}

const isTrouble = ({ result, seen }: Finding): boolean =>
  (result === 'warn' || result === 'fail') && seen !== 'local-address';

it('where all is well it finds nothing to mend', async () => {
  const findings = await examineAll((await follower.launch()).session);
  expect(findings.filter(isTrouble)).toEqual([]);
  expect(findings.map(({ check }) => check)).toContain('roster-service');
});

it.each(Object.entries(serverSees) as [FaultName, Row][])('%s', async (fault, { code, ...row }) => {
  const before = await follower.launch();
  lms.state.faults[fault] = true;
  // Somebody who never came before: a name that was told once is remembered.
  const during = await follower.launch(fault === 'no-personal-data' ? 'jonas' : 'maya');
  const findings = await examineAll(during.session ?? before.session);
  const found = findings.find(
    ({ check, seen, facts }) =>
      check === row.check && seen === row.seen && (code === undefined || facts?.['code'] === code),
  );
  expect(found).toMatchObject(row);
  if (code !== undefined) expect(found?.facts?.['reference']).toBe(during.reference);
  const german = tell('de', found ?? expect.fail('nothing was found'), 'moodle');
  expect(german.seen).not.toContain('{');
  expect(german.seen).not.toContain('?');
});

it('the page of the documentation tells the same', async () => {
  const rows = FAULTS.map(({ label, name, what }) => {
    const row: Row | undefined = serverSees[name as keyof typeof serverSees];
    if (!row)
      return `| ${label}: ${what} | “This browser”, Platform Storage | in the browser, on the page of the doctor |`;
    const { check, code, fix } = row;
    const { title } = tell('en', { ...row, facts: {} });
    const mends = (['moodle', 'canvas', 'other'] as const).map((product) => fixFor('en', fix, product));
    const found = code === undefined ? title : `${title}, \`${code}\``;
    return `| ${label}: ${what} | ${found} | ${[...new Set(mends)].join('<br>')} |${check === 'launches' ? '' : ''}`;
  });
  const text = [
    '# What the doctor finds',
    '',
    'Each row is a misbehaviour that the sandbox can switch on, the finding of the doctor, and what it says mends it on Moodle, on',
    'Canvas and elsewhere. A test switches each on and compares; it also writes this page.',
    '',
    '| what goes wrong | what is found | what mends it |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  const file = new URL('../docs/doctor-findings.md', import.meta.url);
  const config = await resolveConfig(file);
  await expect(await format(text, { ...config, parser: 'markdown' })).toMatchFileSnapshot(file.pathname);
});
