/** Keylift registers itself in the frame of each platform; then an administrator switches it on and a teacher chooses content. */
import { expect, it, vi } from 'vitest';
import { violations } from './support/axe.js';
import { runDemo, toolIn } from './support/running-demo.js';

vi.setConfig({ testTimeout: 90_000 }); // a browser on a busy machine

it.each(['moodle', 'canvas'] as const)('in %s', async (profile) => {
  const running = await runDemo({ profile });
  const { lms, registrationUrl } = running.demo;
  const page = await running.open('ines', '/tools');
  await page.getByLabel('Registration address of the tool').fill(registrationUrl);
  await page.getByRole('button', { name: 'Register' }).click();
  // Keylift is there already, and Moodle asks what is wanted.
  if (profile === 'moodle') await page.getByRole('button', { name: 'Register as a new external tool' }).click();
  const tool = toolIn(page);
  await tool.getByRole('heading', { name: 'Register Keylift' }).waitFor();
  expect(await violations(page.frame('tool') ?? expect.fail('there is no frame'))).toEqual([]);
  await tool.getByRole('button', { name: 'Register' }).click();
  await tool.getByRole('heading', { name: 'Keylift is registered' }).waitFor();
  expect(await violations(page.frame('tool') ?? expect.fail('there is no frame'))).toEqual([]);
  await tool.getByRole('button', { name: 'Close' }).click();

  await page.waitForURL(/\/tools$/);
  await page.getByRole('button', { name: 'Activate' }).click();
  const clientId = [...lms.state.tools.keys()].at(-1) ?? '';
  await page.goto(`${lms.state.origin}/courses/2/add/${clientId}`);
  await tool.getByRole('heading', { name: 'What should the course hold?' }).waitFor();
  await running.close();
});
