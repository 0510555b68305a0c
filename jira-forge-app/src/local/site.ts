/** What administrators see and set. Jira lets only them open the page; the function asks Jira again before it changes anything. */
import { KeyliftError, siteTexts, type SiteTexts } from '@keylift/core';
import { isRecord } from '../jira/issue';
import type { Kvs } from '../ports';
import type { Caller } from '../resolve';
import { defaultConfig, readConfig, type SiteConfig } from '../storage/config';
import { keys } from '../storage/keys';
import { libraryFrom, libraryKeys, putBucket, switchLibrary, type LibraryPointer } from '../storage/library-store';

export interface SiteWorld {
  readonly kvs: Kvs;
  /** Whether the person who calls administers Jira. */
  readonly administers: () => Promise<boolean>;
}

/** What the library has under an id. */
export interface Known {
  readonly id: string;
  readonly title: string;
}

export interface SiteView {
  readonly texts: SiteTexts;
  readonly config: SiteConfig;
  readonly hasLibrary: boolean;
  /** What a project or an epic can be tied to. */
  readonly keyResults: readonly Known[];
  /** What a component or a label can stand for. */
  readonly skills: readonly Known[];
  /** The library comes from a server: the connected edition. */
  readonly isConnected?: true;
}

export type SiteAct = (
  world: SiteWorld,
  caller: Pick<Caller, 'accountId' | 'locale'>,
  payload: unknown,
) => Promise<unknown>;

async function siteView({ kvs }: SiteWorld, { locale }: Pick<Caller, 'locale'>): Promise<SiteView> {
  const values = await kvs.getMany([keys.config, ...libraryKeys()]);
  const library = await libraryFrom(kvs, values);
  const pointer = values.get(keys.library) as LibraryPointer | undefined;
  const opened = typeof library === 'string' ? undefined : library;
  const keyResults = (opened?.keyResults ?? []).map(({ id, title }) => ({ id, title }));
  const skills = (opened?.skills ?? []).map(({ id, label }) => ({ id, title: label }));
  const [keyResult, skill] = [keyResults[0]?.id, skills[0]];
  const examples = { ...(keyResult !== undefined && { keyResult }), ...(skill && { skill }) };
  return {
    texts: siteTexts({ ...(pointer && { library: pointer }), examples }, locale),
    config: (values.get(keys.config) as SiteConfig | undefined) ?? defaultConfig,
    hasLibrary: pointer !== undefined,
    keyResults,
    skills,
  };
}

/** Keeps the settings and names the ids in them that the library does not have: they may come with the next one. */
async function saveConfig(
  { kvs }: Pick<SiteWorld, 'kvs'>,
  payload: unknown,
): Promise<{ readonly unknown: readonly string[] }> {
  const config = readConfig(isRecord(payload) ? payload['config'] : undefined);
  const library = await libraryFrom(kvs, await kvs.getMany(libraryKeys()));
  await kvs.set(keys.config, config);
  if (typeof library === 'string') return { unknown: [] };
  const known = new Set<string>([...library.keyResults, ...library.skills].map(({ id }) => id));
  const named = [
    ...config.keyResults.flatMap(({ keyResultIds }) => keyResultIds),
    ...config.skills.map(({ skillId }) => skillId),
  ];
  return { unknown: [...new Set(named.filter((id) => !known.has(id)))] };
}

export const forAdministrators =
  (act: SiteAct): SiteAct =>
  async (world, caller, payload) => {
    if (!(await world.administers())) throw new KeyliftError('forbidden', 'Only administrators of Jira change this.');
    return act(world, caller, payload);
  };

export const siteActs: Readonly<Record<string, SiteAct>> = {
  site: forAdministrators(siteView),
  saveConfig: forAdministrators((world, _caller, payload) => saveConfig(world, payload)),
  uploadPart: forAdministrators(({ kvs }, _caller, payload) => putBucket(kvs, payload)),
  switchLibrary: forAdministrators(({ kvs }, _caller, payload) => {
    const { head, buckets } = isRecord(payload) ? payload : {};
    if (!Array.isArray(buckets))
      throw new KeyliftError('invalid', 'The parts of the upload are missing.', { field: 'buckets' });
    return switchLibrary(kvs, { head, buckets: buckets.map(Number) });
  }),
};
