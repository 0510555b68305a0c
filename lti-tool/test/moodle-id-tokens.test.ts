/**
 * Four id_tokens signed by a real Moodle 4.5.6, verified by the product's own launch code with the clock at their `iat`.
 * fixtures/moodle/ holds them as recorded, with Moodle's public key set.
 */
import { readFileSync } from 'node:fs';
import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStores, type LtiStore, type Registration, type TenantId } from '@keylift/core';
import { createKeySets } from '../src/lti/key-sets.js';
import { finishLogin, type Launch, type LaunchDeps } from '../src/lti/launch.js';
import { hashOf } from '../src/lti/secrets.js';

const read = (name: string) => JSON.parse(readFileSync(new URL(`./fixtures/moodle/${name}`, import.meta.url), 'utf8'));
const { tokens } = read('raw-id-tokens.json') as { tokens: Record<string, string> };
const keySet = JSON.stringify((read('jwks.json') as { body: unknown }).body);

const registration: Registration = {
  id: 'moodle',
  tenantId: 'meridian' as TenantId,
  issuer: 'http://127.0.0.1:8090',
  clientId: 'zUPUcR96txUyBsd',
  authEndpoint: 'http://127.0.0.1:8090/mod/lti/auth.php',
  tokenEndpoint: 'http://127.0.0.1:8090/mod/lti/token.php',
  jwksUri: 'http://127.0.0.1:8090/mod/lti/certs.php',
  deploymentPolicy: 'known-only',
  allowAnonymous: false,
  active: true,
};
const state = 's'.repeat(43);
let store: LtiStore;
/** Milliseconds. */
let now: number;

const deps = (): LaunchDeps => ({
  store,
  now: () => now,
  ownsTarget: (target) => target.startsWith('http://127.0.0.1:9001/'),
  keySets: createKeySets({
    now: () => now,
    fetch: async (url) => ({ status: url === registration.jwksUri ? 200 : 404, header: () => undefined, text: keySet }),
  }),
});

/** The login as it was when Moodle signed this token. */
async function launch(idToken: string): Promise<Launch> {
  await store.createLogin({
    stateHash: hashOf(state),
    bindingHash: hashOf('binding'),
    nonce: String(decodeJwt(idToken)['nonce']),
    registrationId: 'moodle',
    targetLinkUri: 'http://127.0.0.1:9001/launch',
    loginHint: '3',
    deploymentId: '1',
    expiresAt: new Date(now + 1000).toISOString(),
  });
  return finishLogin(deps(), { state, idToken }, 'binding');
}

beforeEach(async () => {
  store = createMemoryStores().lti;
  await store.putRegistration(registration);
  await store.addDeployment({ registrationId: 'moodle', deploymentId: '1' });
  now = Number(decodeJwt(tokens['LtiResourceLinkRequest-3'] ?? '').iat) * 1000;
});

const context = { id: '2', title: 'Spike Course 101', label: 'SPIKE101' };
const platform = { product: 'moodle', version: '2024100706', guid: 'eb0dad10b6ce44e64e8d751a3646009e' };

describe('recorded Moodle launches', () => {
  it('has the four recordings', () => {
    expect(Object.keys(tokens)).toEqual([
      'LtiResourceLinkRequest-3',
      'LtiResourceLinkRequest-4',
      'LtiSubmissionReviewRequest-3',
      'LtiDeepLinkingRequest-3',
    ]);
  });

  it.each([
    ['LtiResourceLinkRequest-3', 'Tess Teacher', 'Instructor', '3'],
    ['LtiResourceLinkRequest-4', 'Ada Able', 'Learner', '4'],
  ])('maps %s', async (name, person, role, subject) => {
    const launched = await launch(tokens[name] ?? '');
    expect(launched).toMatchObject({
      messageType: 'LtiResourceLinkRequest',
      deploymentId: '1',
      roles: [`http://purl.imsglobal.org/vocab/lis/v2/membership#${role}`],
      // The activity's own address, although the form is posted to redirect_uri.
      target: 'http://127.0.0.1:9001/launch?item=A',
    });
    expect(launched.claims).toMatchObject({
      subject,
      name: person,
      locale: 'en', // Moodle has no `locale` claim; it is in launch_presentation
      context,
      resourceLink: { id: '4', title: 'DL item A' },
      platform,
      presentation: {
        documentTarget: 'iframe',
        returnUrl: 'http://127.0.0.1:8090/mod/lti/return.php?course=2&launch_container=3&instanceid=4&sesskey=REDACTED',
      },
      ags: {
        lineItem: 'http://127.0.0.1:8090/mod/lti/services.php/2/lineitems/5/lineitem?type_id=1',
        lineItems: 'http://127.0.0.1:8090/mod/lti/services.php/2/lineitems?type_id=1',
      },
      nrps: {
        membershipsUrl: 'http://127.0.0.1:8090/mod/lti/services.php/CourseSection/2/bindings/1/memberships',
      },
    });
    expect(launched.claims.ags?.scopes).toContain('https://purl.imsglobal.org/spec/lti-ags/scope/score');
    // Keys with capitals arrive twice, an escaped variable keeps its dollar sign.
    expect(launched.claims.custom).toMatchObject({ CamelCase: 'Kept?', camelcase: 'Kept?', escaped: '$User.id' });
  });

  it('maps a submission review: whose submission it is', async () => {
    const { claims, messageType } = await launch(tokens['LtiSubmissionReviewRequest-3'] ?? '');
    expect(messageType).toBe('LtiSubmissionReviewRequest');
    expect(claims).toMatchObject({ forUserId: '4', resourceLink: { id: '4' }, context });
  });

  it('maps a deep linking request: nulls of custom are absent', async () => {
    const { claims, messageType, target } = await launch(tokens['LtiDeepLinkingRequest-3'] ?? '');
    expect(messageType).toBe('LtiDeepLinkingRequest');
    expect(target).toBe('http://127.0.0.1:9001/deeplink');
    expect(claims.content).toMatchObject({ acceptTypes: ['ltiResourceLink'], multiple: true, lineItems: true });
    expect(claims.content).not.toHaveProperty('data');
    expect(claims.custom).not.toHaveProperty('v_resourcelink_id');
    expect(claims.custom).toHaveProperty('static_param', 'hello world');
    expect(claims).not.toHaveProperty('resourceLink');
  });

  it.each([
    ['two minutes later', (token: string) => token, 121_000, 'ERR_JWT_EXPIRED'],
    [
      'with one letter changed',
      (token: string) => token.replace(/\.(.{40})./, '.$1X'),
      0,
      'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    ],
  ])('refuses one %s', async (_, change, later, reason) => {
    const token = tokens['LtiResourceLinkRequest-3'] ?? '';
    await store.createLogin({
      stateHash: hashOf(state),
      bindingHash: hashOf('binding'),
      nonce: 'fixture-nonce-teacher',
      registrationId: 'moodle',
      targetLinkUri: 'http://127.0.0.1:9001/launch',
      loginHint: '3',
      expiresAt: new Date(now + 600_000).toISOString(),
    });
    now += later;
    const refused = finishLogin(deps(), { state, idToken: change(token) }, 'binding');
    await expect(refused).rejects.toMatchObject({ reason });
  });
});
