/** A lead offers a start, the learner says no with a reason, and only the two of them read it; then the goal changes course. */
import { randomUUID } from 'node:crypto';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { violations } from './support/axe.js';
import { runDemo, toolIn, type RunningDemo } from './support/running-demo.js';

vi.setConfig({ testTimeout: 90_000 }); // a browser on a busy machine

let running: RunningDemo;
beforeAll(async () => {
  running = await runDemo({ profile: 'canvas' });
});
afterAll(() => running.close());

/** The Key Result of Tier-2, as one person sees it. */
async function openAs(person: string): Promise<{ readonly page: Page; readonly tool: FrameLocator }> {
  const { courseId, keyResult } = running.demo.tierTwo;
  const page = await running.open(person, `/courses/${courseId}/activities/${keyResult}`, { reducedMotion: 'reduce' });
  const tool = toolIn(page);
  await tool.locator('#title').waitFor();
  return { page, tool };
}

const frameOf = (page: Page) => page.frame('tool') ?? expect.fail('there is no frame');
const rowOf = (tool: FrameLocator, title: string) => tool.locator('.interventions li').filter({ hasText: title });

it('a start is offered, declined with a reason, and read by the two concerned alone', async () => {
  const title = `Read two traces with Priya, ${randomUUID().slice(0, 8)}`; // of its own, also when this is tried again
  const reason = 'I am on leave from Monday on.';

  const lead = await openAs('dev');
  await lead.tool.locator('section[aria-labelledby=interventions] header button').click();
  const form = lead.tool.locator('form[aria-labelledby=offer]');
  await form.locator('select').first().selectOption({ label: 'Maya Rao' });
  await form.locator('input[type=text]').fill(title);
  await form.locator('button[type=submit]').click();
  await rowOf(lead.tool, title).filter({ hasText: 'You offered this to Maya Rao' }).waitFor();
  expect(await violations(frameOf(lead.page))).toEqual([]);

  const learner = await openAs('maya');
  expect(await learner.tool.locator('section[aria-labelledby=interventions] header button').count()).toBe(0);
  const asked = rowOf(learner.tool, title);
  await asked.filter({ hasText: 'Offered to you by Dev Patel' }).waitFor();
  await asked.getByRole('button', { name: 'No', exact: true }).click();
  await asked.locator('textarea').fill(reason);
  await asked.getByRole('button', { name: 'Say no' }).click();
  await asked.filter({ hasText: reason }).waitFor();
  expect(await violations(frameOf(learner.page))).toEqual([]);

  const again = await openAs('dev');
  await rowOf(again.tool, title).filter({ hasText: reason }).waitFor();
  const colleague = await openAs('jonas');
  await rowOf(colleague.tool, title).waitFor();
  expect(await frameOf(colleague.page).content()).not.toContain(reason);
  expect(await frameOf(colleague.page).content()).not.toContain('Dir angeboten');
  for (const { page } of [lead, learner, again, colleague]) await page.context().close();
});

it('a goal changes course: what is kept, put down and new is seen before it happens, and the reason stays', async () => {
  const { page, tool } = await openAs('dev');
  await tool.getByRole('link', { name: 'Change course' }).click();
  await tool.locator('form.pivot textarea').first().fill('Raise first-contact resolution of integration tickets');
  await tool.getByRole('button', { name: 'See what changes' }).click();
  await tool.locator('.diff').waitFor();
  expect(await violations(frameOf(page))).toEqual([]);
  for (const box of (await tool.locator('.diff input').all()).slice(0, 3)) await box.check();
  await tool.locator('form.pivot input[type=number]').nth(1).fill('6.5');
  await tool.locator('.confirm textarea').fill('Customers ask for a first answer that holds.');
  await tool.locator('.confirm button[type=submit]').click();
  await tool.locator('#history').waitFor();
  await tool.locator('.history').filter({ hasText: 'Customers ask for a first answer that holds.' }).waitFor();
  await page.context().close();
});

it('the review and what could help are open to the lead', async () => {
  const { page, tool } = await openAs('dev');
  await tool.getByRole('link', { name: 'Look back' }).click();
  await tool.locator('#causes').waitFor();
  expect(await tool.locator('.causes li').count()).toBe(8);
  expect(await violations(frameOf(page))).toEqual([]);
  await tool.locator('.crumb a').last().click();
  await tool.getByRole('link', { name: 'What could help' }).click();
  await tool.locator('#remap').waitFor();
  expect(await violations(frameOf(page))).toEqual([]);
  await page.context().close();
});
