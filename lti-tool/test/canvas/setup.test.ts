/** Registration in Canvas as its source does it: one issuer for all, the institution at a host of its own. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMemoryStores, type TenantId } from '@keylift/core';
import { isOwnAddress } from '../../src/lti/own-address.js';
import { frameAncestors } from '../../src/lti/platform-origins.js';
import { invite } from '../../src/lti/registration/register.js';
import { startPlatform, type Platform } from '../support/platform.js';
import { startTool, type Tool } from '../support/tool.js';

const PLATFORM = 'https://purl.imsglobal.org/spec/lti-platform-configuration';
const tenantId = 'meridian' as TenantId;
let issuer: Platform;
let institution: Platform;
let tool: Tool;
beforeAll(async () => {
  [issuer, institution] = await Promise.all([startPlatform(), startPlatform()]);
  tool = await startTool({ stores: createMemoryStores() });
});
afterAll(async () => {
  await tool.close();
  await issuer.close();
  await institution.close();
});

const hostOf = (address: string) => new URL(address).host;

const configuration = (product: string) => ({
  issuer: issuer.issuer,
  authorization_endpoint: `${issuer.issuer}/auth`,
  token_endpoint: `${issuer.issuer}/token`,
  jwks_uri: `${issuer.issuer}/jwks`,
  registration_endpoint: `${institution.issuer}/api/lti/registrations`,
  authorization_server: hostOf(issuer.issuer),
  [PLATFORM]: {
    product_family_code: product,
    messages_supported: [{ type: 'LtiDeepLinkingRequest', placements: ['link_selection', 'editor_button'] }],
    variables: ['Context.id.history'],
    'https://canvas.instructure.com/lti/account_domain': 'canvas.school.example',
  },
});

async function register(product: string, answer: { readonly status: number; readonly body: string }) {
  issuer.answerNext('/configuration', { status: 200, body: JSON.stringify(configuration(product)) });
  institution.answerNext('/api/lti/registrations', answer);
  const invitation = await invite(tool.stores.lti, {
    publicUrl: tool.origin,
    tenantId,
    approved: true,
    now: tool.now(),
  });
  const { searchParams: body } = new URL(invitation);
  body.set('openid_configuration', `${issuer.issuer}/configuration`);
  body.set('registration_token', 'token-of-canvas');
  const response = await fetch(`${tool.origin}/lti/register`, { method: 'POST', body });
  return { status: response.status, page: await response.text() };
}

const taken = {
  status: 200,
  body: JSON.stringify({
    client_id: '10000000000001',
    'https://purl.imsglobal.org/spec/lti-tool-configuration': {},
  }),
};

it('the institution takes the registration at its own host, and its services and frames are known from then on', async () => {
  const { status, page } = await register('canvas', taken);
  expect(status).toBe(200);
  expect(institution.received('/api/lti/registrations')[0]?.headers.authorization).toBe('Bearer token-of-canvas');
  const [registration] = await tool.stores.lti.listRegistrations();
  expect(registration?.hosts).toEqual([hostOf(institution.issuer), 'canvas.school.example']);
  if (!registration) return;
  expect(isOwnAddress(registration, `${institution.issuer}/api/lti/courses/1/line_items`)).toBe(true);
  expect(frameAncestors([registration])).toContain('http://canvas.school.example');
  // The page is closed by a message to the page around it, which is the institution's.
  expect(page).toContain(`data-platform-origins="`);
  expect(/data-platform-origins="([^"]*)"/.exec(page)?.[1]?.split(' ')).toContain(institution.issuer);
});

it('the audience of token requests is the token address: the bare host that Canvas names is refused by Canvas', async () => {
  const [registration] = await tool.stores.lti.listRegistrations();
  expect(registration).not.toHaveProperty('tokenAudience');
});

it('what Canvas sends, and from where, is kept for the doctor', async () => {
  const [registration] = await tool.stores.lti.listRegistrations();
  expect(registration?.offers).toEqual([
    { message: 'LtiDeepLinkingRequest', placements: ['link_selection', 'editor_button'] },
  ]);
});

it.each([
  [{ errors: ['Invalid scopes: openid'] }, 'Invalid scopes: openid'],
  [{ errorMessage: 'JWT did not include expected contents' }, 'JWT did not include expected contents'],
])('the reason Canvas gives is shown: %j', async (body, reason) => {
  const { status, page } = await register('canvas', { status: 422, body: JSON.stringify(body) });
  expect(status).toBe(400);
  expect(page).toContain(reason);
});

it('any other platform speaks for its own host only', async () => {
  const { page } = await register('moodle', taken);
  expect(page).toContain('registration_endpoint');
  expect(await tool.stores.lti.listRegistrations()).toHaveLength(1);
});
