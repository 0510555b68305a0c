/** Forge entry of the connected edition: what happens between the site and the server while nobody looks. */
import { eraseEverywhere } from './connected/erase';
import { drain } from './connected/outbox';
import { refresh } from './connected/refresh';
import { jiraAsApp } from './forge/jira';
import { forgeKvs } from './forge/kvs';
import { reportToAtlassian } from './forge/privacy';
import { forgeRemote } from './forge/remote';
import { done, type Done } from './forge/scheduled';
import { reportPeople } from './local/privacy';

const server = { kvs: forgeKvs, remote: forgeRemote };

export async function onHour(): Promise<Done> {
  await refresh(server);
  return done;
}

export async function onFiveMinutes(): Promise<Done> {
  await drain(server);
  return done;
}

/** Every week Atlassian is told whose data is kept, and says who is gone: here and on the server. */
export async function onWeek(): Promise<Done> {
  const world = { kvs: forgeKvs, jira: jiraAsApp(), now: () => new Date().toISOString() };
  await reportPeople(world, reportToAtlassian, (_, accountId) => eraseEverywhere(server, accountId));
  return done;
}
