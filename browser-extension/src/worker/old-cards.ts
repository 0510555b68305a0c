/** An update leaves the cards of the old version in open pages. In Firefox its scripts are gone at once, and nothing could close them. */
import { browser } from '../browser.js';
import { readSites } from './sites.js';

export async function removeOldCards(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...(await readSites())], discarded: false });
  await Promise.all(
    tabs.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      const func = (): void => document.querySelector(':root > keylift-tip')?.remove();
      await browser.scripting.executeScript({ target: { tabId }, func }).catch(() => undefined); // the page is gone
    }),
  );
}
