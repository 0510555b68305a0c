/** Once a day: what differs on this site, what events missed, and what nobody needs any more. */
import { factsFrom } from '../jira/facts';
import { isRecord } from '../jira/issue';
import { keys } from '../storage/keys';
import { sweepLessons } from '../storage/library-store';
import { themesChanged, type BackgroundWorld, type Themes } from './themes';
import { unlessBusy } from './try-later';

/** Work items looked at again in one run; the rest comes tomorrow, because each costs a question to Jira. */
const mostAtOnce = 200;

/** May be cut off anywhere and run again: each step leaves the store whole. */
export async function reconcile(world: BackgroundWorld): Promise<void> {
  await findFacts(world);
  await lookAtBlocked(world);
  while (await sweepLessons(world.kvs));
}

/** Written only when something changed. */
async function findFacts({ kvs, jira }: Pick<BackgroundWorld, 'kvs' | 'jira'>): Promise<void> {
  const fields = unlessBusy(await jira.fields());
  const linkTypes = unlessBusy(await jira.linkTypes());
  if (fields.status !== 200 || linkTypes.status !== 200) return;
  const facts = factsFrom(fields.body, linkTypes.body);
  const before = (await kvs.getMany([keys.facts])).get(keys.facts);
  if (JSON.stringify(before) !== JSON.stringify(facts)) await kvs.set(keys.facts, facts);
}

/** Those that were blocked may be free by now, and a change that sent no event may have blocked others. */
async function lookAtBlocked(world: BackgroundWorld): Promise<void> {
  const { kvs, jira } = world;
  const wanted = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await kvs.list(keys.themesOf, cursor);
    for (const [, themes] of page.rows) for (const key of Object.keys((themes as Themes).blocked)) wanted.add(key);
    cursor = page.next;
  } while (cursor !== undefined);

  const stuck = unlessBusy(
    await jira.search('statusCategory = "In Progress" AND updated <= -5d ORDER BY updated', 'status'),
  );
  const issues = isRecord(stuck.body) && Array.isArray(stuck.body['issues']) ? stuck.body['issues'] : [];
  for (const issue of issues.filter(isRecord)) if (typeof issue['key'] === 'string') wanted.add(issue['key']);
  for (const key of [...wanted].slice(0, mostAtOnce)) await themesChanged(world, key);
}
