/** What the page of a project says inside a tracker, beside the views of its Key Results. */
import type { Locale, Skill, SkillId } from '../model.js';
import { compareText } from '../order.js';
import { defaultRules } from '../rules.js';
import { languageOf } from './language.js';
import { trackerEn } from './messages/tracker.js';

type Named<Page extends string> =
  Extract<keyof typeof trackerEn, `${Page}.${string}`> extends infer Key
    ? Key extends `${Page}.${infer Name}`
      ? Name
      : never
    : never;
/** The same names without "project.", as the page asks for them. */
export type ProjectTexts = Readonly<Record<Named<'project'>, string>>;
export type GadgetTexts = Readonly<Record<Named<'gadget'>, string>>;

export interface ThemesView {
  readonly title: string;
  readonly note: string;
  readonly columns: readonly [skill: string, blocked: string, mapped: string];
  /** The most frequent first. */
  readonly rows: readonly {
    readonly skillId: SkillId;
    readonly label: string;
    readonly blocked: string;
    readonly mapped: string;
  }[];
}

/** Fewer blocked work items than this name no theme: what holds up one of them could be read from it. */
const least = defaultRules.remap.fewestBlockers;

export function projectTexts(k: number, locale: Locale): ProjectTexts {
  return texts('project', { k, least }, locale);
}

export const gadgetTexts = (locale: Locale): GadgetTexts => texts('gadget', {}, locale);

function texts(
  page: string,
  values: Readonly<Record<string, number>>,
  locale: Locale,
): Readonly<Record<string, string>> {
  const { say, count } = languageOf(locale);
  const { k, ...rest } = values;
  const start = `${page}.`;
  const known = { ...rest, ...(k !== undefined && { k: count('people', k) }) };
  const keys = (Object.keys(trackerEn) as (keyof typeof trackerEn)[]).filter((key) => key.startsWith(start));
  return Object.fromEntries(keys.map((key) => [key.slice(start.length), say(key, known)]));
}

/** `blocked` has an entry for each blocked work item: the skills it is about. */
export function themesView(
  facts: {
    readonly blocked: readonly (readonly SkillId[])[];
    readonly mapped: ReadonlySet<SkillId>;
    readonly skills: readonly Pick<Skill, 'id' | 'label'>[];
  },
  locale: Locale,
): ThemesView {
  const { say } = languageOf(locale);
  const counts = new Map<SkillId, number>();
  for (const skillIds of facts.blocked) for (const id of new Set(skillIds)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const named = facts.skills.flatMap(({ id, label }) => {
    const count = counts.get(id) ?? 0;
    return count >= least ? [{ skillId: id, label, count }] : [];
  });
  return {
    title: say('theme.title'),
    note: say(named.length > 0 ? 'theme.note' : 'theme.none', { least }),
    columns: [say('theme.skill'), say('theme.blocked'), say('theme.key-results')],
    rows: named.sort(mostFirst).map(({ skillId, label, count }) => ({
      skillId,
      label,
      blocked: say('theme.count', { count, all: facts.blocked.length }),
      mapped: say(facts.mapped.has(skillId) ? 'theme.mapped' : 'theme.other'),
    })),
  };
}

interface Counted {
  readonly skillId: SkillId;
  readonly count: number;
}
const mostFirst = (a: Counted, b: Counted): number => b.count - a.count || compareText(a.skillId, b.skillId);

/** What the team answered last week to "how sure are you", 1 to 5 each; nothing below the smallest group. */
export function surenessText(answers: readonly number[], k: number, locale: Locale): string {
  const { say, count } = languageOf(locale);
  if (answers.length < k) return say('sure.few', { k: count('people', k) });
  const mean = answers.reduce((sum, one) => sum + one, 0) / answers.length;
  return say(mean < 2.5 ? 'sure.low' : mean < 3.75 ? 'sure.middle' : 'sure.high');
}
