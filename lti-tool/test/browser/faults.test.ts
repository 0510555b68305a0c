/** When the platform misbehaves, the person in front of it reads a plain page, and the next launch works. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { FaultName } from '../../sandbox/lms/faults.js';
import { violations } from './support/axe.js';
import { expectToday, practicePath, runDemo, toolIn, type RunningDemo } from './support/running-demo.js';

vi.setConfig({ testTimeout: 90_000 }); // a browser on a busy machine

let running: RunningDemo;
let page: Page;
beforeAll(async () => {
  running = await runDemo({ profile: 'moodle' });
  page = await running.open('maya', practicePath(running.demo));
  await expectToday(toolIn(page)); // a launch that replay can repeat
});
afterEach(() => {
  for (const name of Object.keys(running.demo.lms.state.faults))
    running.demo.lms.state.faults[name as FaultName] = false;
});
afterAll(() => running.close());

it.each<[FaultName, string]>([
  ['replay', 'STATE_UNKNOWN'],
  ['wrong-key', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
  ['unknown-kid', 'ERR_JWKS_NO_MATCHING_KEY'],
  ['clock-ahead', 'IAT_FUTURE'],
  ['clock-behind', 'ERR_JWT_EXPIRED'],
  ['expires-far', 'EXP_RANGE'],
  ['wrong-nonce', 'NONCE_MISMATCH'],
  ['wrong-audience', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
  ['wrong-deployment', 'DEPLOYMENT'],
  ['access-denied', 'PLATFORM_ERROR'],
  // Once more, because a busy machine was seen to lose one navigation of the frame.
])('%s is explained (%s), and the next launch works', { retry: 1 }, async (fault, code) => {
  running.demo.lms.state.faults[fault] = true;
  await page.reload({ waitUntil: 'commit' });
  const notice = toolIn(page).locator('main[data-code]');
  await notice.waitFor();
  expect(await notice.getAttribute('data-code')).toBe(code);
  expect((await notice.locator('h1').innerText()).length).toBeGreaterThan(10);

  running.demo.lms.state.faults[fault] = false;
  await page.reload();
  await expectToday(toolIn(page));
});

it('the page that explains has nothing in the way, in light and dark', async () => {
  running.demo.lms.state.faults['wrong-nonce'] = true;
  await page.reload({ waitUntil: 'commit' });
  await toolIn(page).locator('main[data-code]').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page.frame('tool') ?? expect.fail('there is no frame'))).toEqual([]);
  }
});
