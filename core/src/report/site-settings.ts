/** What the page of a tracker's administrators says. */
import type { Locale } from '../model.js';
import { languageOf } from './language.js';
import { workItemEn } from './messages/work-item.js';

type SiteKey = Extract<keyof typeof workItemEn, `site.${string}`>;
/** The same names without "site.", as a page asks for them. */
export type SiteTexts = Readonly<Record<SiteKey extends `site.${infer Name}` ? Name : never, string>>;

export function siteTexts(
  site: {
    readonly library?: { readonly version: string; readonly lessons: number };
    /** What exists here, to show how a line is written. */
    readonly examples: {
      readonly keyResult?: string;
      readonly skill?: { readonly id: string; readonly title: string };
    };
  },
  locale: Locale,
): SiteTexts {
  const { say } = languageOf(locale);
  const { library, examples } = site;
  const values: Partial<Record<SiteKey, Readonly<Record<string, string | number>>>> = {
    'site.library.now': { version: library?.version ?? '', lessons: library?.lessons ?? 0 },
    'site.uploading': { n: '{n}', all: '{all}' },
    'site.unknown': { ids: '{ids}' },
    'site.mapping.hint': { example: examples.keyResult ?? '…' },
    'site.skills.hint': { name: examples.skill?.title ?? '…', example: examples.skill?.id ?? '…' },
  };
  const keys = Object.keys(workItemEn).filter((key): key is SiteKey => key.startsWith('site.'));
  return Object.fromEntries(keys.map((key) => [key.slice(5), say(key, values[key])])) as unknown as SiteTexts;
}
