// Takes the pictures of the README from the running demo: `node tools/run-source.mjs tools/screenshots.ts`.
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, FrameLocator } from 'playwright-core';
import { openFolder } from '../lti-tool/sandbox/demo/folder.js';
import { startDemo, type Demo } from '../lti-tool/sandbox/demo/start-demo.js';
import { launchChromium } from './testing/chromium.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/images');

interface Picture {
  readonly name: string;
  readonly person: string;
  readonly path: (demo: Demo) => string;
  readonly width: number;
  readonly dark?: true;
  /** Leads to what is to be seen, once the tool is there. */
  readonly show: (tool: FrameLocator) => Promise<void>;
  /** The picture ends below these elements of the tool. */
  readonly last: string;
}

const practice = ({ tierTwo }: Demo): string => `/courses/${tierTwo.courseId}/activities/${tierTwo.practice}`;
const keyResult = ({ tierTwo }: Demo): string => `/courses/${tierTwo.courseId}/activities/${tierTwo.keyResult}`;
const today = (tool: FrameLocator): Promise<void> => tool.locator('.sprint').waitFor();
const lesson = async (tool: FrameLocator): Promise<void> => {
  await tool.getByRole('link', { name: 'Token-refresh errors' }).click();
  await tool.locator('main.read h1').waitFor();
};

const pictures: readonly Picture[] = [
  { name: 'today', person: 'maya', path: practice, width: 1200, show: today, last: '.sec' },
  { name: 'today-dark', person: 'maya', path: practice, width: 1200, dark: true, show: today, last: '.sprint' },
  { name: 'today-narrow', person: 'maya', path: practice, width: 360, show: today, last: '.sprint header' },
  { name: 'lesson', person: 'maya', path: practice, width: 1200, show: lesson, last: '.block.code + p, .player aside' },
  {
    name: 'key-result',
    person: 'dev',
    path: keyResult,
    width: 1200,
    show: (tool) => tool.locator('#title').waitFor(),
    last: 'section:has(.chart)',
  },
];

/** Below the last element, so that it does not end at the edge. */
const MARGIN = 14;

async function take(browser: Browser, demo: Demo, picture: Picture): Promise<string> {
  const { name, person, width, dark } = picture;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    // Twice the pixels would be four times the bytes; the narrow one is a phone, where twice is usual.
    deviceScaleFactor: width < 600 ? 2 : 1,
  });
  try {
    const page = await context.newPage();
    const to = encodeURIComponent(picture.path(demo));
    await page.goto(`${demo.lms.state.origin}/as/${person}?to=${to}`, { waitUntil: 'commit' });
    const tool = page.frameLocator('iframe[name="tool"]');
    await picture.show(tool);
    // First as high as anything may be, so that the frame around the tool scrolls nothing away.
    await page.setViewportSize({ width, height: 4000 });
    const boxes = await Promise.all((await tool.locator(picture.last).all()).map((part) => part.boundingBox()));
    const end = Math.max(...boxes.map((box) => (box ? box.y + box.height : 0)));
    if (!(end > 0)) throw new Error(`${name}: there is no ${picture.last}`);
    await page.setViewportSize({ width, height: Math.ceil(end) + MARGIN });
    const file = join(folder, `${name}.png`);
    await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    return file;
  } finally {
    await context.close();
  }
}

const scratch = await mkdtemp(join(tmpdir(), 'keylift-pictures-'));
const now = Date.now();
// One process for page and frame: a frame of its own process is drawn at half the pixels on a dense screen.
const browser = await launchChromium(['--font-render-hinting=none', '--disable-site-isolation-trials']);
const demo = await startDemo({
  folder: await openFolder(scratch, { now }),
  lmsPort: 0,
  toolPort: 0,
  profile: 'canvas',
  now,
});
try {
  await mkdir(folder, { recursive: true });
  for (const picture of pictures) {
    const file = await take(browser, demo, picture);
    const { size } = await stat(file);
    console.log(`${relative(root, file)} ${Math.round(size / 1024)} kB`);
  }
} finally {
  await browser.close();
  await demo.close();
  await rm(scratch, { recursive: true, force: true });
}
