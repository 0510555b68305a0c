/** Personal data of the app: what is kept under an account id, reported every week, erased when the account closes. */
import { keys } from '../storage/keys';
import type { PersonRecord } from '../storage/person';
import { forgetExpert } from './experts';
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
): Promise<void> {
  const accounts: ReportedAccount[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.kvs.list(keys.people, cursor);
    for (const [, person] of page.rows) {
      const { accountId, updatedAt } = person as PersonRecord;
      accounts.push({ accountId, updatedAt });
    }
    cursor = page.next;
  } while (cursor !== undefined);
  for (let at = 0; at < accounts.length; at += mostInReport) {
    for (const closed of await report(accounts.slice(at, at + mostInReport))) await erasePerson(world, closed);
  }
}

export async function erasePerson({ kvs }: Pick<BackgroundWorld, 'kvs'>, accountId: string): Promise<void> {
  await forgetExpert(kvs, accountId);
  await kvs.delete([keys.person(accountId)]);
}
