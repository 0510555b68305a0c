/** Codes that people type: eight letters and digits, none of which is mistaken for another. */
import { randomInt } from 'node:crypto';

const alphabet = 'BCDFGHJKLMNPQRSTVWXZ23456789';

/** 38 bits; ten minutes, one use and few tries make that enough. */
export const typedCode = (): string => Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** "KXQ4-7RTM" */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** In any case, with or without what divides it. */
export const cleanCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
