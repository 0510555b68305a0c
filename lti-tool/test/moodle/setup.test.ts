/** A real Moodle 4.5: deep linking, Dynamic Registration, cookies and frames. Each test is named after what Moodle does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStores, type ContentRow, type KeyResultId, type TenantId } from '@keylift/core';
import { profiles } from '../../sandbox/lms/profile.js';
import { contentItems } from '../../src/lti/deep-linking/items.js';
import { contentReplyPage } from '../../src/lti/pages/content-reply-page.js';
import { invite, register } from '../../src/lti/registration/register.js';
import { registrationTexts } from '../../src/lti/registration/texts.js';
import { answerOf, MOODLE, startMoodleReplay, type MoodleReplay } from '../support/recorded.js';
import { recorded, recordedLaunch, type Exchange } from '../support/recorded-files.js';

let moodle: MoodleReplay;
beforeAll(async () => {
  moodle = await startMoodleReplay();
});
afterAll(() => moodle.close());

const ITEMS = 'https://purl.imsglobal.org/spec/lti-dl/claim/content_items';

describe('deep linking', () => {
  const row: ContentRow = { kind: 'lesson', id: 'one', title: 'One', text: '6 min', graded: true };
  const KR = 'kr' as KeyResultId;
  const ourItems = async (rows: readonly ContentRow[] = [row], keyResultId?: KeyResultId) => {
    const { session } = await moodle.launch('deep-linking-request');
    if (!session?.content) throw new Error('The launch asked for no content.');
    return contentItems(
      { rows, column: true, ...(keyResultId && { keyResultId }) },
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

  it('the answer goes back in a form field named JWT, to an address with a query', async () => {
    const { session } = await moodle.launch('deep-linking-request');
    const { markup } = contentReplyPage('en', { returnUrl: session?.content?.returnUrl ?? '', jwt: 'signed' });
    expect(markup).toContain('name="JWT" value="signed"');
    expect(markup).toMatch(/action="[^"]*contentitem_return\.php\?course=2/);
  });

  it('★ other types than it asked for become activities: ours are of the type it asked for', async () => {
    const { mixed } = recorded('deep-linking-responses').responses;
    expect(mixed.payload[ITEMS]?.map(({ type }) => type)).toEqual(['link', 'html', 'ltiResourceLink']);
    expect((await ourItems([row], KR)).map(({ type }) => type)).toEqual(['ltiResourceLink']);
    expect(profiles.moodle.acceptsAnyDeepLinkType).toBe(true);
  });

  it('custom is kept as lines of key=value: no value of ours has a line end', async () => {
    const { form_after: form } = recorded('deep-linking-responses').browser[0];
    expect(form['custom']).toBe('exercise_id=ex-A\nCamelKey=vA');
    for (const { custom } of await ourItems([row], KR))
      for (const value of Object.values(custom as Record<string, string>)) expect(value).not.toMatch(/[\r\n]/);
  });

  it('★ an empty custom object ends in a page of errors (read in its source): ours is absent then', async () => {
    const today: ContentRow = { kind: 'today', id: 'today', title: 'Today', text: '', graded: true };
    const empty = (value: unknown): boolean =>
      typeof value === 'object' &&
      value !== null &&
      (Object.keys(value).length === 0 || Object.values(value).some(empty));
    const items = await ourItems([today]);
    expect(items[0]).not.toHaveProperty('custom');
    expect(items.some(empty)).toBe(false);
  });

  it('of a lineItem the maximum, resourceId, tag and submissionReview are kept: ours says all of it', async () => {
    const { form_after: form } = recorded('deep-linking-responses').browser[0];
    expect(form).toMatchObject({ grade: '7', lineitemresourceid: 'res-A', lineitemtag: 'tag-A' });
    const [item] = await ourItems([row], KR);
    expect(item?.['lineItem']).toMatchObject({
      scoreMaximum: 100,
      resourceId: 'lesson/one',
      tag: 'practice',
      submissionReview: { url: `${moodle.tool.origin}/lti/launch` },
    });
  });
});

describe('Dynamic Registration', () => {
  const configuration = recorded('dynreg-openid-configuration');
  const registration = recorded('dynreg-registration');

  async function replay(answer: Exchange['response']) {
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
          return answerOf({ response: body === undefined ? configuration : answer });
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

  it.each(['replay', 'noauth', 'badtoken'] as const)(
    '%s is refused in text/html: told, nothing is kept',
    async (name) => {
      const { outcome, lti } = await replay(registration[name]);
      expect(outcome).toHaveProperty('error');
      expect(JSON.stringify(outcome)).not.toContain('registration-token');
      expect(await lti.listRegistrations()).toEqual([]);
    },
  );

  it('the tool stays pending, then is not in the activity chooser: our page says both, in this order', () => {
    const { state, coursevisible } = registration.stored_config_after;
    expect(state).toContain('pending');
    expect(coursevisible).toContain('NOT in activity chooser');
    const text = JSON.stringify(registrationTexts.en);
    expect(text.indexOf('Manage tools')).toBeGreaterThan(0);
    expect(text.indexOf('activity chooser')).toBeGreaterThan(text.indexOf('Manage tools'));
  });

  it('submission review is not among its messages and sent all the same, with for_user = {user_id} only', async () => {
    const platform = configuration.body['https://purl.imsglobal.org/spec/lti-platform-configuration'];
    const types = platform.messages_supported.map(({ type }) => type);
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
  it.each([
    ['launch-crosssite-iframe-dynreg-tool', ['c_none_secure_part']],
    ['launch-crosssite-new-window', ['c_plain', 'c_none_secure', 'c_none_secure_part']],
    ['launch-crosssite-same-window', ['c_plain', 'c_none_secure', 'c_none_secure_part']],
  ])('★ across sites %s brings back %j: ours is of the one kind that always comes', async (name, kinds) => {
    const { cookie } = recordedLaunch(name).auth_response.headers;
    const names = String(cookie)
      .split('; ')
      .map((pair) => pair.split('=')[0]);
    expect(names.filter((one) => one?.startsWith('c_'))).toEqual(kinds);
    const login = await fetch(
      `${moodle.tool.origin}/lti/login?${new URLSearchParams(recordedLaunch('launch-student-iframe').login_initiation.form_params).toString().replaceAll('http%3A%2F%2F127.0.0.1%3A9001%2Flaunch', encodeURIComponent(`${moodle.tool.origin}/lti/launch`))}`,
      { redirect: 'manual' },
    );
    const [set] = login.headers.getSetCookie();
    for (const part of ['__Host-', 'SameSite=None', 'Secure', 'Partitioned']) expect(set).toContain(part);
  });

  it('an authentication by POST takes a page more, by GET none: ours is a GET', async () => {
    const { request } = await moodle.launch('launch-crosssite-iframe-dynreg-tool');
    expect(request.searchParams.get('response_mode')).toBe('form_post');
  });
});
