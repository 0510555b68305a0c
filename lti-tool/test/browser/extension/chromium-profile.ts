/** A Chromium with the built extension in it, and pages of the extension. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../../../../tools/testing/chromium.js';
import { buildForTests } from './build.js';

export interface Profile {
  readonly context: BrowserContext;
  readonly id: string;
  /** Where the extension was loaded from. */
  readonly built: string;
  /** A page of the extension. `prepare` runs in it before anything of ours. */
  readonly own: (path: string, prepare?: () => void) => Promise<Page>;
  /** Connects from a panel that is open, with a code from the course. */
  readonly connect: (panel: Page, code: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const redirectOf = (id: string): string => `https://${id}.chromiumapp.org/oauth`;

export async function openProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'keylift-extension-'));
  const built = join(folder, 'built');
  await buildForTests('chrome', built);
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: chromiumPath(),
    headless: true,
    viewport: { width: 1100, height: 800 },
    args: [...chromiumArgs(), `--disable-extensions-except=${built}`, `--load-extension=${built}`, '--lang=en'],
  });
  context.setDefaultTimeout(20_000);
  const worker: Worker = context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  return {
    context,
    id,
    built,
    async own(path, prepare) {
      const page = await context.newPage();
      if (prepare) await page.addInitScript(prepare);
      await page.setViewportSize({ width: 400, height: 800 });
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    async connect(panel, code) {
      const opened = context.waitForEvent('page');
      await panel.getByRole('button', { name: 'Connect' }).click();
      const window = await opened;
      await window.getByLabel('Code from your course').fill(code);
      await window.getByRole('button', { name: 'Connect' }).click();
      await panel.getByRole('heading', { name: 'Today’s ten minutes' }).waitFor();
      await panel.waitForFunction(hasPack);
    },
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

/** In a page of the extension: the worker has brought what tips need. */
export const hasPack = async (): Promise<boolean> => {
  const { storage } = (globalThis as unknown as ExtensionApi).browser;
  return Boolean((await storage.local.get('lastSync'))['lastSync']);
};

/** What pages of the extension may do, as far as tests use it. */
export interface ExtensionApi {
  readonly browser: {
    readonly storage: Record<
      'local' | 'session',
      { get(name: string): Promise<Record<string, unknown>>; set(values: object): Promise<void> }
    >;
  };
}
