import { beforeAll, describe, expect, it } from 'vitest';
import { judgeAuthentication, type RequestParams } from './judge-authentication.js';
import { createLms, type Lms } from './lms.js';

const REDIRECT = 'http://tool.example/launch';
const lmsOf: Partial<Record<'moodle' | 'canvas', Lms>> = {};

beforeAll(async () => {
  for (const profile of ['moodle', 'canvas'] as const) {
    const lms = await createLms({ origin: 'http://127.0.0.1:1', profile });
    lms.addTool({
      clientId: 'tool-1',
      name: 'A tool',
      initiateLoginUri: 'http://tool.example/login',
      redirectUris: [REDIRECT],
      targetLinkUri: REDIRECT,
      jwksUri: 'http://tool.example/jwks',
    });
    lms.addActivity({ courseId: '2', clientId: 'tool-1', title: 'Today' });
    lmsOf[profile] = lms;
  }
});

/** A correct request for a launch begun just now, with `change` applied. */
function judge(change: RequestParams, profile: 'moodle' | 'canvas' = 'moodle') {
  const lms = lmsOf[profile];
  if (!lms) throw new Error('not ready');
  const { fields } = lms.beginLaunch({ personId: '3', activityId: '1' });
  return judgeAuthentication(lms.state, {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: 'tool-1',
    redirect_uri: REDIRECT,
    login_hint: fields['login_hint'],
    lti_message_hint: fields['lti_message_hint'],
    nonce: 'n',
    state: 's',
    ...change,
  });
}

describe('an authentication request', () => {
  it('that is correct becomes a launch for the person it was begun for', () => {
    expect(judge({})).toMatchObject({
      kind: 'launch',
      redirectUri: REDIRECT,
      nonce: 'n',
      state: 's',
      launch: { personId: '3', activityId: '1' },
    });
  });

  // Which of them reach the tool was observed on Moodle 4.5.6.
  it.each<[string, RequestParams, string | undefined]>([
    ['another client', { client_id: 'tool-2' }, 'unauthorized_client'],
    ['another person', { login_hint: '4' }, 'access_denied'],
    ['prompt=login', { prompt: 'login' }, 'invalid_request'],
    ['response_mode=query', { response_mode: 'query' }, 'invalid_request'],
    ['no response_mode', { response_mode: undefined }, 'invalid_request'],
    ['no message hint', { lti_message_hint: undefined }, undefined],
    ['a message hint that is no JSON', { lti_message_hint: 'ltilaunch_1' }, undefined],
    ['an unknown launch', { lti_message_hint: '{"launchid":"ltilaunch_1"}' }, undefined],
    ['an address that is not registered', { redirect_uri: `${REDIRECT}?x=1` }, undefined],
    ['no redirect address', { redirect_uri: undefined }, undefined],
    ['a wider scope', { scope: 'openid email' }, undefined],
    ['no scope', { scope: undefined }, undefined],
    ['response_type=code', { response_type: 'code' }, undefined],
    ['no nonce', { nonce: undefined }, undefined],
    ['no login hint', { login_hint: undefined }, undefined],
    ['no client', { client_id: undefined }, undefined],
  ])('with %s is refused', (_what, change, error) => {
    expect(judge(change)).toMatchObject(
      error === undefined ? { kind: 'page' } : { kind: 'error', error, redirectUri: REDIRECT, state: 's' },
    );
  });

  it.each([
    ['moodle', 'launch'],
    ['canvas', 'error'],
  ] as const)('without prompt is, on %s, a %s', (profile, kind) => {
    expect(judge({ prompt: undefined }, profile)).toMatchObject({ kind });
  });

  it('without state gets an answer without state', () => {
    expect(judge({ state: undefined })).not.toHaveProperty('state');
  });
});
