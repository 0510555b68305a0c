/** Numbers as people write them: 1,234.5 and 1.234,5 and 1 234,5 %. Which sign parts the decimals is found out, or asked. */
import { KeyliftError } from '@keylift/core';

export type DecimalSign = '.' | ',';

export interface ReadNumber {
  readonly value: number;
  readonly decimals: number;
}

/** Currency, percent, blanks and apostrophes around and inside a number. */
const decoration = /[\s\u00A0\u202F'’%€$£¥]|^[A-Z]{3}(?=[\s\d-])|(?<=[\s\d])[A-Z]{3}$/g;
const digits = /^[+-]?\d[\d.,]*$/;

const bare = (text: string): string => text.replace('−', '-').replace(decoration, '');

/**
 * 1.234,5 settles it, and so does 0,5; 1,234 may be both, and 1.234 too. Throws `invalid` when only such numbers are there,
 * or when the file mixes both ways.
 */
export function decimalSignOf(texts: readonly string[], given?: DecimalSign): DecimalSign {
  if (given) return given;
  const found = new Map<DecimalSign, string>();
  let unclear: string | undefined;
  for (const text of texts) {
    const number = bare(text);
    if (!digits.test(number)) continue;
    const signs = number.replace(/[^.,]/g, '');
    const last = signs.at(-1) as DecimalSign | undefined;
    if (last === undefined) continue;
    const other: DecimalSign = last === ',' ? '.' : ',';
    if (new Set(signs).size === 2) found.set(last, text);
    else if (signs.length > 1) found.set(other, text);
    else if (/[.,]\d{3}$/.test(number) && !/^[+-]?0[.,]/.test(number)) unclear ??= text;
    else found.set(last, text);
  }
  const [[sign, example] = [], [, counter] = []] = [...found];
  if (counter !== undefined) throw ask(`"${example}" and "${counter}" part their decimals differently.`);
  if (sign) return sign;
  if (unclear !== undefined) throw ask(`"${unclear}" may be a thousand and more, or have three decimals.`);
  return '.';
}

const ask = (reason: string): KeyliftError =>
  new KeyliftError('invalid', `${reason} Say which with --decimal . or --decimal ,`, { field: '--decimal' });

/** Undefined when it is no number. */
export function numberFrom(text: string, sign: DecimalSign): ReadNumber | undefined {
  const number = bare(text);
  if (!digits.test(number)) return undefined;
  const [whole = '', fraction = '', ...more] = number.split(sign);
  if (more.length > 0 || /[.,]/.test(fraction)) return undefined;
  const groups = whole.split(sign === '.' ? ',' : '.');
  if (groups.slice(1).some((group) => group.length !== 3)) return undefined;
  const value = Number(`${groups.join('')}.${fraction || '0'}`);
  return Number.isFinite(value) ? { value, decimals: Math.min(6, fraction.length) } : undefined;
}
