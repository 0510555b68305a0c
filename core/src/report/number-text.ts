/** Numbers and days as people write them, by hand: `Intl` answers differ between runtimes. */
import { weekdayOf } from '../calendar.js';
import type { Day, Locale } from '../model.js';

const SEPARATORS = { en: { decimal: '.', thousands: ',' }, de: { decimal: ',', thousands: '.' } } as const;

/** 1200.5 with one decimal is "1,200.5" or "1.200,5"; a value that rounds to zero has no sign. */
export function numberText(value: number, decimals: number, locale: Locale): string {
  const { decimal, thousands } = SEPARATORS[locale];
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const digits = fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

const WORDS: Readonly<Record<Locale, readonly string[]>> = {
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  de: ['keine', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
};

/** Whole numbers up to twelve as a word before a noun, then digits. */
export function countText(count: number, locale: Locale): string {
  return WORDS[locale][count] ?? numberText(count, 0, locale);
}

const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
};
const SHORT_MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  de: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.'.split(' '),
};
const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  de: 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' '),
};

/** "20 October", "20. Oktober". */
export function dayText(day: Day, locale: Locale): string {
  return withMonth(day, MONTHS[locale], locale);
}

/** "20 Oct", "20. Okt.". */
export function shortDayText(day: Day, locale: Locale): string {
  return withMonth(day, SHORT_MONTHS[locale], locale);
}

/** "Tuesday 20 October", "Dienstag, 20. Oktober". */
export function fullDayText(day: Day, locale: Locale): string {
  const weekday = WEEKDAYS[locale][weekdayOf(day) - 1] ?? '';
  return `${weekday}${locale === 'de' ? ',' : ''} ${dayText(day, locale)}`;
}

function withMonth(day: Day, months: readonly string[], locale: Locale): string {
  const [, month = '1', date = '1'] = day.split('-');
  return `${Number(date)}${locale === 'de' ? '.' : ''} ${months[Number(month) - 1] ?? ''}`;
}
