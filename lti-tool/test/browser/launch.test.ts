/** Launches inside the cross-site frame of a learning platform, in a browser that blocks third-party cookies. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  expectToday,
  loseLoginCookies,
  practicePath,
  runDemo,
  toolIn,
  type RunningDemo,
} from './support/running-demo.js';

vi.setConfig({ testTimeout: 90_000 }); // a browser on a busy machine

let running: RunningDemo;
let page: Page | undefined;
afterEach(async () => {
  await page?.context().close();
  page = undefined;
});

/** Maya opens "Keylift: today", with or without the cookie of the login. */
async function openToday({ cookie }: { readonly cookie: boolean }): Promise<Page> {
  page = await running.open('maya', '/courses');
  if (!cookie) await loseLoginCookies(page, running.demo);
  await page.goto(`${running.demo.lms.state.origin}${practicePath(running.demo)}`, { waitUntil: 'commit' });
  return page;
}

describe('in Moodle, which offers no storage', () => {
  beforeAll(async () => {
    running = await runDemo({ profile: 'moodle' });
  });
  afterAll(() => running.close());

  it('a launch is bound by the partitioned cookie alone', async () => {
    const opened = await openToday({ cookie: true });
    await expectToday(toolIn(opened));
    expect(new URL(opened.url()).hostname).toBe('127.0.0.1');
    expect(opened.frame('tool')?.url()).toMatch(/^http:\/\/localhost:\d+\/app\//);
  });

  it('leaves no code, token or cookie behind', async () => {
    const opened = await openToday({ cookie: true });
    await expectToday(toolIn(opened));
    expect(opened.frame('tool')?.url()).not.toContain('code=');
    const tool = new URL(running.demo.toolUrl).hostname;
    expect((await opened.context().cookies()).filter(({ domain }) => domain === tool)).toEqual([]);
    const kept = await opened.frame('tool')?.evaluate(() => {
      try {
        return [...Object.keys(sessionStorage), ...Object.keys(localStorage)];
      } catch {
        return []; // blocked, as it is for a third party
      }
    });
    expect(kept).toEqual([]);
  });

  // Observed on Moodle 4.5.6: a launch is answered once, so the cookie is looked for before Moodle is asked.
  it('without the cookie, the frame offers a window, and the same launch works there', async () => {
    const opened = await openToday({ cookie: false });
    const notice = toolIn(opened).locator('main[data-code="STATE_NOT_BOUND"]');
    await notice.waitFor();
    const popup = opened.waitForEvent('popup');
    await notice.getByRole('link', { name: 'Open in a new window' }).click();
    const window = await popup;
    await expectToday(window);
    expect(window.url()).toContain(running.demo.toolUrl);
  });

  it('opens in a window of its own from the course', async () => {
    const opened = await openToday({ cookie: true });
    await expectToday(toolIn(opened)); // somebody who sees the frame wants more room
    const popup = opened.waitForEvent('popup');
    await opened.getByRole('link', { name: 'Open in a new window' }).click();
    const window = await popup;
    await expectToday(window);
    expect(window.url()).toContain(running.demo.toolUrl);
  });
});

describe('in Canvas, which offers a frame that stores', () => {
  beforeAll(async () => {
    running = await runDemo({ profile: 'canvas' });
  });
  afterEach(() => {
    running.demo.lms.state.faults['storage-silent'] = false;
  });
  afterAll(() => running.close());

  it('a launch is bound by Platform Storage alone', async () => {
    await expectToday(toolIn(await openToday({ cookie: false })));
  });

  it('a launch is bound by the cookie when the storage never answers', async () => {
    running.demo.lms.state.faults['storage-silent'] = true;
    await expectToday(toolIn(await openToday({ cookie: true })));
  });

  // As the mobile apps of Canvas do: storage is offered and never answers, and the frame keeps no cookie.
  it('without cookie and answer, the frame soon offers a window, and the launch works there', async () => {
    running.demo.lms.state.faults['storage-silent'] = true;
    const opened = await openToday({ cookie: false });
    const link = toolIn(opened).locator('main[data-code="STATE_NOT_BOUND"] a[target]');
    await link.waitFor();
    const popup = opened.waitForEvent('popup');
    await link.click();
    await expectToday(await popup);
  });
});

describe('in a platform whose page stores by itself', () => {
  beforeAll(async () => {
    running = await runDemo({ profile: 'moodle', storageTarget: '_parent' });
  });
  afterAll(() => running.close());

  it('a launch is bound by Platform Storage alone', async () => {
    await expectToday(toolIn(await openToday({ cookie: false })));
  });
});
