import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createPlatformFetch } from './platform-fetch.js';

const limits = { timeoutMs: 2000, maxBytes: 1000 };
const onThisMachine = createPlatformFetch({ allowLoopback: true, userAgent: 'Keylift test' });
const inProduction = createPlatformFetch({ allowLoopback: false, userAgent: 'Keylift test' });

let server: Server | undefined;
async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

describe('a request to a platform', () => {
  it('carries what it was given and says who we are', async () => {
    const address = await serve((request, response) => {
      response.setHeader('retry-after', '7');
      response
        .writeHead(201)
        .end(`${request.method} ${request.url} ${request.headers['user-agent']} ${String(request.headers['x-a'])}`);
    });
    const answer = await onThisMachine(`${address}/a?b=c`, {
      method: 'POST',
      headers: { 'x-a': 'y' },
      body: 'z',
      ...limits,
    });
    expect(answer).toMatchObject({ status: 201, text: 'POST /a?b=c Keylift test y' });
    expect(answer.header('retry-after')).toBe('7');
  });

  it.each([
    'http://127.0.0.1:1/',
    'http://localhost:1/',
    'https://127.0.0.1:1/',
    'https://localhost:1/',
    'https://[::1]:1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0.0.0.0/',
    'https://[::ffff:127.0.0.1]/',
    'https://0x7f000001/',
    'http://lms.example/',
    'ftp://lms.example/',
    'file:///etc/passwd',
    'https://user:password@lms.example/',
    'not an address',
  ])('is not made to %s', async (address) => {
    await expect(inProduction(address, limits)).rejects.toMatchObject({ name: 'KeyliftError', code: 'forbidden' });
  });

  it.each(['http://10.0.0.1/', 'https://192.168.0.1/', 'http://lms.example/'])(
    'is not made to %s even where loopback is allowed',
    async (address) => {
      await expect(onThisMachine(address, limits)).rejects.toMatchObject({ code: 'forbidden' });
    },
  );

  it('does not follow a redirect', async () => {
    const address = await serve((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end());
    expect(await onThisMachine(address, limits)).toMatchObject({ status: 302 });
  });

  it.each<[string, RequestListener]>([
    ['never answers', () => undefined],
    ['never finishes', (_, response) => response.writeHead(200).write('a')],
    ['sends too much', (_, response) => response.end('a'.repeat(1001))],
    ['hangs up', (request) => request.socket.destroy()],
  ])('ends when the platform %s', async (_, listener) => {
    const address = await serve(listener);
    await expect(onThisMachine(address, { ...limits, timeoutMs: 200 })).rejects.toMatchObject({ code: 'unavailable' });
  });
});
