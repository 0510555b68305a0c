// An administrator rolls the extension out to Chromium by policy; whoever opens the browser only signs in.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { whyNoPrivateEtc } from '../../../../tools/testing/private-etc.js';
import { hasPack } from './chromium-profile.js';
import { prepareRollout, type Rollout } from './installed-by-policy.js';
import { openWorld, type World } from './world.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const isImpossible = (await whyNoPrivateEtc()) !== undefined;

describe.skipIf(isImpossible)('the extension under a policy of Chromium', () => {
  let folder: string;
  let rollout: Rollout;
  let world: World;
  let context: BrowserContext;
  const settings = (): object => ({
    serverUrl: world.keyliftUrl,
    tenant: 'meridian',
    allowedSites: ['http://desk.localhost/*'],
    tipsPerDay: 1,
    minutesBetweenTips: 5,
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keylift-policy-'));
    rollout = await prepareRollout(folder, ['*://desk.localhost']);
    world = await openWorld([`https://${rollout.id}.chromiumapp.org/oauth`]);
    context = await rollout.start(settings());
    context.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await rollout?.close();
    await world?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  /** A forced extension is there some time after the browser: its pages refuse until then. */
  async function own(path: string): Promise<Page> {
    const page = await context.newPage();
    const isThere = async (): Promise<boolean> =>
      page.goto(`chrome-extension://${rollout.id}/${path}`).then(
        () => true,
        () => false,
      );
    await expect.poll(isThere, { timeout: 30_000 }).toBe(true);
    return page;
  }

  /** Where pages are read, as the browser has it. */
  async function readsOn(): Promise<readonly string[]> {
    const page = await own('options.html');
    const matches = await page.evaluate(async () => {
      interface Api {
        getRegisteredContentScripts(): Promise<readonly { readonly matches: readonly string[] }[]>;
      }
      const { scripting } = (globalThis as unknown as { browser: { scripting: Api } }).browser;
      return (await scripting.getRegisteredContentScripts()).flatMap((script) => script.matches);
    });
    await page.close();
    return matches;
  }

  const deskAt = (host: string, path = '/ticket'): string => `http://${host}:${new URL(world.deskUrl).port}${path}`;

  /** Whether the page was read; what would read it starts when the page is idle. */
  async function isRead(address: string): Promise<boolean> {
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
    const mark = await page.locator('html[data-keylift]').count();
    await page.close();
    return mark > 0;
  }

  it('is installed, and what the administrator set arrives', async () => {
    const page = await own('options.html');
    await page.getByText('http://desk.localhost/*').waitFor();
    expect(await page.getByText('Your organisation set this.').count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: 'Add a site' }).count()).toBe(0);
    await page.close();
  });

  it('leaves people nothing but to sign in, at the server and organisation of the policy', async () => {
    const page = await own('panel.html');
    await page.getByText(`Your organisation chose ${new URL(world.keyliftUrl).host}.`).waitFor();
    expect(await page.locator('input').count()).toBe(0);
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Connect' }).click();
    const window = await opened;
    await window.getByLabel('Code from your course').fill(await world.code());
    await window.getByRole('button', { name: 'Connect' }).click();
    await page.getByRole('heading', { name: 'Today’s ten minutes' }).waitFor();
    await page.waitForFunction(hasPack);
    expect(world.received.find((request) => request.startsWith('GET /oauth/authorize?'))).toContain('tenant=meridian');
    await page.close();
  });

  it('reads pages of the allowed site and of no other', async () => {
    await expect.poll(readsOn).toEqual(['http://desk.localhost/*']);
    const page = await context.newPage();
    await page.goto(deskAt('desk.localhost'));
    await page.locator('keylift-tip section').getByRole('heading').waitFor();
    await page.close();
    expect(await isRead(deskAt('desk.localhost', '/holiday'))).toBe(true);
    expect(await isRead(deskAt('other.localhost'))).toBe(false);
    expect(await isRead(deskAt('keylift.localhost'))).toBe(false);
  });

  it('shows as few tips as the policy says', async () => {
    const page = await own('panel.html');
    await expect.poll(() => page.getByText('One of 1 tips used today.').count(), { timeout: 15_000 }).toBe(1);
    await page.close();
  });

  it('follows while the browser runs: no more tips than usual, and no site that was taken away', async () => {
    await rollout.set({ ...settings(), tipsPerDay: 9, allowedSites: [] }); // Chromium's schema drops the nine
    await expect.poll(readsOn, { timeout: 30_000 }).toEqual([]);
    expect(await isRead(deskAt('desk.localhost'))).toBe(false);
    const [panel, page] = [await own('panel.html'), await own('options.html')];
    await panel.getByText('One of 3 tips used today.').waitFor();
    await page.getByText('None. Your organisation allows no site yet.').waitFor();
    await Promise.all([panel.close(), page.close()]);
  });

  it('names what it cannot use, runs nowhere, and asks for the server again', async () => {
    await rollout.set({ ...settings(), serverUrl: 'keylift', allowedSites: ['desk.localhost'], quietFrom: 'evening' });
    const page = await own('options.html');
    await page
      .getByText('Some settings of your organisation cannot be used: allowedSites, quietFrom, serverUrl.')
      .waitFor({ timeout: 30_000 });
    await page.getByText('Not connected.').waitFor();
    expect(await readsOn()).toEqual([]);
    const panel = await own('panel.html');
    await panel.getByLabel('Address of your Keylift server').waitFor();
    await Promise.all([page.close(), panel.close()]);
  });
});
