/**
 * Character 3–5-grams inside words: cosine of text and label, so that "negociation" still meets "negotiation". A label's
 * vector is the sum of its words' vectors, so only words are compared, each once a text.
 */
import { log } from '../math.js';
import { hash32 } from '../hash.js';
import { at, type SkillIndex } from './skill-index.js';

export interface Grams {
  /** Grams of one text: bucket to weight, and the vector's length. */
  ofText(forms: readonly string[]): TextGrams;
  /** Σ over the entry's words of their product with the text, ÷ both lengths: 0–1. */
  similarity(text: TextGrams, entry: number): number;
  /** The best cosine of one form with any word of the text, 0–1. */
  closest(text: TextGrams, form: number): number;
}

export interface TextGrams {
  readonly weights: Float64Array;
  readonly norm: number;
  readonly forms: readonly { readonly grams: Int32Array; readonly norm: number }[];
  /** Products already computed, by form; NaN where not. */
  readonly products: Float64Array;
  readonly nearest: Float64Array;
}

/** Grams share buckets by hash: collisions at 2¹⁷ are rare enough not to matter. */
const buckets = 1 << 17;

function gramsOf(form: string): Int32Array {
  const padded = ` ${form} `;
  const grams: number[] = [];
  for (let n = 3; n <= 5; n += 1) {
    for (let i = 0; i + n <= padded.length; i += 1) grams.push(hash32(padded.slice(i, i + n)) & (buckets - 1));
  }
  return Int32Array.from(grams);
}

export function createGrams(index: SkillIndex): Grams {
  const entries = index.entrySkill.length;
  const formGrams = index.forms.map(gramsOf);
  const df = new Int32Array(buckets);
  const entriesWith = new Int32Array(index.forms.length);
  for (const form of index.entryForms) entriesWith[form] = at(entriesWith, form) + 1;
  formGrams.forEach((grams, form) => {
    for (const gram of new Set(grams)) df[gram] = at(df, gram) + at(entriesWith, form);
  });
  const idf = Float64Array.from(df, (d) => log((1 + entries) / (1 + Math.min(d, entries))) + 1);
  const sum = new Float64Array(buckets);
  const squared = (grams: Iterable<number>): number => {
    let total = 0;
    for (const gram of grams) sum[gram] = at(sum, gram) + at(idf, gram);
    for (const gram of grams) {
      total += at(sum, gram) ** 2;
      sum[gram] = 0;
    }
    return total;
  };
  const formNorm = Float64Array.from(formGrams, (grams) => Math.sqrt(squared(grams)));
  // Words of one label share few grams, so the length of the sum is close to that of the parts.
  const entryNorm = new Float64Array(entries);
  for (let e = 0; e < entries; e += 1) {
    let total = 0;
    for (let k = at(index.entryTokens.starts, e); k < at(index.entryTokens.starts, e + 1); k += 1) {
      total += at(formNorm, at(index.entryForms, k)) ** 2;
    }
    entryNorm[e] = Math.sqrt(total);
  }
  const product = (text: TextGrams, form: number): number => {
    const known = at(text.products, form);
    if (!Number.isNaN(known)) return known;
    let total = 0;
    for (const gram of formGrams[form] as Int32Array) total += at(text.weights, gram) * at(idf, gram);
    text.products[form] = total;
    return total;
  };
  return {
    ofText(forms) {
      const weights = new Float64Array(buckets);
      let norm = 0;
      const each = forms.map((form) => {
        const grams = gramsOf(form);
        for (const gram of grams) weights[gram] = at(weights, gram) + at(idf, gram);
        return { grams, norm: Math.sqrt(squared(grams)) };
      });
      for (const { grams } of each) for (const gram of grams) sum[gram] = at(weights, gram);
      for (const { grams } of each) {
        for (const gram of grams) {
          norm += at(sum, gram) ** 2;
          sum[gram] = 0;
        }
      }
      return {
        weights,
        norm: Math.sqrt(norm),
        forms: each,
        products: new Float64Array(index.forms.length).fill(NaN),
        nearest: new Float64Array(index.forms.length).fill(NaN),
      };
    },
    similarity(text, entry) {
      const norm = at(entryNorm, entry) * text.norm;
      if (norm === 0) return 0;
      let total = 0;
      for (let k = at(index.entryTokens.starts, entry); k < at(index.entryTokens.starts, entry + 1); k += 1) {
        total += product(text, at(index.entryForms, k));
      }
      return total / norm;
    },
    closest(text, form) {
      const known = at(text.nearest, form);
      if (!Number.isNaN(known)) return known;
      const own = formGrams[form] as Int32Array;
      for (const gram of own) sum[gram] = at(idf, gram);
      let best = 0;
      for (const other of text.forms) {
        let total = 0;
        for (const gram of other.grams) total += at(sum, gram) * at(idf, gram);
        best = Math.max(best, total / (other.norm * at(formNorm, form)));
      }
      for (const gram of own) sum[gram] = 0;
      text.nearest[form] = Math.min(best, 1);
      return Math.min(best, 1);
    },
  };
}
