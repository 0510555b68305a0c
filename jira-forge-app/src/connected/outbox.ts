/** What the server has not taken yet waits in Forge's store, a value for each act, and goes out when it answers again. */
import { KeyliftError } from '@keylift/core';
import type { Kvs } from '../ports';
import { keys } from '../storage/keys';
import { rowsOf } from '../storage/rows';
import { send, type SentEvent, type SentPerson } from './evidence';
import { ask, type Remote } from './remote';

interface Waiting {
  readonly accountId: string;
  readonly event: SentEvent;
}

/** In one call; the server takes no more. */
const mostPeople = 50;
const mostEvents = 400;

export const waitingRow = (accountId: string, event: SentEvent): readonly [key: string, value: Waiting] => [
  keys.waiting(accountId, event.id),
  { accountId, event },
];

/** Cut off anywhere it is run again: what was sent but not yet forgotten here counts once. Says whether all is gone. */
export async function drain({ kvs, remote }: { readonly kvs: Kvs; readonly remote: Remote }): Promise<boolean> {
  try {
    for await (const rows of portions(kvs)) {
      await sendRows(remote, rows);
      await kvs.delete(rows.map(([key]) => key));
    }
    for await (const [key, value] of rowsOf(kvs, keys.goneAll)) {
      await ask(remote, 'POST', '/forge/erase', { accountIds: [(value as { accountId: string }).accountId] });
      await kvs.delete([key]);
    }
    return true;
  } catch (error) {
    // Not now, or not tied yet: it keeps.
    if (error instanceof KeyliftError && (error.code === 'unavailable' || error.code === 'forbidden')) return false;
    throw error;
  }
}

/** One that the server would never take must not hold up the others; it stays in its person's record here. */
async function sendRows(remote: Remote, rows: readonly Row[]): Promise<void> {
  try {
    await send(remote, peopleOf(rows.map(([, waiting]) => waiting)));
  } catch (error) {
    if (!(error instanceof KeyliftError) || error.code !== 'invalid') throw error;
    if (rows.length > 1) for (const row of rows) await sendRows(remote, [row]);
  }
}

/** Nothing of somebody waits any more. */
export async function dropWaiting(kvs: Kvs, accountId: string): Promise<void> {
  const found: string[] = [];
  for await (const [key, value] of rowsOf(kvs, keys.waitingOf(accountId)))
    if ((value as Waiting).accountId === accountId) found.push(key);
  await kvs.delete(found);
}

type Row = readonly [key: string, value: Waiting];

async function* portions(kvs: Kvs): AsyncGenerator<readonly Row[]> {
  let rows: Row[] = [];
  let people = new Set<string>();
  // All are read before the first is deleted: a cursor over rows that vanish may skip some.
  const all: Row[] = [];
  for await (const [key, value] of rowsOf(kvs, keys.waitingAll)) all.push([key, value as Waiting]);
  for (const row of all) {
    if (rows.length >= mostEvents || (people.size >= mostPeople && !people.has(row[1].accountId))) {
      yield rows;
      rows = [];
      people = new Set();
    }
    rows.push(row);
    people.add(row[1].accountId);
  }
  if (rows.length > 0) yield rows;
}

function peopleOf(waiting: readonly Waiting[]): readonly SentPerson[] {
  const events = new Map<string, SentEvent[]>();
  for (const { accountId, event } of waiting) {
    const own = events.get(accountId);
    if (own) own.push(event);
    else events.set(accountId, [event]);
  }
  return [...events].map(([accountId, own]) => ({ accountId, events: own }));
}
