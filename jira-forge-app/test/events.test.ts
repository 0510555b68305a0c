import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Jira } from '../src/ports';
import { keys } from '../src/storage/keys';
import { anIssue, flaggedField } from './fake-jira';
import { aSite } from './site';

const world = vi.hoisted(() => ({
  site: undefined as Awaited<ReturnType<typeof aSite>> | undefined,
  pushed: [] as unknown[],
}));
vi.mock('../src/forge/kvs', () => ({
  forgeKvs: new Proxy({}, { get: (_, name) => Reflect.get(world.site?.kvs ?? {}, name) as unknown }),
}));
vi.mock('../src/forge/jira', () => ({ jiraAsApp: (): Jira | undefined => world.site?.jira }));
vi.mock('@forge/api', () => ({ privacy: { reportPersonalData: async () => [] } }));
vi.mock('@forge/events', () => ({
  Queue: class {
    push = async (events: unknown) => void world.pushed.push(...[events].flat());
  },
  InvocationError: class {
    constructor(readonly retry: unknown) {}
  },
  InvocationErrorCode: { FUNCTION_UPSTREAM_RATE_LIMITED: 'busy' },
}));

const { onDay, onWeek, onWorkItem, lookAgain } = await import('../src/background');
const bodies = (): readonly unknown[] => world.pushed.map((event) => (event as { readonly body: unknown }).body);

beforeEach(async () => {
  world.pushed.length = 0;
  world.site = await aSite(anIssue({ [flaggedField]: [{ value: 'Impediment' }] }));
});

describe('an event only queues', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['a work item that was updated', { issue: { id: '10142' } }, ['10142']],
    [
      'both ends of a link',
      {
        eventType: 'avi:jira:created:issuelink',
        id: '10030',
        sourceIssueId: '10142',
        destinationIssueId: '10150',
        issueLinkType: { id: '10000', name: 'Blocks' },
      },
      ['10142', '10150'],
    ],
    [
      'both ends of a link in the shape of webhooks',
      { issueLink: { sourceIssueId: 10142, destinationIssueId: 10150 } },
      ['10142', '10150'],
    ],
    ['a work item linked to itself once', { sourceIssueId: '7', destinationIssueId: '7' }, ['7']],
    ['nothing of an event without a work item', { issue: {} }, []],
    ['nothing of an event in another shape', 'nonsense', []],
  ])('%s', async (_name, event, ids) => {
    await onWorkItem(event);
    expect(bodies()).toEqual(ids.map((issueId) => ({ issueId })));
    expect(world.site?.jira.calls).toEqual([]);
  });
});

it('a schedule hears that its function is done', async () => {
  expect([await onDay(), await onWeek()]).toEqual([{ statusCode: 204 }, { statusCode: 204 }]);
});

describe('the queue', () => {
  it('counts a work item that is blocked, once, however often it comes', async () => {
    await lookAgain({ body: { issueId: '10142' } });
    await lookAgain({ body: { issueId: '10142' } });
    expect(world.site?.kvs.values.get(keys.themes('MOB'))).toMatchObject({
      blocked: { 'MOB-142': expect.anything() as unknown },
    });
    expect(world.site?.kvs.asked.writes).toBe(1);
  });

  it('comes back when Jira says, and not before half a minute', async () => {
    world.site?.jira.answerWith({ status: 429, body: undefined, retryAfter: 120 });
    expect(await lookAgain({ body: { issueId: '10142' } })).toMatchObject({ retry: { retryAfter: 120 } });
    world.site?.jira.answerWith({ status: 429, body: undefined });
    expect(await lookAgain({ body: { issueId: '10142' } })).toMatchObject({ retry: { retryAfter: 30 } });
  });

  it('takes the daily round, and comes back for it as well', async () => {
    await onDay();
    expect(bodies()).toEqual([{ round: true }]);
    world.site?.jira.answerWith({ status: 503, body: undefined });
    expect(await lookAgain({ body: { round: true } })).toMatchObject({ retry: { retryAfter: 30 } });
    world.site?.jira.answerWith(undefined);
    expect(await lookAgain({ body: { round: true } })).toBeUndefined();
    expect(world.site?.kvs.values.has(keys.themes('MOB'))).toBe(true);
  });

  it('does nothing with an event of another version of the app', async () => {
    expect(await lookAgain({ body: { issueId: 7 } })).toBeUndefined();
    expect(world.site?.jira.calls).toEqual([]);
  });
});
