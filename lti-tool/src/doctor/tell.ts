/** A finding in words. */
import type { Locale } from '@keylift/core';
import type { Finding, Fix } from './finding.js';
import { wordsDe } from './words-de.js';
import { wordsEn } from './words-en.js';
import type { DoctorWords, Product } from './words.js';

export interface Told {
  readonly title: string;
  readonly said: string;
  readonly seen: string;
  readonly fix?: string;
}

export const wordsOf: Readonly<Record<Locale, DoctorWords>> = { en: wordsEn, de: wordsDe };

export function tell(locale: Locale, { check, facts = {}, fix, result, seen }: Finding, product?: string): Told {
  const words = wordsOf[locale];
  return {
    title: words.checks[check],
    said: words.results[result],
    seen: words.sights[seen].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '?')),
    ...(fix && { fix: fixFor(locale, fix, productOf(product)) }),
  };
}

export function fixFor(locale: Locale, fix: Fix, product: Product): string {
  const text = wordsOf[locale].fixes[fix];
  return typeof text === 'string' ? text : text[product];
}

export const productOf = (product: string | undefined): Product =>
  product === 'moodle' || product === 'canvas' ? product : 'other';
