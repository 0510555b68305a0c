/** Who offered to be asked about a skill. Nobody is on a list who did not put themselves there. */
import { helpView, KeyliftError, type Locale, type SkillId } from '@keylift/core';
import type { Kvs } from '../ports';
import { defaultConfig, type SiteConfig } from '../storage/config';
import { keys } from '../storage/keys';
import { libraryFrom, libraryKeys } from '../storage/library-store';

type Experts = Readonly<Record<string, readonly string[]>>;
const mostPerSkill = 20;

export interface HelpView {
  readonly title: string;
  /** Shown by Jira with the names and pictures of its own. */
  readonly accountIds: readonly string[];
  readonly offer: string;
  readonly offers: boolean;
  /** Said after one's own offer changed. */
  readonly changed?: string;
}

interface Ask {
  readonly accountId: string;
  readonly skillId: SkillId;
  readonly locale: Locale;
}

export async function helpWith(kvs: Kvs, ask: Ask): Promise<HelpView> {
  const { experts, skill } = await read(kvs, ask);
  return view(experts, skill, ask);
}

/** Puts one's own name on the list or takes it off. */
export async function offerHelp(kvs: Kvs, ask: Ask & { readonly offers: boolean }): Promise<HelpView> {
  const { experts, skill } = await read(kvs, ask);
  const others = (experts[ask.skillId] ?? []).filter((id) => id !== ask.accountId);
  const changed = { ...experts, [ask.skillId]: ask.offers ? [...others, ask.accountId].slice(-mostPerSkill) : others };
  await kvs.set(keys.experts, changed);
  return {
    ...view(changed, skill, ask),
    changed: helpView(skill, { anybody: true, self: ask.offers }, ask.locale).changed,
  };
}

export async function everyExpert(kvs: Kvs): Promise<readonly string[]> {
  const experts = ((await kvs.getMany([keys.experts])).get(keys.experts) ?? {}) as Experts;
  return [...new Set(Object.values(experts).flat())];
}

/** Takes somebody off every list; says whether they were on one. */
export async function forgetExpert(kvs: Kvs, accountId: string): Promise<void> {
  const experts = ((await kvs.getMany([keys.experts])).get(keys.experts) ?? {}) as Experts;
  if (!Object.values(experts).some((ids) => ids.includes(accountId))) return;
  await kvs.set(
    keys.experts,
    Object.fromEntries(Object.entries(experts).map(([skill, ids]) => [skill, ids.filter((id) => id !== accountId)])),
  );
}

async function read(
  kvs: Kvs,
  { skillId }: Ask,
): Promise<{ readonly experts: Experts; readonly skill: { label: string } }> {
  const values = await kvs.getMany([keys.experts, keys.config, ...libraryKeys()]);
  const config = (values.get(keys.config) as SiteConfig | undefined) ?? defaultConfig;
  if (!config.experts) throw new KeyliftError('forbidden', 'Asking colleagues is switched off on this site.');
  const library = await libraryFrom(kvs, values);
  const skill = typeof library === 'string' ? undefined : library.skills.find(({ id }) => id === skillId);
  if (!skill) throw new KeyliftError('not-found', 'There is no such skill on this site.', { field: 'skillId' });
  return { experts: (values.get(keys.experts) ?? {}) as Experts, skill };
}

function view(experts: Experts, skill: { readonly label: string }, { accountId, skillId, locale }: Ask): HelpView {
  const ids = experts[skillId] ?? [];
  const offers = ids.includes(accountId);
  const accountIds = ids.filter((id) => id !== accountId);
  const { title, offer } = helpView(skill, { anybody: accountIds.length > 0, self: offers }, locale);
  return { title, accountIds, offer, offers };
}
