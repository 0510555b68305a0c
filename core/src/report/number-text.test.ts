import { describe, expect, it } from 'vitest';
import { languageOf } from './language.js';
import { countText, dayText, fullDayText, numberText, shortDayText } from './number-text.js';

describe('numbers', () => {
  it.each([
    [9.4, 1, '9.4', '9,4'],
    [7, 1, '7.0', '7,0'],
    [1200, 0, '1,200', '1.200'],
    [1234567.891, 2, '1,234,567.89', '1.234.567,89'],
    [999, 0, '999', '999'],
    [-3.25, 1, '−3.3', '−3,3'],
    [-0.04, 1, '0.0', '0,0'],
    [0, 0, '0', '0'],
    [0.125, 2, '0.13', '0,13'],
  ])('%d with %i decimals is %s in English and %s in German', (value, decimals, english, german) => {
    expect(numberText(value, decimals, 'en')).toBe(english);
    expect(numberText(value, decimals, 'de')).toBe(german);
  });

  it.each([
    [0, 'no', 'keine'],
    [2, 'two', 'zwei'],
    [12, 'twelve', 'zwölf'],
    [13, '13', '13'],
    [1300, '1,300', '1.300'],
  ])('%i before a noun is %s, %s', (count, english, german) => {
    expect(countText(count, 'en')).toBe(english);
    expect(countText(count, 'de')).toBe(german);
  });
});

describe('days', () => {
  it.each([
    ['2026-10-20', 'Tuesday 20 October', 'Dienstag, 20. Oktober', '20 Oct', '20. Okt.'],
    ['2027-03-01', 'Monday 1 March', 'Montag, 1. März', '1 Mar', '1. März'],
    ['2026-12-06', 'Sunday 6 December', 'Sonntag, 6. Dezember', '6 Dec', '6. Dez.'],
  ])('%s is %s, %s', (day, english, german, shortEnglish, shortGerman) => {
    expect(fullDayText(day, 'en')).toBe(english);
    expect(fullDayText(day, 'de')).toBe(german);
    expect(shortDayText(day, 'en')).toBe(shortEnglish);
    expect(shortDayText(day, 'de')).toBe(shortGerman);
    expect(english).toContain(dayText(day, 'en'));
  });
});

describe('a language', () => {
  const hours = { name: 'hours', suffix: ' h', decimals: 1 };
  const english = languageOf('en');
  const german = languageOf('de');

  it('writes values and ranges in words', () => {
    expect(english.range(7.9, 9.1, hours)).toBe('7.9 to 9.1 h');
    expect(german.range(7.9, 9.1, hours)).toBe('7,9 bis 9,1 h');
    expect(english.value(82, { name: 'percent', suffix: ' %', decimals: 0 })).toBe('82 %');
  });

  it('counts', () => {
    expect(english.count('minutes', 9)).toBe('nine minutes');
    expect(english.count('minutes', 1, { digits: true })).toBe('one minute');
    expect(english.count('people', 9, { digits: true })).toBe('9 people');
    expect(german.count('answers', 1)).toBe('eine Antwort');
    expect(german.count('answers', 4)).toBe('vier Antworten');
  });

  it('lists', () => {
    expect(english.list([])).toBe('');
    expect(english.list(['a'])).toBe('a');
    expect(english.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(german.list(['a', 'b'])).toBe('a und b');
  });

  it('fills placeholders once, also when a value looks like one', () => {
    expect(english.say('lesson.meta', { kind: '{minutes}', minutes: '$&' })).toBe('{minutes}, $&');
  });
});
