import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrismaStores } from '@keylift/core/prisma';
import { certification } from './certification.js';
import { matrix } from './launch-matrix.js';
import { createBrowser, type Browser } from './support/browser.js';
import { startPlatform, type Platform } from './support/platform.js';
import { openPostgres, storeKinds, type OpenStores } from './support/stores.js';
import { startTool, type Tool } from './support/tool.js';

it('has the fifty cases, and those of the certification', () => {
  expect(new Set(matrix.map(({ id }) => id)).size).toBe(50);
  expect(new Set(certification.map(({ id }) => id)).size).toBe(12 + 2 * 9);
});

describe.each(storeKinds)('the launch matrix over the %s store', (_, openStores) => {
  let platform: Platform;
  let opened: OpenStores;
  let tool: Tool;
  let browser: Browser;
  beforeAll(async () => {
    platform = await startPlatform();
    opened = await openStores();
    tool = await startTool({ stores: opened.stores, registrations: [platform.registration] });
    browser = createBrowser(tool.origin, platform);
  });
  afterAll(async () => {
    await tool.close();
    await opened.drop();
    await platform.close();
  });

  it.each(matrix)('$id $name: $expected', async ({ expected, run }) => {
    const { accepted, code } = await run(browser, platform);
    expect(typeof expected === 'number' ? accepted : code).toBe(expected);
    if (typeof expected === 'string') expect(accepted).toBe(0);
  });

  it.each(certification)('certification, $id: $expected', async ({ expected, run }) => {
    const { accepted, code } = await run(browser, platform);
    expect(typeof expected === 'number' ? accepted : code).toBe(expected);
    if (typeof expected === 'string') expect(accepted).toBe(0);
  });

  it('never failed on our side', () => {
    expect(tool.logged()).not.toContain('"level":50');
  });
});

it('two processes on one PostgreSQL are one: login here, launch on either, eight times at once, one accepted', async () => {
  const platform = await startPlatform();
  const opened = await openPostgres();
  const others = await openPrismaStores(opened.url);
  const first = await startTool({ stores: opened.stores, registrations: [platform.registration] });
  const second = await startTool({ stores: others, publicUrl: first.origin });
  const here = createBrowser(first.origin, platform);
  const there = createBrowser(second.origin, platform, first.origin);
  const login = await here.login();
  const token = await platform.sign(here.claims(login));
  const all = await Promise.all([1, 2, 3, 4].flatMap(() => [here.launch(login, token), there.launch(login, token)]));
  expect(all.filter(({ accepted }) => accepted)).toHaveLength(1);
  expect(all.filter(({ code }) => code === 'STATE_UNKNOWN')).toHaveLength(7);
  // Nor does the other process take it again, as it was (M42) or with a new token (M43).
  const fresh = await platform.sign({ ...here.claims(login), nonce: 'another nonce' });
  for (const browser of [here, there])
    for (const sent of [token, fresh]) expect((await browser.launch(login, sent)).code).toBe('STATE_UNKNOWN');
  await Promise.all([first.close(), second.close(), others.close()]);
  await opened.drop();
  await platform.close();
});
