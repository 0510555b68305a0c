/** Answering a lesson's questions moves the estimate, its interval and its explanation, for the learner to see. */
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { answerLesson, focusArrives, tabTo } from './support/keyboard.js';
import { practicePath, runDemo, toolIn, type RunningDemo } from './support/running-demo.js';

vi.setConfig({ testTimeout: 90_000 }); // a browser on a busy machine

let running: RunningDemo;
beforeAll(async () => {
  running = await runDemo({ profile: 'canvas' });
});
afterAll(() => running.close());

const SKILL = 'API architecture';

/** What today's page says and draws about the skill. */
async function standing(frame: Frame): Promise<{ sentence: string; band: string; tick: string; why: string }> {
  const row = frame.locator('.skill').filter({ hasText: SKILL });
  const drawn = (mark: string, property: string): Promise<string> =>
    row
      .locator(`.scale .${mark}`)
      .evaluate((element, name) => (element as HTMLElement).style.getPropertyValue(name), property);
  return {
    sentence: await row.innerText(),
    band: `${await drawn('range', '--from')} to ${await drawn('range', '--to')}`,
    tick: await drawn('best', '--at'),
    why: (await frame.locator('.reasons section').filter({ hasText: SKILL }).textContent()) ?? '',
  };
}

it('on today’s page and at the end of the lesson', async () => {
  const { demo } = running;
  const page = await running.open('maya', practicePath(demo));
  await toolIn(page).locator('#headline').waitFor();
  const frame = page.frame('tool') ?? expect.fail('there is no frame');
  const before = await standing(frame);

  const lesson = demo.lessons.find(({ title }) => title.startsWith('Token-refresh errors')) ?? expect.fail('no lesson');
  await frame.getByRole('link', { name: lesson.title }).click();
  await focusArrives(frame, 'h1');
  await answerLesson(page, frame, lesson);
  await page.keyboard.press('Enter');
  await frame.locator('main.completion h1').waitFor();
  expect(await frame.locator('.changes').innerText()).toContain(SKILL);
  await tabTo(page, frame, 'main.completion a[href="#/today"]');
  await page.keyboard.press('Enter');
  await frame.locator('#headline').waitFor();

  const after = await standing(frame);
  for (const part of ['sentence', 'band', 'tick', 'why'] as const) expect(after[part]).not.toBe(before[part]);
  // Four answers were there; the three questions of the lesson make seven.
  expect(before.sentence).toMatch(/\bfour answers\b/);
  expect(after.sentence).toMatch(/\bseven answers\b/);
  expect(Number.parseFloat(after.tick)).toBeGreaterThan(Number.parseFloat(before.tick));
  await page.context().close();
});
