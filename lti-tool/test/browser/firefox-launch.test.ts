/** Launches inside the cross-site frame of a learning platform, in a real Firefox. */
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { firefoxPath } from '../../../tools/testing/firefox.js';
import type { Demo } from '../../sandbox/demo/start-demo.js';
import { practicePath, startForBrowsers } from './support/running-demo.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 }); // a browser on a busy machine

/** Firefox's own numbers: 1 refuses every cookie of a third party, 5 keeps them apart for each site, which is the default. */
const cookies = { refused: 1, apart: 5 } as const;

const ends: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ends.splice(0)) await end();
});
let browser: Browser | undefined;
afterEach(async () => {
  await browser?.close();
  browser = undefined;
});

/** Maya opens "Keylift: today". */
async function openToday(demo: Demo, kept: keyof typeof cookies): Promise<Page> {
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    extraPrefsFirefox: {
      'network.cookie.cookieBehavior': cookies[kept],
      'intl.accept_languages': 'en',
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.update.enabled': false,
    },
  });
  const page = await browser.newPage();
  // Loads, but a page whose frame goes on by itself never settles for WebDriver: what is awaited is what a person sees.
  void page
    .goto(`${demo.lms.state.origin}/as/maya?to=${encodeURIComponent(practicePath(demo))}`)
    .catch(() => undefined);
  return page;
}

/** By its site: over WebDriver frames have no names. */
const toolIn = (page: Page): Frame | undefined =>
  page.frames().find((frame) => frame.url().startsWith('http://localhost:'));

/** While one document of the frame gives way to the next, questions about it fail. */
const shows = (where: () => Frame | Page | undefined, selector: string): Promise<void> =>
  expect
    .poll(
      async () =>
        (await where()
          ?.$(selector)
          .catch(() => null)) ?? null,
      { timeout: 40_000 },
    )
    .not.toBeNull();

describe('in Moodle, which offers no storage', () => {
  let demo: Demo;
  beforeAll(async () => {
    const started = await startForBrowsers({ profile: 'moodle' });
    ends.push(started.close);
    demo = started.demo;
  });

  it('a launch is bound by the partitioned cookie', async () => {
    const page = await openToday(demo, 'apart');
    await shows(() => toolIn(page), '#headline');
    expect(toolIn(page)?.url()).toMatch(/^http:\/\/localhost:\d+\/app\//);
  });

  it('with cookies of third parties refused, the frame offers a window, and the same launch works there', async () => {
    const page = await openToday(demo, 'refused');
    await shows(() => toolIn(page), 'main[data-code="STATE_NOT_BOUND"] a[target]');
    const opened = new Promise<Page>((resolve) => {
      browser?.on('targetcreated', (target) => void target.page().then((one) => one && resolve(one)));
    });
    await toolIn(page)?.click('main[data-code="STATE_NOT_BOUND"] a[target]');
    const window = await opened;
    await shows(() => window, '#headline');
    expect(window.url()).toContain(demo.toolUrl);
  });
});

describe('in Canvas, which offers a frame that stores', () => {
  let demo: Demo;
  beforeAll(async () => {
    const started = await startForBrowsers({ profile: 'canvas' });
    ends.push(started.close);
    demo = started.demo;
  });

  it('with cookies of third parties refused, a launch is bound by Platform Storage alone', async () => {
    const page = await openToday(demo, 'refused');
    await shows(() => toolIn(page), '#headline');
    expect(toolIn(page)?.url()).toMatch(/^http:\/\/localhost:\d+\/app\//);
  });
});
