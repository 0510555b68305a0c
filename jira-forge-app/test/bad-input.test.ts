import { describe, expect, it } from 'vitest';
import type { LessonId, QuestionId } from '@keylift/core';
import { learningOf } from '../src/local/learning';
import { openPanel } from '../src/local/panel';
import { answered, callerOf } from '../src/resolve';
import { readConfig } from '../src/storage/config';
import { openProject } from '../src/local/project';
import { chunksOf, keys } from '../src/storage/keys';
import { forgetLibrary } from '../src/storage/library-store';
import { anIssue, flaggedField } from './fake-jira';
import { aSite, maya, meridianPack } from './site';
import { upload } from './upload';

const ask = { accountId: maya, issueKey: 'MOB-142', locale: 'en' } as const;
const flagged = { [flaggedField]: [{ value: 'Impediment' }] };

describe('the panel stays friendly', () => {
  it.each<[string, number, RegExp]>([
    ['a restricted project', 403, /does not let you read/],
    ['a work item that is gone', 404, /does not let you read/],
    ['a session that ended', 401, /does not let you read/],
    ['too many questions', 429, /short break/],
    ['a Jira that is down', 503, /short break/],
  ])('with %s', async (_name, status, sentence) => {
    const site = await aSite();
    site.jira.answerWith({ status, body: undefined });
    expect(await openPanel(site, ask)).toMatchObject({
      state: 'quiet',
      note: expect.stringMatching(sentence) as string,
    });
  });

  it('without a summary', async () => {
    const view = await openPanel(await aSite(anIssue({ ...flagged, summary: null })), ask);
    expect(view).toMatchObject({ state: 'blocked', rows: [] });
  });

  it.each([
    ['Latin', 'certificate pinning '],
    ['Chinese', '证书固定失败 '],
    ['Arabic', 'فشل تثبيت الشهادة '],
    ['emoji and halves of them', '🔥\ud83d '],
    ['nothing but control characters', '\u0000\u202e\ufeff'],
  ])('with 32 KB of text in %s', async (_script, words) => {
    const text = words.repeat(Math.ceil(32_768 / words.length));
    const site = await aSite(anIssue({ ...flagged, summary: text, labels: [text], components: [{ name: text }] }));
    expect((await openPanel(site, ask)).state).toBe('blocked');
  });

  it('with a description of 32 KB, which is neither asked for nor read', async () => {
    const description = 'certificate pinning '.repeat(1_639);
    const without = await openPanel(await aSite(anIssue({ ...flagged, summary: 'Lunch' })), ask);
    const site = await aSite(anIssue({ ...flagged, summary: 'Lunch', description }));
    expect(await openPanel(site, ask)).toEqual(without);
    expect(site.jira.calls[0]).not.toContain('description');
  });

  it('when an app of a newer version wrote the library', async () => {
    const site = await aSite(anIssue(flagged));
    const chunk = site.kvs.values.get(keys.index(0)) as { readonly version: string; readonly text: string };
    const pointer = site.kvs.values.get(keys.library) as { readonly chunks: number };
    const texts = Array.from(
      { length: pointer.chunks },
      (_, at) => site.kvs.values.get(keys.index(at)) as typeof chunk,
    );
    const index = JSON.parse(texts.map(({ text }) => text).join('')) as { readonly pack: string };
    const bytes = Buffer.from(index.pack, 'base64');
    bytes.writeUInt32LE(99, 4); // the format of the ContextPack
    const [first = '', ...rest] = chunksOf(JSON.stringify({ ...index, pack: bytes.toString('base64') }));
    for (const [at, text] of [first, ...rest].entries()) await site.kvs.set(keys.index(at), { ...chunk, text });
    forgetLibrary();
    expect(await openPanel(site, ask)).toMatchObject({
      state: 'quiet',
      note: expect.stringMatching(/newer/) as string,
    });
    expect(await openProject(site, { ...ask, projectKey: 'MOB' }, undefined)).toMatchObject({
      state: 'quiet',
      note: expect.stringMatching(/newer/) as string,
    });
  });

  it('on a site without a library, settings and facts', async () => {
    const site = await aSite();
    site.kvs.values.clear();
    forgetLibrary();
    expect((await openPanel(site, ask)).note).toMatch(/no library yet/);
    expect(site.jira.calls).toHaveLength(2); // the site's fields are asked for until they are known
  });

  it('when the flag field was deleted', async () => {
    const site = await aSite(anIssue());
    await site.kvs.set(keys.facts, { flaggedFieldId: 'customfield_99' });
    expect((await openPanel(site, ask)).state).toBe('quiet');
  });
});

describe('an upload', () => {
  const broken = async () => {
    const site = await aSite();
    const pack = await meridianPack();
    return { site, next: { ...pack, version: 'next', lessons: pack.lessons } };
  };

  it('that breaks off leaves the library that was there', async () => {
    const { site, next } = await broken();
    const before = await openPanel(site, ask);
    site.kvs.breakOn('lessons:next:2');
    await expect(upload(site.kvs, next)).rejects.toThrow('did not answer');
    expect(await openPanel(site, ask)).toEqual(before);
    site.kvs.breakOn('index:1');
    await upload(site.kvs, next).catch(() => undefined);
    forgetLibrary();
    expect((await openPanel(site, ask)).rows).toEqual(before.rows);
  });

  it('can be sent again and then counts', async () => {
    const { site, next } = await broken();
    await upload(site.kvs, next);
    await upload(site.kvs, next);
    expect(site.kvs.values.get(keys.library)).toMatchObject({ version: 'next' });
    expect((await learningOf(site, ask).lesson('pinning-without-lockout' as LessonId)).title).toContain('pinning');
  });

  it.each<[string, (pack: Record<string, unknown>) => void, RegExp]>([
    ['of a newer format', (pack) => (pack['format'] = 2), /reads up to 1: update/],
    ['that is no pack', (pack) => (pack['format'] = 'x'), /not a content pack/],
    ['without a version', (pack) => (pack['version'] = '../..'), /version is 1 to 40/],
    ['whose ContextPack is damaged', (pack) => (pack['pack'] = 'AAAA'), /cut off/],
    ['whose ContextPack is no base64', (pack) => (pack['pack'] = '€'), /not base64/],
    ['that lost a skill', (pack) => (pack['skills'] = []), /skills/],
    ['with a Key Result without a target', (pack) => (pack['keyResults'] = [{ id: 'x' }]), /export the pack again/],
  ])('%s is refused by name', async (_name, change, message) => {
    const { site, next } = await broken();
    const pack = { ...next } as unknown as Record<string, unknown>;
    change(pack);
    await expect(upload(site.kvs, pack as never)).rejects.toThrow(message);
    expect(site.kvs.values.get(keys.library)).not.toMatchObject({ version: 'next' });
  });
});

describe('evidence', () => {
  const lessonId = 'pinning-without-lockout' as LessonId;
  it('that the store did not take is said to be missing, and counts when it is sent again', async () => {
    const site = await aSite();
    const input = { lessonId, skillId: 'mobile-security' as never };
    site.kvs.breakOn('person:');
    await expect(learningOf(site, ask).applied(input)).rejects.toThrow('did not answer');
    expect((await learningOf(site, ask).applied(input)).status).toBe('appended');
  });

  it('of an unknown lesson or question is refused', async () => {
    const site = await aSite();
    await expect(learningOf(site, ask).lesson('nothing' as LessonId)).rejects.toThrow('no such lesson');
    const input = { lessonId, attemptId: 'a', questionId: 'q' as QuestionId, response: { options: [] } };
    await expect(learningOf(site, ask).answer(input)).rejects.toThrow('no such question');
  });
});

describe('a call', () => {
  it('without an account is refused with a sentence', async () => {
    expect(await answered('en', async () => callerOf({ extension: {} }, {}))).toMatchObject({
      refused: { code: 'unauthorized', message: expect.stringContaining('Sign in') as string },
    });
  });
  it('takes the account from Jira, never from the payload', () => {
    const payload = { accountId: 'somebody-else', locale: 'de-CH' };
    expect(callerOf({ accountId: maya, extension: { issue: { key: 'A-1' } } }, payload)).toEqual({
      accountId: maya,
      issueKey: 'A-1',
      projectKey: '',
      locale: 'de',
    });
  });
});

it.each<[unknown, string]>([
  ['x', 'config'],
  [{ signals: { staleDays: -1 } }, 'signals.staleDays'],
  [{ signals: { statuses: 'Blocked' } }, 'signals.statuses'],
  [{ signals: { labels: [''] } }, 'signals.labels[0]'],
  [{ k: 3 }, 'k'],
  [{ keyResults: [{ key: 'mob 1', keyResultIds: [] }] }, 'keyResults[0].key'],
  [{ skills: [{ name: 'Android' }] }, 'skills[0].skillId'],
])('settings %j are refused at %s', (config, field) => {
  expect(() => readConfig(config)).toThrow(expect.objectContaining({ code: 'invalid', field }));
});
