/** Words of a text, brought to a form in which "Reduced", "reduces" and "reducing" are one. English; other languages pass unharmed. */

export interface Word {
  /** Compared with other words; never shown. */
  readonly stem: string;
  /** Where the word stands in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

// A trailing + or # belongs to the word: C++, C#.
const wordPattern = /[\p{L}\p{N}]+(?:['’]\p{L}+)?[+#]*/gu;

export function toWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [written] = match;
    words.push({ stem: stemOf(written), start: match.index, end: match.index + written.length });
  }
  return words;
}

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouy'.includes(letter);
const hasVowel = (text: string): boolean => /[aeiouy]/.test(text);

/** A light stemmer: plural, -ing, -ed and the final e go; nothing that would make two different words meet. */
export function stemOf(written: string): string {
  const word = written.toLowerCase().replace(/['’]\p{L}+$/u, '');
  if (word.length < 4 || /\d/.test(word)) return word;
  return withoutFinalE(withoutVerbEnding(withoutPlural(word)));
}

function withoutPlural(word: string): string {
  // Short ones in -is are plurals of initials: APIs, KPIs.
  if (/(ss|us|..is)$/.test(word) && word.length > 4) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const cut = word.endsWith('ing') && word.length > 5 ? 3 : /[^e]ed$/.test(word) && word.length > 4 ? 2 : 0;
  const rest = word.slice(0, word.length - cut);
  if (cut === 0 || !hasVowel(rest)) return word;
  const last = rest.at(-1);
  const doubled = last === rest.at(-2) && !isVowel(last) && !'lsz'.includes(last ?? '');
  return doubled ? rest.slice(0, -1) : rest;
}

function withoutFinalE(word: string): string {
  return word.length > 3 && word.endsWith('e') && !isVowel(word.at(-2)) ? word.slice(0, -1) : word;
}
