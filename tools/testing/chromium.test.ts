import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { launchChromium } from './chromium.js';

const server = createServer((_request, response) => response.end('<title>Hello</title>'));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await launchChromium(['--user-agent=Keylift']);
afterAll(async () => {
  await browser.close();
  server.close();
});

it('opens a page of a loopback server, with the wanted argument', async () => {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(await page.title()).toBe('Hello');
  expect(await page.evaluate('navigator.userAgent')).toBe('Keylift');
});
