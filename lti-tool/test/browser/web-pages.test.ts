/** The pages of Keylift inside the platform: usable by everybody, in light and dark, and on a screen of 320 px. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { stickingOut, violations } from './support/axe.js';
import { answerLesson } from './support/keyboard.js';
import { practicePath, runDemo, toolIn, type RunningDemo } from './support/running-demo.js';

vi.setConfig({ testTimeout: 90_000 }); // a browser on a busy machine

let running: RunningDemo;
beforeAll(async () => {
  running = await runDemo({ profile: 'canvas' });
});
afterAll(() => running.close());

const toolFrame = (page: Page): Frame => page.frame('tool') ?? expect.fail('there is no frame');

async function expectUsable(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect({ colorScheme, violations: await violations(toolFrame(page)) }).toEqual({ colorScheme, violations: [] });
    expect({ colorScheme, around: await violations(page) }).toEqual({ colorScheme, around: [] });
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await stickingOut(toolFrame(page))).toEqual([]);
  expect(await stickingOut(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
}

it.each([
  ['in English', 'maya'],
  ['in German', 'jonas'],
])('today, a lesson and its end, %s', async (_language, person) => {
  const { demo } = running;
  const page = await running.open(person, practicePath(demo), { reducedMotion: 'reduce' });
  await toolIn(page).locator('#headline').waitFor();
  await expectUsable(page);

  await toolIn(page).locator('a[href="#/devices"]').click();
  await toolIn(page).locator('main.devices button').first().click();
  await toolIn(page).locator('.code').waitFor();
  await expectUsable(page);
  await toolIn(page).locator('.bar a[href="#/today"]').click();

  await toolIn(page).locator('.sprint a.btn').click();
  await toolIn(page).locator('form.check').first().waitFor();
  await expectUsable(page);

  const lessonId = decodeURIComponent(/#\/lessons\/([^/]+)/.exec(toolFrame(page).url())?.[1] ?? '');
  const lesson = demo.lessons.find(({ id }) => id === lessonId) ?? expect.fail(`no lesson "${lessonId}"`);
  await toolIn(page).locator('#question-0').focus();
  await answerLesson(page, toolFrame(page), lesson);
  await expectUsable(page);
  await toolIn(page).locator('#finish').click();
  await toolIn(page).locator('main.completion').waitFor();
  await expectUsable(page);
  await page.context().close();
});

it('the Key Results and one of them, for a team lead', async () => {
  const { courseId, keyResult } = running.demo.tierTwo;
  const page = await running.open('dev', `/courses/${courseId}/activities/${keyResult}`, { reducedMotion: 'reduce' });
  await toolIn(page).locator('#title').waitFor();
  await expectUsable(page);
  await toolIn(page).locator('.bar a[href="#/key-results"]').click();
  await toolIn(page).locator('main h1').waitFor();
  await expectUsable(page);
  await page.context().close();
});
