// The built extension in a real Firefox: connect, a tip where one helps, silence elsewhere, answers that arrive once.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { firefoxPath } from '../../../../tools/testing/firefox.js';
import { buildForTests } from './build.js';
import { hasPack, type ExtensionApi } from './chromium-profile.js';
import { openWorld, type World } from './world.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

/** Firefox gives each profile its own; the test decides. */
const uuid = '7f1b2f5e-5f0e-4b6e-9a53-2f6d1c0a9b11';
const addOnId = 'keylift@keylift.example';
const redirect = `https://${createHash('sha1').update(addOnId).digest('hex')}.extensions.allizom.org/oauth`;

let folder: string;
let browser: Browser;
let world: World;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keylift-firefox-'));
  await buildForTests('firefox', join(folder, 'built'));
  world = await openWorld([redirect]);
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    args: ['--remote-allow-system-access'], // pages of extensions are refused without
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addOnId]: uuid }),
      'extensions.webextOptionalPermissionPrompts': false, // whoever clicks agrees
      'intl.accept_languages': 'en',
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.update.enabled': false,
    },
  });
  await browser.installExtension(join(folder, 'built'));
});
afterAll(async () => {
  await browser.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** Loads, but never settles for WebDriver: what is awaited is what a person would see. */
async function own(path: string, ready: string): Promise<Page> {
  const page = await browser.newPage();
  void page.goto(`moz-extension://${uuid}/${path}`).catch(() => undefined);
  // While one document gives way to the next, questions about it fail.
  const isReady = async (): Promise<boolean> => (await page.$(ready).catch(() => null)) !== null;
  await expect.poll(isReady, { timeout: 30_000 }).toBe(true);
  return page;
}

const text = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText);

/** A window that the extension opened. Puppeteer does not follow its address, so each page is asked for its own. */
async function opened(path: string): Promise<Page> {
  let found: Page | undefined;
  const isOpen = async (): Promise<boolean> => {
    for (const page of await browser.pages())
      if ((await page.evaluate(() => location.pathname).catch(() => '')) === path) found = page;
    return found !== undefined;
  };
  await expect.poll(isOpen, { timeout: 15_000 }).toBe(true);
  return found as Page;
}

async function answerFirst(lesson: Page): Promise<void> {
  await lesson.waitForSelector('form.check input');
  await lesson.click('form.check input');
  await lesson.click('form.check button[type=submit]');
}

/** As Firefox does after thirty idle seconds; its page for developers has a button for it. */
async function endWorker(): Promise<void> {
  const page = await browser.newPage();
  void page.goto('about:debugging#/runtime/this-firefox').catch(() => undefined);
  const press = async (): Promise<string> =>
    page
      .evaluate(() => {
        const buttons = [...document.querySelectorAll('button')];
        buttons.find((button) => button.className.includes('terminate-bgscript'))?.click();
        return document.body.innerText;
      })
      .catch(String);
  await expect.poll(press, { timeout: 15_000 }).toMatch(/Stopped/);
  await page.close();
}

/** As tomorrow would: the next page may have a tip again. */
async function forgetTips(): Promise<void> {
  const page = await own('options.html', 'h1');
  await page.evaluate(() =>
    (globalThis as unknown as ExtensionApi).browser.storage.local.set({
      memory: { shown: [], resting: {}, dismissalsInARow: 0, pausedUntil: 0 },
    }),
  );
  await page.close();
}

async function openMade(markup: string): Promise<Page> {
  world.serve('/made', `<!doctype html><html lang="en"><link rel="icon" href="data:," />${markup}</html>`);
  const page = await browser.newPage();
  await page.goto(`${world.deskUrl}/made`);
  await page.waitForSelector('html[data-keylift]');
  return page;
}

describe('the extension in Firefox', () => {
  it('connects with a code from the course', async () => {
    const page = await own('panel.html', 'input[type=url]');
    await page.type('input[type=url]', world.keyliftUrl);
    const opened = new Promise<Page>((resolve) => {
      browser.on('targetcreated', (target) => void target.page().then((one) => one && resolve(one)));
    });
    await page.click('button[type=submit]');
    const window = await opened;
    await window.waitForSelector('#code');
    await window.type('#code', await world.code());
    await window.click('button[type=submit]');
    await page.waitForSelector('#today');
    await page.waitForFunction(hasPack);
    expect(await text(page, '#today')).toBe('Today’s ten minutes');
    await page.close();
  });

  it('stays silent where nothing fits, shows a card where a lesson helps, and opens it beside the page', async () => {
    const page = await browser.newPage();
    await page.goto(`${world.deskUrl}/holiday`);
    await page.waitForSelector('html[data-keylift=silent]');
    await page.goto(`${world.deskUrl}/ticket`);
    await page.waitForSelector('html[data-keylift=tip]');
    const card = await page.waitForSelector('keylift-tip >>> h3');
    expect(await card?.evaluate((element) => element.getRootNode() instanceof ShadowRoot)).toBe(true);
    const open = await page.waitForSelector('keylift-tip >>> button.primary');
    await open?.click();
    const lesson = await opened('/panel.html');
    await answerFirst(lesson);
    await lesson.waitForSelector('.feedback');
    await Promise.all([page.close(), lesson.close()]);
  });

  it('reads a site from the moment somebody allows it, and no more once they took it back', async () => {
    const address = `${world.deskUrl.replace('localhost', '127.0.0.1')}/holiday`;
    const isRead = async (): Promise<boolean> => {
      const page = await browser.newPage();
      await page.goto(address);
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
      const mark = await page.$('html[data-keylift]');
      await page.close();
      return mark !== null;
    };
    expect(await isRead()).toBe(false);
    const options = await own('options.html', 'section[aria-labelledby=sites] input');
    await options.type('section[aria-labelledby=sites] input', address);
    await options.click('section[aria-labelledby=sites] button[type=submit]');
    await expect.poll(() => text(options, 'ul.sites')).toContain('http://127.0.0.1/*');
    await expect.poll(isRead, { timeout: 10_000 }).toBe(true);
    await options.click('button[aria-label="Remove http://127.0.0.1/*"]');
    await expect.poll(() => text(options, 'ul.sites')).not.toContain('http://127.0.0.1/*');
    await expect.poll(isRead, { timeout: 10_000 }).toBe(false);
    await options.close();
  });

  describe('meets a page that', () => {
    const title = 'Preparing the contract negotiation with the supplier';
    const honest = `<main><h1>${title}</h1><p>Negotiation: our BATNA, the first offer and concessions on price.</p></main>`;
    const evil = '&lt;img src=x onerror="window.stolen=1">';

    it.each([
      ['holds markup in its title', `<title>${evil} ${title}</title>${honest}`],
      [
        'names its elements like what is read',
        `<title>${title}</title>${honest}<form name="body"></form><img name="getSelection"><img name="createTreeWalker">`,
      ],
      [
        'spoils what every script uses',
        `<script>
        for (const { prototype } of [Object, Array, String, Element, Node, Document, Promise])
          for (const name of Object.getOwnPropertyNames(prototype))
            if (name !== 'constructor') try { Object.defineProperty(prototype, name, { get() { throw new Error(name) } }) } catch {}
      </script><title>${title}</title>${honest}`,
      ],
      [
        'hides a million elements before its text',
        `<title>${title}</title><div hidden></div>${honest}<script>
        document.querySelector('div').innerHTML = '<i></i>'.repeat(1e6);
      </script>`,
      ],
    ])('%s, and shows its card there', async (_, markup) => {
      await forgetTips();
      const page = await openMade(markup);
      const heading = await page.waitForSelector('keylift-tip >>> h3');
      expect(await heading?.$('img')).toBeNull();
      await page.close();
    });

    it('defines its element, and shows no card, for the page would hold the key to it', async () => {
      await forgetTips();
      const thief = `<script>customElements.define('keylift-tip', class extends HTMLElement {
        constructor() { super(); document.documentElement.dataset.made = 'yes' }
      })</script>`;
      const page = await openMade(`${thief}<title>${title}</title>${honest}`);
      await page.waitForSelector('html[data-keylift=tip][data-made=yes]');
      expect(await page.$('keylift-tip')).toBeNull();
      await page.close();
    });

    it('stays open through an update, and leaves no dead card in it', async () => {
      await forgetTips();
      const page = await openMade(`<title>${title}</title>${honest}`);
      const errors: unknown[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.waitForSelector('keylift-tip >>> h3');
      const manifest = join(folder, 'built/manifest.json');
      await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"0.1.0"', '"0.1.1"'));
      await browser.installExtension(join(folder, 'built'));
      await page.waitForFunction(() => document.querySelector('keylift-tip') === null);
      expect(errors).toEqual([]);
      await forgetTips();
      await page.reload();
      await page.waitForSelector('keylift-tip >>> h3');
      await page.close();
    });
  });

  it('keeps an answer through an offline hour and the end of its worker, and sends it once', async () => {
    const page = await own('panel.html', '.items button');
    await page.click('.items button');
    await page.waitForSelector('form.check input');
    world.setAway(true);
    await answerFirst(page);
    await page.waitForFunction(() => document.body.innerText.includes('You are offline.'));
    await page.close();
    await endWorker();
    world.setAway(false);
    const options = await own('options.html', 'section[aria-labelledby=connection] button');
    const answers = (): number =>
      world.received.filter((one) => /^POST \/api\/lessons\/[^/]+\/answers/.test(one)).length;
    const before = answers();
    await options.click('section[aria-labelledby=connection] button');
    await expect.poll(answers, { timeout: 15_000 }).toBe(before + 1);
    await options.click('section[aria-labelledby=connection] button');
    await options.close();
    // One from the card, one from the panel; where both are to one lesson, the second is practice.
    const kinds = (await world.endAndReadEvidence()).map(({ kind }) => (kind === 'practice' ? 'quiz' : kind));
    expect(kinds).toEqual(['quiz', 'quiz']);
  });
});
