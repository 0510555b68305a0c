import { describe, expect, it } from 'vitest';
import type { LessonId, SkillId } from '@keylift/core';
import { learningOf } from '../src/local/learning';
import { openPanel } from '../src/local/panel';
import { keys } from '../src/storage/keys';
import type { PersonRecord } from '../src/storage/person';
import { anIssue } from './fake-jira';
import { aSite, maya } from './site';

const ask = { accountId: maya, issueKey: 'MOB-142', locale: 'en' } as const;

describe('beside a blocked work item', () => {
  it('stand lessons that its words call for, with the Key Result of its project', async () => {
    const view = await openPanel(await aSite(), ask);
    expect(view.state).toBe('blocked');
    expect(view.reasons).toEqual(['It is flagged as impeded.']);
    expect(view.rows[0]).toMatchObject({ lessonId: 'pinning-without-lockout' });
    expect(view.rows[0]?.serves).toContain('Crash-free sessions on mobile');
    expect(view.rows.length).toBeLessThanOrEqual(3);
  });

  it('costs one question to the store and one to Jira, also on a cold start', async () => {
    const site = await aSite();
    await openPanel(site, ask);
    expect(site.kvs.asked).toEqual({ reads: 1, writes: 0 });
    expect(site.jira.calls).toHaveLength(1);
    await openPanel(site, ask);
    expect(site.kvs.asked.reads).toBe(2);
  });
});

it('is quiet beside a work item that is not blocked', async () => {
  const view = await openPanel(await aSite(anIssue()), ask);
  expect(view).toMatchObject({ state: 'quiet', rows: [] });
});

describe('a lesson beside a work item', () => {
  const lessonId = 'pinning-without-lockout' as LessonId;

  it('is answered in place, with one write for each evidence', async () => {
    const site = await aSite();
    const learning = learningOf(site, ask);
    const lesson = await learning.lesson(lessonId);
    expect(site.kvs.asked.writes).toBe(0);
    const block = lesson.blocks.find((one) => one.type === 'question' && one.question.type === 'single');
    if (block?.type !== 'question') throw new Error('no question');
    const input = {
      lessonId,
      attemptId: 'a1',
      questionId: block.question.id,
      response: { options: [block.question.options[0]?.id ?? ''] },
    };
    const answer = await learning.answer(input);
    expect(answer.counted).toBe(true);
    expect(site.kvs.asked.writes).toBe(1);
    const again = await learning.answer(input);
    expect(again.counted).toBe(true); // the same attempt: the same answer
    expect(site.kvs.asked.writes).toBe(1);
    const person = site.kvs.values.get(keys.person(maya)) as PersonRecord;
    expect(person.evidence).toHaveLength(1);
    expect(person.evidence[0]).toMatchObject({ source: 'jira', kind: 'quiz' });
    expect(person.mastery.length).toBeGreaterThan(0);
    expect(person.projects).toEqual(['MOB']);
  });

  it('counts as used once a day', async () => {
    const site = await aSite();
    const used = { lessonId, skillId: 'mobile-security' as SkillId };
    expect((await learningOf(site, ask).applied(used)).status).toBe('appended');
    expect((await learningOf(site, ask).applied(used)).status).toBe('duplicate');
    expect(site.kvs.asked.writes).toBe(1);
  });

  it('stays away where it did not fit', async () => {
    const site = await aSite();
    await learningOf(site, ask).hide(lessonId);
    expect((await openPanel(site, ask)).rows.map((row) => row.lessonId)).not.toContain(lessonId);
    expect(site.kvs.asked.writes).toBe(1);
  });
});
