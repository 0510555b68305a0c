// A browser lives on: sites come and go at a click, and the extension is updated under a page that stays open.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openProfile, redirectOf, type ExtensionApi, type Profile } from './chromium-profile.js';
import { openWorld, type World } from './world.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let profile: Profile;
let world: World;

beforeAll(async () => {
  profile = await openProfile();
  world = await openWorld([redirectOf(profile.id)]);
  const panel = await profile.own('panel.html');
  await panel.getByLabel('Address of your Keylift server').fill(world.keyliftUrl);
  await profile.connect(panel, await world.code());
  await panel.close();
});
afterAll(async () => {
  await profile?.close();
  await world?.close();
});

/** As if no tip had been shown yet. */
async function forgetTips(): Promise<void> {
  const page = await profile.own('options.html');
  await page.evaluate(() =>
    (globalThis as unknown as ExtensionApi).browser.storage.local.set({
      memory: { shown: [], resting: {}, dismissalsInARow: 0, pausedUntil: 0 },
    }),
  );
  await page.close();
}

async function readsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    interface Api {
      getRegisteredContentScripts(): Promise<readonly { readonly matches: readonly string[] }[]>;
    }
    const { scripting } = (globalThis as unknown as { browser: { scripting: Api } }).browser;
    return (await scripting.getRegisteredContentScripts()).flatMap((script) => script.matches);
  });
}

const site = 'http://localhost/*';

type Asked = (...input: readonly unknown[]) => Promise<void>;

/** What the browser's own page about extensions does when somebody presses there. */
async function inBrowsersPage(method: string, ...input: readonly unknown[]): Promise<void> {
  const page = await profile.context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    async ([name, given]) => {
      const { chrome } = globalThis as unknown as { chrome: { developerPrivate: Record<string, Asked> } };
      await chrome.developerPrivate[name]?.(...given);
    },
    [method, input] as const,
  );
  await page.close();
}

describe('a site', () => {
  /** On a page that no lesson helps with, so that no tip comes between. */
  async function isRead(): Promise<boolean> {
    const page = await profile.context.newPage();
    await page.goto(`${world.deskUrl}/holiday`);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
    const count = await page.locator('html[data-keylift]').count();
    await page.close();
    return count > 0;
  }

  it('is asked for from a click, one origin, and an address that is none is refused', async () => {
    const options = await profile.own('options.html');
    const asked: unknown[] = [];
    await options.exposeFunction('asked', (what: unknown) => asked.push(what));
    await options.evaluate(() => {
      const { browser, asked: tell } = globalThis as unknown as {
        browser: { permissions: { request(what: unknown): Promise<boolean> } };
        asked: (what: unknown) => void;
      };
      // Nobody can answer the browser's own question in a test: what matters is what is asked, and that a click asks.
      browser.permissions.request = (what) => {
        tell({ what, isClick: navigator.userActivation.isActive });
        return Promise.resolve(false);
      };
    });
    await options.getByLabel(/^Address of a site/).fill('ftp://nowhere');
    await options.getByRole('button', { name: 'Add a site' }).click();
    await options.getByRole('alert').filter({ hasText: 'https://help.example.com' }).waitFor();
    await options.getByLabel(/^Address of a site/).fill('https://help.example.com:8443/ticket?id=7');
    await options.getByRole('button', { name: 'Add a site' }).click();
    await expect.poll(() => asked).toEqual([{ what: { origins: ['https://help.example.com/*'] }, isClick: true }]);
    await options.close();
  });

  it('is not read any more once the permission is taken back, and read again once it is granted', async () => {
    const options = await profile.own('options.html');
    await expect.poll(() => readsOn(options), { timeout: 10_000 }).toEqual([site]);
    await inBrowsersPage('updateExtensionConfiguration', { extensionId: profile.id, hostAccess: 'ON_CLICK' });
    await options.getByText('None yet.').waitFor();
    await expect.poll(() => readsOn(options), { timeout: 10_000 }).toEqual([]);
    expect(await isRead()).toBe(false);
    await inBrowsersPage('addHostPermission', profile.id, site);
    await options.getByText(site).waitFor();
    await expect.poll(() => readsOn(options), { timeout: 10_000 }).toEqual([site]);
    expect(await isRead()).toBe(true);
    await options.close();
  });
});

describe('an update under an open page', () => {
  it('leaves no old card, and the new version goes on with the next page', async () => {
    await forgetTips();
    const page = await profile.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${world.deskUrl}/ticket`);
    const card = page.locator('keylift-tip section');
    await card.getByRole('heading').waitFor();

    const manifest = join(profile.built, 'manifest.json');
    const before = await readFile(manifest, 'utf8');
    await writeFile(manifest, before.replace('"version": "0.1.0"', '"version": "0.1.1"'));
    await inBrowsersPage('updateProfileConfiguration', { inDeveloperMode: true });
    await inBrowsersPage('reload', profile.id, { failQuietly: true });
    const version = async (): Promise<string> => {
      const options = await profile.own('options.html').catch(() => undefined);
      const found = await options
        ?.evaluate(
          () =>
            (
              globalThis as unknown as { browser: { runtime: { getManifest(): { version: string } } } }
            ).browser.runtime.getManifest().version,
        )
        .catch(() => '');
      await options?.close();
      return found ?? '';
    };
    await expect.poll(version, { timeout: 20_000 }).toBe('0.1.1');

    await card.waitFor({ state: 'detached' }); // the new version removes what the old one cannot answer for
    // The script of the old version is an orphan: it goes on without its extension.
    await page.evaluate(() => history.pushState({}, '', '/holiday'));
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
    expect(errors).toEqual([]);

    await forgetTips();
    await page.goto(`${world.deskUrl}/ticket`);
    await card.getByRole('heading').waitFor();
    const panel = await profile.own('panel.html');
    await panel.getByRole('heading', { name: 'Today’s ten minutes' }).waitFor();
    expect(errors).toEqual([]);
    await Promise.all([panel.close(), page.close()]);
  });
});
