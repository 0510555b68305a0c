import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchRequest, LoginInitiation } from './begin-launch.js';
import type { FaultName } from './faults.js';
import { AGS_ENDPOINT, CLAIM, DEEP_LINKING, NRPS_SERVICE, ROLE } from './lti-terms.js';
import { formBody, readForm } from './forms.js';
import { startRig, type Rig } from './testing/running.js';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterEach(() => rig.faultsOff());
afterAll(() => rig.close());

const authRequest = ({ fields }: LoginInitiation, change: Record<string, string | undefined> = {}) =>
  formBody({
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: fields['client_id'],
    redirect_uri: rig.double.tool.redirectUris[0],
    login_hint: fields['login_hint'],
    lti_message_hint: fields['lti_message_hint'],
    nonce: 'n-1',
    state: 's-1',
    ...change,
  });

async function authenticate(request: LaunchRequest, change: Record<string, string | undefined> = {}) {
  const query = authRequest(rig.lms.beginLaunch(request), change);
  const response = await fetch(`${rig.facts.authEndpoint}?${query.toString()}`);
  return { status: response.status, page: await response.text() };
}

async function idToken(request: LaunchRequest) {
  const { page } = await authenticate(request);
  return readForm(page).fields['id_token'] ?? '';
}
const keySet = async () => createLocalJWKSet((await (await fetch(rig.facts.jwksUri)).json()) as JSONWebKeySet);

describe('a login initiation', () => {
  it('on Moodle has exactly the six parameters Moodle sends', () => {
    const { url, fields } = rig.lms.beginLaunch({ personId: rig.maya, activityId: rig.activityId });
    expect(url).toBe(rig.double.tool.initiateLoginUri);
    expect(JSON.parse(JSON.stringify(fields))).toEqual({
      iss: rig.facts.issuer,
      target_link_uri: rig.double.tool.targetLinkUri,
      login_hint: rig.maya,
      lti_message_hint: expect.stringMatching(/^\{"cmid":1,"launchid":"ltilaunch_[\w-]+"\}$/),
      client_id: 'tool-1',
      lti_deployment_id: '1',
    });
  });

  it('on Canvas offers storage in a named frame, until the fault takes it away', async () => {
    const canvas = await startRig({ profile: 'canvas' });
    const begin = () => canvas.lms.beginLaunch({ personId: canvas.maya, activityId: canvas.activityId }).fields;
    expect(begin()).toMatchObject({ lti_storage_target: 'post_message_forwarding', canvas_environment: 'prod' });
    canvas.lms.state.faults['storage-off'] = true;
    expect(begin()['lti_storage_target']).toBeUndefined();
    await canvas.close();
  });
});

describe('a launch', () => {
  it('answers with a form that posts id_token and state to the redirect address', async () => {
    const { status, page } = await authenticate({ personId: rig.maya, activityId: rig.activityId });
    expect(status).toBe(200);
    const { action, fields } = readForm(page);
    expect(action).toBe(rig.double.tool.redirectUris[0]);
    expect(Object.keys(fields)).toEqual(['id_token', 'state']);
    expect(fields['state']).toBe('s-1');
  });

  it('may also be asked for by POST', async () => {
    const query = authRequest(rig.lms.beginLaunch({ personId: rig.maya, activityId: rig.activityId }));
    const response = await fetch(rig.facts.authEndpoint, { method: 'POST', body: query });
    expect(readForm(await response.text()).fields).toHaveProperty('id_token');
  });

  it('carries a token that verifies and lives a minute', async () => {
    const token = await idToken({ personId: rig.maya, activityId: rig.activityId });
    const { payload, protectedHeader } = await jwtVerify(token, await keySet(), {
      issuer: rig.facts.issuer,
      audience: 'tool-1',
    });
    expect(protectedHeader).toMatchObject({ alg: 'RS256', kid: expect.stringMatching(/^[0-9a-f]{20}$/) });
    expect(payload.exp).toBe((payload.iat ?? 0) + 60);
    expect(payload).toMatchObject({
      sub: rig.maya,
      nonce: 'n-1',
      name: 'Maya Rao',
      [`${CLAIM}message_type`]: 'LtiResourceLinkRequest',
      [`${CLAIM}version`]: '1.3.0',
      [`${CLAIM}roles`]: [ROLE.Learner],
      [`${CLAIM}context`]: { id: '2', title: 'Tier-2 Support Craft', type: ['CourseSection'] },
      [`${CLAIM}resource_link`]: { id: rig.activityId, title: 'Keylift: today' },
      [AGS_ENDPOINT]: { lineitem: `${rig.facts.issuer}/mod/lti/services.php/2/lineitems/1/lineitem?type_id=1` },
      [NRPS_SERVICE]: { service_versions: ['2.0'] },
    });
  });

  it('happens once: a second request for it is a 404 page', async () => {
    const query = authRequest(rig.lms.beginLaunch({ personId: rig.maya, activityId: rig.activityId }));
    const statuses = [];
    for (let attempt = 0; attempt < 2; attempt += 1)
      statuses.push((await fetch(`${rig.facts.authEndpoint}?${query.toString()}`)).status);
    expect(statuses).toEqual([200, 404]);
  });

  it('posts an error to the tool where Moodle does', async () => {
    const { page } = await authenticate({ personId: rig.maya, activityId: rig.activityId }, { prompt: 'login' });
    expect(readForm(page)).toEqual({
      action: rig.double.tool.redirectUris[0],
      fields: { error: 'invalid_request', error_description: 'Invalid prompt', state: 's-1' },
    });
  });

  it('of a site administrator names three roles', async () => {
    const ines = rig.lms.state.world.people.find(({ key }) => key === 'ines')?.id ?? '';
    const claims = decodeJwt(await idToken({ personId: ines, activityId: rig.activityId }));
    expect(claims[`${CLAIM}roles`]).toEqual([ROLE.institutionAdministrator, ROLE.systemAdministrator, ROLE.Instructor]);
  });

  it('for content selection has settings, and neither activity nor line item', async () => {
    const claims = decodeJwt(await idToken({ personId: rig.dev, selectFor: { courseId: '2', clientId: 'tool-1' } }));
    expect(claims).toMatchObject({
      [`${CLAIM}message_type`]: 'LtiDeepLinkingRequest',
      [`${CLAIM}target_link_uri`]: rig.double.tool.deepLinkingUri,
      [`${DEEP_LINKING}deep_linking_settings`]: { accept_types: ['ltiResourceLink'], accept_multiple: true },
    });
    expect(claims).not.toHaveProperty([`${CLAIM}resource_link`]);
    expect(claims[AGS_ENDPOINT]).not.toHaveProperty('lineitem');
  });

  // Read in Moodle's source: a site tool counts as used in a course once it has an activity there.
  it('names the roster once the course holds an activity of the tool', async () => {
    const select = async (courseId: string) =>
      decodeJwt(await idToken({ personId: rig.dev, selectFor: { courseId, clientId: 'tool-1' } }));
    expect(await select('2')).toHaveProperty([NRPS_SERVICE]);
    expect(await select('3')).not.toHaveProperty([NRPS_SERVICE]);
  });

  // Read in Moodle's source: it then looks for the activity's own column, and there is none.
  it('names an empty column where a tool made the only one beside the activity', async () => {
    const { id: activityId } = rig.lms.addActivity({ courseId: '2', clientId: 'tool-1', title: 'Ungraded' });
    const column = { courseId: '2', clientId: 'tool-1', label: 'Ours', scoreMaximum: 100, resourceId: '', tag: '' };
    rig.lms.state.gradebook.add({ ...column, activityId, madeBy: 'tool' });
    const claims = decodeJwt(await idToken({ personId: rig.maya, activityId }));
    expect(claims[AGS_ENDPOINT]).toMatchObject({ lineitem: '' });
  });

  it('for a submission review names whose work it is', async () => {
    const claims = decodeJwt(await idToken({ personId: rig.dev, activityId: rig.activityId, forPersonId: rig.maya }));
    expect(claims).toMatchObject({
      [`${CLAIM}message_type`]: 'LtiSubmissionReviewRequest',
      [`${CLAIM}for_user`]: { user_id: rig.maya },
    });
  });
});

describe('after a key rotation', () => {
  it('a token of the old key still verifies; after a leak it does not', async () => {
    const token = await idToken({ personId: rig.maya, activityId: rig.activityId });
    await rig.lms.state.keys.rotate();
    await expect(jwtVerify(token, await keySet())).resolves.toBeDefined();
    await rig.lms.state.keys.rotate({ forget: true });
    await expect(jwtVerify(token, await keySet())).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
  });
});

describe('a fault changes what it says', () => {
  const launched = () => idToken({ personId: rig.maya, activityId: rig.activityId });
  const secondsFromNow = (value: unknown) => Number(value) - Date.now() / 1000;

  it('wrong key: the key id is right, the signature is not', async () => {
    rig.lms.state.faults['wrong-key'] = true;
    const token = await launched();
    expect(decodeProtectedHeader(token).kid).toBe(rig.lms.state.keys.active.kid);
    await expect(jwtVerify(token, await keySet())).rejects.toMatchObject({
      code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    });
  });

  it('unknown key id', async () => {
    rig.lms.state.faults['unknown-kid'] = true;
    await expect(jwtVerify(await launched(), await keySet())).rejects.toMatchObject({
      code: 'ERR_JWKS_NO_MATCHING_KEY',
    });
  });

  it.each<[FaultName, number, number]>([
    ['clock-ahead', 600, 660],
    ['clock-behind', -1260, -1200],
    ['expires-far', 0, 315_360_000],
  ])('%s: issued %d s and expiring %d s from now', async (fault, issued, expires) => {
    rig.lms.state.faults[fault] = true;
    const claims = decodeJwt(await launched());
    expect(Math.abs(secondsFromNow(claims.iat) - issued)).toBeLessThan(10);
    expect(Math.abs(secondsFromNow(claims.exp) - expires)).toBeLessThan(10);
  });

  it.each<[FaultName, Record<string, unknown>]>([
    ['wrong-nonce', { nonce: 'a-nonce-nobody-asked-for' }],
    ['wrong-audience', { aud: 'another-tool' }],
    ['wrong-deployment', { [`${CLAIM}deployment_id`]: '999' }],
  ])('%s', async (fault, claims) => {
    rig.lms.state.faults[fault] = true;
    expect(decodeJwt(await launched())).toMatchObject(claims);
  });

  it('no personal data: nothing that names the person', async () => {
    rig.lms.state.faults['no-personal-data'] = true;
    expect(JSON.stringify(decodeJwt(await launched()))).not.toMatch(/maya|rao/i);
  });

  it('no line item', async () => {
    rig.lms.state.faults['no-grades'] = true;
    expect(decodeJwt(await launched())[AGS_ENDPOINT]).not.toHaveProperty('lineitem');
  });

  it('replay: the second launch repeats the first, state and all', async () => {
    const request = { personId: rig.maya, activityId: rig.activityId };
    const first = readForm((await authenticate(request, { state: 'first' })).page);
    rig.lms.state.faults.replay = true;
    expect(readForm((await authenticate(request, { state: 'second' })).page)).toEqual(first);
  });

  it('access denied', async () => {
    rig.lms.state.faults['access-denied'] = true;
    const { page } = await authenticate({ personId: rig.maya, activityId: rig.activityId });
    expect(readForm(page).fields).toMatchObject({ error: 'access_denied', state: 's-1' });
  });

  it('key set down', async () => {
    rig.lms.state.faults['keys-down'] = true;
    expect((await fetch(rig.facts.jwksUri)).status).toBe(503);
  });
});

describe('a launch begun in a browser', () => {
  const open = (path: string, init: RequestInit = {}) =>
    fetch(`${rig.facts.issuer}${path}`, { redirect: 'manual', ...init });
  const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';

  async function begin() {
    const response = await open(`/launch/${rig.activityId}`);
    const { fields } = readForm(await response.text());
    const query = authRequest({
      url: '',
      fields,
      launch: {
        id: '',
        message: 'LtiResourceLinkRequest',
        clientId: '',
        personId: '',
        courseId: '',
        target: 'iframe',
        targetLinkUri: '',
      },
    });
    return { cookie: cookieOf(response), url: `${rig.facts.authEndpoint}?${query.toString()}` };
  }

  it('is answered in the same session', async () => {
    const { cookie, url } = await begin();
    expect(readForm(await (await fetch(url, { headers: { cookie } })).text()).fields).toHaveProperty('id_token');
  });

  it('without the cookie goes through a page that posts the request again', async () => {
    const { cookie, url } = await begin();
    const { action, fields } = readForm(await (await fetch(url)).text());
    expect([action, fields['repost']]).toEqual(['/mod/lti/auth.php', 'true']);
    const again = await open(action, { method: 'POST', headers: { cookie }, body: formBody(fields) });
    expect(readForm(await again.text()).fields).toHaveProperty('id_token');
  });

  it('is refused in another session, and when the person was switched meanwhile', async () => {
    const [first, second] = [await begin(), await begin()];
    expect((await fetch(first.url, { headers: { cookie: second.cookie } })).status).toBe(404);
    await open('/as/dev', { headers: { cookie: second.cookie } });
    expect((await fetch(second.url, { headers: { cookie: second.cookie } })).status).toBe(404);
  });
});
