/**
 * The background worker. The browser stops it after about 30 idle seconds and starts it again for an event: every listener
 * is added at the top level, and nothing that must last is kept in a variable.
 */
import type { HashedTerm } from '@keylift/core';
import { browser, type Runtime } from './browser.js';
import { readPageMessage, type PageMessage, type Tip } from './messages.js';
import { afterDismissed, afterNotToday, afterOpened, momentOf } from './worker/caps.js';
import { putPack } from './worker/content-store.js';
import { offer, takeOffer } from './worker/offered.js';
import { removeOldCards } from './worker/old-cards.js';
import { openPanel } from './worker/open-panel.js';
import { refreshPolicy } from './worker/settings.js';
import { syncSites } from './worker/sites.js';
import { change } from './worker/storage.js';
import { sync } from './worker/sync.js';
import { forgetPack, openedContent, tipFor, tipShown } from './worker/tip.js';

const alarm = 'sync';
const syncMinutes = 240;

/** One page at a time: two tabs that load together must not both pass the same limit. */
let pages: Promise<unknown> = Promise.resolve();
function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const next = pages.then(job, job);
  pages = next.catch(() => undefined);
  return next;
}

/** Tabs whose page waits for its answer. One that asks again meanwhile is not in need of a tip. */
const asking = new Set<number>();

async function answerPage({ terms }: Extract<PageMessage, { kind: 'page' }>, tabId: number): Promise<Tip | null> {
  if (asking.has(tabId)) return null;
  asking.add(tabId);
  try {
    return await inTurn(() => offerTip(terms, tabId));
  } catch {
    return null; // the tab is gone, or the device has no room to count a tip: silence
  } finally {
    asking.delete(tabId);
  }
}

async function offerTip(terms: readonly HashedTerm[], tabId: number): Promise<Tip | null> {
  const tip = await tipFor(terms);
  if (!tip) return null;
  await browser.scripting.executeScript({ target: { tabId }, files: ['card.js'] });
  await Promise.all([tipShown(), offer(tabId, tip.lessonId)]);
  return tip;
}

async function act({ action, lessonId }: Extract<PageMessage, { kind: 'tip' }>, tabId: number): Promise<void> {
  const isOffered = takeOffer(tabId, lessonId);
  // Before anything is awaited: the browser opens a panel only while the click still counts.
  const opening = action === 'open' ? openPanel(tabId, lessonId, isOffered) : undefined;
  if (!(await isOffered)) return;
  const moment = momentOf(new Date());
  await change('memory', (memory) => {
    if (action === 'open') return afterOpened(memory);
    return (action === 'dismiss' ? afterDismissed : afterNotToday)(memory, lessonId, moment);
  });
  await opening;
}

browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
  const tabId = sender.tab?.id;
  if (sender.id !== browser.runtime.id || tabId === undefined) return undefined;
  const message = readPageMessage(raw);
  if (message === undefined) return undefined;
  if (message.kind === 'page') return answerPage(message, tabId);
  return act(message, tabId).then(
    () => null,
    () => null, // nothing of it is worth an error in the page
  );
});

async function start(): Promise<void> {
  await syncSites(); // with the last known policy
  if (await refreshPolicy()) await syncSites();
  // Creating an alarm again would begin its period anew; one that was set while the clock was ahead would never ring.
  const next = (await browser.alarms.get(alarm))?.scheduledTime ?? Infinity;
  if (next > Date.now() + syncMinutes * 60_000) await browser.alarms.create(alarm, { periodInMinutes: syncMinutes });
  await sync();
}
/** What fails at the start, for want of room, is tried again at the next. */
const begin = (): void => void start().catch(() => undefined);
browser.runtime.onInstalled.addListener(begin);
browser.runtime.onInstalled.addListener(() => void syncSites().then(removeOldCards, () => undefined));
browser.runtime.onStartup.addListener(begin);
browser.permissions.onAdded.addListener(() => void syncSites());
browser.permissions.onRemoved.addListener(() => void syncSites());
browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'managed') void refreshPolicy().then(syncSites);
  if (area === 'local' && 'own' in changes) void syncSites();
  if (area === 'local' && 'lastSync' in changes) forgetPack();
  // Here and not in the panel, which may be closed as soon as it says that all is well.
  if (area === 'local' && isSignIn(changes['signedIn'])) void sync();
});
const isSignIn = (change: { oldValue?: unknown; newValue?: unknown } | undefined): boolean =>
  Boolean(change?.newValue) && !change?.oldValue;
browser.alarms.onAlarm.addListener(() => void sync());
browser.commands.onCommand.addListener((command, tab) => {
  if (command === 'focus-tip' && tab?.id !== undefined)
    void browser.tabs.sendMessage(tab.id, { kind: 'focus' }).catch(() => undefined); // a tab without a tip
});

// The bench brings a large pack without a server, and times matches where they happen; tests need not wait for an alarm.
if (__E2E__) Object.assign(globalThis, { keyliftContent: openedContent, keyliftPutPack: putPack, keyliftSync: sync });
