import { describe, expect, it } from 'vitest';
import { catalogues, languageOf, messagesFor, type Messages } from './messages.js';

const languages = Object.entries(catalogues);

/** Every text of a catalogue; those with parameters are filled in. */
function texts(messages: Messages): [key: string, text: string][] {
  return Object.entries(messages).map(([key, message]: [string, Messages[keyof Messages]]) => {
    if (typeof message === 'string') return [key, message];
    const fill = message as (...values: readonly (string | number)[]) => string;
    return [key, fill(1, 2, 3)];
  });
}

describe.each(languages)('catalogue %s', (_language, messages) => {
  it('has the same keys as English, in the same order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(catalogues.en));
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
  const same = texts(catalogues.de).filter(([key, text]) =>
    texts(catalogues.en).some(([k, t]) => k === key && t === text),
  );
  expect(same.map(([key]) => key)).toEqual(['keyResults', 'mainNavigation', 'jira', 'keyliftInJira']);
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
