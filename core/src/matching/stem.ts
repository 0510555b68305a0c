/** Brings the forms of a word to one stem, English and German: light rules, so that two words rarely meet by accident. */

export type Language = 'en' | 'de';
export type Stemmer = (word: string, language: Language) => string;

/** The first that leaves three letters is replaced; longer before shorter. Texts, because every web page pays for their bytes. */
const englishEndings =
  'ational>ate ization>ize isation>ize ations>ate ation>ate fulness>ful iveness>ive ements>e ement>e ments> ment> ities>ity ingly> edly> ness> ies>y sses>ss ings> ing> ers>er ors>or ied>y ed> ly>'
    .split(' ')
    .map((rule) => rule.split('>') as [ending: string, by: string]);
const germanEndings = 'ungen heiten keiten ischen lichen ung heit keit isch lich enden ern en er es em e n s'.split(
  ' ',
);

/** Latin letters in lower case, spelled out: on a web page, compiling \p{L} took longer than reading the page. */
const letters = /^[a-z\u00df-\u024f\u1e00-\u1eff]+$/;

/** `word` is in lower case. Words of three letters, and words with anything but letters, stay as they are. */
export function stem(word: string, language: Language = 'en'): string {
  if (word.length <= 3 || !letters.test(word)) return word;
  return language === 'de' ? stemGerman(word) : stemEnglish(word);
}

function stemEnglish(word: string): string {
  let rest = shortened(word);
  if (rest.length > 4 && rest.endsWith('e')) rest = rest.slice(0, -1);
  if (rest.length > 4 && /([^ls])\1$/.test(rest)) rest = rest.slice(0, -1);
  if (rest.length > 5 && rest.endsWith('er')) rest = rest.slice(0, -2);
  if (rest.length > 5 && rest.endsWith('at')) rest = rest.slice(0, -2);
  return rest;
}

function shortened(word: string): string {
  for (const [ending, by] of englishEndings) {
    if (word.length - ending.length >= 3 && word.endsWith(ending)) return word.slice(0, -ending.length) + by;
  }
  return word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') ? word.slice(0, -1) : word;
}

/** Umlauts are folded, because the plural and the diminutive bring them in: Vertrag, Verträge. */
function stemGerman(word: string): string {
  const folded = word.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u').replaceAll('ß', 'ss');
  for (const ending of germanEndings) {
    if (folded.length - ending.length >= 4 && folded.endsWith(ending)) return folded.slice(0, -ending.length);
  }
  return folded;
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
