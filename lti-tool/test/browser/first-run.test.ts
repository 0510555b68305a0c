/** A new server and a Moodle that has never heard of it: from the invitation to the first learner's ten minutes. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import { freePort } from '../../../tools/testing/free-port.js';
import { launchChromium } from '../../../tools/testing/chromium.js';
import { startLms } from '../../sandbox/lms/lms.js';
import { readConfig } from '../../src/config.js';
import { startServer } from '../../src/server.js';
import { violations } from './support/axe.js';
import { toolIn } from './support/running-demo.js';

vi.setConfig({ testTimeout: 120_000 }); // a browser on a busy machine

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const SENTENCE = 'Raise NPS from 40 to 60 by calming escalated calls on integration tickets';

it('an empty installation becomes a course that serves a Key Result', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keylift-first-run-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const port = await freePort();
  const env = {
    KEYLIFT_PUBLIC_URL: `http://localhost:${port}`,
    KEYLIFT_PORT: String(port),
    KEYLIFT_ALLOW_LOOPBACK: 'true',
    KEYLIFT_DATABASE_URL: `file:${join(folder, 'keylift.db')}`,
    KEYLIFT_SECRET: 'the secret of a test, long enough to be one',
    KEYLIFT_LOG_LEVEL: 'silent',
  };

  // The administrator: one command, one address, one form of the LMS.
  const invite = ['--conditions=source', '--import=tsx', main, 'platforms', 'invite', '--approved'];
  const { stdout: invitation } = await promisify(execFile)(process.execPath, invite, {
    env: { PATH: process.env['PATH'], ...env },
  });
  const read = readConfig(env);
  if ('problems' in read) expect.fail(read.problems.join('\n'));
  const server = await startServer(read.config);
  onTestFinished(() => server.close());
  const lms = await startLms({ profile: 'moodle' });
  onTestFinished(() => lms.close());
  const browser = await launchChromium(['--test-third-party-cookie-phaseout']);
  onTestFinished(() => browser.close());
  const open = async (person: string, path: string) => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${lms.state.origin}/as/${person}?to=${encodeURIComponent(path)}`, { waitUntil: 'commit' });
    return { page, tool: toolIn(page) };
  };

  const admin = await open('ines', '/tools');
  await admin.page.getByLabel('Registration address of the tool').fill(invitation.trim());
  await admin.page.getByRole('button', { name: 'Register' }).click();
  await admin.tool.getByRole('button', { name: 'Register' }).click();
  await admin.tool.getByRole('button', { name: 'Close' }).click();
  await admin.page.getByRole('button', { name: 'Activate' }).click();
  await admin.page.waitForURL(/\/tools$/);

  // The teacher: what the course is for, then who takes part.
  const clientId = [...lms.state.tools.keys()].at(-1) ?? '';
  const { id: courseId } = lms.state.world.courses[0] ?? expect.fail('there is no course');
  const activity = lms.addActivity({ courseId, clientId, title: 'Keylift' });
  const path = `/courses/${courseId}/activities/${activity.id}`;
  const { page, tool } = await open('dev', path);
  await tool.getByRole('link', { name: 'Paste the Key Result' }).waitFor();
  expect(await violations(page.frame('tool') ?? expect.fail('there is no frame'))).toEqual([]);
  await tool.getByRole('link', { name: 'Paste the Key Result' }).click();
  await tool.getByLabel('Paste a Key Result').fill(SENTENCE);
  await tool.getByRole('button', { name: 'X-ray' }).click();
  await tool.getByLabel('What is counted').fill('points');
  await tool.getByRole('button', { name: 'Keep it' }).click();
  await tool.getByRole('heading', { name: SENTENCE }).waitFor();
  await tool.getByText('Record a reading').click();
  await tool.getByLabel('The number now, points').fill('43');
  await tool.getByRole('button', { name: 'Record it' }).click();
  await tool.getByText('43 now').waitFor();
  await tool.getByRole('link', { name: 'Members' }).click();
  await tool.getByLabel(/The people concerned were told/).check();
  await tool.getByRole('button', { name: 'Take over' }).click();
  await tool.getByText(/^Done\. Joined: [1-9]/).waitFor();

  // The learner: ten minutes toward it, from lessons that were there from the start.
  const learner = await open('maya', path);
  await learner.tool.getByRole('link', { name: 'Start with the new lesson' }).click();
  await learner.tool.locator('main.read h1').waitFor();
  await learner.tool.getByRole('link', { name: 'Today' }).first().click();
  await learner.tool.getByText('43 now').waitFor();
});
