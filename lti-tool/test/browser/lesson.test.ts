/** A learner takes a lesson with the keyboard alone, and the grade appears in the gradebook of the platform. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { until } from '../../sandbox/demo/until.js';
import { answerLesson, focusArrives, tabTo } from './support/keyboard.js';
import { practicePath, runDemo, toolIn, type RunningDemo } from './support/running-demo.js';

vi.setConfig({ testTimeout: 90_000 }); // a browser on a busy machine

let running: RunningDemo;
beforeAll(async () => {
  running = await runDemo({ profile: 'moodle' });
});
afterAll(() => running.close());

const toolFrame = (page: Page): Frame => page.frame('tool') ?? expect.fail('there is no frame');

it('from the menu of the course to the grade', async () => {
  const { demo } = running;
  const page = await running.open('maya', '/courses/2');
  await tabTo(page, page, `a[href="${practicePath(demo)}"]`);
  await page.keyboard.press('Enter');
  await toolIn(page).locator('#headline').waitFor();

  const frame = toolFrame(page);
  await tabTo(page, frame, '.sprint a.btn');
  await page.keyboard.press('Enter');
  await focusArrives(frame, 'h1');
  const lessonId = decodeURIComponent(/#\/lessons\/([^/]+)/.exec(frame.url())?.[1] ?? '');
  const lesson = demo.lessons.find(({ id }) => id === lessonId) ?? expect.fail(`no lesson "${lessonId}"`);
  expect(await frame.locator('h1').innerText()).toBe(lesson.title);

  await answerLesson(page, frame, lesson);
  await page.keyboard.press('Enter');
  await frame.locator('main.completion h1').waitFor();
  await focusArrives(frame, 'h1');

  const { gradebook } = demo.lms.state;
  const column = gradebook.itemOfActivity(demo.tierTwo.practice) ?? expect.fail('the activity has no column');
  const grade = await until('the grade', async () => gradebook.grades(column.id)[0]);
  expect(grade).toMatchObject({ score: 100, gradingProgress: 'FullyGraded', activityProgress: 'Completed' });
  await tabTo(page, page, 'a[href="/courses/2/grades"]');
  await page.keyboard.press('Enter');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Keylift practice' }) });
  await row.getByText('100 of 100').waitFor();
  expect(await row.locator('time').count()).toBe(1);
  expect(await row.getByRole('cell').last().innerText()).toBe(grade.comment);
  await page.context().close();
});
