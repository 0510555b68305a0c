/** Forge entry: what happens while nobody looks. */
import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import { jiraAsApp } from './forge/jira';
import { forgeKvs } from './forge/kvs';
import { reportToAtlassian } from './forge/privacy';
import { done, type Done } from './forge/scheduled';
import { isRecord } from './jira/issue';
import { reconcile } from './local/reconcile';
import { reportPeople } from './local/privacy';
import { themesChanged, type BackgroundWorld } from './local/themes';
import { TryLater } from './local/try-later';

const queue = new Queue({ key: 'keylift-work-items' });
const worldNow = (): BackgroundWorld => ({ kvs: forgeKvs, jira: jiraAsApp(), now: () => new Date().toISOString() });

/** A trigger has five seconds: it only says which work items to look at again. */
export async function onWorkItem(event: unknown): Promise<void> {
  const ids = idsOf(event);
  if (ids.length > 0)
    await queue.push(ids.map((issueId) => ({ body: { issueId }, concurrency: { key: issueId, limit: 1 } })));
}

/**
 * The work item, or both ends of a link: which of them is blocked is read from Jira again. A link's fields are the event's own
 * (https://developer.atlassian.com/platform/forge/events-reference/jira/#issue-link-events); webhooks have them in `issueLink`.
 */
function idsOf(event: unknown): readonly string[] {
  if (!isRecord(event)) return [];
  const link = isRecord(event['issueLink']) ? event['issueLink'] : event;
  const issue = isRecord(event['issue']) ? event['issue']['id'] : undefined;
  const ids = [issue, link['sourceIssueId'], link['destinationIssueId']].map((id) =>
    typeof id === 'number' ? String(id) : id,
  );
  return [...new Set(ids.filter((id): id is string => typeof id === 'string' && id !== ''))];
}

export async function lookAgain(event: { readonly body: Readonly<Record<string, unknown>> }): Promise<unknown> {
  const { issueId, round } = event.body;
  return later(async () => {
    if (round === true && (await reconcile(worldNow())) === 'more') await queue.push(nextRound);
    if (typeof issueId !== 'string') return;
    for (const id of await themesChanged(worldNow(), issueId)) await queue.push({ body: { issueId: id } });
  });
}

/** On the queue, which comes back when Jira asks to wait; where it stood is in the store. */
const nextRound = { body: { round: true }, concurrency: { key: 'round', limit: 1 } };

export async function onDay(): Promise<Done> {
  await queue.push(nextRound);
  return done;
}

/** Every week Atlassian is told whose data is kept, and says who is gone. */
export async function onWeek(): Promise<Done> {
  await reportPeople(worldNow(), reportToAtlassian);
  return done;
}

/** Jira asks for a break: the same job again, when it says. */
async function later(act: () => Promise<unknown>): Promise<unknown> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (!(error instanceof TryLater)) throw error;
    return new InvocationError({
      retryAfter: error.seconds,
      retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
    });
  }
}
