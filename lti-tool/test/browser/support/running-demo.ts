/** The whole demo on free ports, in a folder that is thrown away, with a Chromium that blocks third-party cookies. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { launchChromium } from '../../../../tools/testing/chromium.js';
import { openFolder } from '../../../sandbox/demo/folder.js';
import { startDemo, type Demo, type StartOptions } from '../../../sandbox/demo/start-demo.js';
import { tellOnFailure } from './tell-on-failure.js';

export interface RunningDemo {
  readonly demo: Demo;
  readonly browser: Browser;
  /** A page in a browser of its own, signed in as this person and sent to this path of the LMS. */
  open(person: string, path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

const CHROMIUM_ARGS = [
  '--test-third-party-cookie-phaseout',
  // A response that `page.route` fulfils has no address, so the browser takes its page for one of the public network
  // and would not let it lead back to this machine.
  '--disable-features=LocalNetworkAccessChecks',
];
const webUi = fileURLToPath(new URL('../../../dist/web/index.html', import.meta.url));

export async function runDemo(options: DemoOptions): Promise<RunningDemo> {
  const [started, browser] = await Promise.all([startForBrowsers(options), launchChromium(CHROMIUM_ARGS)]);
  const { demo } = started;
  return {
    demo,
    browser,
    async open(person, to, contextOptions = {}) {
      const context = await browser.newContext(contextOptions);
      const page = await context.newPage();
      tellOnFailure(page);
      await page.goto(`${demo.lms.state.origin}/as/${person}?to=${encodeURIComponent(to)}`, { waitUntil: 'commit' });
      return page;
    },
    async close() {
      await browser.close();
      await started.close();
    },
  };
}

type DemoOptions = Pick<StartOptions, 'profile' | 'storageTarget' | 'extensionRedirects'>;

/** For a browser of the test's own. */
export async function startForBrowsers(
  options: DemoOptions,
): Promise<{ readonly demo: Demo; readonly close: () => Promise<void> }> {
  if (!existsSync(webUi)) throw new Error('The web UI is not built: run `npm run build` first.');
  const path = await mkdtemp(join(tmpdir(), 'keylift-browser-'));
  const now = Date.now();
  const folder = await openFolder(path, { now });
  const demo = await startDemo({ ...options, folder, lmsPort: 0, toolPort: 0, now });
  return {
    demo,
    async close() {
      await demo.close();
      await rm(path, { recursive: true, force: true });
    },
  };
}

export const practicePath = ({ tierTwo }: Demo): string =>
  `/courses/${tierTwo.courseId}/activities/${tierTwo.practice}`;

/** The tool inside the LMS page. */
export const toolIn = (page: Page): FrameLocator => page.frameLocator('iframe[name="tool"]');

/** Today is drawn: in `toolIn(page)`, or in a window of the tool's own. */
export async function expectToday(tool: FrameLocator | Page): Promise<void> {
  await tool.locator('#headline').waitFor();
}

/** Loses every cookie the tool sets while it starts a login in a frame of this page; its other pages keep theirs. */
export async function loseLoginCookies(page: Page, { toolUrl }: Demo): Promise<void> {
  // Not what comes after the login: a request that is held back carries the cookies that were lost here.
  const isLogin = ({ origin, pathname }: URL): boolean => origin === toolUrl && pathname === '/lti/login';
  await page.route(isLogin, async (route) => {
    // A request that is held back has not got what the browser itself says about it.
    const asked = { ...route.request().headers(), 'sec-fetch-dest': 'iframe' };
    const response = await route.fetch({ headers: asked, maxRedirects: 0 });
    const headers = Object.fromEntries(Object.entries(response.headers()).filter(([name]) => name !== 'set-cookie'));
    await route.fulfill({ response, headers });
  });
}
