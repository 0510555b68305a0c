/**
 * The background worker. The browser stops it after about 30 idle seconds and starts it again for an event: every listener
 * is added at the top level, and nothing that must last is kept in a variable.
 */
import { browser, type Runtime } from './browser.js';
import { readPageMessage, type PageMessage, type Tip } from './messages.js';
import { afterDismissed, afterNotToday, afterOpened, momentOf } from './worker/caps.js';
import { putPack } from './worker/content-store.js';
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

async function answerPage(message: Extract<PageMessage, { kind: 'page' }>, tabId: number): Promise<Tip | null> {
  const tip = await tipFor(message.terms);
  if (!tip) return null;
  await browser.scripting.executeScript({ target: { tabId }, files: ['card.js'] });
  await tipShown();
  return tip;
}

async function act({ action, lessonId }: Extract<PageMessage, { kind: 'tip' }>, tabId: number): Promise<void> {
  const moment = momentOf(new Date());
  if (action === 'open') {
    await change('memory', afterOpened);
    return;
  }
  const after = action === 'dismiss' ? afterDismissed : afterNotToday;
  await change('memory', (memory) => after(memory, lessonId, moment));
  await browser.storage.session.remove(`tip ${tabId}`);
}

browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
  const tabId = sender.tab?.id;
  if (sender.id !== browser.runtime.id || tabId === undefined) return undefined;
  const message = readPageMessage(raw);
  if (message === undefined) return undefined;
  if (message.kind === 'page') return inTurn(() => answerPage(message, tabId)).catch(() => null);
  // Before anything is awaited: the browser opens a panel only while the click still counts.
  if (message.action === 'open') openPanel(tabId, message.lessonId);
  return act(message, tabId).then(() => null);
});

async function start(): Promise<void> {
  await syncSites(); // with the last known policy
  if (await refreshPolicy()) await syncSites();
  // Creating an alarm again would begin its period anew.
  if (!(await browser.alarms.get(alarm))) await browser.alarms.create(alarm, { periodInMinutes: syncMinutes });
  await sync();
}
browser.runtime.onInstalled.addListener(() => void start());
browser.runtime.onStartup.addListener(() => void start());
browser.permissions.onAdded.addListener(() => void syncSites());
browser.permissions.onRemoved.addListener(() => void syncSites());
browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'managed') void refreshPolicy().then(syncSites);
  if (area === 'local' && 'own' in changes) void syncSites();
  if (area === 'local' && 'lastSync' in changes) forgetPack();
});
browser.alarms.onAlarm.addListener(() => void sync());
browser.commands.onCommand.addListener((command, tab) => {
  if (command === 'focus-tip' && tab?.id !== undefined)
    void browser.tabs.sendMessage(tab.id, { kind: 'focus' }).catch(() => undefined); // a tab without a tip
});

// The bench brings a large pack without a server, and times matches where they happen.
if (__E2E__) Object.assign(globalThis, { keyliftContent: openedContent, keyliftPutPack: putPack });
