import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLATFORM_CONFIGURATION, SCOPE, TOOL_CONFIGURATION } from './lti-terms.js';
import { openidConfiguration } from './registration.js';
import { startRig, type Rig } from './testing/running.js';

const rigs: Partial<Record<'moodle' | 'canvas', Rig>> = {};
beforeAll(async () => {
  rigs.moodle = await startRig();
  rigs.canvas = await startRig({ profile: 'canvas' });
});
afterAll(async () => void (await Promise.all(Object.values(rigs).map((rig) => rig.close()))));
const rigOf = (name: 'moodle' | 'canvas') => rigs[name] ?? expect.fail('not ready');

const request = {
  application_type: 'web',
  response_types: ['id_token'],
  grant_types: ['implicit', 'client_credentials'],
  initiate_login_uri: 'https://tool.example/login',
  redirect_uris: ['https://tool.example/launch'],
  jwks_uri: 'https://tool.example/jwks',
  client_name: 'New tool',
  token_endpoint_auth_method: 'private_key_jwt',
  scope: `${SCOPE.score} ${SCOPE.membership} https://example.org/more`,
  [TOOL_CONFIGURATION]: {
    domain: 'tool.example',
    description: 'For tests',
    target_link_uri: 'https://tool.example/launch',
    custom_parameters: { reg_static: 'a=b=c' },
    claims: ['iss', 'sub', 'name'],
    messages: [{ type: 'LtiDeepLinkingRequest', target_link_uri: 'https://tool.example/select' }],
  },
};

const VISIBILITY = 'https://canvas.instructure.com/lti/visibility';
/** Canvas takes only the scopes it has. */
const ofCanvas = { ...request, scope: `${SCOPE.score} ${SCOPE.membership}` };

async function register(body: unknown, { on = 'moodle', token }: { on?: 'moodle' | 'canvas'; token?: string } = {}) {
  const endpoint = openidConfiguration(rigOf(on).lms.state)['registration_endpoint'];
  const response = await fetch(String(endpoint), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, type: response.headers.get('content-type'), text };
}

describe('the configuration document', () => {
  it('names the endpoints that are served', async () => {
    const { facts } = rigOf('moodle');
    const document = await (await fetch(`${facts.issuer}/mod/lti/openid-configuration.php`)).json();
    expect(document).toMatchObject({
      issuer: facts.issuer,
      authorization_endpoint: facts.authEndpoint,
      token_endpoint: facts.tokenEndpoint,
      jwks_uri: facts.jwksUri,
      [PLATFORM_CONFIGURATION]: { product_family_code: 'moodle' },
    });
  });

  it('needs the registration token on Canvas', async () => {
    const { lms, facts } = rigOf('canvas');
    const url = `${facts.issuer}/api/lti/security/openid-configuration`;
    expect((await fetch(url)).status).toBe(401);
    const headers = { authorization: `Bearer ${lms.issueRegistrationToken()}` };
    expect((await fetch(url, { headers })).status).toBe(200);
  });
});

describe('a registration', () => {
  it('makes a tool that waits for an administrator, knows its scopes, and returns its deployment', async () => {
    const { lms } = rigOf('moodle');
    const { status, text } = await register(request, { token: lms.issueRegistrationToken() });
    const answer = JSON.parse(text) as Record<string, never>;
    expect(status).toBe(200);
    const tool = lms.state.tools.get(answer['client_id'] ?? '');
    expect(tool).toMatchObject({
      name: 'New tool',
      state: 'pending',
      // Read in Moodle's source: with scores come results and columns to read.
      scopes: [SCOPE.lineItemReadonly, SCOPE.resultReadonly, SCOPE.score, SCOPE.membership],
      sharesNames: true,
      sharesEmail: false,
      deepLinkingUri: 'https://tool.example/select',
      custom: { reg_static: 'a=b=c' },
    });
    expect(answer[TOOL_CONFIGURATION]).toMatchObject({
      deployment_id: tool?.deploymentId,
      custom_parameters: { reg_static: 'a' }, // recorded from Moodle 4.5.6
      messages: [{ type: 'LtiDeepLinkingRequest' }],
    });
  });

  it('returns no deployment on Canvas', async () => {
    const { text } = await register(ofCanvas, { on: 'canvas', token: rigOf('canvas').lms.issueRegistrationToken() });
    expect((JSON.parse(text) as Record<string, unknown>)[TOOL_CONFIGURATION]).not.toHaveProperty('deployment_id');
  });

  it('works once for each token', async () => {
    const token = rigOf('moodle').lms.issueRegistrationToken();
    expect((await register(request, { token })).status).toBe(200);
    expect(await register(request, { token })).toEqual({
      status: 401,
      type: 'text/html; charset=utf-8',
      text: 'token_already_used',
    });
  });

  it('without a token is 401, with an invented one 404', async () => {
    expect(await register(request)).toMatchObject({ status: 401, text: 'missing_registration_token' });
    expect((await register(request, { token: 'invented' })).status).toBe(404);
  });

  it.each([
    ['initiate_login_uri', undefined],
    ['jwks_uri', undefined],
    ['client_name', ''],
    ['redirect_uris', []],
    ['token_endpoint_auth_method', 'client_secret_post'],
    [TOOL_CONFIGURATION, {}],
    ['response_types', ['code']],
    ['application_type', 'native'],
  ])('with a wrong %s is refused and may be tried again', async (field, value) => {
    const token = rigOf('moodle').lms.issueRegistrationToken();
    expect((await register({ ...request, [field]: value }, { token })).status).toBe(400);
    expect((await register(request, { token })).status).toBe(200);
  });

  // Read in Moodle's source: the domain is needed, and where the tool opens must lie on it.
  it.each([
    [undefined, 'missing_domain'],
    ['other.example', 'domain_targetlinkuri_mismatch'],
    ['tool.example:8080', 'domain_targetlinkuri_mismatch'],
    ['www.tool.example', undefined],
  ])('for the domain %s is refused on Moodle in a bare word: %s', async (domain, word) => {
    const token = rigOf('moodle').lms.issueRegistrationToken();
    const configuration = { ...request[TOOL_CONFIGURATION], domain };
    const { status, text, type } = await register({ ...request, [TOOL_CONFIGURATION]: configuration }, { token });
    if (word === undefined) expect(status).toBe(200);
    else expect([status, text, type]).toEqual([400, word, 'text/html; charset=utf-8']);
  });

  // Read in Canvas's source: the schema of a registration.
  it.each([
    ['another kind of application', { application_type: 'native' }],
    ['one grant type of two', { grant_types: ['client_credentials'] }],
    ['a domain with a path', { domain: 'tool.example/x' }],
    ['no claims', { claims: undefined }],
    ['a custom parameter that is no text', { custom_parameters: { a: 1 } }],
    ['a message Canvas does not send', { messages: [{ type: 'LtiSubmissionReviewRequest' }] }],
    [
      'a place that does not send it',
      { messages: [{ type: 'LtiDeepLinkingRequest', placements: ['course_navigation'] }] },
    ],
    ['a visibility nobody knows', { messages: [{ type: 'LtiResourceLinkRequest', [VISIBILITY]: 'teachers' }] }],
  ])('with %s is refused by Canvas', async (_, changes) => {
    const configuration = { ...request[TOOL_CONFIGURATION], ...changes };
    const body = { ...ofCanvas, ...changes, [TOOL_CONFIGURATION]: configuration };
    const { status } = await register(body, { on: 'canvas', token: rigOf('canvas').lms.issueRegistrationToken() });
    expect(status).toBe(422);
  });

  it('that asks Canvas for openid is refused with its list of errors', async () => {
    const { lms } = rigOf('canvas');
    const refused = await register(
      { ...request, scope: `openid ${SCOPE.score}` },
      { on: 'canvas', token: lms.issueRegistrationToken() },
    );
    expect([refused.status, JSON.parse(refused.text)]).toEqual([422, { errors: ['Invalid scopes: openid'] }]);
  });
});
