import { describe, expect, it } from 'vitest';
import { erasePerson, reportPeople } from '../src/local/privacy';
import { openProject } from '../src/local/project';
import { keys } from '../src/storage/keys';
import { maya } from './site';
import { act, aTeam, caller, names } from './team-site';

describe('a start that is offered', () => {
  const offer = {
    id: 'one',
    learnerId: 'ada',
    skillId: 'mobile-security',
    title: 'Ten minutes a day',
    start: '2026-11-19',
    reviewOn: '2026-12-10',
  };
  const offered = async (learnerId = 'ada') => {
    const site = await aTeam(6);
    site.jira.steer(true);
    const view = await act(site, 'offer', { ...offer, learnerId });
    site.jira.steer(false);
    return { site, view, interventionId: view.page?.interventions.rows[0]?.id };
  };

  it('is a row under the Key Result, and only the two concerned see who was asked', async () => {
    const { site, view, interventionId = '' } = await offered();
    expect(view.page?.interventions.rows[0]).toMatchObject({ title: 'Ten minutes a day', state: 'waiting' });
    expect(view.page?.interventions.others[interventionId]).toEqual({ accountId: 'ada', asked: true });
    const hers = (await openProject(site, caller('ada'), undefined)).page?.interventions;
    expect(hers?.others[interventionId]).toEqual({ accountId: maya, asked: false });
    expect(hers?.rows[0]?.actions).toEqual(['accept', 'swap', 'decline']);
    const others = (await openProject(site, caller('ben'), undefined)).page?.interventions;
    expect(others?.others).toEqual({});
    expect(others?.rows[0]?.actions).toEqual([]);
    expect(others?.offer).toBeUndefined();
  });

  it('may go to somebody who has not learnt here yet', async () => {
    const { site, interventionId } = await offered('newcomer');
    const view = await act(site, 'decide', { interventionId, decision: 'accept' }, 'newcomer');
    expect(view.page?.interventions.rows[0]?.state).toBe('under-way');
  });

  it.each<[object, string]>([
    [{ decision: 'accept' }, 'under-way'],
    [{ decision: 'decline', reason: 'No time' }, 'closed'],
    [{ decision: 'swap', title: 'Pair up', start: '2026-11-20', reviewOn: '2026-12-11' }, 'closed'],
  ])('is decided by the one who was asked: %j', async (decision, state) => {
    const { site, interventionId } = await offered();
    const view = await act(site, 'decide', { interventionId, ...decision }, 'ada');
    expect(view.page?.interventions.rows.find((row) => row.id === interventionId)?.state).toBe(state);
    const seen = await openProject(site, caller('ben'), undefined);
    expect(JSON.stringify(seen)).not.toContain('No time');
  });

  it('is decided by nobody else, and offered by nobody who does not administer the project', async () => {
    const { site, interventionId } = await offered();
    await expect(act(site, 'decide', { interventionId, decision: 'accept' }, 'ben')).rejects.toThrow('asked');
    await expect(act(site, 'offer', { ...offer, id: 'two' }, 'ben')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is the same offer when it is sent again', async () => {
    const { site } = await offered();
    site.jira.steer(true);
    expect((await act(site, 'offer', offer)).page?.interventions.rows).toHaveLength(1);
  });

  it.each<[object, string]>([
    [{ skillId: 'cooking' }, 'skillId'],
    [{ learnerId: '' }, 'learnerId'],
    [{ start: '2027-11-19', reviewOn: '2027-12-10' }, 'start'],
    [{ keyResultId: 'another' }, 'keyResultId'],
  ])('with %j is refused by name, and nothing is kept', async (wrong, field) => {
    const site = await aTeam(6);
    site.jira.steer(true);
    const before = [...site.kvs.values.keys()].filter((key) => key.startsWith(keys.desks));
    await expect(act(site, 'offer', { ...offer, ...wrong })).rejects.toMatchObject({ field });
    expect([...site.kvs.values.keys()].filter((key) => key.startsWith(keys.desks))).toEqual(before);
  });
});

it('somebody who is forgotten is gone from offers and from what was shown', async () => {
  const site = await aTeam(6);
  site.jira.steer(true);
  await openProject(site, caller(), undefined);
  await act(site, 'offer', {
    id: 'one',
    learnerId: 'ada',
    skillId: 'mobile-security',
    title: 'Ten minutes a day',
    start: '2026-11-19',
    reviewOn: '2026-12-10',
  });
  const reported: string[] = [];
  await reportPeople(site, async (accounts) => {
    reported.push(...accounts.map(({ accountId }) => accountId));
    return [];
  });
  expect(reported.toSorted()).toEqual([maya, ...names.slice(0, 6)].toSorted());
  await erasePerson(site, 'ada');
  await erasePerson(site, maya);
  const text = JSON.stringify([...site.kvs.values]);
  expect(text).not.toContain('"ada"');
  expect(text).not.toContain(maya);
});
