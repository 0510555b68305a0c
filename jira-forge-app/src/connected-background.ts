/** Forge entry of the connected edition: what happens between the site and the server while nobody looks. */
import { privacy } from '@forge/api';
import { eraseEverywhere } from './connected/erase';
import { drain } from './connected/outbox';
import { refresh } from './connected/refresh';
import { jiraAsApp } from './forge/jira';
import { forgeKvs } from './forge/kvs';
import { forgeRemote } from './forge/remote';
import { reportPeople } from './local/privacy';

const server = { kvs: forgeKvs, remote: forgeRemote };

export const onHour = async (): Promise<void> => void (await refresh(server));

export const onFiveMinutes = async (): Promise<void> => void (await drain(server));

/** Every week Jira is told whose data is kept, and says who is gone: here and on the server. */
export const onWeek = (): Promise<void> =>
  reportPeople(
    { kvs: forgeKvs, jira: jiraAsApp(), now: () => new Date().toISOString() },
    async (accounts) =>
      (await privacy.reportPersonalData([...accounts])).flatMap(({ accountId, status }) =>
        status === 'closed' ? [accountId] : [],
      ),
    (_, accountId) => eraseEverywhere(server, accountId),
  );
