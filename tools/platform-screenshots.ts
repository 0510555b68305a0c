// Takes the pictures of lti-tool/docs: `node tools/run-source.mjs tools/platform-screenshots.ts`. They show the sandbox, which
// behaves like Moodle 4.5 and like Canvas and looks like neither.
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { openFolder } from '../lti-tool/sandbox/demo/folder.js';
import { startDemo, type Demo } from '../lti-tool/sandbox/demo/start-demo.js';
import type { ProfileName } from '../lti-tool/sandbox/lms/profile.js';
import { launchChromium } from './testing/chromium.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'lti-tool/docs/images');
const WIDTH = 1040;
/** Longer pages are cut off. */
const MOST_HEIGHT = 1000;
/** Below the last element, so that a picture does not end at its edge. */
const MARGIN = 24;
/** Pictures live in the repository, so they stay small. */
const MOST_BYTES = 150_000;

const toolIn = (page: Page): FrameLocator => page.frameLocator('iframe[name="tool"]');

/** The page down to the end of `last`, from its top or from `first` on. */
async function take(page: Page, name: string, last: Locator, first?: Locator): Promise<void> {
  // First as high as anything may be, so that the frame around the tool scrolls nothing away.
  await page.setViewportSize({ width: WIDTH, height: 3000 });
  await last.first().waitFor();
  const boxes = await Promise.all((await last.all()).map((part) => part.boundingBox()));
  const end = Math.max(...boxes.map((box) => (box ? box.y + box.height : 0)));
  const file = join(folder, `${name}.png`);
  const begin = first ? Math.max(0, ((await first.boundingBox())?.y ?? 0) - MARGIN) : 0;
  const height = Math.min(Math.ceil(end - begin) + MARGIN, MOST_HEIGHT);
  const clip = { x: 0, y: Math.floor(begin), width: WIDTH, height };
  await page.screenshot({ path: file, clip, animations: 'disabled', caret: 'hide' });
  const { size } = await stat(file);
  if (size > MOST_BYTES) throw new Error(`${name} has ${size} bytes`);
  console.log(`${relative(root, file)} ${Math.round(size / 1024)} kB`);
}

async function open(browser: Browser, { lms }: Demo, person: string, path: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: WIDTH, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${lms.state.origin}/as/${person}?to=${encodeURIComponent(path)}`, { waitUntil: 'commit' });
  return page;
}

const practice = ({ tierTwo }: Demo): string => `/courses/${tierTwo.courseId}/activities/${tierTwo.practice}`;

async function openPlatforms(page: Page, demo: Demo): Promise<FrameLocator> {
  await page.goto(`${demo.lms.state.origin}${practice(demo)}`);
  const tool = toolIn(page);
  await tool.getByRole('link', { name: 'Platforms' }).click();
  await tool.getByRole('heading', { name: 'Platforms', level: 1 }).waitFor();
  return tool;
}

/** From the invitation to the first launch, as an administrator and a teacher go it. */
async function connect(browser: Browser, demo: Demo, profile: ProfileName): Promise<void> {
  const { state } = demo.lms;
  const page = await open(browser, demo, 'ines', '/courses');
  const platforms = await openPlatforms(page, demo);
  await platforms.getByRole('button', { name: 'Make an invitation' }).click();
  const address = await platforms.locator('.invitation code').innerText();
  await take(page, `${profile}-invitation`, platforms.locator('.invitation'));

  await page.goto(`${state.origin}/tools`);
  await page.getByLabel('Registration address of the tool').fill(address.replace(/\s/g, ''));
  await take(page, `${profile}-register`, page.getByRole('button', { name: 'Register' }));
  await page.getByRole('button', { name: 'Register' }).click();
  if (profile === 'moodle') await page.getByRole('button', { name: 'Register as a new external tool' }).click();
  const tool = toolIn(page);
  await tool.getByRole('button', { name: 'Register' }).click();
  await tool.getByRole('heading', { name: 'Keylift is registered' }).waitFor();
  await take(page, `${profile}-registered`, tool.getByRole('button', { name: 'Close' }));
  await tool.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Activate' }).click();
  await page.waitForURL(/\/tools$/);

  const approving = await openPlatforms(page, demo);
  await take(page, `${profile}-switch-on`, approving.locator('.platform').first());
  await approving.getByRole('button', { name: /^Switch on: / }).click();
  await approving.getByRole('button', { name: /^Switch on: / }).waitFor({ state: 'detached' });

  const newest = [...state.tools.keys()].at(-1) ?? '';
  await page.goto(`${state.origin}/courses/${demo.tierTwo.courseId}/add/${newest}`);
  await tool.getByRole('heading', { name: 'What should the course hold?' }).waitFor();
  await take(page, `${profile}-choose`, tool.locator('main'));
  await page.context().close();

  const learner = await open(browser, demo, 'maya', practice(demo));
  await toolIn(learner).locator('.sprint').waitFor();
  await take(learner, `${profile}-launch`, toolIn(learner).locator('.sprint header'));
  await learner.context().close();
}

/** Entering a platform by hand, the doctor, and a launch that was refused. */
async function lookAround(browser: Browser, demo: Demo): Promise<void> {
  const { faults } = demo.lms.state;
  const page = await open(browser, demo, 'ines', '/courses');
  const platforms = await openPlatforms(page, demo);
  const form = platforms.locator('section', { has: platforms.getByRole('button', { name: 'Add the platform' }) });
  await take(page, 'other-addresses', platforms.locator('section[aria-labelledby="ours"]'), platforms.locator('#ours'));
  await take(page, 'other-by-hand', form, form);

  faults['wrong-nonce'] = true;
  await page.goto(`${demo.lms.state.origin}${practice(demo)}`);
  await take(page, 'refused', toolIn(page).locator('li.failed'));
  faults['wrong-nonce'] = false;
  faults['token-down'] = true;
  await page.goto(`${demo.lms.state.origin}${practice(demo)}`);
  await toolIn(page).getByRole('link', { name: 'Doctor' }).click();
  await toolIn(page).getByRole('button', { name: 'Check again' }).waitFor();
  await take(page, 'doctor', toolIn(page).locator('section').nth(1));
  faults['token-down'] = false;
  await page.context().close();
}

const browser = await launchChromium(['--font-render-hinting=none', '--disable-site-isolation-trials']);
await mkdir(folder, { recursive: true });
try {
  for (const profile of ['moodle', 'canvas'] as const) {
    const scratch = await mkdtemp(join(tmpdir(), 'keylift-pictures-'));
    const now = Date.now();
    const demo = await startDemo({
      folder: await openFolder(scratch, { now }),
      lmsPort: 0,
      toolPort: 0,
      profile,
      now,
    });
    try {
      await connect(browser, demo, profile);
      if (profile === 'moodle') await lookAround(browser, demo);
    } finally {
      await demo.close();
      await rm(scratch, { recursive: true, force: true });
    }
  }
} finally {
  await browser.close();
}
