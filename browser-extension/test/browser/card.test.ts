// The card in every light it may be seen in: colours, motion, direction, size, and by keyboard alone.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { card, openWorld, type World } from './world.js';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.anotherDay());
afterEach(async () => {
  await world.closePages();
  expect(await world.takeErrors()).toEqual([]);
});

const title = 'Preparing the contract negotiation with the supplier';
const body = `<main><h1>${title}</h1><p>Our BATNA, the first offer, concessions on price.</p><input aria-label="Reply" /></main>`;

async function openCard(direction = 'ltr'): Promise<Page> {
  const style = '<style>body { margin: 32px; font: 16px system-ui } input { font: inherit }</style>';
  const page = await world.open(`/${direction}`, `<title>${title}</title>${style}<body dir="auto">${body}</body>`);
  await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
  await card(page).getByRole('heading').waitFor();
  return page;
}

interface Place {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly above: number;
  readonly below: number;
}

/** Distances of the card to the edges of the window. */
const placeOf = (page: Page): Promise<Place> =>
  card(page).evaluate((section) => {
    const { left, right, top, bottom } = section.getBoundingClientRect();
    return { startsAt: left, endsAt: innerWidth - right, above: top, below: innerHeight - bottom };
  });

describe('the card', () => {
  // Contrast in light and dark is held by axe beside the signed-in extension (lti-tool/test/browser/extension).
  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['forced colours, dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ] as const)('has buttons one can hit and see in %s', async (look, media) => {
    const page = await openCard();
    await page.emulateMedia(media);
    const buttons = await card(page)
      .locator('button')
      .evaluateAll((all) =>
        all.map((button) => ({
          size: Math.min(button.clientWidth, button.clientHeight),
          edge: getComputedStyle(button).borderTopColor,
          paper: getComputedStyle(button.closest('section') as Element).backgroundColor,
        })),
      );
    expect(buttons.length).toBe(3);
    for (const { size, edge, paper } of buttons) {
      expect(size).toBeGreaterThanOrEqual(24);
      if (look.startsWith('forced')) expect(edge).not.toBe(paper);
    }
  });

  it('does not move where people asked for less motion', async () => {
    const page = await openCard();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await card(page).evaluate((section) => getComputedStyle(section).animationName)).toBe('none');
  });

  it.each([
    ['left to right', 'ltr', 'endsAt'],
    ['right to left', 'rtl', 'startsAt'],
  ] as const)('stands at the end of a page written %s, and keeps its own direction', async (_, direction, side) => {
    const page = await openCard(direction);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const place = await placeOf(page);
    expect([place[side], place.below]).toEqual([16, 16]);
    expect(await card(page).evaluate((section) => getComputedStyle(section).direction)).toBe('ltr');
  });

  it.each([
    ['at 200 percent in a small window', 512, 384],
    ['in a narrow window', 240, 500],
    ['in a flat window', 600, 160],
  ])('can be read whole %s', async (_, width, height) => {
    const page = await openCard();
    await page.setViewportSize({ width, height });
    const { startsAt, endsAt, above, below } = await placeOf(page);
    expect(Math.min(startsAt, endsAt, above, below)).toBeGreaterThanOrEqual(0);
    await card(page).getByText('Matched on this device').scrollIntoViewIfNeeded();
    const overflow = await card(page).evaluate((section) => section.scrollWidth - section.clientWidth);
    expect(overflow).toBe(0);
  });

  it('is entered by a key command, left by Escape, and gives the focus back where it was', async () => {
    const page = await openCard();
    await page.getByLabel('Reply').focus();
    // The browser's own keys cannot be pressed from here; this is what the command sends.
    await world.inExtension(async () => {
      const { tabs } = (globalThis as unknown as { readonly browser: Tabs }).browser;
      for (const { id } of await tabs.query({})) await tabs.sendMessage(id, { kind: 'focus' }).catch(() => undefined);
    }, undefined);
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('keylift-tip');
    await page.bringToFront();
    for (const name of ['Dismiss and do not show this lesson for a month', 'Open', 'Not today']) {
      await page.keyboard.press('Tab');
      expect(await card(page).locator('button:focus').getAttribute('aria-label')).toBe(name);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => card(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Reply');
  });

  it('is a complementary part that announces itself once and takes no focus', async () => {
    const page = await openCard();
    const { role, label, live } = await card(page).evaluate((section) => ({
      role: section.getAttribute('role'),
      label: section.getAttribute('aria-label'),
      live: section.querySelector('[role=status][aria-atomic=true]')?.textContent ?? '',
    }));
    expect([role, label]).toEqual(['complementary', 'Keylift']);
    expect(live).toMatch(/Because this page speaks of contract negotiation/);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });
});

interface Tabs {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id: number }[]>;
    sendMessage(id: number, message: object): Promise<unknown>;
  };
}
