// The built extension in a real Chromium, as a person uses it: connect, see a tip, learn, and be left alone.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chromiumArgs, chromiumPath } from '../../../../tools/testing/chromium.js';
import { buildForTests } from './build.js';
import { openWorld, type World } from './world.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let folder: string;
let context: BrowserContext;
let world: World;
let id: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keylift-extension-'));
  const built = join(folder, 'built');
  await buildForTests('chrome', built);
  context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: chromiumPath(),
    headless: true,
    viewport: { width: 1100, height: 800 },
    args: [...chromiumArgs(), `--disable-extensions-except=${built}`, `--load-extension=${built}`, '--lang=en'],
  });
  context.setDefaultTimeout(15_000);
  id = new URL((await worker()).url()).host;
  world = await openWorld([`https://${id}.chromiumapp.org/oauth`]);
});
afterAll(async () => {
  await context.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const worker = async (): Promise<Worker> => context.serviceWorkers().at(-1) ?? context.waitForEvent('serviceworker');

async function panel(): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`chrome-extension://${id}/panel.html`);
  return page;
}

/** Runs in a page of the extension, which may do what the extension may. */
async function inExtension<Input, Result>(run: (input: Input) => Promise<Result>, input: Input): Promise<Result> {
  const page = await panel();
  try {
    // Playwright's type for a function of the page has no place for a type parameter of ours.
    return (await page.evaluate(run as (input: unknown) => Promise<Result>, input)) as Result;
  } finally {
    await page.close();
  }
}

/** Sets what the extension remembers, as time or a person would. */
const remember = (values: object): Promise<void> =>
  inExtension((kept) => (globalThis as unknown as Extension).browser.storage.local.set(kept), values);

const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run();
    return found.flatMap(({ id: rule, nodes }) => nodes.map(({ target }) => `${rule}: ${target.join(' ')}`));
  });
};

interface Extension {
  readonly browser: {
    readonly storage: {
      readonly local: { get(name: string): Promise<Record<string, unknown>>; set(values: object): Promise<void> };
    };
    readonly scripting: { getRegisteredContentScripts(): Promise<readonly { excludeMatches?: readonly string[] }[]> };
  };
}

const untouched = { shown: [], resting: {}, dismissalsInARow: 0, pausedUntil: 0 };
/** Of the help desk's pages; no lesson has them. */
const pageWords = ['48213', 'Zebulon', '/v2/orders', 'ice cream'];

/** As a person does it. What is shown counts seconds, and two updates fit into one. */
async function sync(): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  const before = await lastSync();
  await page.getByRole('button', { name: 'Update now' }).click();
  await expect.poll(lastSync, { timeout: 15_000 }).not.toEqual(before);
  await page.close();
}

const lastSync = (): Promise<unknown> =>
  inExtension(
    async () => (await (globalThis as unknown as Extension).browser.storage.local.get('lastSync'))['lastSync'],
    undefined,
  );

const answersIn = ({ received }: World): readonly string[] =>
  received.filter((request) => /^POST \/api\/lessons\/[^/]+\/answers/.test(request));

/** Playwright sees windows but no side panel; browsers without one open a window. */
const withoutSidePanel = async (): Promise<void> =>
  (await worker()).evaluate(() => {
    Object.defineProperty((globalThis as unknown as { browser: object }).browser, 'sidePanel', { value: undefined });
  });

/** The browser does this after thirty idle seconds. */
async function endWorker(): Promise<void> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const ids = async (): Promise<readonly string[]> =>
    (await cdp.send('Target.getTargets')).targetInfos
      .filter(({ type }) => type === 'service_worker')
      .map(({ targetId }) => targetId);
  for (const targetId of await ids()) await cdp.send('Target.closeTarget', { targetId });
  await expect.poll(ids).toEqual([]);
  await page.close();
}

/** Runs in the extension: one wrong byte in the middle. */
const damagePack = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const open = indexedDB.open('keyval-store');
    open.onerror = () => reject(new Error('no database'));
    open.onsuccess = () => {
      const store = open.result.transaction('keyval', 'readwrite').objectStore('keyval');
      const got = store.get('pack');
      got.onsuccess = () => {
        const pack = got.result as { bytes: ArrayBuffer };
        const bytes = new Uint8Array(pack.bytes);
        bytes[1000] = (bytes[1000] ?? 0) ^ 1;
        store.put(pack, 'pack');
        store.transaction.oncomplete = () => resolve(); // a page that closes earlier takes it back
      };
    };
  });

async function silentIn(page: Page): Promise<boolean> {
  const answer = await page.waitForSelector('html[data-keylift]', { state: 'attached' });
  return (await answer.getAttribute('data-keylift')) === 'silent';
}

async function silentOn(path: string): Promise<boolean> {
  const page = await context.newPage();
  await page.goto(world.deskUrl + path);
  const isSilent = await silentIn(page);
  await page.close();
  return isSilent;
}

const card = (page: Page) => page.locator('keylift-tip section');

describe('the extension in Chromium', () => {
  it('connects with a code from the course, without a password', async () => {
    const page = await panel();
    await page.getByLabel('Address of your Keylift server').fill(world.keyliftUrl);
    expect(await violations(page)).toEqual([]);
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Connect' }).click();
    const window = await opened;
    await window.getByLabel('Code from your course').fill('WRONG-CODE');
    await window.getByRole('button', { name: 'Connect' }).click();
    await window.getByRole('alert').waitFor();
    await window.getByLabel('Code from your course').fill(await world.code());
    await window.getByRole('button', { name: 'Connect' }).click();
    await page.getByRole('heading', { name: 'Today’s ten minutes' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await page.close();
    await sync();
  });

  it('stays silent where nothing fits, and asks nobody', async () => {
    const before = world.received.length;
    expect(await silentOn('/holiday')).toBe(true);
    expect(world.received.length).toBe(before);
  });

  it('shows one quiet card where a lesson helps, says why, and never takes the focus', async () => {
    const page = await context.newPage();
    await page.goto(`${world.deskUrl}/ticket`);
    await card(page).getByRole('heading').waitFor();
    const text = await card(page).innerText();
    expect(text).toMatch(/Because this page speaks of /);
    expect(text).toMatch(/Helps with “/);
    expect(text).toContain('Matched on this device. Nothing was sent.');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('opens the lesson beside the page, and what is answered counts once', async () => {
    await remember({ memory: untouched });
    await withoutSidePanel();
    const page = await context.newPage();
    await page.goto(`${world.deskUrl}/ticket`);
    const opened = context.waitForEvent('page', { predicate: (one) => one.url().includes('panel.html') });
    await card(page).getByRole('button', { name: 'Open' }).click();
    const lesson = await opened;
    await lesson.getByRole('heading', { level: 1 }).waitFor();
    expect(await violations(lesson)).toEqual([]);
    await lesson.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(lesson)).toEqual([]);
    const question = lesson.locator('form.check').first();
    await question.locator('input').first().check();
    await question.getByRole('button', { name: 'Check' }).click();
    await question.locator('.feedback').waitFor();
    await lesson.getByRole('button', { name: 'I used this' }).click();
    await lesson.locator('p[role="status"]').filter({ hasText: /\w/ }).waitFor(); // the feedback above is a status too
    await Promise.all([page.close(), lesson.close()]);
  });

  it('keeps an answer through an offline hour and the end of its worker, and sends it once', async () => {
    const page = await panel();
    await page
      .getByRole('button', { name: /^Start: / })
      .first()
      .click();
    const question = page.locator('form.check').first();
    await question.waitFor();
    world.setAway(true);
    await question.locator('input').first().check();
    await question.getByRole('button', { name: 'Check' }).click();
    await question.getByText('You are offline.').waitFor();
    await page.close();
    await endWorker();
    world.setAway(false);
    const before = answersIn(world).length;
    await sync();
    await sync();
    expect(answersIn(world).length - before).toBe(1);
  });

  it('is silent within 45 minutes of the last tip, and while it is paused', async () => {
    const now = Date.now();
    await remember({ memory: { ...untouched, shown: [now - 60_000] } });
    expect(await silentOn('/ticket')).toBe(true);
    await remember({ memory: { ...untouched, pausedUntil: now + 60_000 } });
    expect(await silentOn('/ticket')).toBe(true);
  });

  it('runs nothing on a site that is paused', async () => {
    await remember({ memory: untouched, own: { serverUrl: world.keyliftUrl, pausedSites: [world.deskUrl] } });
    const excluded = (): Promise<number> =>
      inExtension(async () => {
        const [script] = await (globalThis as unknown as Extension).browser.scripting.getRegisteredContentScripts();
        return script?.excludeMatches?.length ?? 0;
      }, undefined);
    await expect.poll(excluded).toBe(1);
    const page = await context.newPage();
    await page.goto(`${world.deskUrl}/ticket`);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(await page.locator('html[data-keylift]').count()).toBe(0);
    await page.close();
    await remember({ own: { serverUrl: world.keyliftUrl, pausedSites: [] } });
    await expect.poll(excluded).toBe(0);
  });

  it('is silent with a pack that is damaged, and the next update mends it', async () => {
    await inExtension(damagePack, undefined);
    await endWorker();
    await remember({ memory: untouched });
    expect(await silentOn('/ticket')).toBe(true);
    await sync();
    await remember({ memory: untouched });
    expect(await silentOn('/ticket')).toBe(false);
  });

  it('has settings that hold to accessibility in both colours', async () => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/options.html`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('sent nothing of any page: no word, no host, no address; and the page saw no request of ours', async () => {
    const sent = world.received.join('\n').toLowerCase();
    for (const secret of [...pageWords, new URL(world.deskUrl).host, '/ticket', '/holiday'])
      expect(sent).not.toContain(secret.toLowerCase());
    expect(new Set(world.deskRequests)).toEqual(new Set(['GET /ticket', 'GET /holiday']));
  });

  it('brought the evidence to the server, each piece once', async () => {
    const evidence = await world.endAndReadEvidence();
    // Two answers, to the lesson of the tip and the first of today; where those are one lesson, the second is practice.
    const kinds = evidence.map(({ kind }) => (kind === 'practice' ? 'quiz' : kind));
    expect(kinds.toSorted()).toEqual(['applied', 'quiz', 'quiz']);
  });
});
