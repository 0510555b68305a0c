import { describe, expect, it } from 'vitest';
import type { LessonId, SkillId } from '@keylift/core';
import { keyResultsOf } from '../src/local/agent-key-results';
import { unblock } from '../src/local/agent-unblock';
import { learningOf } from '../src/local/learning';
import { askerOf } from '../src/resolve';
import { anIssue } from './fake-jira';
import { aSite, maya } from './site';

const asker = { accountId: maya, locale: 'en' } as const;

describe('the Rovo agent', () => {
  it('reads what the panel says, also from the work item it is asked beside', async () => {
    const site = await aSite();
    const answer = await unblock(site, asker, { issueKey: 'mob-142 ' });
    expect(answer).toMatchObject({ workItem: 'MOB-142', blockedBecause: ['It is flagged as impeded.'] });
    expect(answer.lessons[0]?.serves).toContain('Crash-free sessions on mobile');
    const context = { jira: { issueKey: 'MOB-142', projectKey: 'MOB' } };
    expect(await unblock(site, asker, { context })).toEqual(answer);
    expect(await unblock(site, asker, { issueKey: 'this one', context })).toEqual(answer);
  });

  it('says that a work item is not blocked, or not to be seen', async () => {
    expect(await unblock(await aSite(anIssue()), asker, { issueKey: 'MOB-142' })).toMatchObject({ lessons: [] });
    expect(await unblock(await aSite(), asker, { issueKey: 'HR-1' })).toMatchObject({
      lessons: [],
      note: expect.stringContaining('does not let you') as string,
    });
  });

  it('reads what the page of a project says, and nothing about small groups or single people', async () => {
    const site = await aSite();
    await learningOf(site, { ...asker, issueKey: 'MOB-142' }).applied({
      lessonId: 'pinning-without-lockout' as LessonId,
      skillId: 'mobile-security' as SkillId,
    });
    const answer = await keyResultsOf(site, asker, { projectKey: 'MOB' });
    expect(answer.shown?.progress).toContain('Crash-free sessions on mobile');
    expect(new Set(answer.shown?.skills.map(({ standing }) => standing)).size).toBe(1);
    expect(JSON.stringify(answer)).not.toContain(maya);
    site.jira.restrict('MOB');
    expect(await keyResultsOf(site, asker, { projectKey: 'MOB' })).toMatchObject({ keyResults: [] });
  });

  it.each([{}, { issueKey: '' }, { issueKey: 'MOB' }, { issueKey: '../x' }, { issueKey: 7 }])(
    'asks for the key when it gets %j',
    async (payload) => {
      await expect(unblock(await aSite(), asker, payload)).rejects.toMatchObject({ field: 'issueKey' });
    },
  );

  it('reads as the one who asks', () => {
    expect(askerOf({ principal: { accountId: maya } })).toEqual(asker);
    expect(askerOf({ accountId: maya })).toEqual(asker);
    expect(askerOf(undefined).accountId).toBe('nobody');
  });
});
