/** Where the content script runs: on sites the policy or the person allows AND the browser granted. Nothing runs anywhere else. */
import { browser } from '../browser.js';
import { read } from './storage.js';

const scriptId = 'page';

async function register(): Promise<void> {
  const { allowedSites } = await read('managed');
  const { pausedSites } = await read('own');
  const wanted = allowedSites?.length ? allowedSites : ((await browser.permissions.getAll()).origins ?? []);
  const granted = await Promise.all(
    wanted.map((site) => browser.permissions.contains({ origins: [site] }).catch(() => false)),
  );
  const matches = wanted.filter((_, i) => granted[i]);
  const excludeMatches = pausedSites.map((origin) => `${origin}/*`);
  await browser.scripting.unregisterContentScripts({ ids: [scriptId] }).catch(() => undefined); // there may be none
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: scriptId,
      js: ['content.js'],
      matches,
      ...(excludeMatches.length > 0 && { excludeMatches }),
      runAt: 'document_idle',
      allFrames: false,
      persistAcrossSessions: true,
    },
  ]);
}

let queue = Promise.resolve();
/** One after the other: install, start and a change of policy can arrive together. */
export const syncSites = (): Promise<void> => (queue = queue.then(register, register));
