import { describe, expect, it } from 'vitest';
import { doctorMessages } from './doctor-messages.js';
import { importMessages } from './import-messages.js';
import { keyResultMessages } from './key-result-messages.js';
import { matchMessages } from './match-messages.js';
import { catalogues, languageOf, messagesFor, withSubject } from './messages.js';
import { steeringMessages } from './steering-messages.js';
import { timeMessages } from './time-messages.js';
import { xrayMessages } from './xray-messages.js';

const subjects = [
  doctorMessages,
  importMessages,
  keyResultMessages,
  matchMessages,
  steeringMessages,
  timeMessages,
  xrayMessages,
];

/** The words of the first load and those of every subject. */
type Texts = Readonly<Record<string, string | ((...values: never[]) => string)>>;
const joined = (language: 'en' | 'de'): Texts =>
  Object.assign({}, catalogues[language], ...subjects.map((subject) => subject[language])) as Texts;
const all = { en: joined('en'), de: joined('de') };
const languages = Object.entries(all);

/** Every text of a catalogue; those with parameters are filled in. */
function texts(messages: Texts): [key: string, text: string][] {
  return Object.entries(messages).map(([key, message]) => {
    if (typeof message === 'string') return [key, message];
    const fill = message as (...values: readonly (string | number)[]) => string;
    return [key, fill(1, 2, 3)];
  });
}

describe.each(languages)('catalogue %s', (_language, messages) => {
  it('has the same keys as English, in the same order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(all.en));
  });

  it('says something under every key', () => {
    expect(texts(messages).filter(([, text]) => text.trim().length < 2)).toEqual([]);
  });

  it('uses every parameter', () => {
    const silent = Object.entries(messages).filter(([, message]: [string, unknown]) => {
      if (typeof message !== 'function') return false;
      const marks = Array.from({ length: message.length }, (_, index) => `<${index}>`);
      const text = String((message as (...marks: string[]) => string)(...marks));
      return !marks.every((mark) => text.includes(mark));
    });
    expect(silent).toEqual([]);
  });

  it('blames nobody and celebrates nothing', () => {
    const unkind = /\b(wrong|fail(ed|ure)?|must|score|streak|great job|falsch|versagt|Pflicht|Punkte|super)\b|!/i;
    expect(texts(messages).filter(([, text]) => unkind.test(text))).toEqual([]);
  });
});

it('differs between languages, so that nothing stays untranslated', () => {
  const same = texts(all.de).filter(([key, text]) => texts(all.en).some(([k, t]) => k === key && t === text));
  expect(same.map(([key]) => key)).toEqual(['keyResults', 'teams', 'mainNavigation', 'jira', 'keyliftInJira']);
});

it.each([
  ['en-GB', 'en'],
  ['de', 'de'],
  ['de-AT', 'de'],
  ['DE', 'de'],
  ['fr', 'en'],
  ['', 'en'],
])('speaks to %s in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
  expect(messagesFor(locale)).toBe(catalogues[language as 'en' | 'de']);
});

it('says the words of a subject in the language of the page, and keys of no subject twice', () => {
  expect(withSubject(messagesFor('de'), timeMessages).timeFrom).toBe('Von');
  expect(withSubject(messagesFor('en'), timeMessages).timeFrom).toBe('From');
  expect(withSubject(messagesFor('de'), timeMessages)).toBe(withSubject(messagesFor('de'), timeMessages));
  const keys = [catalogues.en, ...subjects.map(({ en }) => en)].flatMap((texts) => Object.keys(texts));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
