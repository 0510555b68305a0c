import { describe, expect, it } from 'vitest';
import { openPanel } from '../src/local/panel';
import { openProject } from '../src/local/project';
import { defaultConfig } from '../src/storage/config';
import { keys } from '../src/storage/keys';
import { forgetLibrary } from '../src/storage/library-store';
import { meridianPack } from './site';
import { act, aTeam, caller, id, learn, names, type Site } from './team-site';

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

  it('record a value, which everybody sees from then on, beside work items too', async () => {
    const site = await aTeam(1);
    const panel = async () => (await openPanel(site, { accountId: 'ben', issueKey: 'MOB-142', locale: 'en' })).rows[0];
    expect((await panel())?.serves).not.toContain('99.9');
    await expect(act(site, 'reading', { value: 99 })).rejects.toMatchObject({ code: 'forbidden' });
    site.jira.steer(true);
    await expect(act(site, 'reading', { value: 'much' })).rejects.toMatchObject({ field: 'value' });
    const before = (await openProject(site, caller(), undefined)).page?.line.now.label;
    expect((await act(site, 'reading', { value: 99.9 })).page?.line.now.label).not.toBe(before);
    site.jira.steer(false);
    expect((await openProject(site, caller('ben'), undefined)).page?.line.now.label).toContain('99.9');
    const { reads } = site.kvs.asked;
    expect((await panel())?.serves).toContain('99.9');
    expect(site.kvs.asked.reads).toBe(reads + 1);
  });

  it('record more values than one row of the store holds: the oldest of a Key Result go, no other suffers', async () => {
    const site = await aTeam(1);
    site.jira.steer(true);
    const pack = await meridianPack();
    const ids = pack.keyResults.slice(0, 10).map((one) => one.id);
    await site.kvs.set(keys.config, { ...defaultConfig, keyResults: [{ key: 'MOB', keyResultIds: ids }] });
    for (const keyResultId of ids) {
      const at = (n: number) => new Date(Date.UTC(2025, 0, 1) + n * 86_400_000).toISOString();
      const readings = Array.from({ length: 400 }, (_, n) => ({ keyResultId, at: at(n), value: n }));
      await site.kvs.set(keys.readings(keyResultId), readings);
    }
    for (const keyResultId of ids) await act(site, 'reading', { keyResultId, value: 7 });
    expect(site.kvs.values.get(keys.values)).toEqual(Object.fromEntries(ids.map((one) => [one, 7])));
    expect(site.kvs.values.get(keys.readings(ids[3] ?? ''))).toHaveLength(400);
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
