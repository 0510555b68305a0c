// From a course to a connected browser and back: a launch, a code, a device that shows one, an end from the web UI, and
// every way in which it fails.
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../../../tools/testing/free-port.js';
import { violations } from '../support/axe.js';
import { expectToday, practicePath, startForBrowsers, toolIn } from '../support/running-demo.js';
import { openProfile, redirectOf, type ExtensionApi, type Profile } from './chromium-profile.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 180_000 });

let profile: Profile;
let running: Awaited<ReturnType<typeof startForBrowsers>>;
/** The page of the course, with Keylift in its frame: one session for the whole file, as somebody leaves it open. */
let course: Page;
let keylift: FrameLocator;

beforeAll(async () => {
  profile = await openProfile();
  running = await startForBrowsers({ profile: 'moodle', extensionRedirects: [redirectOf(profile.id)] });
});
afterAll(async () => {
  await profile?.close();
  await running?.close();
});

const server = (): string => running.demo.toolUrl;

async function panelFor(address: string, prepare?: () => void): Promise<Page> {
  const panel = await profile.own('panel.html', prepare);
  await panel.getByLabel('Address of your Keylift server').fill(address);
  return panel;
}

const goTo = (hash: string): Promise<void> =>
  keylift.locator('body').evaluate((_, to) => void (location.hash = to), hash);

async function codeFromCourse(): Promise<string> {
  await goTo('#/devices');
  await keylift.getByRole('button', { name: 'Show a code' }).click();
  return keylift.locator('p.code').innerText();
}

/** Firefox for Android has no window for signing in. */
const withoutWindow = (): void => {
  const { browser } = globalThis as unknown as { browser: object };
  Object.defineProperty(browser, 'identity', { value: undefined });
};

interface PopupApi {
  readonly extension: { getViews(kind: { readonly type: 'popup' }): readonly Window[] };
  readonly action: { openPopup(): Promise<void> };
}

describe('before there is a server', () => {
  it('says that nothing answers at the address', async () => {
    const panel = await panelFor(`http://localhost:${await freePort()}`);
    await panel.getByRole('button', { name: 'Connect' }).click();
    await panel.getByRole('alert').filter({ hasText: 'cannot be reached' }).waitFor();
    expect(await violations(panel)).toEqual([]);
    await panel.close();
  });

  it('says that what answers is not Keylift', async () => {
    const { port } = new URL(running.demo.lms.state.origin);
    const panel = await panelFor(`http://localhost:${port}`);
    await panel.getByRole('button', { name: 'Connect' }).click();
    await panel.getByRole('alert').filter({ hasText: 'There is no Keylift at' }).waitFor();
    expect(await panel.getByRole('button', { name: 'Connect' }).isEnabled()).toBe(true);
    await panel.close();
  });
});

describe('a browser', () => {
  it('is connected from a launch in the course', async () => {
    course = await profile.context.newPage();
    const to = encodeURIComponent(practicePath(running.demo));
    await course.goto(`${running.demo.lms.state.origin}/as/maya?to=${to}`);
    keylift = toolIn(course);
    await expectToday(keylift);
    await keylift.getByRole('link', { name: 'Connect a browser' }).click();
    await keylift.getByRole('heading', { level: 1, name: 'Connect a browser' }).waitFor();
    const panel = await panelFor(server());
    await profile.connect(panel, await codeFromCourse());
    await panel.close();
  });

  it('goes on in a tab when somebody connects in the popup, which closes as soon as another window opens', async () => {
    const options = await profile.own('options.html');
    await options.getByRole('button', { name: 'Disconnect this browser' }).click();
    await options.getByText('Not connected.').waitFor();
    const opened: string[] = [];
    profile.context.on('page', (page) => void page.waitForURL(/./).then(() => opened.push(page.url())));
    const sees = (): Promise<boolean> =>
      options.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: PopupApi };
        if (chrome.extension.getViews({ type: 'popup' }).length === 0) await chrome.action.openPopup();
        const [popup] = chrome.extension.getViews({ type: 'popup' });
        const button = popup?.document.querySelector<HTMLElement>('button[type=submit]');
        button?.click();
        return Boolean(button);
      });
    await expect.poll(sees, { timeout: 10_000 }).toBe(true);
    await expect
      .poll(() => opened.some((url) => url.startsWith(`${server()}/oauth/authorize`)), { timeout: 10_000 })
      .toBe(true);
    const window = profile.context.pages().find((page) => page.url().startsWith(`${server()}/oauth/authorize`)) as Page;
    const panel = profile.context.pages().find((page) => page.url().includes('panel.html')) as Page;
    await window.getByLabel('Code from your course').fill(await codeFromCourse());
    await window.getByRole('button', { name: 'Connect' }).click();
    await panel.getByRole('heading', { name: 'Today’s ten minutes' }).waitFor();
    await Promise.all([panel.close(), options.close()]);
  });

  it('renews its tokens once, however many pages ask', async () => {
    const helper = await profile.own('options.html');
    await helper.evaluate(() =>
      (globalThis as unknown as ExtensionApi).browser.storage.session.set({
        tokens: { accessToken: 'an old one', expiresAt: 1 },
      }),
    );
    const renewals: string[] = [];
    profile.context.on('request', (request) => {
      if (request.url().endsWith('/oauth/token')) renewals.push(request.postData() ?? '');
    });
    const panels = await Promise.all([1, 2, 3].map(() => profile.own('panel.html')));
    for (const panel of panels) await panel.getByRole('heading', { name: 'Today’s ten minutes' }).waitFor();
    expect(renewals).toHaveLength(1);
    await Promise.all([...panels, helper].map((page) => page.close()));
  });

  it('is disconnected in Keylift, and says so at the next step', async () => {
    const panel = await profile.own('panel.html');
    const lesson = panel.getByRole('button', { name: /^Start: / }).first();
    await lesson.waitFor();
    await goTo('#/today');
    await expectToday(keylift);
    await goTo('#/devices');
    await course.bringToFront();
    // By keyboard: the frame grows with its page, and what a mouse aims at moves.
    await keylift.getByRole('button', { name: 'Disconnect: Chrome on Linux' }).press('Enter');
    await keylift.getByText('Chrome on Linux').waitFor({ state: 'detached' });
    await panel.bringToFront();
    await lesson.click();
    await panel.getByText('This browser was disconnected. Connect it again to go on.').waitFor();
    expect(await violations(panel)).toEqual([]);
    await panel.close();
    const again = await profile.own('panel.html');
    await profile.connect(again, await codeFromCourse());
    await again.close();
  });

  it('without a window shows a code, which its owner looks at and agrees to in Keylift', async () => {
    const options = await profile.own('options.html');
    await options.getByRole('button', { name: 'Disconnect this browser' }).click();
    await options.getByText('Not connected.').waitFor();
    await options.close();

    const panel = await panelFor(server(), withoutWindow);
    await panel.getByRole('button', { name: 'Connect' }).click();
    const code = await panel.locator('p.code').innerText();
    await panel.close(); // and opened again: the same code goes on
    const again = await profile.own('panel.html', withoutWindow);
    expect(await again.locator('p.code').innerText()).toBe(code);
    expect(await violations(again)).toEqual([]);

    await goTo('#/devices');
    await keylift.getByLabel('Code that the device shows').fill(code);
    await keylift.getByRole('button', { name: 'Look which device it is' }).click();
    await keylift.getByText('Chrome on Linux').first().waitFor();
    await keylift.getByText('Did somebody send you the code?').waitFor();
    await keylift.getByRole('button', { name: 'Yes, connect it' }).click();
    await again.getByRole('heading', { name: 'Today’s ten minutes' }).waitFor();
    expect(await again.locator('input').count()).toBe(0);
    await again.close();
  });
});
