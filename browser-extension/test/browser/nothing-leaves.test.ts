// A day of work in a real Chromium over every saved page: what the server, the storage and the logs know of it afterwards.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { shippedPack } from '../../bench/shipped-pack.js';
import { openForeignServer, type ForeignServer } from './foreign-server.js';
import { card, openWorld, outcomeOn, type ExtensionPage, type World } from './world.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = join(import.meta.dirname, '../saved-pages');
const names = readdirSync(folder);
/** Words, names and fields of the saved pages; no lesson has them. */
const canaries = [
  ...['privateinput', 'privatepassword', 'privatedraft', 'privateeditor', 'privatecode', 'privatenavigation'],
  ...['Okafor', 'Bluefin Logistics', 'MOB-412', 'INC00412', 'meridian/payments', 'Meridian / Shop', 'Abbuchung'],
  ...['localhost:', '/day/'],
];

let world: World;
let server: ForeignServer;
const logged: string[] = [];
beforeAll(async () => {
  server = await openForeignServer(await shippedPack());
  world = await openWorld();
  world.context.on('console', (message) => logged.push(message.text()));
  (await world.worker()).on('console', (message) => logged.push(message.text()));
  await world.remember({
    own: { serverUrl: server.url, pausedSites: [] },
    signedIn: { origin: server.url, refreshToken: 'one' },
  });
});
afterAll(async () => {
  await world.close();
  server.close();
});

const sync = async (): Promise<void> =>
  (await world.worker()).evaluate(async () => {
    const { browser, keyliftSync } = globalThis as unknown as ExtensionPage & { keyliftSync(): Promise<void> };
    await browser.storage.session.set({ tokens: { accessToken: 'a', expiresAt: Date.now() + 600_000 } });
    await keyliftSync();
  });

/** Runs in the extension: everything it keeps on this device, as text. */
const everythingKept = async (): Promise<string> => {
  const { local, session } = (globalThis as unknown as ExtensionPage).browser.storage;
  const stored = new Promise<unknown[]>((resolve) => {
    const open = indexedDB.open('keyval-store');
    open.onsuccess = () => {
      const all = open.result.transaction('keyval').objectStore('keyval').getAll();
      all.onsuccess = () => resolve(all.result as unknown[]);
    };
  });
  return JSON.stringify([await local.get(null), await session.get(null), await stored]);
};

it('no word, host or address of a page leaves it: not to the server, not into the storage, not into a log', async () => {
  await sync();
  expect((await world.remembered())['lastSync']).not.toHaveProperty('problem');
  const asked = server.received.length;
  const answers = ['Dismiss and do not show this lesson for a month', 'Not today'];
  let tips = 0;
  const page = await world.context.newPage();
  for (const name of names) {
    await world.anotherDay();
    world.pages.set(`/day/${name}?ticket=412`, readFileSync(join(folder, name), 'utf8'));
    await page.goto(`${world.siteUrl}/day/${name}?ticket=412`);
    if ((await outcomeOn(page)) === 'tip') {
      await card(page).getByRole('heading').waitFor();
      const answer = answers[tips % answers.length] ?? '';
      tips += 1;
      await card(page).getByRole('button', { name: answer }).click();
    }
  }
  await page.close();
  expect(tips).toBeGreaterThan(5); // or the day would prove nothing
  expect(server.received.length).toBe(asked); // nothing was asked because of a page
  expect(new Set(world.requests)).toEqual(new Set(names.map((name) => `GET /day/${name}?ticket=412`)));
  await sync();

  const kept = await world.inExtension(everythingKept, undefined);
  const sent = server.received.join('\n').replaceAll(new URL(server.url).host, '');
  for (const canary of canaries) {
    expect(sent).not.toContain(canary);
    expect(kept.replaceAll(server.url, '')).not.toContain(canary);
    expect(logged.join('\n')).not.toContain(canary);
  }
  expect(await world.takeErrors()).toEqual([]);
});
