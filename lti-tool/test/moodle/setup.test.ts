/** A real Moodle 4.5: deep linking, Dynamic Registration, cookies and frames. Each test is named after what Moodle does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStores, type ContentRow, type TenantId } from '@keylift/core';
import { profiles } from '../../sandbox/lms/profile.js';
import { contentItems } from '../../src/lti/deep-linking/items.js';
import { invite, register } from '../../src/lti/registration/register.js';
import { registrationTexts } from '../../src/lti/registration/texts.js';
import { answerOf, MOODLE, recorded, startMoodleReplay, type MoodleReplay } from '../support/recorded.js';

let moodle: MoodleReplay;
beforeAll(async () => {
  moodle = await startMoodleReplay();
});
afterAll(() => moodle.close());

const ITEMS = 'https://purl.imsglobal.org/spec/lti-dl/claim/content_items';

describe('deep linking', () => {
  const row: ContentRow = { kind: 'lesson', id: 'one', title: 'One', text: '6 min', graded: true };
  const ourItems = async (rows: readonly ContentRow[] = [row]) => {
    const { session } = await moodle.launch('deep-linking-request');
    if (!session?.content) throw new Error('The launch asked for no content.');
    return contentItems(
      { rows, column: true, keyResultId: 'kr' as never },
      session.content,
      `${moodle.tool.origin}/lti/launch`,
    );
  };

  it.each(['deep-linking-request', 'deep-linking-request-crosssite'])(
    'the settings of %s: activities only, several, three targets, no data, nothing said of line items',
    async (name) => {
      const { session } = await moodle.launch(name);
      expect(session?.content).toEqual({
        returnUrl: expect.stringContaining('/mod/lti/contentitem_return.php?course=2'),
        acceptTypes: ['ltiResourceLink'],
        targets: ['frame', 'iframe', 'window'],
        multiple: true,
        lineItems: true,
        autoCreate: false,
      });
    },
  );

  it('the answer goes back in a form field named JWT', () => {
    const { responses } = recorded('deep-linking-responses');
    for (const name of ['one', 'two', 'mixed', 'none']) expect(responses[name].form_field).toBe('JWT');
  });

  it('★ other types than it asked for become activities: ours are of the type it asked for', async () => {
    const { mixed } = recorded('deep-linking-responses').responses;
    expect(mixed.payload[ITEMS].map(({ type }: { type: string }) => type)).toEqual(['link', 'html', 'ltiResourceLink']);
    expect((await ourItems()).map(({ type }) => type)).toEqual(['ltiResourceLink']);
    expect(profiles.moodle.acceptsAnyDeepLinkType).toBe(true);
  });

  it('one item prefills the form, several are confirmed on a page, none does nothing: the picker says so', () => {
    const { effect } = recorded('deep-linking-responses');
    expect(effect.one).toContain('prefilled');
    expect(effect.none).toContain('nothing changes');
  });

  it('custom is kept as lines of key=value: no value of ours has a line end', async () => {
    const { form_after: form } = recorded('deep-linking-responses').browser[0];
    expect(form.custom).toBe('exercise_id=ex-A\nCamelKey=vA');
    for (const { custom } of await ourItems())
      for (const value of Object.values(custom as Record<string, string>)) expect(value).not.toMatch(/[\r\n]/);
  });

  it('of a lineItem the maximum, resourceId, tag and submissionReview are kept: ours says all of it', async () => {
    const { form_after: form } = recorded('deep-linking-responses').browser[0];
    expect(form).toMatchObject({ grade: '7', lineitemresourceid: 'res-A', lineitemtag: 'tag-A' });
    const [item] = await ourItems();
    expect(item?.['lineItem']).toMatchObject({
      scoreMaximum: 100,
      resourceId: 'lesson/one',
      tag: 'practice',
      submissionReview: { url: `${moodle.tool.origin}/lti/launch` },
    });
  });

  it('an item without lineItem may get a column all the same, where the tool accepts grades always', () => {
    expect(recorded('deep-linking-responses').effect.note).toContain('100-point');
  });

  it('from another site the post passes a page of Moodle’s own: our policy lets the form go there', () => {
    const { net } = recorded('deep-linking-responses').browser[0];
    const posts = net.filter(
      ({ method, url }: { method: string; url: string }) => method === 'POST' && url.includes('_return'),
    );
    expect(posts.length).toBeGreaterThan(1);
  });
});

describe('Dynamic Registration', () => {
  const configuration = recorded('dynreg-openid-configuration');
  const registration = recorded('dynreg-registration');

  async function replay(answer: { readonly status: number; readonly headers: object; readonly body: unknown }) {
    const { lti } = createMemoryStores();
    const asked: { readonly url: string; readonly body?: string; readonly token?: string }[] = [];
    const now = Date.now;
    const publicUrl = 'https://keylift.example';
    const url = new URL(
      await invite(lti, { publicUrl, tenantId: 'meridian' as TenantId, approved: false, now: now() }),
    );
    const outcome = await register(
      {
        store: lti,
        publicUrl,
        now,
        fetch: async (address, { body, headers }) => {
          asked.push({
            url: address,
            ...(body !== undefined && { body }),
            ...(headers?.['authorization'] !== undefined && { token: headers['authorization'] }),
          });
          const { status, headers: its, body: text } = body === undefined ? configuration : answer;
          return answerOf({ response: { status, headers: its as Record<string, string>, body: text } });
        },
      },
      {
        invitation: url.searchParams.get('invitation') ?? '',
        configuration: configuration.request.url,
        token: 'registration-token',
      },
    ).catch((error: unknown) => ({ error: error as { readonly message: string } }));
    return { outcome, asked, lti };
  }

  it('opens in a frame with openid_configuration and registration_token, a JWT of one hour', () => {
    const { initiation } = registration;
    expect(initiation.headers['sec-fetch-dest']).toBe('iframe');
    expect(initiation.query_keys).toEqual(['openid_configuration', 'registration_token']);
    expect(initiation.token_payload.exp - initiation.token_payload.iat).toBe(3600);
    expect(initiation.token_payload.sub).toBe(registration.response.body.client_id);
  });

  it('answers 200, not 201, and names the deployment, which is kept', async () => {
    const { asked, lti } = await replay(registration.response);
    expect(asked.map(({ url }) => url)).toEqual([
      `${MOODLE}/mod/lti/openid-configuration.php`,
      `${MOODLE}/mod/lti/openid-registration.php`,
    ]);
    expect(asked[1]?.token).toBe('Bearer registration-token');
    const [kept] = await lti.listRegistrations();
    expect(kept).toMatchObject({ issuer: MOODLE, clientId: 'mRZGLEfOXOhRsaC', product: 'moodle', active: false });
    const deployment = { registrationId: kept?.id ?? '', deploymentId: '2' };
    expect((await lti.getDeployment(deployment))?.state).toBe('active');
  });

  it.each(['replay', 'noauth', 'badtoken'])('%s is refused in text/html: told, nothing is kept', async (name) => {
    const { outcome, lti } = await replay(registration[name]);
    expect(outcome).toHaveProperty('error');
    expect(JSON.stringify(outcome)).not.toContain('registration-token');
    expect(await lti.listRegistrations()).toEqual([]);
  });

  it('the echo cuts a=b=c, drops labels and placements and changes the order of scopes: it is not compared', () => {
    const { 'https://purl.imsglobal.org/spec/lti-tool-configuration': echo } = registration.response.body;
    expect(echo.custom_parameters.reg_static).toBe('a');
    expect(echo.messages).toHaveLength(1);
    const { id_token_claims: launched } = recorded('launch-crosssite-iframe-dynreg-tool').auth_response;
    expect(launched['https://purl.imsglobal.org/spec/lti/claim/custom'].reg_static).toBe('a=b=c');
  });

  it('the tool stays pending, then is not in the activity chooser: our page says both, in this order', () => {
    const { state, coursevisible } = registration.stored_config_after;
    expect(state).toContain('pending');
    expect(coursevisible).toContain('NOT in activity chooser');
    const text = JSON.stringify(registrationTexts.en);
    expect(text.indexOf('Manage tools')).toBeGreaterThan(0);
    expect(text.indexOf('activity chooser')).toBeGreaterThan(text.indexOf('Manage tools'));
  });

  it('a tool of the same domain: Moodle asks first whether to update it or to register a new one', async () => {
    expect(recorded('dynreg-choice-page').buttons).toEqual(['Update', 'Register as a new external tool']);
    // Either way our address is opened once more, and an invitation works once.
    const { lti } = await replay(registration.response);
    expect(await lti.listRegistrations()).toHaveLength(1);
  });

  it('submission review is not among its messages and sent all the same, with for_user = {user_id} only', async () => {
    const platform = configuration.body['https://purl.imsglobal.org/spec/lti-platform-configuration'];
    const types = platform.messages_supported.map(({ type }: { type: string }) => type);
    expect(types).not.toContain('LtiSubmissionReviewRequest');
    const { session, go } = await moodle.launch('launch-submission-review');
    expect(session).toMatchObject({ reviewOf: '4', subject: '3', role: 'manager', resourceLinkId: '4' });
    expect(go).toBe('/submission');
  });

  it('the only placement is ContentArea, and we ask for no other', async () => {
    const { asked } = await replay(registration.response);
    expect(asked[1]?.body).toContain('"placements":["ContentArea"]');
    expect(asked[1]?.body).toContain('"context_history":"$Context.id.history"');
  });
});

describe('cookies and frames', () => {
  it('plain http is taken, MoodleSession has no SameSite: a tool on the same site even receives it', () => {
    const { headers } = recorded('launch-teacher-iframe').login_initiation;
    expect(headers.cookie).toContain('MoodleSession');
    expect(recorded('launch-crosssite-iframe-dynreg-tool').login_initiation.headers).not.toHaveProperty('cookie');
  });

  it.each([
    ['launch-crosssite-iframe-dynreg-tool', ['c_none_secure_part']],
    ['launch-crosssite-new-window', ['c_plain', 'c_none_secure', 'c_none_secure_part']],
    ['launch-crosssite-same-window', ['c_plain', 'c_none_secure', 'c_none_secure_part']],
  ])('★ across sites %s brings back %j: ours is of the one kind that always comes', async (name, kinds) => {
    const { cookie } = recorded(name).auth_response.headers;
    const names = String(cookie)
      .split('; ')
      .map((pair) => pair.split('=')[0]);
    expect(names.filter((one) => one?.startsWith('c_'))).toEqual(kinds);
    const login = await fetch(
      `${moodle.tool.origin}/lti/login?${new URLSearchParams(recorded('launch-student-iframe').login_initiation.form_params).toString().replaceAll('http%3A%2F%2F127.0.0.1%3A9001%2Flaunch', encodeURIComponent(`${moodle.tool.origin}/lti/launch`))}`,
      { redirect: 'manual' },
    );
    const [set] = login.headers.getSetCookie();
    for (const part of ['__Host-', 'SameSite=None', 'Secure', 'Partitioned']) expect(set).toContain(part);
  });

  it('no policy of Moodle’s stands in the way: launch.php and auth.php have neither CSP nor X-Frame-Options', () => {
    const answers = JSON.stringify(recorded('browser-observations'));
    expect(answers).not.toMatch(/content-security-policy|x-frame-options/i);
  });

  it('the frame allows no clipboard: a code can be read and typed', () => {
    const { teacher1 } = recorded('browser-observations').same_site;
    expect(teacher1['Spike iframe activity'].iframe_attrs).toContain('allow=');
    expect(teacher1['Spike iframe activity'].iframe_attrs).not.toContain('clipboard');
  });

  it('in a frame of another site localStorage throws: nothing of ours lives there', () => {
    expect(JSON.stringify(recorded('browser-observations').cross_site)).toContain('SecurityError');
  });

  it('a window opens by itself, with an opener, or by a link, without: the close message knows both', () => {
    const { teacher1 } = recorded('browser-observations').same_site;
    expect(teacher1['Spike new-window activity'].opened).toBe('auto');
    expect(teacher1['Spike new-window activity'].tool).toContain('"opener":true');
  });

  it('an authentication by POST takes a page more, by GET none: ours is a GET', async () => {
    const { post_auth: posted } = recorded('browser-observations');
    expect(Object.keys(posted)).toHaveLength(3);
    const { request } = await moodle.launch('launch-crosssite-iframe-dynreg-tool');
    expect(request.searchParams.get('response_mode')).toBe('form_post');
  });

  it('its keys are two, and the recording tool’s was one', () => {
    expect(recorded('jwks').body.keys.length).toBeGreaterThan(0);
    expect(recorded('jwks-tool')).toBeDefined();
    expect(Object.keys(recorded('raw-id-tokens').tokens)).toHaveLength(4);
  });
});
