/** Choosing course content inside the platform, in both of them, with third-party cookies blocked. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { stickingOut, violations } from './support/axe.js';
import { expectToday, runDemo, toolIn, type RunningDemo } from './support/running-demo.js';

vi.setConfig({ testTimeout: 90_000 }); // a browser on a busy machine

describe.each(['moodle', 'canvas'] as const)('in %s', (profile) => {
  let running: RunningDemo;
  let page: Page | undefined;
  beforeAll(async () => {
    running = await runDemo({ profile });
  });
  afterEach(async () => {
    await page?.context().close();
    page = undefined;
  });
  afterAll(() => running.close());

  async function openPicker(): Promise<Page> {
    const { courseId } = running.demo.tierTwo;
    page = await running.open('dev', `/courses/${courseId}/add`);
    await page.getByRole('link', { name: 'Choose content from Keylift' }).click();
    await toolIn(page).getByRole('heading', { name: 'What should the course hold?' }).waitFor();
    return page;
  }

  it('an instructor chooses a lesson and today, the course gets both, and a learner opens one', async () => {
    const picker = await openPicker();
    const tool = toolIn(picker);
    await tool.getByLabel(/^Keylift: today/).check();
    const lesson = tool.getByRole('group', { name: 'Lessons' }).getByRole('checkbox').first();
    await lesson.check();
    await tool.getByLabel(/^Give practice a column/).check();
    await tool.getByRole('button', { name: 'Add to the course' }).click();
    await tool.getByText('Graded, 100 points').first().waitFor();
    await tool.getByRole('button', { name: 'Add to the course' }).click();
    await picker.waitForURL(/\/courses\/2$/);

    const { state } = running.demo.lms;
    const [today, added] = [...state.activities.values()].slice(-2);
    expect(today).toMatchObject({ title: 'Keylift: today', custom: { keylift_key_result: 'tier-2-resolution' } });
    expect(added?.custom).toMatchObject({
      keylift_key_result: 'tier-2-resolution',
      keylift_lesson: expect.any(String),
    });
    expect(state.gradebook.itemOfActivity(added?.id ?? '')).toMatchObject({ tag: 'practice', scoreMaximum: 100 });

    const learner = await running.open('maya', `/courses/2/activities/${today?.id}`);
    await expectToday(toolIn(learner));
    await learner.context().close();
  });

  it('the page works for everybody, in light and dark, and 320 px wide', async () => {
    const picker = await openPicker();
    const frame = picker.frame('tool') ?? expect.fail('there is no frame');
    for (const colorScheme of ['light', 'dark'] as const) {
      await picker.emulateMedia({ colorScheme });
      expect({ colorScheme, violations: await violations(frame) }).toEqual({ colorScheme, violations: [] });
    }
    await picker.setViewportSize({ width: 320, height: 640 });
    expect(await stickingOut(frame)).toEqual([]);
  });

  it('choosing nothing adds nothing', async () => {
    const picker = await openPicker();
    const before = running.demo.lms.state.activities.size;
    await toolIn(picker).getByRole('button', { name: 'Add nothing' }).click();
    await toolIn(picker).getByText('Nothing was chosen.').waitFor();
    expect(running.demo.lms.state.activities.size).toBe(before);
  });
});
