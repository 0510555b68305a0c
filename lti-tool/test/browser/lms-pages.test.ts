/** The pages of the sandbox LMS in a real browser: usable by everybody, on every screen. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { launchChromium } from '../../../tools/testing/chromium.js';
import { startRig, type Rig } from '../../sandbox/lms/testing/running.js';
import { stickingOut, violations } from './support/axe.js';

vi.setConfig({ testTimeout: 90_000 }); // a browser on a busy machine

let rig: Rig;
let browser: Browser;
beforeAll(async () => {
  rig = await startRig({ profile: 'canvas' });
  browser = await launchChromium();
  const { gradebook, profile, world } = rig.lms.state;
  const [maya] = world.people;
  if (!maya) throw new Error('nobody there');
  const at = Date.parse('2026-11-18T09:00:00Z');
  const grade = {
    at,
    activityProgress: 'Completed',
    gradingProgress: 'FullyGraded',
    score: 80,
    comment: 'Practice, 4 of 5 right',
  };
  gradebook.putGrade('1', { ...grade, userId: profile.subject(maya) });
});
afterAll(async () => {
  await browser.close();
  await rig.close();
});

/** A browser of one person, for one test. */
async function as(person: string, options: Parameters<Browser['newContext']>[0], use: (page: Page) => Promise<void>) {
  const context: BrowserContext = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(`${rig.facts.issuer}/as/${person}?to=/courses`);
    await use(page);
  } finally {
    await context.close();
  }
}

const pages = [
  ['ines', '/courses'],
  ['maya', '/courses/2'],
  ['maya', '/courses/2/announcements'],
  ['maya', '/courses/2/modules/tokens'],
  ['maya', '/courses/2/grades'],
  ['dev', '/courses/2/grades'],
  ['dev', '/courses/2/people'],
  ['dev', '/courses/2/add'],
  ['ines', '/tools'],
  ['ines', '/lab'],
  ['maya', '/return?course=2'],
  ['maya', '/nothing'],
] as const;

it.each(pages)('%s finds nothing in the way on %s: light, dark, and on a screen of 320 px', async (person, path) => {
  await as(person, { colorScheme: 'light' }, async (page) => {
    await page.goto(`${rig.facts.issuer}${path}`);
    const account = page.locator('.account summary');
    if (await account.isVisible()) await account.click();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await stickingOut(page)).toEqual([]);
  });
});

it('the person is switched with the keyboard', async () => {
  await as('maya', {}, async (page) => {
    await page.locator('.account summary').focus();
    await page.keyboard.press('Enter');
    const dev = page.getByRole('button', { name: 'Dev Patel' });
    while (!(await dev.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.account-name', { hasText: 'Dev Patel' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/courses');
  });
});
