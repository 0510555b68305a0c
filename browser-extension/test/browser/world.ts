/** A real Chromium with the built extension, a site that serves whatever a test makes up, and everything that went wrong. */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumArgs, chromiumPath } from '../../../tools/testing/chromium.js';
import { shippedPack } from '../../bench/shipped-pack.js';
import { buildExtension } from '../../scripts/build.js';
import type { TipMemory } from '../../src/worker/caps.js';

export interface World {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Where pages are served; another origin than that of Keylift. */
  readonly siteUrl: string;
  /** By path; what is not here is an empty page. */
  readonly pages: Map<string, string>;
  /** Requests the site got, as "METHOD path". */
  readonly requests: string[];
  worker(): Promise<Worker>;
  /** As the browser does after thirty idle seconds. */
  endWorker(): Promise<void>;
  /** Runs in a page of the extension, which may do what the extension may. */
  inExtension<Input, Result>(run: (input: Input) => Promise<Result>, input: Input): Promise<Result>;
  remember(values: object): Promise<void>;
  remembered(): Promise<Readonly<Record<string, unknown>>>;
  /** Forgets every tip, so that the next page may have one. */
  anotherDay(): Promise<void>;
  /** Puts the shipped pack where a sync would. */
  fill(): Promise<void>;
  open(path: string, markup: string): Promise<Page>;
  /** Uncaught errors of pages, content scripts, the worker and the extension's own pages, as the browser lists them. */
  takeErrors(): Promise<readonly string[]>;
  closePages(): Promise<void>;
  close(): Promise<void>;
}

export interface ExtensionPage {
  readonly browser: {
    readonly storage: Readonly<Record<'local' | 'session', Area>>;
  };
}

interface Area {
  get(name: string | null): Promise<Record<string, unknown>>;
  set(values: object): Promise<void>;
  clear(): Promise<void>;
}

export const noTips: TipMemory = { shown: [], resting: {}, dismissalsInARow: 0, pausedUntil: 0 };

/** `beside`: other extensions, as files by name. */
export async function openWorld(beside: readonly Readonly<Record<string, string>>[] = []): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'keylift-hostile-'));
  const built = join(folder, 'built');
  await buildExtension({ target: 'chrome', variant: 'store', e2e: true }, '0.1.0', built);
  const folders = [built];
  for (const [i, files] of beside.entries()) {
    const other = join(folder, `other-${i}`);
    await mkdir(other);
    for (const [name, text] of Object.entries(files)) await writeFile(join(other, name), text);
    folders.push(other);
  }
  const pages = new Map<string, string>();
  const requests: string[] = [];
  const site = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pages.get(request.url ?? '') ?? '<!doctype html><link rel="icon" href="data:," /><title></title>');
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  const siteUrl = `http://localhost:${(site.address() as AddressInfo).port}`;
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: chromiumPath(),
    headless: true,
    viewport: { width: 1000, height: 700 },
    args: [...chromiumArgs(), `--disable-extensions-except=${folders.join()}`, `--load-extension=${folders.join()}`],
  });
  context.setDefaultTimeout(15_000);
  const errorsOfPages: string[] = [];
  context.on('page', (page) => page.on('pageerror', (error) => errorsOfPages.push(error.message)));
  const worker = async (): Promise<Worker> => {
    const ours = (one: Worker): boolean => one.url().endsWith('/worker.js');
    return context.serviceWorkers().findLast(ours) ?? context.waitForEvent('serviceworker', ours);
  };
  const extensionId = new URL((await worker()).url()).host;
  const pack = await shippedPack();

  const inExtension = async <Input, Result>(run: (input: Input) => Promise<Result>, input: Input): Promise<Result> => {
    const page = await context.newPage();
    try {
      await page.goto(`chrome-extension://${extensionId}/options.html`);
      // Playwright's type for a function of the page has no place for a type parameter of ours.
      return (await page.evaluate(run as (input: unknown) => Promise<Result>, input)) as Result;
    } finally {
      await page.close();
    }
  };
  // A page that stays: it answers also while the worker is ended or starting.
  const own = await context.newPage();
  await own.goto(`chrome-extension://${extensionId}/options.html`);
  const remember = (values: object): Promise<void> =>
    own.evaluate((kept) => (globalThis as unknown as ExtensionPage).browser.storage.local.set(kept), values);
  const errorList = context.pages()[0] ?? (await context.newPage());
  await errorList.goto('chrome://extensions');
  await errorList.evaluate(async (id) => {
    const { developerPrivate } = (globalThis as unknown as { readonly chrome: Developer }).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, errorCollection: true });
  }, extensionId);
  const world: World = {
    context,
    extensionId,
    siteUrl,
    pages,
    requests,
    worker,
    async endWorker() {
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      const ids = async (): Promise<readonly string[]> =>
        (await cdp.send('Target.getTargets')).targetInfos
          .filter(({ type, url }) => type === 'service_worker' && url.endsWith('/worker.js'))
          .map(({ targetId }) => targetId);
      const old = await ids();
      // One that is just starting does not end at the first word; and a page may start another meanwhile.
      const left = async (): Promise<readonly string[]> => {
        const still = (await ids()).filter((one) => old.includes(one));
        for (const targetId of still) await cdp.send('Target.closeTarget', { targetId });
        return still;
      };
      await expect.poll(left, { timeout: 10_000 }).toEqual([]);
      await page.close();
    },
    inExtension,
    remember,
    remembered: () => own.evaluate(() => (globalThis as unknown as ExtensionPage).browser.storage.local.get(null)),
    anotherDay: () => remember({ memory: noTips }),
    async fill() {
      const encoded = Buffer.from(pack.bytes).toString('base64');
      await (
        await worker()
      ).evaluate(
        ([etag, bytes, catalogue]) => {
          const { keyliftPutPack } = globalThis as unknown as {
            keyliftPutPack(etag: string, bytes: ArrayBuffer, catalogue: object): Promise<void>;
          };
          return keyliftPutPack(etag, Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)).buffer, catalogue);
        },
        [pack.etag, encoded, pack.catalogue] as const,
      );
    },
    async open(path, markup) {
      pages.set(path, `<!doctype html><html lang="en"><link rel="icon" href="data:," />${markup}</html>`);
      const page = await context.newPage();
      await page.goto(siteUrl + path);
      return page;
    },
    async takeErrors() {
      const listed = await errorList.evaluate(async (id) => {
        const { developerPrivate } = (globalThis as unknown as { readonly chrome: Developer }).chrome;
        const { runtimeErrors, manifestErrors } = await developerPrivate.getExtensionInfo(id);
        await developerPrivate.deleteExtensionErrors({ extensionId: id });
        return [...runtimeErrors, ...manifestErrors].map(({ message }) => message);
      }, extensionId);
      return [...listed, ...errorsOfPages.splice(0)];
    },
    async closePages() {
      for (const page of context.pages()) if (page !== errorList && page !== own) await page.close();
    },
    async close() {
      await context.close();
      site.closeAllConnections();
      site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await world.fill();
  return world;
}

interface Developer {
  readonly developerPrivate: {
    getExtensionInfo(
      id: string,
    ): Promise<Readonly<Record<'runtimeErrors' | 'manifestErrors', readonly { readonly message: string }[]>>>;
    updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: {
      readonly extensionId: string;
      readonly errorCollection: boolean;
    }): Promise<void>;
    deleteExtensionErrors(options: { readonly extensionId: string }): Promise<void>;
  };
}

/** What the content script came to, once it did. */
export async function outcomeOn(page: Page): Promise<string | null> {
  const html = await page.waitForSelector('html[data-keylift]', { state: 'attached' });
  return html.getAttribute('data-keylift');
}

export const card = (page: Page) => page.locator('keylift-tip section');

const title = 'Preparing the contract negotiation with the supplier';
/** About work, so that it gets a tip unless something is wrong. */
export const honestPage = `<title>${title}</title><main><h1>${title}</h1><p>Our BATNA, the first offer, concessions on price.</p></main>`;

export async function outcomeOnHonestPage(world: World): Promise<string | null> {
  return outcomeOn(await world.open('/honest', honestPage));
}
