/** One language: its messages, and how it writes numbers, values, ranges, days and counts. */
import type { Day, Locale, Unit } from '../model.js';
import { de } from './messages/de.js';
import { en } from './messages/en.js';
import type { CountNoun, MessageKey, Messages } from './messages/keys.js';
import { countText, dayText, fullDayText, numberText, shortDayText } from './number-text.js';

export type Values = Readonly<Record<string, string | number>>;

export interface Language {
  readonly locale: Locale;
  /** The message with its placeholders filled in. Numbers are written as they are: format anything with decimals before. */
  say(key: MessageKey, values?: Values): string;
  /** "nine minutes", "one minute"; with `digits` "9 minutes". */
  count(noun: CountNoun, count: number, options?: { readonly digits?: boolean; readonly values?: Values }): string;
  number(value: number, decimals: number): string;
  /** "9.4 h" */
  value(value: number, unit: Unit): string;
  /** "7.9 to 9.1 h" */
  range(low: number, high: number, unit: Unit): string;
  day(day: Day): string;
  shortDay(day: Day): string;
  fullDay(day: Day): string;
  /** "a, b and c" */
  list(items: readonly string[]): string;
}

const catalogues: Readonly<Record<Locale, Messages>> = { en, de };

export function languageOf(locale: Locale): Language {
  const messages = catalogues[locale];
  const say = (key: MessageKey, values: Values = {}): string =>
    messages[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  const number = (value: number, decimals: number): string => numberText(value, decimals, locale);
  const value = (amount: number, { suffix, decimals }: Unit): string => number(amount, decimals) + suffix;
  return {
    locale,
    say,
    count: (noun, count, { digits = false, values = {} } = {}) =>
      say(`count.${noun}.${count === 1 ? 'one' : 'other'}`, {
        ...values,
        n: digits ? number(count, 0) : countText(count, locale),
      }),
    number,
    value,
    range: (low, high, unit) => say('word.to', { low: number(low, unit.decimals), high: value(high, unit) }),
    day: (day) => dayText(day, locale),
    shortDay: (day) => shortDayText(day, locale),
    fullDay: (day) => fullDayText(day, locale),
    list: (items) =>
      items.length < 2
        ? (items[0] ?? '')
        : say('word.and', { list: items.slice(0, -1).join(', '), last: items.at(-1) ?? '' }),
  };
}

/** Starts with a capital letter. */
export function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
