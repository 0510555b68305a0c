/** A text as the words that can match: without issue key and site name, with the place of each word in the text. */
import { stem, type Language, type Stemmer } from './stem.js';

export interface TextWord {
  /** As it stands in the text. */
  readonly written: string;
  /** In lower case, trimmed of dots. */
  readonly plain: string;
  readonly stem: string;
  /** Where it stands, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const english = new Set(
  'a an the of to in on for and or with by from as at is are be been being this that these those it its their them they your you we our us will can may must should have has had do does not no but if which who whom what when where how than then so such other into out up over under more most very also per via etc e.g i.e including include includes within across using use used'.split(
    ' ',
  ),
);
/** Function words of German, those first that tell it: no English text holds them. */
const german = new Set(
  'der das dem des ein eine einer eines einem einen und oder mit von zum zur auf für aus bei nach über unter durch ist sind wird werden nicht dass'.split(
    ' ',
  ),
);
const germanToo = new Set('die den vom zu im in als auch an am wie sich'.split(' '));

const isStopWord = (plain: string, language: Language): boolean =>
  english.has(plain) || (language === 'de' && (german.has(plain) || germanToo.has(plain)));

const issueKey = /^[A-Z][A-Z0-9]+-\d+:?\s+/;
/** "Pivot tables - Create and format in Excel - Microsoft Support": the last part is where, not what. */
const lastPart = /\s[-–—|·](\s[^-–—|·]+)$/;
const places =
  'support,doc,docs,documentation,help,help center,help centre,wiki,wikipedia,blog,confluence,jira,youtube,stack overflow,github,gitlab,medium,community,forum,learn,developer,developers'.split(
    ',',
  );
// What is no letter and no digit is listed, not what is: classes such as \p{L} take a millisecond to compile, and on a web
// page everything runs for the first time. Emoji and scripts beyond the basic plane are left out.
const between = String.raw`\s!"$-*,\-/:-@[-\x60{-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u3030\ud800-\udfff\ufe00-\uff20\ufffd`;
/** "C++", "C#" and "node.js" are words; a dot at the end is not part of one. */
const wordPattern = new RegExp(`[^${between}+#.](?:[^${between}]*[^${between}.])?`, 'g');
/** What a person reads, not how it is drawn; a lone "<" stays. */
const markup = /<\/?[a-zA-Z][^<>]{0,200}>/g;

/** Longest text that is read, in UTF-16 units; the rest says nothing new about what somebody works on. */
export const longestText = 20_000;

/** Blanks what carries no meaning and keeps every place: the result is as long as the text. */
export function readable(text: string): string {
  const head = text.slice(0, longestText);
  const blank = (part: string): string => ' '.repeat(part.length);
  return (head.includes('<') ? head.replace(markup, blank) : head)
    .replace(issueKey, blank)
    .replace(lastPart, (part, name: string) => (isPlace(name) ? blank(part) : part));
}

function isPlace(name: string): boolean {
  const plain = name.replace(/\s/g, ' ').trimEnd().toLowerCase();
  return places.some((place) => plain.endsWith(` ${place}`));
}

export const languageOf = (text: string): Language => languageAmong(text.toLowerCase().match(wordPattern) ?? []);

const languageAmong = (plain: readonly string[]): Language =>
  /[äöüß]/.test(plain.join()) || plain.some((word) => german.has(word)) ? 'de' : 'en';

/** The stems alone. Every web page pays for this, so it counts no places and looks at each word once. */
export function stemsOf(text: string): readonly string[] {
  const written = readable(text).match(wordPattern) ?? [];
  const plain = written.map((word) => word.toLowerCase());
  const language = languageAmong(plain);
  const stems: string[] = [];
  plain.forEach((word, i) => {
    if (written[i] === 'IT' || !isStopWord(word, language)) stems.push(stem(word, language));
  });
  return stems;
}

export interface ReadText {
  readonly language: Language;
  readonly words: readonly TextWord[];
}

/** The words that can match of what a person pasted. */
export function readText(text: string): ReadText {
  const clear = readable(text);
  const language = languageOf(clear);
  return { language, words: toWords(clear, language) };
}

/** Words in their order, stop words left out. "IT" in capitals is a field of work, "it" is not. */
export function toWords(
  text: string,
  language: Language = languageOf(text),
  stemOf: Stemmer = stem,
): readonly TextWord[] {
  const words: TextWord[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [written] = match;
    const plain = written.toLowerCase();
    if (written !== 'IT' && isStopWord(plain, language)) continue;
    words.push({
      written,
      plain,
      stem: stemOf(plain, language),
      start: match.index,
      end: match.index + written.length,
    });
  }
  return words;
}

/** The parts of an identifier or of words that ran together: "retryPayment.webhookUrl" → retry, payment, webhook, url. */
export function partsOf(written: string): readonly string[] {
  const parts = written
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s.]+/)
    .filter((part) => part.length > 1);
  return parts.length > 1 ? parts.map((part) => part.toLowerCase()) : [];
}
