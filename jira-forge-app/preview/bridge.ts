/** Stands in for Jira in a browser: draws what the app renders and answers its calls with the real use cases. */
import { KeyliftError } from '@keylift/core';
import { panelActs } from '../src/local/acts';
import { answered, callerOf } from '../src/resolve';
import { draw, type ForgeNode } from './draw';
import { sampleWorld } from './sample';

const world = sampleWorld();

const query = new URLSearchParams(location.search);
export const issueKey = query.get('item') ?? 'MOB-142';
const locale = query.get('lang') ?? 'en-GB';
const context = { accountId: 'maya', locale, extension: { issue: { key: issueKey } } };

async function callBridge(command: string, data: { forgeDoc: ForgeNode; functionKey: string; payload?: unknown }) {
  if (command === 'reconcile') redraw(data.forgeDoc);
  if (command === 'getContext') return context;
  if (command !== 'invoke') return undefined;
  return answered(async () => {
    const act = panelActs[data.functionKey];
    if (!act) throw new KeyliftError('not-found', 'The preview does not know this call.');
    return act(await world, callerOf(context, data.payload), data.payload);
  });
}

/** Draws anew and gives the focus back to what had it. */
function redraw(doc: ForgeNode): void {
  const target = document.getElementById('drawn');
  const place = (document.activeElement as HTMLElement | null)?.dataset['place'];
  target?.replaceChildren(draw(doc));
  if (place !== undefined) target?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
}

Object.assign(globalThis, { __bridge: { callBridge } });
