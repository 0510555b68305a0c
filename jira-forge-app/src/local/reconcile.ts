/** Once a day: what differs on this site, what events missed, and what nobody needs any more. */
import { factsFrom } from '../jira/facts';
import { isRecord } from '../jira/issue';
import { defaultConfig, type SiteConfig } from '../storage/config';
import { keys } from '../storage/keys';
import { sweepLessons } from '../storage/library-store';
import { themesChanged, type BackgroundWorld, type Themes } from './themes';
import { unlessBusy } from './try-later';

/** Where a round stands, so that it goes on there after a pause that Jira asked for, or when the function was cut off. */
interface Round {
  /** Work items to look at again. */
  readonly left: readonly string[];
  /** Page of the search that comes next; absent when all were read. */
  readonly page?: string;
}

/** Each costs a question to Jira. */
const mostAtOnce = 200;
const mostInRound = 2_000;
/** Looked at between two notes of where the round stands. */
const stride = 25;

/**
 * May be cut off anywhere and run again: each step leaves the store whole, and the same step twice changes nothing. Returns
 * `more` when the rest should run in a call of its own.
 */
export async function reconcile(world: BackgroundWorld): Promise<'done' | 'more'> {
  const { kvs } = world;
  const stored = (await kvs.getMany([keys.round])).get(keys.round) as Round | undefined;
  let isNoted = stored !== undefined;
  const note = async (next: Round): Promise<Round> => {
    await kvs.set(keys.round, next);
    isNoted = true;
    return next;
  };
  let round = stored ?? (await begin(world));
  while (round.page !== undefined) {
    round = await readPage(world, round);
    if (round.left.length > stride) round = await note(round);
  }
  let looked = 0;
  while (round.left.length > 0) {
    if (looked >= mostAtOnce) {
      await note(round);
      return 'more';
    }
    for (const key of round.left.slice(0, stride)) await themesChanged(world, key);
    looked += stride;
    round = { ...round, left: round.left.slice(stride) };
    if (round.left.length > 0) round = await note(round);
  }
  while (await sweepLessons(kvs));
  if (isNoted) await kvs.delete([keys.round]);
  return 'done';
}

/** Those that were blocked may be free by now. */
async function begin(world: BackgroundWorld): Promise<Round> {
  await findFacts(world);
  const left: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.kvs.list(keys.themesOf, cursor);
    for (const [, themes] of page.rows) left.push(...Object.keys((themes as Themes).blocked));
    cursor = page.next;
  } while (cursor !== undefined);
  return { left: left.slice(0, mostInRound), page: '' };
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

/** What changed lately, in case its event was lost, and what stands still, which sends none. */
async function readPage({ kvs, jira }: BackgroundWorld, { page = '', ...round }: Round): Promise<Round> {
  const config = ((await kvs.getMany([keys.config])).get(keys.config) as SiteConfig | undefined) ?? defaultConfig;
  const { staleDays } = config.signals;
  const still = staleDays > 0 ? ` OR (statusCategory = "In Progress" AND updated <= -${staleDays}d)` : '';
  const jql = `statusCategory != Done AND (updated >= -2d${still}) ORDER BY updated DESC`;
  const { body } = unlessBusy(await jira.search(jql, 'status', page === '' ? undefined : page));
  const { issues, nextPageToken } = isRecord(body) ? body : {};
  const found = (Array.isArray(issues) ? issues : [])
    .filter(isRecord)
    .flatMap(({ key }) => (typeof key === 'string' ? [key] : []));
  const left = [...new Set([...round.left, ...found])].slice(0, mostInRound);
  const hasNext = typeof nextPageToken === 'string' && nextPageToken !== '' && left.length < mostInRound;
  return { ...round, left, ...(hasNext && { page: nextPageToken }) };
}
