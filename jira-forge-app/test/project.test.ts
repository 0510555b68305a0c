import { describe, expect, it } from 'vitest';
import type { KeyResultId, LessonId, SkillId } from '@keylift/core';
import { learningOf } from '../src/local/learning';
import { gadgetActs, type GadgetChoiceView, type GadgetView } from '../src/local/gadget';
import { erasePerson, reportPeople } from '../src/local/privacy';
import { openProject, projectActs, type ProjectView } from '../src/local/project';
import { defaultConfig } from '../src/storage/config';
import { keys } from '../src/storage/keys';
import { forgetLibrary } from '../src/storage/library-store';
import type { Caller } from '../src/resolve';
import { aSite, maya } from './site';

type Site = Awaited<ReturnType<typeof aSite>>;
const id = 'mobile-crash-free' as KeyResultId;
const caller = (accountId = maya, projectKey = 'MOB'): Caller => ({
  accountId,
  issueKey: '',
  projectKey,
  locale: 'en',
});
const act = (site: Site, name: string, payload: object, who = maya): Promise<ProjectView> =>
  projectActs[name]?.(site, caller(who), { keyResultId: id, ...payload }) as Promise<ProjectView>;
const names = ['ada', 'ben', 'cem', 'dora', 'eli', 'fay', 'gus'];

async function learn(site: Site, who: string, issueKey = 'MOB-142'): Promise<void> {
  await learningOf(site, { accountId: who, issueKey, locale: 'en' }).applied({
    lessonId: 'pinning-without-lockout' as LessonId,
    skillId: 'mobile-security' as SkillId,
  });
}
async function aTeam(size: number): Promise<Site> {
  const site = await aSite();
  for (const who of names.slice(0, size)) await learn(site, who);
  return site;
}

describe('the page of a project', () => {
  it('shows the Key Results it serves, the first due first, as on every other page', async () => {
    const view = await openProject(await aTeam(6), caller(), undefined);
    expect(view.keyResults.map((one) => one.id)).toEqual([id]);
    expect(view.page).toMatchObject({ id, state: expect.any(String) as string });
    expect(view.page?.line.summary).toContain('Crash-free sessions on mobile');
    expect(view.page?.coverage.rows.length).toBeGreaterThan(0);
  });

  it.each([1, 4])('says nothing about %i people', async (size) => {
    const { page } = await openProject(await aTeam(size), caller(), undefined);
    expect(new Set(page?.coverage.rows.map(({ state }) => state))).toEqual(new Set(['withheld']));
    expect(page?.coverage.rows.some(({ band }) => band !== undefined)).toBe(false);
  });

  it('speaks of five people on, and of ten in EU mode', async () => {
    const site = await aTeam(6);
    const states = async () => {
      const { page } = await openProject(site, caller(), undefined);
      return new Set(page?.coverage.rows.map(({ state }) => state));
    };
    expect(await states()).not.toContain('withheld');
    await site.kvs.set(keys.config, {
      ...defaultConfig,
      keyResults: [{ key: 'MOB', keyResultIds: [id] }],
      k: 10,
    });
    expect(await states()).toEqual(new Set(['withheld']));
  });

  it('counts everybody in one project only, the one they learnt in last', async () => {
    const site = await aTeam(5);
    await learn({ ...site, now: () => '2026-11-19T09:00:00.000Z' }, 'eli', 'PAY-1');
    const { page } = await openProject(site, caller(), undefined);
    expect(new Set(page?.coverage.rows.map(({ state }) => state))).toEqual(new Set(['withheld']));
  });

  it('stays as it was while one person more or less could be read from it', async () => {
    const site = await aTeam(6);
    const before = await openProject(site, caller(), undefined);
    await learn(site, 'gus');
    const after = await openProject(site, caller(), undefined);
    expect(after.page?.coverage.rows).toEqual(before.page?.coverage.rows);
    expect(after.page?.coverage.note).not.toBe(before.page?.coverage.note);
  });

  it('names nobody: no account, no level and no text of a work item is in it', async () => {
    const site = await aTeam(6);
    site.jira.steer(true);
    const text = JSON.stringify(await openProject(site, caller(), undefined));
    for (const who of names) expect(text).not.toContain(`"${who}"`);
    expect(text).not.toContain('certificate pinning was renewed');
  });

  it('says what holds work up from three work items on', async () => {
    const site = await aTeam(6);
    const themes = async (blocked: Readonly<Record<string, readonly string[]>>) => {
      await site.kvs.set(keys.themes('MOB'), { blocked });
      return (await openProject(site, caller(), undefined)).themes?.rows.map(({ label, blocked: text }) => [
        label,
        text,
      ]);
    };
    expect(await themes({ 'MOB-1': ['mobile-security'], 'MOB-2': ['mobile-security'] })).toEqual([]);
    expect(
      await themes({ 'MOB-1': ['mobile-security'], 'MOB-2': ['mobile-security'], 'MOB-3': ['mobile-security'] }),
    ).toEqual([['Mobile security', '3 of 3 blocked work items']]);
  });

  it.each<[string, (site: Site) => Promise<void>, RegExp]>([
    ['a project nothing is tied to', (site) => site.kvs.set(keys.config, defaultConfig), /No Key Result is tied/],
    ['a project Jira does not show', async (site) => site.jira.restrict('MOB'), /does not let you see/],
    [
      'a site without a library',
      async (site) => {
        await site.kvs.delete([keys.library]);
        forgetLibrary();
      },
      /no library yet/,
    ],
  ])('is a sentence for %s', async (_name, change, sentence) => {
    const site = await aTeam(1);
    await change(site);
    const view = await openProject(site, caller(), undefined);
    expect(view).toMatchObject({ state: 'quiet', note: expect.stringMatching(sentence) as string });
    expect(view.page).toBeUndefined();
  });

  it('asks to come back when Jira is busy', async () => {
    const site = await aTeam(1);
    site.jira.answerWith({ status: 429, body: undefined, retryAfter: 30 });
    await expect(openProject(site, caller(), undefined)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

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

describe('those who administer a project', () => {
  it('see remedies, questions for the check-in and whether other skills are asked for', async () => {
    const site = await aTeam(6);
    const blocked = Object.fromEntries([1, 2, 3, 4].map((n) => [`MOB-${n}`, ['de-escalation']]));
    await site.kvs.set(keys.themes('MOB'), { blocked });
    expect((await openProject(site, caller(), undefined)).page?.options).toBeUndefined();
    site.jira.steer(true);
    const { page } = await openProject(site, caller(), undefined);
    expect(page?.questions.rows[0]).toContain('What would help most');
    expect(page?.options?.title).toBe('What could help');
    expect(page?.remap?.isProposal).toBe(true);
  });

  it('record a value, which everybody sees from then on', async () => {
    const site = await aTeam(1);
    await expect(act(site, 'reading', { value: 99 })).rejects.toMatchObject({ code: 'forbidden' });
    site.jira.steer(true);
    await expect(act(site, 'reading', { value: 'much' })).rejects.toMatchObject({ field: 'value' });
    const before = (await openProject(site, caller(), undefined)).page?.line.now.label;
    expect((await act(site, 'reading', { value: 99.9 })).page?.line.now.label).not.toBe(before);
    site.jira.steer(false);
    expect((await openProject(site, caller('ben'), undefined)).page?.line.now.label).toContain('99.9');
  });
});

describe('how sure the team is', () => {
  const lastWeek = '2026-11-09';

  it('is said when the week is over, from five answers on, and never answer by answer', async () => {
    const site = await aTeam(6);
    for (const who of names.slice(0, 6)) await act(site, 'sure', { level: 4 }, who);
    const now = await openProject(site, caller('ada'), undefined);
    expect(now.page?.sure).toMatchObject({ own: 4, sentence: expect.stringContaining('Fewer than five') as string });
    const later = { ...site, now: () => '2026-11-25T09:00:00.000Z' };
    expect((await openProject(later, caller('ada'), undefined)).page?.sure).toEqual({
      mayAnswer: true,
      sentence: 'Last week the team was sure of it.',
    });
    expect(JSON.stringify([...site.kvs.values])).not.toContain(lastWeek);
  });

  it.each([0, 6, 2.5, 'very', undefined])('is one of five answers, not %s', async (level) => {
    await expect(act(await aTeam(1), 'sure', { level }, 'ada')).rejects.toMatchObject({ field: 'level' });
  });

  it('is asked of those who learn here', async () => {
    const site = await aTeam(1);
    await expect(act(site, 'sure', { level: 3 }, 'somebody')).rejects.toMatchObject({ code: 'forbidden' });
    expect((await openProject(site, caller('somebody'), undefined)).page?.sure.mayAnswer).toBe(false);
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

describe('the gadget', () => {
  const gadget = (site: Site, choice: string | undefined) =>
    gadgetActs['gadget']?.({ ...site }, caller(), { choice }) as Promise<GadgetView>;

  it('offers the Key Results of projects that one can see', async () => {
    const site = await aTeam(1);
    const choices = (await gadgetActs['gadgetChoices']?.(site, caller(), {})) as GadgetChoiceView;
    expect(choices.choices).toEqual([
      { value: `MOB ${id}`, label: expect.stringContaining('(Project MOB)') as string },
    ]);
    site.jira.restrict('MOB');
    expect((await gadgetActs['gadgetChoices']?.(site, caller(), {})) as GadgetChoiceView).toMatchObject({
      choices: [],
    });
  });

  it('shows the one that was chosen, as far as the one who looks may see it', async () => {
    const site = await aTeam(6);
    expect((await gadget(site, `MOB ${id}`)).page?.title).toContain('Crash-free');
    expect((await gadget(site, undefined)).note).toMatch(/Nothing is chosen/);
    expect((await gadget(site, 'MOB another')).note).toMatch(/not tied to the project any more/);
    site.jira.restrict('MOB');
    expect((await gadget(site, `MOB ${id}`)).note).toMatch(/does not let you see/);
  });
});
