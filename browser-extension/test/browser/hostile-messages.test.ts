// Messages nobody of ours sent, and a worker that ends at any moment, in a real Chromium.
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TipMemory } from '../../src/worker/caps.js';
import { card, honestPage, openWorld, outcomeOn, outcomeOnHonestPage, type World } from './world.js';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const stranger = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'A stranger',
    version: '1',
    background: { service_worker: 'stranger.js' },
  }),
  'stranger.js': '',
};

let world: World;
beforeAll(async () => {
  world = await openWorld([stranger]);
});
afterAll(() => world.close());
beforeEach(() => world.anotherDay());
afterEach(async () => {
  await world.closePages();
  expect(await world.takeErrors()).toEqual([]);
});

describe('messages that are not what they seem', () => {
  /** The world of our content script in a page, as a page that broke out of its own would have it. */
  async function inContentScript(page: Page, cdp: CDPSession, expression: string): Promise<unknown> {
    const contexts: { readonly id: number; readonly origin: string }[] = [];
    cdp.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
    await cdp.send('Runtime.enable');
    const ours = contexts.find(({ origin }) => origin === `chrome-extension://${world.extensionId}`);
    await page.bringToFront();
    const { result } = await cdp.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      ...(ours && { contextId: ours.id }),
    });
    expect(ours).toBeDefined();
    return result.value;
  }

  it.each([
    ['a lesson nobody was offered', `{ kind: 'tip', action: 'dismiss', lessonId: 'anything' }`],
    ['a panel nobody asked for', `{ kind: 'tip', action: 'open', lessonId: 'anything' }`],
    ['too many terms', `{ kind: 'page', terms: Array.from({ length: 100000 }, () => ({ hash: 1, weight: 1 })) }`],
    ['numbers that are none', `{ kind: 'page', terms: [{ hash: NaN, weight: -1 }, { hash: 1e99, weight: 'x' }] }`],
    ['a megabyte', `{ kind: 'tip', action: 'dismiss', lessonId: 'x'.repeat(1e6) }`],
    ['a question of the panel', `{ kind: 'sync' }`],
    ['nothing', 'null'],
  ])('change nothing: %s', async (_, message) => {
    const page = await world.open('/quiet', '<title>Nothing of work</title>');
    await outcomeOn(page);
    const before = await world.remembered();
    const open = world.context.pages().length;
    const cdp = await world.context.newCDPSession(page);
    const answer = await inContentScript(
      page,
      cdp,
      `browser.runtime.sendMessage(${message}).then((one) => one ?? null, () => null)`,
    );
    expect(answer).toBeNull();
    expect(await world.remembered()).toEqual(before);
    expect(world.context.pages().length).toBe(open);
  });

  it('find nobody when another extension sends them', async () => {
    const other = world.context.serviceWorkers().find((worker) => worker.url().endsWith('/stranger.js'));
    const failed = await other?.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as {
        readonly chrome: { readonly runtime: { sendMessage(to: string, message: object): Promise<unknown> } };
      };
      return chrome.runtime.sendMessage(id, { kind: 'page', terms: [] }).then(() => 'answered', String);
    }, world.extensionId);
    expect(failed).toMatch(/Receiving end does not exist/);
  });

  it('do not pile up when a page asks all the time', async () => {
    const page = await world.open('/quiet', '<title>Nothing of work</title>');
    await outcomeOn(page);
    const cdp = await world.context.newCDPSession(page);
    const asked = `Promise.all(Array.from({ length: 2000 }, () => browser.runtime.sendMessage({ kind: 'page', terms: [{ hash: 1, weight: 1 }] }))).then((all) => all.filter((one) => one !== null).length)`;
    expect(await inContentScript(page, cdp, asked)).toBe(0);
    expect(await outcomeOnHonestPage(world)).toBe('tip');
  });
});

describe('a worker that is ended', () => {
  it('before a page asks starts again and answers', async () => {
    await world.endWorker();
    expect(await outcomeOnHonestPage(world)).toBe('tip');
  });

  it('while a page asks leaves that page in peace', async () => {
    const [page] = await Promise.all([world.open('/honest', honestPage), world.endWorker()]);
    expect(await outcomeOn(page)).toMatch(/^(tip|silent)$/);
  });

  it.each([
    ['Dismiss and do not show this lesson for a month', 1, 1],
    ['Not today', 0, 1],
  ])('between the card and its button “%s” still remembers it', async (label, dismissals, resting) => {
    const page = await world.open('/honest', honestPage);
    await card(page).getByRole('heading').waitFor();
    await world.endWorker();
    await card(page).getByRole('button', { name: label }).click();
    const kept = async (): Promise<unknown> => {
      const { memory } = (await world.remembered()) as { memory: TipMemory };
      return [memory.dismissalsInARow, Object.keys(memory.resting).length, memory.shown.length];
    };
    await expect.poll(kept).toEqual([dismissals, resting, 1]);
  });

  it('between two tips keeps their distance', async () => {
    expect(await outcomeOnHonestPage(world)).toBe('tip');
    await world.endWorker();
    expect(await outcomeOnHonestPage(world)).toBe('silent');
  });
});
