/** Dates as spreadsheets write them. Which of 03/04/2026 is the month is found out from the whole column, or asked. */
import { KeyliftError } from '@keylift/core';

export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})(?:[T ,].*)?$/;
const named = /^(?:(\d{1,2})[ .-]+([a-zä]{3,9})\.?|([a-zä]{3,9})\.? +(\d{1,2}))[ ,.-]+(\d{4})$/i;
const months = [
  /^jan/i,
  /^feb/i,
  /^m(ar|är)/i,
  /^apr/i,
  /^ma[iy]/i,
  /^jun/i,
  /^jul/i,
  /^aug/i,
  /^sep/i,
  /^o[ck]t/i,
  /^nov/i,
  /^de[cz]/i,
];

/**
 * The order all dates of a file are in. Points mean day first; a number above 12 cannot be a month. Throws `invalid` when
 * both readings stay possible, or when the file mixes them.
 */
export function dateOrderOf(texts: readonly string[], given?: DateOrder): DateOrder {
  if (given) return given;
  const open = texts.flatMap((text) => {
    const match = yearLast.exec(text);
    return match ? [{ text, first: Number(match[1]), isPoint: match[2] === '.', second: Number(match[3]) }] : [];
  });
  if (open.length === 0) return 'ymd';
  const dayFirst = open.find(({ first, second, isPoint }) => (isPoint || first > 12) && second <= 12);
  const monthFirst = open.find(({ second, first, isPoint }) => !isPoint && second > 12 && first <= 12);
  if (dayFirst && monthFirst) {
    throw ask(`"${dayFirst.text}" begins with the day and "${monthFirst.text}" with the month.`);
  }
  if (dayFirst) return 'dmy';
  if (monthFirst) return 'mdy';
  const unclear = open.find(({ first, second }) => first !== second);
  if (unclear) throw ask(`"${unclear.text}" may begin with the day or with the month.`);
  return 'dmy';
}

const ask = (reason: string): KeyliftError =>
  new KeyliftError('invalid', `${reason} Say which with --dates dmy, --dates mdy or --dates ymd.`, {
    field: '--dates',
  });

/** YYYY-MM-DD; undefined when it is no date that exists. */
export function dayFrom(text: string, order: DateOrder): string | undefined {
  const [year, month, day] = partsOf(text.trim(), order);
  if (year === undefined || month === undefined || day === undefined || year < 1900 || year > 2999) return undefined;
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : undefined;
}

function partsOf(text: string, order: DateOrder): readonly number[] {
  const first = yearFirst.exec(text);
  if (first) return first.slice(1, 4).map(Number);
  const last = yearLast.exec(text);
  if (last) {
    const [one, other, year] = [Number(last[1]), Number(last[3]), Number(last[4])];
    return order === 'mdy' ? [year, one, other] : [year, other, one];
  }
  const words = named.exec(text);
  if (!words) return [];
  const month = months.findIndex((pattern) => pattern.test(words[2] ?? words[3] ?? ''));
  return month < 0 ? [] : [Number(words[5]), month + 1, Number(words[1] ?? words[4])];
}
