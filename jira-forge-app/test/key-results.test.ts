import { describe, expect, it } from 'vitest';
import { goalIdsIn, goalKeyResults } from '../src/jira/goals';
import { firstOf, mappedKeyResults, type KeyResultSource } from '../src/jira/key-results';
import { openPanel } from '../src/local/panel';
import type { Goals, JiraAnswer } from '../src/ports';
import { defaultConfig, readConfig } from '../src/storage/config';
import { keys } from '../src/storage/keys';
import { anIssue, flaggedField } from './fake-jira';
import { aSite, maya } from './site';

const goal = 'ari:cloud:townsquare:11111111-2222-3333-4444-555555555555:goal/66666666-7777-8888-9999-000000000000';
const issue = anIssue({ project: { id: '10001', key: 'MOB' } });
const map = (...rows: readonly (readonly [key: string, ...ids: readonly string[]])[]) => ({
  keyResults: rows.map(([key, ...keyResultIds]) => ({ key, keyResultIds })),
});

/** In the shape of the manual: columns of nodes. */
const answerOf = (...ids: readonly string[]): unknown => ({
  data: {
    graphStore: {
      cypherQueryV2: { edges: [{ node: { columns: [{ key: 'goal', value: ids.map((id) => ({ data: { id } })) }] } }] },
    },
  },
});
function fakeGoals(answer: JiraAnswer): Goals & { readonly asked: string[] } {
  const asked: string[] = [];
  return { asked, ofProject: async (projectId) => (asked.push(projectId), answer) };
}

describe('the Key Results of a work item', () => {
  it.each<[string, ReturnType<typeof map>, readonly string[]]>([
    [
      'its own mapping first, then its epic’s, then its project’s',
      map(['MOB', 'c'], ['MOB-100', 'b'], ['MOB-142', 'a']),
      ['a', 'b', 'c'],
    ],
    ['its epic’s alone', map(['MOB-100', 'b'], ['PAY', 'x']), ['b']],
    ['each once', map(['MOB', 'a'], ['MOB-142', 'a']), ['a']],
    ['none when nothing ties it', map(['PAY', 'x']), []],
  ])('are %s', async (_name, config, ids) => {
    expect(await mappedKeyResults(config).keyResultIdsOf(issue)).toEqual(ids);
  });

  it('come from the goals of its project when nothing nearer ties it', async () => {
    const goals = fakeGoals({ status: 200, body: answerOf(goal) });
    const config = map([goal, 'from-goal']);
    const source: KeyResultSource = firstOf(mappedKeyResults(config), goalKeyResults(goals, config));
    expect(await source.keyResultIdsOf(issue)).toEqual(['from-goal']);
    expect(goals.asked).toEqual(['10001']);
  });

  it('ask for no goal when something nearer ties it, or no goal is mapped', async () => {
    const goals = fakeGoals({ status: 200, body: answerOf(goal) });
    for (const config of [map(['MOB', 'c'], [goal, 'from-goal']), map(['PAY', 'x'])])
      await firstOf(mappedKeyResults(config), goalKeyResults(goals, config)).keyResultIdsOf(issue);
    expect(goals.asked).toEqual([]);
  });

  it.each<[string, JiraAnswer]>([
    ['refuses', { status: 403, body: undefined }],
    ['is busy', { status: 429, body: undefined, retryAfter: 9 }],
    ['answers errors', { status: 200, body: { errors: [{ message: 'no such field' }] } }],
    ['answers nonsense', { status: 200, body: 'nonsense' }],
    ['knows another goal', { status: 200, body: answerOf(goal.replace('6666', '7777')) }],
  ])('are none when the graph %s', async (_name, answer) => {
    expect(await goalKeyResults(fakeGoals(answer), map([goal, 'from-goal'])).keyResultIdsOf(issue)).toEqual([]);
  });
});

it('a goal may be named in the settings, as its id in the graph', () => {
  expect(readConfig(map([goal, 'a'])).keyResults[0]?.key).toBe(goal);
  expect(() => readConfig(map(['ari:cloud:jira:x:project/1', 'a']))).toThrow(/project, MOB/);
  expect(goalIdsIn([goal, null, 7, { a: [goal] }])).toEqual([goal, goal]);
});

it('the panel names the Key Result that a goal is tied to', async () => {
  const site = await aSite(
    anIssue({ project: { id: '10001', key: 'MOB' }, [flaggedField]: [{ value: 'Impediment' }] }),
  );
  await site.kvs.set(keys.config, { ...defaultConfig, ...map([goal, 'mobile-crash-free']) });
  const goals = fakeGoals({ status: 200, body: answerOf(goal) });
  const view = await openPanel({ ...site, goals }, { accountId: maya, issueKey: 'MOB-142', locale: 'en' });
  expect(view.rows[0]?.serves).toContain('Crash-free sessions on mobile');
  expect(site.jira.calls).toHaveLength(1); // and one to the graph: two before first content
});
