/** The preview in a real Chromium: the real app, clicked through. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../tools/testing/chromium.js';
import { buildPreview } from '../preview/build';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let server: Server;
let base = '';

beforeAll(async () => {
  const folder = await buildPreview();
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://preview').pathname;
    const file = path === '/' ? '/index.html' : path;
    response.setHeader('content-type', types[extname(file)] ?? 'text/plain');
    try {
      response.end(readFileSync(join(folder, file)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function open(query: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(base + query);
  return page;
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
}

/** Pictures for the README when a folder is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PREVIEW_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

describe('the preview of MOB-142', () => {
  it('goes from the blocked work item to an answer, by keyboard', async () => {
    const page = await open('');
    await page.getByRole('button', { name: 'Read and try it here' }).first().waitFor();
    await picture(page, 'panel-light');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Read and try it here' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio').first().waitFor();
    await picture(page, 'lesson-light');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Check' }).nth(1).press('Enter');
    await page.locator("[data-forge='SectionMessage'] strong").first().waitFor();
    await picture(page, 'answer-light');
    await page.getByRole('button', { name: 'I used this' }).click();
    await page.getByText('It counts as your evidence').waitFor();
  });

  it('reads well in the dark and in a narrow column', async () => {
    const page = await open('', { colorScheme: 'dark', viewport: { width: 360, height: 800 } });
    await page.getByRole('button', { name: 'Read and try it here' }).first().waitFor();
    await picture(page, 'panel-dark-narrow');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  it('speaks German', async () => {
    const page = await open('?lang=de-DE');
    await page.getByRole('button', { name: 'Hier lesen und ausprobieren' }).first().waitFor();
    expect(await page.locator('#drawn').innerText()).toContain('Er wartet auf OPS-77');
  });

  it('is quiet beside MOB-150', async () => {
    const page = await open('?item=MOB-150');
    await page.getByText('not blocked').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
  });
});

describe('the preview of the other pages', () => {
  const button = (page: Page, name: string) => page.getByRole('button', { name });

  it('offers a start on the page of a project, by keyboard, and draws it under way', async () => {
    const page = await open('?page=project&role=lead', { viewport: { width: 1100, height: 900 } });
    await button(page, 'Offer a start').waitFor();
    await picture(page, 'project');
    expect(await violations(page)).toEqual([]);
    await button(page, 'Offer a start').press('Enter');
    await button(page, 'Offer it').press('Enter');
    await page.getByText('Choose somebody to ask first.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Whom to ask').fill('maya');
    await button(page, 'Offer it').press('Enter');
    await button(page, 'Yes, I will').press('Enter');
    await page.getByText('Under way', { exact: true }).waitFor();
    await picture(page, 'project-offered');
  });

  it('reads well in the dark and in a narrow window, in German too', async () => {
    const narrow = { colorScheme: 'dark', viewport: { width: 360, height: 800 } } as const;
    for (const [query, awaited] of [
      ['?page=project&lang=de-DE', 'Wer es tragen kann'],
      ['?page=gadget', 'Crash-free sessions on mobile'],
      ['?page=admin', 'Privacy'],
    ] as const) {
      const page = await open(query, narrow);
      await page.getByText(awaited).first().waitFor();
      await picture(page, `${/page=([a-z]+)/.exec(query)?.[1]}-dark-narrow`);
      expect([query, await violations(page)]).toEqual([query, []]);
      expect([query, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([query, 360]);
      await page.close();
    }
  });

  it('shows in a gadget what was chosen in its settings', async () => {
    const page = await open('?page=gadget-edit', { viewport: { width: 640, height: 480 } });
    await page.getByLabel('Key Result to show').selectOption({ index: 1 });
    expect(await violations(page)).toEqual([]);
    await button(page, 'Show it').click();
    await page.getByText('98.0 % now').waitFor();
    await picture(page, 'gadget');
    expect(await violations(page)).toEqual([]);
  });

  it('shows every page of the connected edition too, one link away', async () => {
    const page = await open('?page=project');
    await page.getByText('Who can carry it').waitFor();
    await page.getByRole('link', { name: 'connected, server away' }).click();
    await page.getByText('Who can carry it').waitFor();
    await page.getByRole('link', { name: 'Page of administrators' }).click();
    await page.getByText('The server does not answer right now.').waitFor();
    await page.getByRole('link', { name: 'connected', exact: true }).click();
    await page.getByText('Connected to Meridian Group.').waitFor();
    await page.getByRole('link', { name: 'Deutsch' }).click();
    await page.getByText('Verbundene Ausgabe').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('takes the settings of administrators', async () => {
    const page = await open('?page=admin', { viewport: { width: 1000, height: 900 } });
    await button(page, 'Save').waitFor();
    await picture(page, 'admin');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('switch').first().press('Space');
    await button(page, 'Save').press('Enter');
    await page.getByText('Saved.').waitFor();
  });
});
