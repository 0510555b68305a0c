/** Draws every page of a small team from a content pack: run as it is and bundled as a function, and compared. */
import { verdictHash, type KeyResultId, type Locale, type LessonId, type SkillId, type Verdict } from '@keylift/core';
import type { ContentPack } from '../src/content/content-pack';
import { learningOf } from '../src/local/learning';
import { openPanel } from '../src/local/panel';
import { openProject } from '../src/local/project';
import { siteActs } from '../src/local/site';
import { defaultConfig } from '../src/storage/config';
import { keys } from '../src/storage/keys';
import { forgetLibrary } from '../src/storage/library-store';
import { anIssue, blocksType, fakeJira, flaggedField } from './fake-jira';
import { fakeKvs } from './fake-kvs';
import { upload } from './upload';

const now = (): string => '2026-11-18T09:00:00.000Z';
const keyResultId = 'mobile-crash-free' as KeyResultId;
const lessonId = 'pinning-without-lockout' as LessonId;
const team = ['ada', 'ben', 'cem', 'dora', 'eli', 'fay'];

export interface Views {
  readonly pages: readonly unknown[];
  /** Of the verdict that was shown. */
  readonly hash: string;
}

export async function viewsOf(pack: ContentPack, locale: Locale): Promise<Views> {
  forgetLibrary();
  const kvs = fakeKvs();
  await upload(kvs, pack);
  await kvs.set(keys.config, { ...defaultConfig, keyResults: [{ key: 'MOB', keyResultIds: [keyResultId] }] });
  await kvs.set(keys.facts, { flaggedFieldId: flaggedField, blocksLinkTypeIds: [blocksType] });
  const world = { kvs, jira: fakeJira(anIssue({ [flaggedField]: [{ value: 'Impediment' }] })), now };
  const ask = { accountId: 'ada', issueKey: 'MOB-142', projectKey: 'MOB', locale };
  const lessons: unknown[] = [];
  for (const accountId of team) {
    const learning = learningOf(world, { ...ask, accountId });
    const lesson = await learning.lesson(lessonId);
    lessons.push(lesson, await learning.applied({ lessonId, skillId: 'mobile-security' as SkillId }));
    for (const block of lesson.blocks) {
      if (block.type !== 'question' || block.question.options.length === 0) continue;
      const ids = block.question.options.map(({ id }) => id);
      const options = block.question.type === 'order' ? ids : [ids[accountId.length % ids.length] ?? ''];
      lessons.push(
        await learning.answer({ lessonId, attemptId: 'one', questionId: block.question.id, response: { options } }),
      );
    }
  }
  await kvs.set(keys.themes('MOB'), {
    blocked: Object.fromEntries([1, 2, 3].map((n) => [`MOB-${n}`, ['api-architecture']])),
  });
  const pages: unknown[] = [lessons, await openPanel(world, ask), await openProject(world, ask, undefined)];
  world.jira.steer(true);
  pages.push(await openProject(world, ask, undefined));
  pages.push(await siteActs['site']?.({ kvs, administers: async () => true }, { accountId: 'ines', locale }, {}));
  const [release] = kvs.values.get(keys.shown('MOB', keyResultId)) as readonly { readonly figures: string }[];
  const { verdict } = JSON.parse(release?.figures ?? '{}') as { readonly verdict: Verdict };
  return { pages, hash: verdictHash(verdict) };
}
