import { describe, expect, expectTypeOf, it } from 'vitest';
import type { TodayView } from '../report/views.js';
import type { Fetch } from '../ports.js';
import { createApiClient } from './client.js';

interface Sent {
  readonly url: string;
  readonly method: string | undefined;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
}

/** A server that records what it was sent and always answers the same. */
function server(status: number, text: string) {
  const sent: Sent[] = [];
  const fetch: Fetch = async (url, init = {}) => {
    sent.push({ url, method: init.method, headers: init.headers ?? {}, body: init.body });
    return { status, headers: { get: () => null }, text: async () => text };
  };
  return { sent, client: createApiClient({ baseUrl: 'https://keylift.test', fetch, token: () => 'token-1' }) };
}

describe('the API client', () => {
  it('reads a page with the session token', async () => {
    const { sent, client } = server(200, '{"headline":"Nine minutes"}');
    expectTypeOf(client.today).returns.resolves.toEqualTypeOf<TodayView>();
    expect(await client.today()).toEqual({ headline: 'Nine minutes' });
    expect(sent).toEqual([
      {
        url: 'https://keylift.test/api/today',
        method: 'GET',
        headers: { accept: 'application/json', authorization: 'Bearer token-1' },
        body: undefined,
      },
    ]);
  });

  it('puts path parameters into the path, escaped, and everything else into the body', async () => {
    const { sent, client } = server(200, '{}');
    const response = { options: ['a'] };
    await client.answer({ lessonId: 'a/b c', attemptId: 'attempt-1', questionId: 'q', response });
    expect(sent[0]?.url).toBe('https://keylift.test/api/lessons/a%2Fb%20c/answers');
    expect(sent[0]?.headers['content-type']).toBe('application/json');
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ attemptId: 'attempt-1', questionId: 'q', response });
  });

  it('opens a session without a token', async () => {
    const { sent, client } = server(200, '{}');
    await client.openSession({ code: 'code-of-at-least-20-chars' });
    expect(sent[0]?.headers).not.toHaveProperty('authorization');
  });

  it.each([
    [
      'the code of the answer',
      404,
      '{"error":{"code":"not-found","message":"No such lesson"}}',
      'not-found',
      'No such lesson',
    ],
    [
      'the field of the answer',
      400,
      '{"error":{"code":"invalid","message":"Too long","field":"attemptId"}}',
      'invalid',
      'Too long',
    ],
    ['a code of the edge', 413, '{"error":{"code":"too-large","message":"Too large"}}', 'invalid', 'Too large'],
    [
      'the reference',
      500,
      '{"error":{"code":"internal","message":"Sorry","reference":"r-1"}}',
      'unavailable',
      'Sorry (reference r-1)',
    ],
    ['a page of a proxy', 502, '<h1>Bad gateway</h1>', 'unavailable', '[api-client] Keylift answered with status 502.'],
    ['a status alone', 401, '', 'unauthorized', '[api-client] Keylift answered with status 401.'],
    ['too many requests', 429, 'null', 'unavailable', '[api-client] Keylift answered with status 429.'],
    [
      'success that is not JSON',
      200,
      '<p>',
      'unavailable',
      '[api-client] Keylift did not answer in JSON. Try again in a moment.',
    ],
  ])('fails with a KeyliftError from %s', async (_, status, text, code, message) => {
    const error: unknown = await server(status, text)
      .client.today()
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'KeyliftError', code, message });
    if (text.includes('field')) expect(error).toMatchObject({ field: 'attemptId' });
  });

  it('turns a lost connection into a KeyliftError that keeps its cause', async () => {
    const cause = new TypeError('fetch failed');
    const client = createApiClient({ baseUrl: '', fetch: () => Promise.reject(cause) });
    await expect(client.today()).rejects.toMatchObject({ name: 'KeyliftError', code: 'unavailable', cause });
  });
});
