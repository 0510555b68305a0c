import { describe, expect, it } from 'vitest';
import { KeyliftError } from '../errors.js';
import { refusalsDe } from './messages/refusals.js';
import { refusalText } from './refusals.js';

const refused = (message: string): KeyliftError => new KeyliftError('invalid', message);

describe('a refusal', () => {
  it('is said as it was raised in English, and in German by its sentence', () => {
    const error = refused('Choose exactly one option.');
    expect(refusalText(error, 'en')).toBe('Choose exactly one option.');
    expect(refusalText(error, 'de')).toBe('Wähl genau eine Möglichkeit.');
  });

  it('keeps what was filled in', () => {
    expect(refusalText(refused('"keyResultId" is missing.'), 'de')).toBe('„keyResultId“ fehlt.');
    expect(refusalText(refused('7 lessons were announced and 5 arrived.'), 'de')).toBe(
      '7 Lektionen waren angekündigt, 5 sind angekommen.',
    );
  });

  it.each(['A sentence that nobody translated.', '[memory-store] The stored version is 2; read it and try again.'])(
    'is never said in another language: %s',
    (message) => {
      expect(refusalText(new KeyliftError('conflict', message), 'de')).toMatch(/^Das hat sich inzwischen geändert/);
    },
  );

  it('never names a part of the program', () => {
    expect(refusalText(new KeyliftError('unavailable', '[prisma-store] No connection.'), 'en')).toMatch(
      /^This does not/,
    );
  });

  it.each(Object.entries(refusalsDe))('%s has its own German sentence, with the same places', (raised, text) => {
    const places = raised.match(/\{\d\}/g) ?? [];
    for (const place of text.match(/\{\d\}/g) ?? []) expect(places).toContain(place);
    expect(text).not.toBe(raised);
  });
});
