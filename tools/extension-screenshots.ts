// Takes the pictures of the extension's README: `node tools/run-source.mjs tools/extension-screenshots.ts`.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { buildForTests } from '../lti-tool/test/browser/extension/build.js';
import { openWorld } from '../lti-tool/test/browser/extension/world.js';
import { chromiumArgs, chromiumPath } from './testing/chromium.js';

const images = fileURLToPath(new URL('../browser-extension/docs/images/', import.meta.url));
await mkdir(images, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'keylift-pictures-'));
const built = join(folder, 'built');
await buildForTests('chrome', built);
const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
  executablePath: chromiumPath(),
  headless: true,
  bypassCSP: true, // to dress the help desk
  reducedMotion: 'reduce',
  viewport: { width: 1000, height: 620 },
  args: [...chromiumArgs(), `--disable-extensions-except=${built}`, `--load-extension=${built}`],
});
const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
const id = new URL(worker.url()).host;
const world = await openWorld([`https://${id}.chromiumapp.org/oauth`]);
try {
  const panel = await open('panel.html', 380);
  await panel.getByLabel('Address of your Keylift server').fill(world.keyliftUrl);
  const opened = context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Connect' }).click();
  const window = await opened;
  await window.getByLabel('Code from your course').fill(await world.code());
  await window.getByRole('button', { name: 'Connect' }).click();
  await panel.getByRole('heading', { name: 'Today’s ten minutes' }).waitFor();
  await panel.screenshot({ path: `${images}panel.png`, fullPage: true });
  await panel.emulateMedia({ colorScheme: 'dark' });
  await panel.screenshot({ path: `${images}panel-dark.png`, fullPage: true });
  await panel.emulateMedia({ colorScheme: 'light' });
  await panel.getByRole('button', { name: /^Start: Token/ }).click();
  await panel.locator('.lesson').waitFor();
  await panel.screenshot({ path: `${images}lesson.png` });

  const options = await open('options.html', 900);
  await options.getByRole('button', { name: 'Update now' }).click();
  await options.getByText(/^Last update: /).waitFor();

  const desk = await context.newPage();
  await desk.goto(`${world.deskUrl}/ticket`);
  await desk.addStyleTag({
    content: `body{margin:0;background:#f3f6f4;font:15px/24px system-ui,sans-serif;color:#42524a}
      main{max-width:34rem;min-height:100vh;margin:0;padding:2rem;background:#fff;box-sizing:border-box}
      h1{font-size:20px;line-height:28px;color:#13201b}h2{font-size:15px}[contenteditable]{border:1px solid #7d8b84;border-radius:6px;padding:12px;margin-top:3rem}`,
  });
  await desk.locator('keylift-tip h3').waitFor();
  await desk.screenshot({ path: `${images}card.png` });
} finally {
  await context.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
}

async function open(path: string, width: number): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`chrome-extension://${id}/${path}`);
  return page;
}
