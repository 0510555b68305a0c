// Which origins may read answers of the API: extensions of browsers, and no page of the web.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStores } from '@keylift/core';
import { startTool, type Tool } from './support/tool.js';

let tool: Tool;
beforeAll(async () => {
  tool = await startTool({ stores: createMemoryStores() });
});
afterAll(() => tool.close());

const ask = (path: string, origin: string, init: RequestInit = {}): Promise<Response> =>
  fetch(tool.origin + path, { ...init, headers: { origin } });

describe('a browser extension', () => {
  const paths = ['/api/today', '/api/pack', '/oauth/token', '/oauth/revoke', '/.well-known/oauth-authorization-server'];

  it.each(paths)('may read the answer of %s', async (path) => {
    for (const origin of [
      'chrome-extension://abcdefghijklmnop',
      'moz-extension://7f1b2f5e-5f0e-4b6e-9a53-2f6d1c0a9b11',
    ]) {
      const answer = await ask(path, origin);
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      expect(answer.headers.get('vary')).toMatch(/origin/i);
    }
  });

  it('may send a token and read what a pack is', async () => {
    const answer = await ask('/api/pack', 'chrome-extension://abcdefghijklmnop', { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(answer.headers.get('access-control-expose-headers')).toContain('ETag');
  });
});

it.each([
  'https://evil.example',
  'null',
  'chrome-extension://abc/evil',
  'https://chrome-extension://abc',
  'chrome-extension://abc https://evil.example',
])('the origin %s may not', async (origin) => {
  expect((await ask('/api/today', origin)).headers.get('access-control-allow-origin')).toBeNull();
  expect((await ask('/api/today', origin, { method: 'OPTIONS' })).status).not.toBe(204);
});

it('an extension gets nothing of the launch and nothing of the web UI', async () => {
  for (const path of ['/lti/login', '/app/'])
    expect(
      (await ask(path, 'chrome-extension://abcdefghijklmnop')).headers.get('access-control-allow-origin'),
    ).toBeNull();
});
