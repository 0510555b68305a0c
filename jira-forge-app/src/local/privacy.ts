/** Personal data of the app: what is kept under an account id, reported every week, erased when the account closes. */
import { askedPeople, withoutPerson } from '../storage/desk-store';
import { keys } from '../storage/keys';
import type { PersonRecord } from '../storage/person';
import { rowsOf } from '../storage/rows';
import { everyExpert, forgetExpert } from './experts';
import type { BackgroundWorld } from './themes';

export interface ReportedAccount {
  readonly accountId: string;
  readonly updatedAt: string;
}

/** Atlassian takes 90 accounts in one report. */
const mostInReport = 90;

/** `report` tells Atlassian whose data is kept and returns the accounts that are closed. */
export async function reportPeople(
  world: BackgroundWorld,
  report: (accounts: readonly ReportedAccount[]) => Promise<readonly string[]>,
  erase = erasePerson,
): Promise<void> {
  const known = new Map<string, string>();
  // The oldest of what is kept, as Atlassian asks (https://developer.atlassian.com/platform/forge/user-privacy-guidelines/).
  const add = (accountId: string, updatedAt: string): void => {
    if ((known.get(accountId) ?? '~') > updatedAt) known.set(accountId, updatedAt);
  };
  for await (const [, person] of rowsOf(world.kvs, keys.people)) {
    const { accountId, updatedAt } = person as PersonRecord;
    add(accountId, updatedAt);
  }
  for await (const [, value] of rowsOf(world.kvs, keys.desks))
    for (const { accountId, updatedAt } of askedPeople(value)) add(accountId, updatedAt);
  for (const accountId of await everyExpert(world.kvs)) if (!known.has(accountId)) add(accountId, world.now());
  const accounts = [...known].map(([accountId, updatedAt]): ReportedAccount => ({ accountId, updatedAt }));
  for (let at = 0; at < accounts.length; at += mostInReport) {
    for (const closed of await report(accounts.slice(at, at + mostInReport))) await erase(world, closed);
  }
}

export async function erasePerson({ kvs }: Pick<BackgroundWorld, 'kvs'>, accountId: string): Promise<void> {
  await forgetExpert(kvs, accountId);
  await kvs.delete([keys.person(accountId)]);
  for (const prefix of [keys.desks, keys.shownAll]) {
    for await (const [key, value] of rowsOf(kvs, prefix)) {
      if (JSON.stringify(value).includes(JSON.stringify(accountId)))
        await kvs.set(key, await withoutPerson(key, value, accountId));
    }
  }
}
