/** When a test fails, what its pages showed then and what they asked for last: a machine of CI has no screen. */
import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';

const REQUESTS_TOLD = 40;
const TEXT_TOLD = 1_500;

const heard = new Map<Page, string[]>();

export function tellOnFailure(page: Page): void {
  const lines: string[] = [];
  const hear = (line: string): void => void lines.push(`${new Date().toISOString().slice(17, 23)} ${line}`);
  heard.set(page, lines);
  page.on('close', () => heard.delete(page));
  page.on('request', (request) => hear(`asks ${request.method()} ${request.url()}`));
  page.on('response', (response) => hear(`${response.status()} ${response.url()}`));
  page.on('requestfailed', (request) => hear(`failed ${request.url()}: ${request.failure()?.errorText ?? ''}`));
  page.on('framenavigated', (frame) => hear(`frame "${frame.name()}" is at ${frame.url()}`));
  page.on('console', (message) => hear(`console: ${message.text()}`));
  page.on('pageerror', (error) => hear(`error: ${error.message}`));
}

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const [page, lines] of heard) process.stderr.write(await shownOn(page, lines));
});

async function shownOn(page: Page, lines: readonly string[]): Promise<string> {
  const frames = page.frames().map(async (frame) => {
    const text = await frame.locator('body').innerText({ timeout: 2_000 }).catch(String);
    return `frame "${frame.name()}" at ${frame.url()}\n${text.slice(0, TEXT_TOLD)}`;
  });
  return ['', ...(await Promise.all(frames)), 'heard last:', ...lines.slice(-REQUESTS_TOLD), ''].join('\n');
}
