/** Whether tips fit: pages written for this purpose, half of them nobody's work, matched as the worker does. */
import { readFileSync } from 'node:fs';
import { hashTerms, openContextPack } from '@keylift/core';
import { shippedPack } from './shipped-pack.js';

export interface Precision {
  readonly pages: number;
  /** Pages that are nobody's work. */
  readonly offTopic: number;
  /** Of the tips shown on pages about work, the share that teaches what the page is about. */
  readonly precisionAt1: number;
  /** Pages about work that got a tip. */
  readonly answered: number;
  /** Pages that are nobody's work and got a tip all the same. */
  readonly falseTips: number;
  /** What went wrong, one line each. */
  readonly misses: readonly string[];
}

interface LabelledPage {
  readonly skills: readonly string[];
  readonly title: string;
  readonly text: string;
}

/**
 * `first-look-pages` were labelled before their first match, and nothing has changed since because of them. The others were
 * looked at while it was chosen how much proof a tip needs.
 */
export type PageSet = 'pages' | 'unseen-pages' | 'fresh-pages' | 'first-look-pages';

const readPages = (set: PageSet): readonly LabelledPage[] =>
  readFileSync(new URL(`${set}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [skills = '', title = '', text = ''] = line.split('\t');
      return { skills: skills === '-' ? [] : skills.split(','), title, text };
    });

export async function measurePrecision(set: PageSet): Promise<Precision> {
  const pages = readPages(set);
  const { bytes, catalogue } = await shippedPack();
  const pack = openContextPack(bytes);
  const tipOn = ({ title, text }: LabelledPage) => {
    // As the content script weighs them: the title, the first heading, the text.
    const [match] = pack.match(
      hashTerms([title, title, text].map((part, i) => ({ text: part, weight: [6, 4, 1][i] ?? 1 }))),
      1,
    );
    return match && catalogue.lessons[match.lesson];
  };
  const work = pages.filter(({ skills }) => skills.length > 0).map((page) => ({ page, tip: tipOn(page) }));
  const other = pages.filter(({ skills }) => skills.length === 0).map((page) => ({ page, tip: tipOn(page) }));
  const shown = work.filter(({ tip }) => tip !== undefined);
  const right = shown.filter(({ page, tip }) => page.skills.includes(String(tip?.skillId)));
  const falseTips = other.filter(({ tip }) => tip !== undefined);
  return {
    pages: pages.length,
    offTopic: other.length,
    precisionAt1: right.length / shown.length,
    answered: shown.length / work.length,
    falseTips: falseTips.length / other.length,
    misses: [...shown.filter((one) => !right.includes(one)), ...falseTips, ...work.filter(({ tip }) => !tip)].map(
      ({ page, tip }) => `${page.title} → ${tip?.title ?? 'silence'}`,
    ),
  };
}
