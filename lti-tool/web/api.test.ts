import { routes } from '@keylift/core/api';
import { describe, expect, it, vi } from 'vitest';
import { createApi, type Api } from './api.js';

const answer = (status: number, body: string) => ({ status, text: () => Promise.resolve(body) });

function server(status = 200, body = '{}') {
  const fetch = vi.fn((_url: string, _init: RequestInit) => Promise.resolve(answer(status, body)));
  return { fetch, api: createApi({ fetch, token: () => 'secret' }) };
}

describe('a request', () => {
  it('has the method and the path of the contract, for every route', async () => {
    const { fetch, api } = server();
    for (const [name, route] of Object.entries(routes)) {
      const parameters = [...route.path.matchAll(/:(\w+)/g)].map(([, parameter = '']) => [parameter, `${parameter}/ä`]);
      await (api[name as keyof Api] as (input: unknown) => Promise<unknown>)(Object.fromEntries(parameters));
      const [url, init] = fetch.mock.lastCall ?? [];
      const path = route.path.replace(/:(\w+)/g, '$1%2F%C3%A4');
      expect([init?.method, url]).toEqual([route.method, path]);
    }
  });

  it('carries the token, and never a cookie', async () => {
    const { fetch, api } = server();
    await api.today();
    expect(fetch.mock.lastCall?.[1]).toMatchObject({
      credentials: 'omit',
      headers: { authorization: 'Bearer secret' },
    });
  });

  it('sends the fields that are not in the path', async () => {
    const { fetch, api } = server();
    await api.complete({ lessonId: 'a', attemptId: 'b' });
    expect(fetch.mock.lastCall?.[1].body).toBe('{"attemptId":"b"}');
  });
});

describe('a refusal', () => {
  it.each([
    [400, 'invalid'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [429, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ])('with status %i is %s', async (status, code) => {
    const { api } = server(status, '{"error":{"code":"x","message":"m","reference":"r-1"}}');
    await expect(api.today()).rejects.toMatchObject({ name: 'KeyliftError', code, message: 'm (r-1)' });
  });

  it('names the field', async () => {
    const { api } = server(400, '{"error":{"code":"invalid","message":"m","field":"value"}}');
    await expect(api.today()).rejects.toMatchObject({ field: 'value' });
  });

  it.each([
    ['a page of a proxy', 502, '<html>'],
    ['nothing', 200, ''],
    ['a page where data should be', 200, '<html>'],
    ['null', 500, 'null'],
  ])('may come as %s', async (_what, status, body) => {
    const { api } = server(status, body);
    await expect(api.today()).rejects.toMatchObject({ name: 'KeyliftError', code: 'unavailable' });
  });

  it('may be a broken connection', async () => {
    const broken = new TypeError('Failed to fetch');
    const api = createApi({ fetch: () => Promise.reject(broken), token: () => undefined });
    await expect(api.today()).rejects.toMatchObject({ code: 'unavailable', cause: broken });
  });
});
