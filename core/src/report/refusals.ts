/** A refusal as a person reads it. */
import type { KeyliftError } from '../errors.js';
import type { Locale } from '../model.js';
import { languageOf } from './language.js';
import { refusalsDe } from './messages/refusals.js';

/** Never a sentence in another language, and none that names a part of the program: `[memory-store] …`. */
export function refusalText({ code, message }: Pick<KeyliftError, 'code' | 'message'>, locale: Locale): string {
  const own = message.startsWith('[') ? undefined : locale === 'en' ? message : inGerman(message);
  return own ?? languageOf(locale).say(`refused.${code}`);
}

function inGerman(message: string): string | undefined {
  const known = refusalsDe[message];
  if (known !== undefined) return known;
  for (const [raised, text] of Object.entries(refusalsDe)) {
    const filled = raised.includes('{') ? patternOf(raised).exec(message) : null;
    if (filled) return text.replace(/\{(\d)\}/g, (_, place: string) => filled[Number(place)] ?? '');
  }
  return undefined;
}

const patternOf = (raised: string): RegExp =>
  new RegExp(`^${raised.replace(/[.?()]/g, '\\$&').replace(/\{\d\}/g, '(.*)')}$`, 's');
