/** A real Moodle 4.5: login, authentication, id_token and custom parameters. Each test is named after what Moodle does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profiles } from '../../sandbox/lms/profile.js';
import { readClaims } from '../../src/lti/claims.js';
import { personIdOf } from '../../src/lti/sessions.js';
import { startMoodleReplay, type MoodleReplay } from '../support/recorded.js';
import { recorded, recordedLaunch } from '../support/recorded-files.js';

let moodle: MoodleReplay;
beforeAll(async () => {
  moodle = await startMoodleReplay();
});
afterAll(() => moodle.close());

/** Every recorded launch: file, role here, subject, the page it opens. */
const launches = [
  ['launch-teacher-iframe', 'manager', '3', undefined],
  ['launch-teacher-new-window', 'manager', '3', undefined],
  ['launch-teacher-same-window', 'manager', '3', undefined],
  ['launch-student-iframe', 'learner', '4', undefined],
  ['launch-student-same-window', 'learner', '4', undefined],
  ['launch-admin', 'admin', '2', undefined],
  ['launch-deeplinked-item-teacher', 'manager', '3', undefined],
  ['launch-deeplinked-item-student', 'learner', '4', undefined],
  ['launch-submission-review', 'manager', '3', '/submission'],
  ['launch-crosssite-iframe-dynreg-tool', 'manager', '3', undefined],
  ['launch-crosssite-new-window', 'manager', '3', undefined],
  ['launch-crosssite-same-window', 'manager', '3', undefined],
  ['deep-linking-request', 'manager', '3', '/content'],
  ['deep-linking-request-crosssite', 'manager', '3', '/content'],
] as const;
const claim = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`;

describe.each(launches)('%s', (name, role, subject, go) => {
  it(`is taken, as ${role}`, async () => {
    const { accepted, session, go: opened, recording } = await moodle.launch(name);
    expect(accepted).toBe(true);
    expect(session).toMatchObject({ role, subject, locale: 'en', contextTitle: 'Spike Course 101' });
    expect(opened).toBe(go);
    const deployment = recording.auth_response.id_token_claims[claim('deployment_id')];
    expect(session?.contextKey).toBe(`${session?.registrationId}/${String(deployment)}/2`);
  });

  it('is asked for as Moodle wants it: a GET with scope openid, form_post, prompt none, a nonce, our own address', async () => {
    const { request, recording } = await moodle.launch(name);
    const { state: _s, nonce: _n, ...asked } = recording.login_initiation.tool_auth_request.params;
    expect(`${request.origin}${request.pathname}`).toBe('http://127.0.0.1:8090/mod/lti/auth.php');
    const sent = Object.fromEntries(request.searchParams);
    expect(sent).toMatchObject(asked);
    expect(sent['nonce']).toMatch(/^[\w-]{22,}$/);
  });
});

describe('login and authentication', () => {
  it('the initiation has exactly iss, target_link_uri, login_hint, lti_message_hint, client_id and lti_deployment_id', async () => {
    const { recording, accepted } = await moodle.launch('launch-teacher-iframe');
    expect(Object.keys(recording.login_initiation.form_params).toSorted()).toEqual([
      'client_id',
      'iss',
      'login_hint',
      'lti_deployment_id',
      'lti_message_hint',
      'target_link_uri',
    ]);
    expect(accepted).toBe(true);
  });

  it('★ lti_storage_target is not sent: the partitioned cookie is the way, a new window the way out', async () => {
    const { accepted, recording } = await moodle.launch('launch-crosssite-iframe-dynreg-tool');
    expect(recording.login_initiation.form_params).not.toHaveProperty('lti_storage_target');
    expect(accepted).toBe(true);
    expect(profiles.moodle.storageTarget).toBeUndefined();
  });

  it.each(['launch-teacher-iframe', 'deep-linking-request'])(
    '★ lti_message_hint is a JSON string and comes back byte for byte, encoded once: %s',
    async (name) => {
      const { recording, request } = await moodle.launch(name);
      const hint = recording.login_initiation.form_params['lti_message_hint'] ?? '';
      expect(JSON.parse(hint)).toHaveProperty('launchid');
      expect(request.searchParams.get('lti_message_hint')).toBe(hint);
      expect(profiles.moodle.hintIsJson).toBe(true);
    },
  );

  it('for deep linking the hint has no cmid, and the target is the content selection', async () => {
    const { recording, session } = await moodle.launch('deep-linking-request');
    expect(JSON.parse(recording.login_initiation.form_params['lti_message_hint'] ?? '')).not.toHaveProperty('cmid');
    expect(session?.content).toBeDefined();
  });

  it.each(Object.entries(recorded('auth-errors').posted_to_redirect_uri))(
    'an error that is posted to us becomes a page: %s',
    async (_, body) => {
      const response = await fetch(`${moodle.tool.origin}/lti/launch`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
      const page = await response.text();
      expect(response.status).toBeLessThan(500);
      expect(page).toContain(new URLSearchParams(body).get('error') ?? 'missing');
    },
  );

  it('what ends in a page of Moodle’s own never happens: hint echoed, address registered, scope openid, a nonce', async () => {
    const { html_404_no_redirect: reasons } = recorded('auth-errors');
    expect(reasons).toHaveLength(5);
    const { request } = await moodle.launch('launch-student-iframe');
    const asked = Object.fromEntries(request.searchParams);
    expect(asked).toMatchObject({ scope: 'openid', redirect_uri: `${moodle.tool.origin}/lti/launch` });
    expect(asked['lti_message_hint']).toBeTruthy();
    expect(asked['nonce']).toBeTruthy();
  });

  it('a launchid is used once: whoever goes back is told to start again from the course', async () => {
    const { request } = await moodle.launch('launch-teacher-iframe');
    const state = request.searchParams.get('state') ?? '';
    const again = await fetch(`${moodle.tool.origin}/lti/launch`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en' },
      body: new URLSearchParams({ id_token: 'x', state }).toString(),
    });
    expect(await again.text()).toMatch(/course/i);
  });
});

describe('the id_token', () => {
  it('RS256 with a kid of 20 hex digits, aud a text, no azp, sixty seconds long', async () => {
    const { recording, accepted } = await moodle.launch('launch-teacher-iframe');
    const { id_token_header: header, id_token_claims: claims } = recording.auth_response;
    expect(header).toMatchObject({ alg: 'RS256', typ: 'JWT', kid: expect.stringMatching(/^[0-9a-f]{20}$/) });
    expect(typeof claims.aud).toBe('string');
    expect(claims).not.toHaveProperty('azp');
    expect(Number(claims.exp) - Number(claims.iat)).toBe(60);
    expect(accepted).toBe(true);
  });

  it('no locale, picture or zoneinfo: the language is in launch_presentation', async () => {
    const { recording, session } = await moodle.launch('launch-student-iframe');
    expect(recording.auth_response.id_token_claims).not.toHaveProperty('locale');
    expect(session?.locale).toBe('en');
  });

  it('ids are small integers: a person of one platform is nobody of another', async () => {
    const [one, two] = [
      await moodle.launch('launch-teacher-iframe'),
      await moodle.launch('launch-crosssite-new-window'),
    ];
    expect(one.session?.subject).toBe(two.session?.subject);
    expect(one.session?.personId).not.toBe(two.session?.personId);
    expect(one.session?.personId).toBe(personIdOf('moodle', '3'));
  });

  it('context.type is a bare word, which nobody needs', async () => {
    const { recording, accepted } = await moodle.launch('launch-teacher-iframe');
    expect(recording.auth_response.id_token_claims[claim('context')]).toMatchObject({ type: ['CourseSection'] });
    expect(accepted).toBe(true);
  });

  it('a description is plain text with line ends, or empty: it is not kept', async () => {
    const described = await moodle.launch('launch-teacher-iframe');
    const { description } = described.recording.auth_response.id_token_claims[claim('resource_link')] as {
      readonly description: string;
    };
    expect(JSON.stringify(described.session)).not.toContain(JSON.stringify(description).slice(1, -1));
    const bare = await moodle.launch('launch-crosssite-iframe-dynreg-tool');
    expect(bare.session?.resourceLinkId).toBe('10');
  });

  it('lis, ext and the 1.1 outcome claim are neither needed nor kept', async () => {
    const { session } = await moodle.launch('launch-teacher-iframe');
    const kept = JSON.stringify(session);
    for (const word of ['EMP-1', 'teacher1', 'lis_result_sourcedid', 'SIS-SPIKE']) expect(kept).not.toContain(word);
  });

  it.each([
    ['launch-teacher-iframe', 'iframe'],
    ['launch-teacher-new-window', 'window'],
    ['launch-teacher-same-window', 'frame'],
  ])('%s says document_target %s, and a return_url with a session key', async (name, target) => {
    const { recording, session } = await moodle.launch(name);
    const { presentation } = readClaims(recording.auth_response.id_token_claims);
    expect(presentation.documentTarget).toBe(target);
    expect(session?.returnUrl).toContain('/mod/lti/return.php?course=2');
  });

  it('deep linking has a language and nothing else in launch_presentation', async () => {
    const { recording, session } = await moodle.launch('deep-linking-request');
    expect(readClaims(recording.auth_response.id_token_claims).presentation).toEqual({});
    expect(session).not.toHaveProperty('returnUrl');
  });

  it('the target is the activity’s own address while the form goes to redirect_uri: routed by the claim', async () => {
    const { go } = await moodle.launch('launch-deeplinked-item-student', (claims) => {
      claims[claim('target_link_uri')] = `${moodle.tool.origin}/lti/launch?go=/lessons/a`;
    });
    expect(go).toBe('/lessons/a');
  });
});

describe('custom parameters', () => {
  const customOf = (name: string) => readClaims(recordedLaunch(name).auth_response.id_token_claims).custom;

  it('★ keys that are not lower case with underscores arrive twice', () => {
    expect(customOf('launch-teacher-iframe')).toMatchObject({
      CamelCase: 'Kept?',
      camelcase: 'Kept?',
      'dash-key': 'x',
      dash_key: 'x',
    });
    expect(profiles.moodle.customKeysTwice).toBe(true);
  });

  it('★ the tool’s value wins over the activity’s of the same name: ours have names an administrator does not set', () => {
    expect(customOf('launch-teacher-iframe')).toMatchObject({ static_param: 'hello world', link_param: 'per-link' });
    expect(profiles.moodle.toolCustomWins).toBe(true);
  });

  it('a value that starts with $ was not supported; an escaped and a partial one stay as they are', () => {
    const custom = customOf('launch-teacher-iframe');
    expect(custom).toMatchObject({ escaped: '$User.id', partial: 'pre-$User.id', v_user_image: '$User.image' });
  });

  it('★ values are null in deep linking, which is: absent', () => {
    const { auth_response: answer } = recordedLaunch('deep-linking-request');
    expect(answer.id_token_claims[claim('custom')]).toMatchObject({ v_resourcelink_id: null });
    expect(customOf('deep-linking-request')).not.toHaveProperty('v_resourcelink_id');
    expect(profiles.moodle.nullsInDeepLinking).toBe(true);
  });

  it('times are Unix numbers here and ISO 8601 there; roles are short; service addresses leak: nothing of it is kept', async () => {
    const { session } = await moodle.launch('launch-teacher-iframe');
    const { v_context_timeframe_begin: begin = 'absent' } = customOf('launch-teacher-iframe');
    expect(begin).toBe('1793491200');
    for (const [key, value] of Object.entries(customOf('launch-teacher-iframe')))
      if (key.includes('timeframe') && value !== '') expect(JSON.stringify(session)).not.toContain(value);
  });

  it('the history of a course is a variable it knows', () => {
    const { body } = recorded('dynreg-openid-configuration');
    expect(body['https://purl.imsglobal.org/spec/lti-platform-configuration'].variables).toContain(
      'Context.id.history',
    );
    expect(customOf('launch-teacher-iframe')['v_context_id_history']).toBe('');
  });
});
