/**
 * Runs on allowed sites only: reads the page once, sends numbers to the worker, and stays silent unless a tip comes back.
 */
import { hashTerms } from '@keylift/core';
import type { DrawTip } from './card.js';
import type { Tip } from './messages.js';
import { nativeBrowser } from './page/native-browser.js';
import { readPage } from './page/read-page.js';
import { siteOf } from './sites/site-of.js';

declare global {
  /** Left by the card's script, which the worker adds to a page only when there is a tip. */
  var keyliftCard: DrawTip | undefined;
}

/** A new address comes before its content; and a page that changes it all the time is not read at all. */
const settleMs = 1000;

async function look(): Promise<void> {
  try {
    const started = __E2E__ ? performance.now() : 0;
    const parts = readPage(document, siteOf(document));
    const terms = hashTerms(parts);
    const readMs = __E2E__ ? performance.now() - started : 0;
    const tip =
      terms.length > 0 && (await nativeBrowser.runtime.sendMessage<object, Tip | null>({ kind: 'page', terms }));
    if (tip) globalThis.keyliftCard?.(tip, { parts, terms });
    if (__E2E__)
      leaveTrace({ readMs, answerMs: performance.now() - started - readMs, outcome: tip ? 'tip' : 'silent' });
  } catch {
    // The page is built to be unreadable, or the extension was updated under it or is gone: the page goes on without it.
    if (__E2E__) leaveTrace({ readMs: 0, answerMs: 0, outcome: 'silent' });
  }
}

/** Tests and benches wait for what leaves no other trace: a page that was looked at and got no tip. */
function leaveTrace({
  outcome,
  ...times
}: {
  readonly outcome: string;
  readonly readMs: number;
  readonly answerMs: number;
}): void {
  document.documentElement.dataset['keyliftTimes'] = JSON.stringify(times);
  document.documentElement.dataset['keylift'] = outcome;
}

function whenVisible(): void {
  if (document.visibilityState === 'visible') requestIdleCallback(() => void look(), { timeout: 2000 });
  else document.addEventListener('visibilitychange', whenVisible, { once: true });
}

let place = location.pathname;
let settling: ReturnType<typeof setTimeout>;
// A single-page app changes its address without a new page.
globalThis.navigation?.addEventListener('currententrychange', () => {
  if (location.pathname === place) return;
  place = location.pathname;
  clearTimeout(settling);
  settling = setTimeout(whenVisible, settleMs);
});
whenVisible();
