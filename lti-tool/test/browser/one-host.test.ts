/**
 * Moodle and Keylift on one machine, as two ports of one host and over plain http, as somebody has them who tries both: one
 * site and one cookie jar, where the other browser tests have two.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { TenantId } from '@keylift/core';
import { openPrismaStores } from '@keylift/core/prisma';
import { launchChromium } from '../../../tools/testing/chromium.js';
import { freePort } from '../../../tools/testing/free-port.js';
import { startLms } from '../../sandbox/lms/lms.js';
import { readConfig } from '../../src/config.js';
import { invite } from '../../src/lti/registration/register.js';
import { startServer } from '../../src/server.js';
import { expectToday, toolIn } from './support/running-demo.js';
import { tellOnFailure } from './support/tell-on-failure.js';

vi.setConfig({ testTimeout: 90_000 }); // a browser on a busy machine

const HOST = '127.0.0.1';

it('registers, chooses content and launches in a frame, in a window and in place of the course', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keylift-one-host-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const port = await freePort();
  const read = readConfig({
    KEYLIFT_PUBLIC_URL: `http://${HOST}:${port}`,
    KEYLIFT_PORT: String(port),
    KEYLIFT_ALLOW_LOOPBACK: 'true',
    KEYLIFT_DATABASE_URL: `file:${join(folder, 'keylift.db')}`,
    KEYLIFT_SECRET: 'the secret of a test, long enough to be one',
    KEYLIFT_LOG_LEVEL: 'silent',
  });
  if ('problems' in read) expect.fail(read.problems.join('\n'));
  const { databaseUrl, publicUrl } = read.config;
  const stores = await openPrismaStores(databaseUrl);
  await stores.migrate();
  const invitation = await invite(stores.lti, {
    publicUrl,
    tenantId: 'meridian' as TenantId,
    approved: true,
    now: Date.now(),
  });
  await stores.close();
  const server = await startServer(read.config);
  onTestFinished(() => server.close());
  const lms = await startLms({ profile: 'moodle', host: HOST });
  onTestFinished(() => lms.close());
  const browser = await launchChromium(['--test-third-party-cookie-phaseout']);
  onTestFinished(() => browser.close());
  const open = async (person: string, path: string): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    tellOnFailure(page);
    await page.goto(`${lms.state.origin}/as/${person}?to=${encodeURIComponent(path)}`, { waitUntil: 'commit' });
    return page;
  };

  const admin = await open('ines', '/tools');
  await admin.getByLabel('Registration address of the tool').fill(invitation);
  await admin.getByRole('button', { name: 'Register' }).click();
  await toolIn(admin).getByRole('button', { name: 'Register' }).click();
  await toolIn(admin).getByRole('button', { name: 'Close' }).click();
  await admin.getByRole('button', { name: 'Activate' }).click();
  await admin.waitForURL(/\/tools$/);
  await admin.waitForFunction(() => document.querySelector<HTMLImageElement>('.card img')?.naturalWidth); // our picture is drawn

  // Without a Key Result there is nothing to say in custom parameters, and Moodle takes an empty object for a fault.
  const clientId = [...lms.state.tools.keys()].at(-1) ?? '';
  const teacher = await open('dev', `/courses/2/add/${clientId}`);
  await toolIn(teacher)
    .getByLabel(/^Keylift: today/)
    .check();
  await toolIn(teacher).getByRole('button', { name: 'Add to the course' }).click();
  await toolIn(teacher).getByText('Content from Keylift').waitFor();
  await toolIn(teacher).getByRole('button', { name: 'Add to the course' }).click();
  await teacher.waitForURL(/\/courses\/2$/);
  const today = [...lms.state.activities.values()].at(-1) ?? expect.fail('nothing was added');
  expect(today).toMatchObject({ title: 'Keylift: today', custom: {} });

  const learner = await open('maya', `/courses/2/activities/${today.id}`);
  await expectToday(toolIn(learner));
  const popup = learner.waitForEvent('popup');
  await learner.getByRole('link', { name: 'Open in a new window' }).click();
  await expectToday(await popup);
  await learner.goto(`${lms.state.origin}/launch/${today.id}?target=frame`, { waitUntil: 'commit' });
  await expectToday(learner);
  expect(new URL(learner.url()).origin).toBe(publicUrl);
});
