/** A Jira site of the Meridian Group with its library, and one blocked work item: MOB-142. */
import type { KeyResult } from '@keylift/core';
import { readLessons, shippedLessons } from '@keylift/core/content';
import { meridianDemo, meridianNow } from '@keylift/core/testing';
import { buildContentPack } from '../src/content/build-pack';
import type { ContentPack } from '../src/content/content-pack';
import type { JiraIssue } from '../src/jira/issue';
import { defaultConfig, type SiteConfig } from '../src/storage/config';
import { keys } from '../src/storage/keys';
import { forgetLibrary } from '../src/storage/library-store';
import { blocksType, fakeJira, flaggedField, anIssue } from './fake-jira';
import { fakeKvs } from './fake-kvs';
import { upload } from './upload';

const now = meridianNow;
export const maya = '5b10a2844c20165700ede21g';

const siteConfig: SiteConfig = {
  ...defaultConfig,
  keyResults: [{ key: 'MOB', keyResultIds: ['mobile-crash-free'] }],
};

let pack: Promise<ContentPack> | undefined;

/** What the Meridian Group would upload. */
export const meridianPack = (): Promise<ContentPack> =>
  (pack ??= readLessons(shippedLessons).then((lessons) => {
    const demo = meridianDemo({ wholeGroup: true, lessons });
    const newest = new Map<string, KeyResult>(demo.keyResults.map((one) => [one.id, one]));
    return buildContentPack({ skills: demo.skills, keyResults: [...newest.values()], lessons });
  }));

/** A function that starts cold on a site where everything is set up. */
export async function aSite(...issues: readonly JiraIssue[]) {
  forgetLibrary();
  const kvs = fakeKvs();
  await upload(kvs, await meridianPack());
  await kvs.set(keys.config, siteConfig);
  await kvs.set(keys.facts, { flaggedFieldId: flaggedField, blocksLinkTypeIds: [blocksType] });
  kvs.asked.reads = 0;
  kvs.asked.writes = 0;
  const jira = fakeJira(...(issues.length > 0 ? issues : [anIssue({ [flaggedField]: [{ value: 'Impediment' }] })]));
  return { kvs, jira, now: () => now };
}
