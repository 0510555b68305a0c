/** What the panel of the connected edition does beyond the local one: evidence goes on to the server, an account is linked. */
import { jiraLinkTexts, KeyliftError, type JiraLinkTexts, type Locale } from '@keylift/core';
import type { Connection } from '../local/panel';
import type { Kvs } from '../ports';
import { textOf, type Caller } from '../resolve';
import { keys } from '../storage/keys';
import { readPerson, type PersonRecord } from '../storage/person';
import { send, sentEvent } from './evidence';
import { dropWaiting, waitingRow } from './outbox';
import { ask, type Remote } from './remote';

export interface AccountLink {
  readonly linked: boolean;
  readonly texts: JiraLinkTexts;
  /** Said after it changed. */
  readonly said?: string;
}

export interface ConnectedWorld {
  readonly kvs: Kvs;
  readonly remote: Remote;
  readonly now: () => string;
}

/** While the server does not answer, nobody waits for it before every question. */
const restMs = 30_000;
let restsUntil = 0;

/** For tests: as a function that has just started. */
export const forgetOutage = (): void => void (restsUntil = 0);

export function connectionTo({ remote, now }: Pick<ConnectedWorld, 'remote' | 'now'>): Connection {
  return {
    account: (person, locale) => accountLink(person, locale),
    deliver: async (accountId, fresh) => {
      if (fresh.length === 0) return { linked: true, waiting: [] };
      const events = fresh.map((event) => sentEvent(accountId, event));
      const waiting = events.map((event) => waitingRow(accountId, event));
      if (Date.parse(now()) < restsUntil) return { linked: true, waiting };
      try {
        const [linked = false] = await send(remote, [{ accountId, events }]);
        return { linked, waiting: [] };
      } catch (error) {
        if (!(error instanceof KeyliftError)) throw error;
        if (error.code === 'invalid') return { linked: true, waiting: [] }; // it would never be taken
        if (error.code === 'unavailable') restsUntil = Date.parse(now()) + restMs;
        return { linked: true, waiting };
      }
    },
  };
}

const accountLink = ({ linked }: PersonRecord, locale: Locale): AccountLink => ({
  linked: linked === true,
  texts: jiraLinkTexts(locale),
});

type LinkAct = (world: ConnectedWorld, caller: Caller, payload: unknown) => Promise<AccountLink>;

export const linkActs: Readonly<Record<'link' | 'unlink', LinkAct>> = {
  async link({ kvs, remote, now }, { accountId, locale }, payload) {
    await ask(remote, 'POST', '/forge/link', { accountId, code: textOf(payload, 'code') });
    const person = await personFrom(kvs, accountId);
    const linked: PersonRecord = { ...person, updatedAt: now(), linked: true };
    // What was done here so far comes along; whatever does not get through waits.
    const { waiting } = await connectionTo({ remote, now }).deliver(accountId, person.evidence);
    await kvs.set(keys.person(accountId), linked);
    for (let at = 0; at < waiting.length; at += atOnce) await kvs.setAll(waiting.slice(at, at + atOnce));
    return { ...accountLink(linked, locale), said: jiraLinkTexts(locale).done };
  },
  async unlink({ kvs, remote, now }, { accountId, locale }) {
    await ask(remote, 'POST', '/forge/unlink', { accountId });
    const { linked: _, ...person } = await personFrom(kvs, accountId);
    await kvs.set(keys.person(accountId), { ...person, updatedAt: now() });
    await dropWaiting(kvs, accountId);
    return { ...accountLink(person, locale), said: jiraLinkTexts(locale).ended };
  },
};

/** Rows of one transaction. */
const atOnce = 25;

const personFrom = async (kvs: Kvs, accountId: string): Promise<PersonRecord> => {
  const own = keys.person(accountId);
  return readPerson((await kvs.getMany([own])).get(own), accountId);
};
