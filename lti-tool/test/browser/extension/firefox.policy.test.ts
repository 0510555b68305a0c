// An administrator rolls the extension out to Firefox by policy; whoever opens the browser only signs in.
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { firefoxPath } from '../../../../tools/testing/firefox.js';
import { privateEtc, whyNoPrivateEtc, type PrivateEtc } from '../../../../tools/testing/private-etc.js';
import { buildForTests } from './build.js';
import { hasPack } from './chromium-profile.js';
import { openWorld, type World } from './world.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const isImpossible = (await whyNoPrivateEtc()) !== undefined;
const uuid = '7f1b2f5e-5f0e-4b6e-9a53-2f6d1c0a9b11';
const addOnId = 'keylift@keylift.example';
const redirect = `https://${createHash('sha1').update(addOnId).digest('hex')}.extensions.allizom.org/oauth`;

describe.skipIf(isImpossible)('the extension under a policy of Firefox', () => {
  let folder: string;
  let etc: PrivateEtc;
  let files: Server;
  let world: World;
  let browser: Browser | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keylift-policy-'));
    await buildForTests('firefox', join(folder, 'built'), 'enterprise');
    const addOn = await readFile(join(folder, 'built.zip'));
    files = createServer((_request, response) =>
      response.setHeader('content-type', 'application/x-xpinstall').end(addOn),
    );
    files.listen(0, '127.0.0.1');
    await once(files, 'listening');
    await mkdir(join(folder, 'etc'));
    etc = await privateEtc(join(folder, 'etc'), firefoxPath());
    world = await openWorld([redirect]);
  });
  afterEach(() => browser?.close());
  afterAll(async () => {
    files?.close();
    await world?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  /** Firefox reads policies when it starts. */
  async function start(settings: object): Promise<void> {
    const address = `http://localhost:${(files.address() as AddressInfo).port}/keylift.xpi`;
    const policies = {
      ExtensionSettings: { [addOnId]: { installation_mode: 'force_installed', install_url: address } },
      '3rdparty': { Extensions: { [addOnId]: settings } },
    };
    await writeFile(join(etc.policies, 'policies.json'), JSON.stringify({ policies }));
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: etc.program,
      headless: true,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [addOnId]: uuid }),
        'xpinstall.signatures.required': false, // Mozilla signs what is rolled out; nobody signs what a test builds
        'intl.accept_languages': 'en',
        'datareporting.policy.dataSubmissionEnabled': false,
        'app.update.enabled': false,
      },
    });
  }

  async function open(address: string): Promise<Page> {
    const page = await (browser as Browser).newPage();
    // Pages of extensions load, but never settle for WebDriver, and refuse until the add-on is there.
    void page.goto(address).catch(() => undefined);
    return page;
  }

  /** A page of the extension that says so. It refuses until the add-on is there, so it is opened again. */
  async function own(path: string, sentence: string): Promise<Page> {
    let page = await open(`moz-extension://${uuid}/${path}`);
    const says = async (): Promise<boolean> => {
      const isThere = await page
        .waitForFunction((text) => document.body?.innerText.includes(text), { timeout: 3000 }, sentence)
        .then(
          () => true,
          () => false,
        );
      if (!isThere) page = await open(`moz-extension://${uuid}/${path}`);
      return isThere;
    };
    await expect.poll(says, { timeout: 40_000 }).toBe(true);
    return page;
  }

  const deskAt = (host: string, path: string): string => `http://${host}:${new URL(world.deskUrl).port}${path}`;

  it('is installed, asks only for the sign-in, and reads pages of the allowed site and of no other', async () => {
    await start({
      serverUrl: world.keyliftUrl,
      tenant: 'meridian',
      allowedSites: ['http://desk.localhost/*'],
      tipsPerDay: 2,
    });
    const page = await own('panel.html', `Your organisation chose ${new URL(world.keyliftUrl).host}.`);
    expect(await page.$('input')).toBeNull();
    const opened = new Promise<Page>((resolve) => {
      browser?.on('targetcreated', (target) => void target.page().then((one) => one && resolve(one)));
    });
    await page.click('button[type=submit]');
    const window = await opened;
    await window.waitForSelector('#code');
    await window.type('#code', await world.code());
    await window.click('button[type=submit]');
    await page.waitForSelector('#today');
    await page.waitForFunction(hasPack);
    expect(world.received.find((request) => request.startsWith('GET /oauth/authorize?'))).toContain('tenant=meridian');
    await page.waitForFunction(() => document.body.innerText.includes('0 of 2 tips used today.'));

    const read = await open(deskAt('desk.localhost', '/ticket'));
    await read.waitForSelector('html[data-keylift=tip]');
    const other = await open(deskAt('other.localhost', '/ticket'));
    await other.waitForSelector('main');
    await other.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
    expect(await other.$('html[data-keylift]')).toBeNull();
  });

  it('names what it cannot use, raises no limit, and runs nowhere', async () => {
    await start({ serverUrl: 7, allowedSites: 'http://desk.localhost/*', tipsPerDay: 9, allowedHosts: [] });
    const sentence = 'Some settings of your organisation cannot be used: allowedHosts, allowedSites, serverUrl.';
    const page = await own('options.html', sentence);
    const text = (): Promise<string> => page.evaluate(() => document.body.innerText);
    await expect.poll(text).toContain('None. Your organisation allows no site yet.');
    await expect.poll(text).toContain('Tips a day (0 to 3)');
    await own('panel.html', 'Address of your Keylift server');
  });
});
