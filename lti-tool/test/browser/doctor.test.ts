/** The doctor in front of a real platform page: what an administrator sees, and what any browser can measure about itself. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FaultName } from '../../sandbox/lms/faults.js';
import type { ProfileName } from '../../sandbox/lms/profile.js';
import { stickingOut, violations } from './support/axe.js';
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
  for (const name of Object.keys(running.demo.lms.state.faults))
    running.demo.lms.state.faults[name as FaultName] = false;
  await page?.context().close();
  page = undefined;
});

const start = (profile: ProfileName) => {
  beforeAll(async () => {
    running = await runDemo({ profile });
  });
  afterAll(() => running.close());
};

/** Ines, who administers learning, opens the doctor; everything was looked at. */
async function openDoctor(): Promise<FrameLocator> {
  page = await running.open('ines', practicePath(running.demo));
  const tool = toolIn(page);
  await tool.getByRole('link', { name: 'Doctor' }).click();
  await tool.getByRole('button', { name: 'Check again' }).waitFor();
  await tool.locator('section:last-of-type li').first().waitFor();
  return tool;
}

const resultOf = (tool: FrameLocator, title: string): Promise<string | null> =>
  tool
    .locator('.findings li', { has: tool.getByRole('heading', { name: title, exact: true }) })
    .getAttribute('data-result');

describe('in Moodle', () => {
  start('moodle');

  it('finds nothing that fails, and nothing is in the way in light, dark and a narrow frame', async () => {
    const tool = await openDoctor();
    expect(await tool.locator('[data-result=fail]').allInnerTexts()).toEqual([]);
    expect(await resultOf(tool, 'Partitioned cookie')).toBe('ok');
    expect(await resultOf(tool, 'Platform Storage')).toBe('unknown');
    const frame = page?.frame('tool') ?? expect.fail('there is no frame');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page?.emulateMedia({ colorScheme });
      expect(await violations(frame)).toEqual([]);
    }
    await page?.setViewportSize({ width: 360, height: 800 });
    expect(await stickingOut(frame)).toEqual([]);
  });

  it('names a refused launch and what mends it', async () => {
    const maya = await running.open('maya', '/courses');
    running.demo.lms.state.faults['wrong-nonce'] = true;
    await maya.goto(`${running.demo.lms.state.origin}${practicePath(running.demo)}`, { waitUntil: 'commit' });
    const refused = toolIn(maya).locator('main[data-code="NONCE_MISMATCH"]');
    await refused.waitFor();
    const reference = (await refused.locator('code').first().innerText()).trim();
    running.demo.lms.state.faults['wrong-nonce'] = false;

    // Whoever was refused can look at the browser without a session.
    await toolIn(maya).getByRole('link', { name: 'See what this browser keeps' }).click();
    await toolIn(maya).getByRole('heading', { name: 'This browser' }).waitFor();
    await toolIn(maya).locator('.findings li').first().waitFor();
    expect(await violations(maya.frame('tool') ?? expect.fail('there is no frame'))).toEqual([]);
    await maya.context().close();

    const tool = await openDoctor();
    const found = tool.locator('[data-result=fail]', { hasText: reference });
    expect(await found.innerText()).toContain('/mod/lti/auth.php');
  });

  it('a browser that keeps no cookie of the login is still told what it keeps', async () => {
    const maya = await running.open('maya', '/courses');
    await loseLoginCookies(maya, running.demo);
    await maya.goto(`${running.demo.lms.state.origin}${practicePath(running.demo)}`, { waitUntil: 'commit' });
    await toolIn(maya).getByRole('link', { name: 'See what this browser keeps' }).click();
    await toolIn(maya).locator('.findings li').first().waitFor();
    expect(await resultOf(toolIn(maya), 'Cookies of third parties')).toBe('ok');
    await maya.context().close();
  });
});

describe('in Canvas', () => {
  start('canvas');

  it.each<[FaultName | 'nothing', string]>([
    ['nothing', 'ok'],
    ['storage-silent', 'warn'],
    ['storage-off', 'unknown'],
  ])('Platform Storage with %s switched on is %s', async (fault, result) => {
    if (fault !== 'nothing') running.demo.lms.state.faults[fault] = true;
    const tool = await openDoctor();
    expect(await resultOf(tool, 'Platform Storage')).toBe(result);
  });

  it('stops when asked, while a slow platform is waited for', async () => {
    page = await running.open('ines', practicePath(running.demo));
    const tool = toolIn(page);
    await expectToday(tool);
    running.demo.lms.state.faults['services-slow'] = true;
    await tool.getByRole('link', { name: 'Doctor' }).click();
    await tool.getByRole('button', { name: 'Stop' }).click();
    await tool.getByText('Stopped.').waitFor();
  });
});
