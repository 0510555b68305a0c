import { describe, expect, it } from 'vitest';
import { as, tierTwo } from '../../test/tier-two.js';
import type { KeepInput } from '../keylift-steering.js';
import type { KeyResultId, PersonId, SkillId, TeamId } from '../model.js';

const NPS = 'Raise NPS from 40 to 60 by calming escalated calls on integration tickets';
const lead = as('maya', 'manager');
const ids = (...all: readonly string[]) => all.map((id) => id as SkillId);
const input: KeepInput = {
  id: 'one',
  teamId: 'support' as TeamId,
  title: ` ${NPS} `,
  unit: 'points',
  suffix: '',
  baseline: 40,
  target: 60,
  start: '2026-10-20',
  due: '2027-01-19',
  kind: 'committed',
  behaviours: ['Say what you heard before you say what you know.'],
  skills: ids('api', 'de-escalation'),
};
const id = 'support~one' as KeyResultId;

describe('a pasted Key Result', () => {
  it('may be kept by a manager, filled in as far as it could be read', async () => {
    const { keylift } = await tierTwo();
    const { keep, skills } = await keylift.xray(lead, { text: NPS });
    expect(keep).toMatchObject({
      teams: [{ teamId: 'support', name: 'SaaS Tier-2' }],
      text: NPS,
      baseline: 40,
      target: 60,
      start: '2026-10-20',
      due: '2027-01-19',
    });
    // All that was proposed can be chosen, up to five.
    expect(skills.rows.length + (skills.near?.rows.length ?? 0)).toBe(5);
    expect((await keylift.xray(as('ada'), { text: NPS })).keep).toBeUndefined();
    expect((await keylift.xray(as('vera', 'admin'), { text: NPS })).keep?.teams).toHaveLength(2);
  });

  it('becomes a Key Result with its verdict, and its skills the tenant’s own', async () => {
    const { keylift, store } = await tierTwo();
    const page = await keylift.keepKeyResult(lead, input);
    expect(page).toMatchObject({ id, title: NPS, state: 'equipped' });
    expect(page.nextStep).not.toBe('');
    const stored = await store.getKeyResult(id);
    // "De-escalation" is known here under another id.
    expect(stored?.requirements.map(({ skillId, weight }) => [skillId, weight])).toEqual([
      ['api', 0.5],
      ['calm', 0.5],
    ]);
    expect(stored).toMatchObject({ direction: 'increase', current: 40, unit: { decimals: 0, suffix: '' } });
  });

  it('stays a wish without behaviours or skills, and says so', async () => {
    const { keylift } = await tierTwo();
    const wish = await keylift.keepKeyResult(lead, { ...input, behaviours: [], skills: [] });
    expect(wish).toMatchObject({
      state: 'wish',
      nextStep: 'Say what people will do differently. One sentence is enough.',
    });
  });

  it('brings skills the tenant does not have yet, with what they rest on', async () => {
    const { keylift, store } = await tierTwo();
    await keylift.keepKeyResult(lead, { ...input, skills: ids('design-thinking', 'api') });
    const known = new Set((await store.listSkills()).map((skill) => skill.id));
    const [added] = await store.getSkills(ids('design-thinking'));
    expect(added?.prerequisites.every((one) => known.has(one))).toBe(true);
  });

  it('sent twice is one, and never takes the place of another', async () => {
    const { keylift, store } = await tierTwo();
    await keylift.keepKeyResult(lead, input);
    await keylift.keepKeyResult(lead, input);
    expect(await store.listKeyResults()).toHaveLength(2);
    await expect(keylift.keepKeyResult(lead, { ...input, title: 'Other' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each([
    ['a learner', as('ada'), {}, 'forbidden', undefined],
    ['another team’s manager', as('vera', 'manager'), {}, 'forbidden', undefined],
    [
      'an admin, for a team that is not there',
      as('vera', 'admin'),
      { teamId: 'gone' as TeamId },
      'not-found',
      'teamId',
    ],
    ['a manager with no numbers', lead, { baseline: NaN }, 'invalid', 'keyResult.baseline'],
    ['a manager with a goal that is its start', lead, { target: 40 }, 'invalid', 'keyResult.target'],
    ['a manager with a due day before its start', lead, { due: '2026-10-19' }, 'invalid', 'keyResult.due'],
    ['a manager with no title', lead, { title: ' ' }, 'invalid', 'keyResult.title'],
    ['a manager with a skill nobody knows', lead, { skills: ids('sailing') }, 'invalid', 'skills'],
  ] as const)('kept by %s is refused', async (_, who, changes, code, field) => {
    const { keylift, store } = await tierTwo();
    await expect(keylift.keepKeyResult(who, { ...input, ...changes })).rejects.toMatchObject({ code, field });
    expect(await store.listKeyResults()).toHaveLength(1);
    expect(await store.listSkills()).toHaveLength(3);
  });
});

describe('a course that serves no Key Result yet', () => {
  const course = { contextKey: 'moodle/1/42', courseTitle: 'Night shift' };
  const teacher = { ...as('maya', 'manager'), ...course };

  it('is offered first as the team, to those who teach in it', async () => {
    const { keylift } = await tierTwo();
    const { keep } = await keylift.xray(teacher, { text: NPS });
    expect(keep?.teams.map(({ name }) => name)).toEqual(['Night shift', 'SaaS Tier-2']);
    expect((await keylift.xray({ ...teacher, role: 'learner' }, { text: NPS })).keep).toBeUndefined();
  });

  it('gets its team, its Key Result and its learners; its other teachers steer it too', async () => {
    const { keylift, store } = await tierTwo();
    const teamId = (await keylift.xray(teacher, { text: NPS })).keep?.teams[0]?.teamId ?? ('' as TeamId);
    const kept = await keylift.keepKeyResult(teacher, { ...input, teamId });
    await keylift.keepKeyResult(teacher, { ...input, teamId }); // a lost answer
    expect(await store.getContextLink(course.contextKey)).toMatchObject({ teamId, keyResultId: kept.id });

    const arrive = (personId: string, joinTeam: boolean) =>
      keylift.welcome({ personId: personId as PersonId, contextKey: course.contextKey, joinTeam });
    await arrive('nia', true);
    await arrive('omar', false);
    expect((await store.getTeam(teamId))?.memberIds).toEqual(['maya', 'nia', 'omar']);
    const page = await keylift.keyResult({ ...as('omar', 'manager'), ...course }, kept.id);
    expect(page.id).toBe(kept.id);
    expect((await keylift.today({ ...as('nia'), ...course })).keyResult?.id).toBe(kept.id);
  });

  it('is no way into another course’s team', async () => {
    const { keylift } = await tierTwo();
    const teamId = (await keylift.xray(teacher, { text: NPS })).keep?.teams[0]?.teamId ?? ('' as TeamId);
    await keylift.welcome({ personId: 'omar' as PersonId, joinTeam: false });
    const elsewhere = { ...as('omar', 'manager'), contextKey: 'moodle/1/43' };
    await expect(keylift.keepKeyResult(elsewhere, { ...input, teamId })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
