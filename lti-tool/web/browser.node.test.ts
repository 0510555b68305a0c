// The pages on fixture data in a real Chromium, under the content policy of the server.
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../tools/testing/chromium.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'";
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const here = fileURLToPath(new URL('.', import.meta.url));
const built = mkdtempSync(join(tmpdir(), 'keylift-web-'));
await build({
  configFile: join(here, 'vite.config.ts'),
  logLevel: 'silent',
  build: { outDir: built, rolldownOptions: { input: join(here, 'preview.html') } },
});
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('Content-Type', TYPES[extname(pathname)] ?? 'application/octet-stream');
  if (pathname === '/favicon.ico') response.writeHead(204).end();
  else if (pathname === '/lti/doctor')
    response.end(JSON.stringify({ partitioned: false, now: new Date().toISOString() }));
  else response.end(readFileSync(join(built, pathname)));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await launchChromium();
// One page for all: opening another takes longer than most of these tests.
const page = await browser.newPage({ reducedMotion: 'reduce' });
/** Everything the console, the policy and uncaught errors said. */
let complaints: string[] = [];
page.on('console', (message) => complaints.push(message.text()));
page.on('pageerror', (error) => complaints.push(error.message));
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(built, { recursive: true });
});

let visits = 0;

/** `address` is what follows `preview.html`: a query, a hash or both. */
async function open(address: string, width = 1200): Promise<void> {
  const [query = '', hash = ''] = address.split('#');
  visits += 1;
  // Another query makes it another document; another hash alone would not.
  const target = `/preview.html?visit=${visits}&${query.slice(1)}#${hash}`;
  await page.setViewportSize({ width, height: 900 });
  complaints = [];
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${target}`);
  await page.locator('h1').waitFor();
}

/** Layout that follows a change of size is done two frames later. */
const twoFrames = (): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** What depends on colours and lines alone, where nothing else has changed since all was looked at. */
const ofColours = ['color-contrast', 'link-in-text-block', 'target-size'];

async function barriers(rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (only) => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    // What lies half under the fixed line at the top would count as too small to press.
    scrollTo(0, 0);
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    return checker.run(document, {
      runOnly: only
        ? { type: 'rule', values: [...only] }
        : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
  }, rules);
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** The page itself stays as it is; `theme` and `contrast` are set as the query sets them at the start. */
async function expectNoBarrierIn(...dresses: readonly (readonly [theme: string, contrast: string])[]): Promise<void> {
  for (const [theme, contrast] of dresses) {
    await page.evaluate((dress) => void Object.assign(document.documentElement.dataset, dress), { theme, contrast });
    expect(await barriers(ofColours), `${theme} ${contrast}`).toEqual([]);
  }
}

async function expectToFit(...widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await twoFrames();
    expect(await stickingOut(), `${width} px`).toEqual([]);
  }
}

/** Elements that stick out of the window, but for those that scroll by themselves. */
const stickingOut = (): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => !element.closest('pre, .table, .sr, .skip'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -0.5 || right > innerWidth + 0.5;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

const pages = [
  '#/today',
  '#/lessons/any',
  '#/lessons/any/apply',
  '#/key-results',
  '#/key-results/any',
  '#/key-results/any/pivot',
  '#/key-results/any/review',
  '#/key-results/any/options',
  '#/path',
  '#/time',
  '#/hours',
  '#/teams',
  '#/teams/support',
  '&role=admin#/import',
  '#/key-results/any/playbook',
  '#/xray',
  '#/match',
  '#/roster',
  '#/gradebook',
  '#/submission',
  '#/deliveries',
  '#/audit',
  '#/jira',
  '#/doctor',
  '#/browser',
  '#/nowhere',
];

// A page is loaded once for each of its documents: loading it again for each theme and width took most of the time.
describe.each(pages)('%s', (hash) => {
  it('has no barrier in any theme, breaks no policy and fits every frame, also at twice the text size', async () => {
    await open(hash);
    expect(await barriers()).toEqual([]);
    await expectNoBarrierIn(['dark', ''], ['light', 'more'], ['dark', 'more']);
    await expectToFit(1200, 640, 360, 320);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await expectToFit(640);
    expect(complaints).toEqual([]);
  });

  it('has no barrier and fits every frame from right to left, opened in the narrowest', async () => {
    await open(`?locale=ar${hash}`, 320);
    // Not every fixture names a language, and the page takes its direction from there.
    await page.evaluate(() => void (document.documentElement.dir = 'rtl'));
    await expectToFit(320, 360, 640, 1200);
    expect(await barriers()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('has no barrier in German while there is nothing to show', async () => {
    await open(`?locale=de&view=empty${hash}`);
    expect(await barriers()).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it.each(['?session=ended', '?session=unreachable&theme=dark', '?server=forbidden'])(
  '%s has no barrier',
  async (query) => {
    await open(query);
    expect(await barriers()).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

it.each(['', '?theme=dark'])('an answered question has no barrier with "%s"', async (query) => {
  await open(`${query}#/lessons/any`);
  await page.locator('input[type=radio][value=b]').check();
  await page.getByRole('button', { name: 'Check my answer' }).first().click();
  await page.getByRole('button', { name: 'Show me the reasoning' }).click();
  expect(await barriers()).toEqual([]);
  expect(complaints).toEqual([]);
});

/** What opens on a page when somebody works with it. */
const opened: readonly (readonly [what: string, hash: string, open: () => Promise<void>])[] = [
  [
    'an offer, a no and a contest',
    '#/key-results/any',
    async () => {
      await page.getByRole('button', { name: 'Offer a start' }).first().click();
      await page.getByRole('button', { name: 'No', exact: true }).click();
      await page.locator('.contest summary').click();
    },
  ],
  ['another suggestion', '#/key-results/any', () => page.getByRole('button', { name: 'Something else' }).click()],
  [
    'what a pivot changes',
    '#/key-results/any/pivot',
    async () => {
      await page.getByRole('button', { name: 'See what changes' }).click();
      await page.locator('.diff').waitFor();
    },
  ],
  [
    'a comparison with blocked work',
    '#/key-results/any/options',
    async () => {
      await page.locator('textarea').fill('Waiting for access');
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.locator('.panel h3').waitFor();
    },
  ],
  [
    'what an X-ray found, and keeping it',
    '#/xray',
    async () => {
      await page.locator('textarea').fill('Raise NPS');
      await page.getByRole('button', { name: 'X-ray' }).click();
      await page.locator('.keep-form').waitFor();
    },
  ],
  [
    'skills for a text, and teaching',
    '#/match',
    async () => {
      await page.locator('textarea').fill('Raise Net Promoter Score');
      await page.getByRole('button', { name: 'Find skills' }).click();
      await page.getByRole('button', { name: 'Fits: Customer feedback analysis', exact: true }).click();
      await page.getByRole('button', { name: 'Take back' }).waitFor();
    },
  ],
  [
    'a question before somebody is taken out, and a code',
    '#/teams/support',
    async () => {
      await page.getByRole('button', { name: 'Make a code' }).click();
      await page.getByText('BCDF-GHJK-LMNP').waitFor();
      await page.getByText('Change', { exact: true }).click();
      await page.getByRole('button', { name: 'Take out: Maya Ortiz' }).click();
      await page.getByRole('button', { name: 'No, leave it' }).waitFor();
    },
  ],
  ['days away', '#/time', () => page.getByRole('button', { name: 'Add days away' }).click()],
  [
    'the members taken over',
    '#/roster',
    async () => {
      await page.getByRole('combobox').selectOption('group:7');
      await page.getByRole('button', { name: 'Take over' }).click();
      await page.getByText('Confirm the sentence above first.').waitFor();
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Take over' }).click();
      await page.getByRole('button', { name: 'Stop repeating it' }).waitFor();
    },
  ],
];

describe.each(opened)('opened: %s', (_what, hash, act) => {
  it('has no barrier in any theme and fits', async () => {
    await open(hash);
    await act();
    expect(await barriers()).toEqual([]);
    await expectNoBarrierIn(['dark', ''], ['light', 'more']);
    await expectToFit(640, 320);
    expect(complaints).toEqual([]);
  });

  it('has no barrier and fits from right to left', async () => {
    await open(`?locale=ar${hash}`);
    await act();
    await page.evaluate(() => void (document.documentElement.dir = 'rtl'));
    expect(await barriers()).toEqual([]);
    await expectToFit(640, 320);
    expect(complaints).toEqual([]);
  });
});

it('places the labels of a lift line side by side at every width', async () => {
  await open('#/key-results');
  for (let width = 300; width <= 1200; width += 90) {
    await page.setViewportSize({ width, height: 900 });
    await twoFrames();
    const crossing = await page.evaluate(() => {
      return [...document.querySelectorAll('.lift')].flatMap((lift) => {
        const labels = [...lift.querySelectorAll('span[class^=l-]')].map((label) => label.getBoundingClientRect());
        return labels.flatMap((a, index) =>
          labels
            .slice(index + 1)
            .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1),
        );
      });
    });
    expect(crossing, `${width} px`).toEqual([]);
  }
});

describe('with the keyboard alone', () => {
  it('a learner goes from today through a lesson and back', async () => {
    await open('?view=drawn#/today');
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).innerText.trim());
    const tabTo = async (name: string) => {
      for (let step = 0; step < 30 && (await focused()) !== name; step += 1) await page.keyboard.press('Tab');
      expect(await focused()).toBe(name);
    };
    await tabTo('Start with the recall');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Token-refresh errors: read the trace in three steps');

    await page.locator('input[value="a"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Not yet, and it’s a natural first guess').waitFor();
    // Locked: the arrow keys no longer move the choice.
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('input:checked').getAttribute('value')).toBe('b');

    await tabTo('Try once more');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('b');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Yes, that is the question that opens it').waitFor();
    await tabTo('Carry on');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Finish the lesson');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Five minutes, and a surer picture');
    await tabTo('Back to today');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Nine minutes that shorten the next hard ticket');
  });

  it('steps are put in order and keep the focus while they move', async () => {
    await open('#/lessons/any');
    await page.getByRole('button', { name: 'Move down: Look for the refresh' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    const order = await page
      .locator('.ordering li')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')));
    expect(order).toEqual(['first', 'gap', 'refresh']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Move down: Look for the refresh',
    );
  });

  it('what has the focus is never covered by the line above a lesson', async () => {
    await open('#/lessons/any', 360);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const hidden = await page.evaluate(() => {
        const bar = document.querySelector('.player-top');
        const focused = document.activeElement;
        if (!bar || !focused || bar.contains(focused) || focused.matches('body, .skip')) return false;
        return focused.getBoundingClientRect().bottom <= bar.getBoundingClientRect().bottom;
      });
      expect(hidden).toBe(false);
    }
  });
});
