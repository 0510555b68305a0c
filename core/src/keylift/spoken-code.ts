/** Codes that one person reads out and another types. */
import { sha256 } from '../verdict/sha256.js';

/** Without letters and digits that are mistaken for each other. */
const ALPHABET = 'BCDFGHJKLMNPQRSTVWXZ23456789';
/** More than 57 bits: nobody finds one by trying. */
const LENGTH = 12;

/** "BCDF-GHJK-LMNP", from a secret that nobody keeps. */
export function spokenCode(secret: string): string {
  const digits = sha256(secret);
  const signs = Array.from({ length: LENGTH }, (_, at) => {
    const byte = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
    return ALPHABET[byte % ALPHABET.length];
  });
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** What is kept of a code, however it was typed. */
export const hashOfCode = (typed: string): string => sha256(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''));
