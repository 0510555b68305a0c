import { describe, expect, it } from 'vitest';
import { de as sharedDe } from './de.js';
import { en as sharedEn } from './en.js';
import { teamDe, teamEn } from './team.js';

type Texts = Readonly<Record<string, string>>;
const ofTeams = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`team.${key}`, text]));
const en: Texts = { ...sharedEn, ...ofTeams(teamEn) };
const de: Texts = { ...sharedDe, ...ofTeams(teamDe) };
const catalogues: Readonly<Record<string, Texts>> = { en, de };
const placeholders = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted((a, b) => (a < b ? -1 : 1));

describe('the message catalogues', () => {
  it('hold the same keys in the same order', () => {
    expect(Object.keys(de)).toEqual(Object.keys(en));
  });

  it.each(Object.keys(en))('%s has the same placeholders in both languages', (key) => {
    expect(placeholders(de[key] ?? '')).toEqual(placeholders(en[key] ?? ''));
  });

  it('have a form for one and for many of everything that is counted', () => {
    const counted = Object.keys(en).filter((key) => key.startsWith('count.'));
    const nouns = new Set(counted.map((key) => key.replace(/\.(one|other)$/, '')));
    expect(counted).toHaveLength(nouns.size * 2);
  });
});

/**
 * What no sentence may say (visual/BRAND.md, REQUIREMENTS R79, P09, d9): blame, orders and scolding, claims of cause, guesses
 * about feelings. Each pattern comes with a sentence it must catch, so that the lint itself cannot fall asleep.
 */
const unwanted: readonly (readonly [why: string, locale: 'en' | 'de', pattern: RegExp, caught: string])[] = [
  ['blame', 'en', /\b(blame|fault|fail(ed|ing|ure)?|wrong answer|mistake|lazy|weak|poor|bad(ly)?)\b/i, 'Wrong answer'],
  ['blame', 'en', /\bwhy (are|did|have)(n’t)? you\b/i, 'Why are you behind?'],
  [
    'orders',
    'en',
    /\b(must|mandatory|required to|act now|hurry|immediately|overdue)\b/i,
    'Complete your mandatory training',
  ],
  [
    'cause',
    'en',
    /\b(caus(e|ed|es|ing)|drove|due to|thanks to|because of|boosted|led to)\b/i,
    'Training boosted results',
  ],
  [
    'feelings',
    'en',
    /\b(mood|stress(ed)?|burn-?out|happ(y|ier)|sad|angry|motivat\w*|engag\w*|feel(ing)?s?)\b/i,
    'Burnout risk: high',
  ],
  ['praise for people', 'en', /\b(great job|well done|awesome|congratulations|streak|smart|talented)\b/i, 'Great job!'],
  ['blame', 'de', /(schuld|versag|gescheitert|fehler|falsche antwort|faul|schlecht|schwach)/i, 'Falsche Antwort'],
  ['blame', 'de', /\bwarum (hast|bist) du\b/i, 'Warum hast du das nicht getan?'],
  ['orders', 'de', /\b(musst|müsst|muss|pflicht\w*|sofort|überfällig)\b/i, 'Du musst das sofort tun'],
  ['cause', 'de', /\b(verursach\w*|wegen|dank|aufgrund|bewirk\w*|führte zu)\b/i, 'Dank des Trainings'],
  [
    'feelings',
    'de',
    /(stimmung|stress|burnout|glücklich|traurig|wütend|motivier|engagier|gefühl)/i,
    'Die Stimmung ist gut',
  ],
  ['praise for people', 'de', /\b(super|toll|klasse|glückwunsch|serie|schlau|talentiert)\b/i, 'Super gemacht'],
];

describe('the copy lint', () => {
  it.each(unwanted)('%s (%s): %s', (_, locale, pattern, caught) => {
    expect(caught).toMatch(pattern);
    const found = Object.entries(catalogues[locale] ?? {}).filter(([, text]) => pattern.test(text));
    expect(found).toEqual([]);
  });

  it('finds no exclamation, no emoji, no straight quotes and no empty sentence', () => {
    for (const text of [...Object.values(en), ...Object.values(de)]) {
      expect(text).not.toMatch(/[!"']|\p{Extended_Pictographic}/u);
      expect(text.trim()).toBe(text.replace(/ $/, ''));
      expect(text).not.toBe('');
    }
  });
});
