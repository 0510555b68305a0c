/** Stands in for Jira in a browser: draws what the app renders and answers its calls with the real use cases. */
import { KeyliftError } from '@keylift/core';
import { connectionTo, linkActs } from '../src/connected/connection';
import { connectedSiteActs } from '../src/connected/site';
import { panelActs } from '../src/local/acts';
import { gadgetActs } from '../src/local/gadget';
import { projectActs } from '../src/local/project';
import type { Remote } from '../src/connected/remote';
import type { PanelWorld } from '../src/local/panel';
import { siteActs } from '../src/local/site';
import { answered, callerOf, type Caller } from '../src/resolve';
import { draw } from './draw';
import type { ForgeNode } from './html';
import { pretendServer } from './pretend-server';
import { sampleWorld } from './sample';

const query = new URLSearchParams(location.search);
const pages = ['panel', 'project', 'gadget', 'gadget-edit', 'admin'] as const;
type Page = (typeof pages)[number];

export const page: Page = pages.find((one) => one === query.get('page')) ?? 'panel';
export const issueKey = query.get('item') ?? 'MOB-142';
export const locale = query.get('lang') ?? 'en-GB';
/** Whether the one who looks administers the project. */
export const leads = query.get('role') === 'lead';

const world = sampleWorld(leads);
/** The connected edition, with a server that is `tied`, `loose` or `away`. */
const states = ['tied', 'loose', 'away'] as const;
/** Undefined in the local edition. */
export const state = states.find((one) => one === query.get('server'));
const remote = state && pretendServer(state);
const choice = query.get('choice') ?? (query.get('page') === 'gadget' ? 'MOB mobile-crash-free' : '');
const context = {
  accountId: 'maya',
  locale,
  extension: { issue: { key: issueKey }, project: { key: 'MOB' }, gadgetConfiguration: { choice } },
};

/** This page with other choices; the rest stays as it is. */
export function hrefTo(choices: Readonly<Record<string, string>>): string {
  const other = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(choices)) other.set(name, value);
  return `?${other.toString()}`;
}

interface Asked {
  readonly forgeDoc: ForgeNode;
  readonly functionKey: string;
  readonly payload?: unknown;
}

async function callBridge(command: string, data: Asked) {
  if (command === 'reconcile') redraw(data.forgeDoc);
  if (command === 'getContext') return context;
  if (command === 'submit') {
    location.search = hrefTo({ page: 'gadget', choice: (data as { readonly choice?: string }).choice ?? '' });
    return true;
  }
  return command === 'invoke' ? answered(locale.startsWith('de') ? 'de' : 'en', () => answer(data)) : undefined;
}

async function answer({ functionKey: name, payload }: Asked): Promise<unknown> {
  const caller = callerOf(context, payload);
  if (remote) return connected(remote, name, caller, payload);
  const site = siteActs[name];
  if (page === 'admin' && site) return site({ ...(await world), administers: async () => true }, caller, payload);
  return beside(await world, name, caller, payload);
}

function beside(asked: PanelWorld, name: string, caller: Caller, payload: unknown): Promise<unknown> {
  const act = { ...panelActs, ...projectActs, ...gadgetActs }[name];
  if (!act) throw new KeyliftError('not-found', 'The preview does not know this call.');
  return act(asked, caller, payload);
}

async function connected(server: Remote, name: string, caller: Caller, payload: unknown): Promise<unknown> {
  const { kvs, jira, now } = await world;
  const site = connectedSiteActs(server)[name];
  if (page === 'admin' && site)
    return site({ kvs, administers: async () => true }, { ...caller, accountId: 'ines' }, payload);
  if (name === 'link' || name === 'unlink') return linkActs[name]({ kvs, now, remote: server }, caller, payload);
  return beside({ kvs, jira, now, connection: connectionTo({ remote: server, now }) }, name, caller, payload);
}

/** Draws anew and gives the focus back to what had it. */
function redraw(doc: ForgeNode): void {
  const target = document.getElementById('drawn');
  const place = (document.activeElement as HTMLElement | null)?.dataset['place'];
  target?.replaceChildren(draw(doc));
  if (place !== undefined) target?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
}

Object.assign(globalThis, { __bridge: { callBridge } });
