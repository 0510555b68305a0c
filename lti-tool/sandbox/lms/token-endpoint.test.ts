import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCOPE } from './lti-terms.js';
import { formBody } from './forms.js';
import { startRig, type Rig } from './testing/running.js';
import { startToolDouble, type ToolDouble } from './testing/tool-double.js';

const rigs: Partial<Record<'moodle' | 'canvas', Rig>> = {};
let stranger: ToolDouble;
beforeAll(async () => {
  rigs.moodle = await startRig();
  rigs.canvas = await startRig({ profile: 'canvas' });
  stranger = await startToolDouble();
});
afterAll(async () => void (await Promise.all([...Object.values(rigs), stranger].map((part) => part.close()))));

interface Ask {
  readonly on?: 'moodle' | 'canvas';
  readonly claims?: Record<string, unknown>;
  readonly fields?: Record<string, string | undefined>;
  readonly signer?: () => ToolDouble;
}
async function ask({ on = 'moodle', claims = {}, fields = {}, signer }: Ask = {}) {
  const rig = rigs[on];
  if (!rig) throw new Error('not ready');
  const now = Math.floor(Date.now() / 1000);
  const assertion = await (signer?.() ?? rig.double).sign({
    iss: 'tool-1',
    sub: 'tool-1',
    aud: rig.facts.tokenEndpoint,
    iat: now - 5,
    exp: now + 60,
    jti: randomUUID(),
    ...claims,
  });
  const response = await fetch(rig.facts.tokenEndpoint, {
    method: 'POST',
    body: formBody({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      scope: SCOPE.score,
      ...fields,
    }),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as Record<string, unknown>,
  };
}

describe('the token endpoint', () => {
  it('of Moodle sends its JSON as text/html', async () => {
    expect(await ask()).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: { access_token: expect.any(String), token_type: 'Bearer', expires_in: 3600, scope: SCOPE.score },
    });
  });

  it('gives a token that opens what its scope says', async () => {
    const { body } = await ask({ fields: { scope: SCOPE.membership } });
    const url = `${rigs.moodle?.facts.issuer}/mod/lti/services.php/CourseSection/2/bindings/1/memberships`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${String(body['access_token'])}` } });
    expect(answer.status).toBe(200);
  });

  it('drops scopes the tool does not have', async () => {
    const { body } = await ask({ fields: { scope: `${SCOPE.score} https://example.org/more` } });
    expect(body['scope']).toBe(SCOPE.score);
  });

  it.each<[string, Ask, string]>([
    ['only unknown scopes', { fields: { scope: 'https://example.org/more' } }, 'invalid_scope'],
    ['another grant', { fields: { grant_type: 'password' } }, 'invalid_request'],
    ['no assertion', { fields: { client_assertion: undefined } }, 'invalid_request'],
    ['an assertion that is no JWT', { fields: { client_assertion: 'x' } }, 'invalid_client'],
    ['an unknown client', { claims: { iss: 'tool-9', sub: 'tool-9' } }, 'invalid_client'],
    ['another key', { signer: () => stranger }, 'invalid_client'],
    ['an assertion that ended', { claims: { exp: 1 } }, 'Expired token'],
    [
      'an assertion from the future',
      { claims: { iat: Math.floor(Date.now() / 1000) + 3600 } },
      'Cannot handle token with iat prior to now',
    ],
    ['another audience, on Canvas', { on: 'canvas', claims: { aud: 'https://example.org' } }, 'invalid_client'],
  ])('refuses %s', async (_what, request, error) => {
    expect(await ask(request)).toMatchObject({ status: 400, body: { error } });
  });

  it('of Moodle accepts any audience and an assertion twice; of Canvas neither', async () => {
    const jti = randomUUID();
    expect((await ask({ claims: { aud: 'https://example.org', jti } })).status).toBe(200);
    expect((await ask({ claims: { jti } })).status).toBe(200);
    expect((await ask({ on: 'canvas', claims: { jti } })).status).toBe(200);
    expect((await ask({ on: 'canvas', claims: { jti } })).body).toEqual({ error: 'invalid_client' });
  });

  it('knows its fault', async () => {
    const { faults } = rigs.moodle!.lms.state;
    faults['token-down'] = true;
    expect((await fetch(rigs.moodle!.facts.tokenEndpoint, { method: 'POST' })).status).toBe(503);
    faults['token-down'] = false;
  });
});
