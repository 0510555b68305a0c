/** Brings the forms of a word to one stem, English and German: light rules, so that two words rarely meet by accident. */

export type Language = 'en' | 'de';
export type Stemmer = (word: string, language: Language) => string;

/** By their last letter, so that a word is not held against all of them: each ending, then what stands in its place. */
type Endings = Readonly<Record<string, readonly string[]>>;

/** Longer before shorter. */
const englishEndings: Endings = {
  d: ['ied', 'y', 'ed', ''],
  g: ['ing', ''],
  l: ['ational', 'ate'],
  n: ['ization', 'ize', 'isation', 'ize', 'ation', 'ate'],
  s: 'ations,ate,fulness,ful,iveness,ive,ements,e,ments,,ities,ity,ness,,ies,y,sses,ss,ings,,ers,er,ors,or'.split(','),
  t: ['ement', 'e', 'ment', ''],
  y: ['ingly', '', 'edly', '', 'ly', ''],
};
const germanEndings: Endings = {
  e: ['e', ''],
  g: ['ung', ''],
  h: ['isch', '', 'lich', ''],
  m: ['em', ''],
  n: 'ungen,,heiten,,keiten,,ischen,,lichen,,enden,,ern,,en,,n,'.split(','),
  r: ['er', ''],
  s: ['es', '', 's', ''],
  t: ['heit', '', 'keit', ''],
};

/** Latin letters in lower case, spelled out: on a web page, compiling \p{L} took longer than reading the page. */
const letters = /^[a-z\u00df-\u024f\u1e00-\u1eff]+$/;

/** `word` is in lower case. Words of three letters, and words with anything but letters, stay as they are. */
export function stem(word: string, language: Language = 'en'): string {
  if (word.length <= 3 || !letters.test(word)) return word;
  return language === 'de' ? stemGerman(word) : stemEnglish(word);
}

function stemEnglish(word: string): string {
  let rest = withoutEnding(word, englishEndings, 3);
  if (rest === word && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')) rest = word.slice(0, -1);
  if (rest.length > 4 && rest.endsWith('e')) rest = rest.slice(0, -1);
  const last = rest.at(-1);
  if (rest.length > 4 && last === rest.at(-2) && last !== 'l' && last !== 's') rest = rest.slice(0, -1);
  if (rest.length > 5 && rest.endsWith('er')) rest = rest.slice(0, -2);
  if (rest.length > 5 && rest.endsWith('at')) rest = rest.slice(0, -2);
  return rest;
}

/** Umlauts are folded, because the plural and the diminutive bring them in: Vertrag, Verträge. */
function stemGerman(word: string): string {
  const folded = word.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u').replaceAll('ß', 'ss');
  return withoutEnding(folded, germanEndings, 4);
}

/** The first ending that leaves enough letters is replaced. */
function withoutEnding(word: string, endings: Endings, least: number): string {
  const known = endings[word.at(-1) ?? ''] ?? [];
  for (let i = 0; i < known.length; i += 2) {
    const [ending, by] = [known[i] as string, known[i + 1] as string];
    if (word.length - ending.length >= least && word.endsWith(ending)) return word.slice(0, -ending.length) + by;
  }
  return word;
}

/** The same function with a memory, for whoever stems a whole taxonomy. */
export function rememberedStem(): Stemmer {
  const known = { en: new Map<string, string>(), de: new Map<string, string>() };
  return (word, language) => {
    const before = known[language].get(word);
    if (before !== undefined) return before;
    const found = stem(word, language);
    known[language].set(word, found);
    return found;
  };
}
