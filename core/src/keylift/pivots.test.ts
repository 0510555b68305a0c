import { describe, expect, it } from 'vitest';
import { answers, as, KEY_RESULT, tierTwo } from '../../test/tier-two.js';
import type { PivotInput } from '../keylift-steering.js';
import type { SkillId, TeamId } from '../model.js';
import { anIntervention } from '../testing/builders.js';

const lead = as('maya', 'manager');
const support = 'support' as TeamId;
const skill = (id: string) => ({ teamId: support, skillId: id as SkillId });
const draft = {
  keyResultId: KEY_RESULT,
  title: 'Test 30 prototypes with users by 18 December',
  behaviours: ['Put a rough prototype before five users every week, with design thinking.'],
};
const input: PivotInput = {
  ...draft,
  version: 1,
  baseline: 6,
  target: 30,
  due: '2026-12-18',
  skills: [skill('api'), skill('design-thinking')],
  reason: 'The board turned to rapid innovation.',
};

describe('a pivot', () => {
  it('begins with the goal as it is', async () => {
    const { keylift } = await tierTwo();
    expect(await keylift.pivot(lead, KEY_RESULT)).toMatchObject({
      version: 1,
      draft: { title: 'Cut Tier-2 resolution time', baseline: 10, target: 7, due: '2026-12-18' },
    });
  });

  it('shows what the new words keep, put down and add, and stores nothing', async () => {
    const { keylift, store } = await tierTwo();
    await store.putInterventions([
      anIntervention({ id: 'open', keyResultId: KEY_RESULT, skillId: 'calm', title: 'Pair on calls' }),
      anIntervention({ id: 'done', keyResultId: KEY_RESULT, skillId: 'calm', state: 'done' }),
    ]);
    const view = await keylift.previewPivot(lead, draft);
    const labels = Object.fromEntries(view.groups.map(({ change, rows }) => [change, rows.map(({ label }) => label)]));
    expect(labels['drop']).toEqual(expect.arrayContaining(['De-escalation']));
    expect(labels['add']).toContain('Design Thinking');
    expect(view.closes?.rows).toEqual(['Pair on calls']);
    expect(view.gate[2]).toBe('Two enabling skills: enough to act on.');
    expect((await store.getKeyResult(KEY_RESULT))?.version).toBe(1);
    expect((await store.listSkills()).map(({ id }) => id)).toEqual(['api', 'calm', 'problems']);
  });

  it('carries credit over in bands', async () => {
    const { keylift } = await tierTwo();
    await keylift.ingest(['ada', 'ben', 'cem', 'dora'].flatMap((who) => answers(who, 'api', [1, 1, 1, 1, 1])));
    const { groups } = await keylift.previewPivot(lead, draft);
    const api = groups.flatMap(({ rows }) => rows).find(({ skillId }) => skillId === 'api');
    expect(api?.credit).toBe('Four or more people surely have it.');
    const text = JSON.stringify(groups);
    for (const who of ['ada', 'ben']) expect(text).not.toContain(who);
  });

  it('makes the next version with its reason, keeps levels, and closes what was put down', async () => {
    const { keylift, store } = await tierTwo();
    await store.putInterventions([anIntervention({ id: 'open', keyResultId: KEY_RESULT, skillId: 'calm' })]);
    const page = await keylift.makePivot(lead, input);
    expect(page.title).toBe(draft.title);
    expect(page.history?.rows[0]).toMatchObject({ version: 'Version 2', reason: input.reason });
    expect(page.interventions.rows).toMatchObject([{ state: 'closed' }]);
    expect(await store.getKeyResult(KEY_RESULT)).toMatchObject({
      version: 2,
      direction: 'increase',
      requirements: [
        { skillId: 'api', level: 3, weight: 0.5 },
        { skillId: 'design-thinking', level: 3, weight: 0.5 },
      ],
    });
    const [added] = await store.getSkills(['design-thinking' as SkillId]);
    expect(added?.label).toBe('Design Thinking');
    const known = new Set((await store.listSkills()).map(({ id }) => id));
    expect(added?.prerequisites.every((id) => known.has(id))).toBe(true);
  });

  it('sent twice is one pivot, and a conflict after somebody else’s', async () => {
    const { keylift, store } = await tierTwo();
    await keylift.makePivot(lead, input);
    await keylift.makePivot(lead, input);
    expect((await store.keyResultVersions(KEY_RESULT)).map(({ version }) => version)).toEqual([1, 2]);
    await expect(keylift.makePivot(lead, { ...input, reason: 'Another one.' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it.each([
    ['a learner', as('ada'), {}, 'forbidden', undefined],
    ['another team’s manager', as('vera', 'manager'), {}, 'forbidden', undefined],
    ['a manager without a reason', lead, { reason: ' ' }, 'invalid', 'keyResult.versionReason'],
    ['a manager with a goal that is its start', lead, { target: 6 }, 'invalid', 'keyResult.target'],
    ['a manager with a due day before the start', lead, { due: '2026-09-01' }, 'invalid', 'keyResult.due'],
    ['a manager with a skill nobody knows', lead, { skills: [skill('sailing')] }, 'invalid', 'skills'],
    [
      'a manager with a skill twice',
      lead,
      { skills: [skill('api'), skill('api')] },
      'invalid',
      'keyResult.requirements[1].skillId',
    ],
    ['a manager with no title', lead, { title: ' ' }, 'invalid', 'keyResult.title'],
  ] as const)('by %s is refused, and nothing is half-written', async (_, who, changes, code, field) => {
    const { keylift, store } = await tierTwo();
    await expect(keylift.makePivot(who, { ...input, ...changes })).rejects.toMatchObject({ code, field });
    expect(await store.keyResultVersions(KEY_RESULT)).toHaveLength(1);
    expect(await store.listSkills()).toHaveLength(3);
  });
});
