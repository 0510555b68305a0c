/** A project of the Meridian Group's site with people who learnt beside its work items. */
import type { KeyResultId, LessonId, SkillId } from '@keylift/core';
import { learningOf } from '../src/local/learning';
import { projectActs, type ProjectView } from '../src/local/project';
import type { Caller } from '../src/resolve';
import { aSite, maya } from './site';

export type Site = Awaited<ReturnType<typeof aSite>>;
export const id = 'mobile-crash-free' as KeyResultId;
export const caller = (accountId = maya, projectKey = 'MOB'): Caller => ({
  accountId,
  issueKey: '',
  projectKey,
  locale: 'en',
});
export const act = (site: Site, name: string, payload: object, who = maya): Promise<ProjectView> =>
  projectActs[name]?.(site, caller(who), { keyResultId: id, ...payload }) as Promise<ProjectView>;
export const names = ['ada', 'ben', 'cem', 'dora', 'eli', 'fay', 'gus'];

export async function learn(site: Site, who: string, issueKey = 'MOB-142'): Promise<void> {
  await learningOf(site, { accountId: who, issueKey, locale: 'en' }).applied({
    lessonId: 'pinning-without-lockout' as LessonId,
    skillId: 'mobile-security' as SkillId,
  });
}
export async function aTeam(size: number): Promise<Site> {
  const site = await aSite();
  for (const who of names.slice(0, size)) await learn(site, who);
  return site;
}
