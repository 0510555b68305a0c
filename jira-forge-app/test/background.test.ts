import { describe, expect, it } from 'vitest';
import type { LessonId, SkillId } from '@keylift/core';
import { helpWith, offerHelp } from '../src/local/experts';
import { learningOf } from '../src/local/learning';
import { erasePerson, reportPeople } from '../src/local/privacy';
import { reconcile } from '../src/local/reconcile';
import { themesChanged } from '../src/local/themes';
import { TryLater } from '../src/local/try-later';
import { keys } from '../src/storage/keys';
import { anIssue, blocksType, flaggedField } from './fake-jira';
import { aSite, maya } from './site';

const flagged = { [flaggedField]: [{ value: 'Impediment' }] };

describe('an event', () => {
  it('counts a blocked work item once, however often it comes', async () => {
    const site = await aSite();
    await themesChanged(site, '10142');
    await themesChanged(site, '10142');
    expect(site.kvs.asked.writes).toBe(1);
    expect(site.kvs.values.get(keys.themes('MOB'))).toEqual({
      blocked: { 'MOB-142': expect.arrayContaining(['mobile-security']) as unknown },
    });
  });

  it('forgets a work item that goes on', async () => {
    const site = await aSite();
    await themesChanged(site, '10142');
    site.jira.issues.set('10142', anIssue());
    await themesChanged(site, '10142');
    expect(site.kvs.values.get(keys.themes('MOB'))).toEqual({ blocked: {} });
  });

  it('of a finished work item leads to those it blocked', async () => {
    const done = { name: 'Done', statusCategory: { key: 'done' } };
    const site = await aSite(
      anIssue({
        status: done,
        issuelinks: [{ type: { id: blocksType }, outwardIssue: { id: '10143', key: 'MOB-143' } }],
      }),
    );
    expect(await themesChanged(site, '10142')).toEqual(['10143']);
  });

  it.each([429, 500, 503])('waits when Jira answers %i, as long as Jira says', async (status) => {
    const site = await aSite();
    site.jira.answerWith({ status, body: undefined, retryAfter: 120 });
    await expect(themesChanged(site, '10142')).rejects.toEqual(new TryLater(120));
    expect(site.kvs.asked.writes).toBe(0);
  });

  it('of a work item that is gone changes nothing', async () => {
    const site = await aSite();
    expect(await themesChanged(site, '404')).toEqual([]);
    expect(site.kvs.asked.writes).toBe(0);
  });
});

describe('every day', () => {
  it('finds what is blocked and what differs here, and writes nothing when nothing changed', async () => {
    const site = await aSite(anIssue(flagged));
    await reconcile(site);
    expect(site.kvs.values.get(keys.themes('MOB'))).toMatchObject({
      blocked: { 'MOB-142': expect.anything() as unknown },
    });
    site.kvs.asked.writes = 0;
    await reconcile(site);
    expect(site.kvs.asked.writes).toBe(0);
  });

  it('takes away the lessons of earlier uploads', async () => {
    const site = await aSite();
    await site.kvs.set('lessons:old:0', []);
    await reconcile(site);
    expect([...site.kvs.values.keys()].filter((key) => key.startsWith('lessons:old'))).toEqual([]);
    expect([...site.kvs.values.keys()].some((key) => key.startsWith('lessons:'))).toBe(true);
  });
});

describe('a long round', () => {
  const manySites = async (count: number) =>
    aSite(
      ...Array.from({ length: count }, (_, n) => ({ ...anIssue(flagged, `MOB-${n + 1}`), id: String(20_000 + n) })),
    );
  const lookedAt = (site: Awaited<ReturnType<typeof aSite>>): readonly string[] =>
    site.jira.calls.flatMap((call) => /^issue (\S+)/.exec(call)?.[1] ?? []);

  it('goes on where Jira asked it to wait', async () => {
    const site = await manySites(60);
    site.jira.busyAfter(30);
    await expect(reconcile(site)).rejects.toBeInstanceOf(TryLater);
    const before = lookedAt(site).length;
    expect(before).toBeLessThan(60);
    site.jira.busyAfter(undefined);
    expect(await reconcile(site)).toBe('done');
    // Only the stride that was cut off is looked at twice, and nothing is searched for again.
    expect(lookedAt(site).length).toBeLessThan(60 + 25);
    expect(new Set(lookedAt(site)).size).toBe(60);
    expect(site.jira.calls.filter((call) => call.startsWith('search')).length).toBe(1);
    expect(site.kvs.values.has(keys.round)).toBe(false);
  });

  it('ends as one that was not cut off', async () => {
    const whole = await manySites(60);
    await reconcile(whole);
    const cut = await manySites(60);
    for (const calls of [4, 20, 33, undefined]) {
      cut.jira.busyAfter(calls);
      await reconcile(cut).catch(() => undefined);
    }
    expect(cut.kvs.values.get(keys.themes('MOB'))).toEqual(whole.kvs.values.get(keys.themes('MOB')));
  });

  it('leaves the rest to another call', async () => {
    const site = await manySites(230);
    expect(await reconcile(site)).toBe('more');
    expect(await reconcile(site)).toBe('done');
    expect(lookedAt(site)).toHaveLength(230);
  });
});

it('a work item that was deleted or moved no longer holds up the project it was in', async () => {
  const moved = anIssue({ ...flagged, project: { key: 'PAY' } }, 'PAY-9');
  const site = await aSite(moved);
  await site.kvs.set(keys.themes('MOB'), { blocked: { 'MOB-7': ['mobile-security'], 'MOB-8': ['mobile-security'] } });
  site.jira.issues.set('MOB-8', moved);
  await reconcile(site);
  expect(site.kvs.values.get(keys.themes('MOB'))).toEqual({ blocked: {} });
  expect(site.kvs.values.get(keys.themes('PAY'))).toMatchObject({ blocked: { 'PAY-9': expect.anything() as unknown } });
});

describe('personal data', () => {
  const skillId = 'mobile-security' as SkillId;
  const learned = async () => {
    const site = await aSite();
    const ask = { accountId: maya, issueKey: 'MOB-142', locale: 'en' } as const;
    await learningOf(site, ask).applied({ lessonId: 'pinning-without-lockout' as LessonId, skillId });
    await offerHelp(site.kvs, { ...ask, skillId, offers: true });
    return site;
  };

  it('is reported with the day it changed, and erased when the account is closed', async () => {
    const site = await learned();
    const reported: unknown[] = [];
    await reportPeople(site, async (accounts) => {
      reported.push(...accounts);
      return [maya];
    });
    expect(reported).toEqual([{ accountId: maya, updatedAt: site.now() }]);
    expect(JSON.stringify([...site.kvs.values])).not.toContain(maya);
  });

  it('stays when the account stays', async () => {
    const site = await learned();
    await reportPeople(site, async () => []);
    expect(site.kvs.values.has(keys.person(maya))).toBe(true);
  });

  it('of somebody erased twice is still gone', async () => {
    const site = await learned();
    await erasePerson(site, maya);
    await erasePerson(site, maya);
    const help = await helpWith(site.kvs, { accountId: 'other', skillId, locale: 'en' });
    expect(help.accountIds).toEqual([]);
  });
});

it('nobody is on the list of those to ask when the site does not want one', async () => {
  const site = await aSite();
  await site.kvs.set(keys.config, { experts: false });
  await expect(
    helpWith(site.kvs, { accountId: maya, skillId: 'mobile-security' as SkillId, locale: 'en' }),
  ).rejects.toThrow('switched off');
});
