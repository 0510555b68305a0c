/**
 * Character 3–5-grams inside words: cosine of text and label, so that "negociation" still meets "negotiation". A label's
 * vector is the sum of its words' vectors, so only words are compared, each once a text.
 */
import { log } from '../math.js';
import { hash32 } from '../hash.js';
import { at, inverted, listsOf, type SkillIndex } from './skill-index.js';

/** Holds one text at a time. */
export interface Grams {
  setText(forms: readonly string[]): void;
  /** Σ over the entry's words of their product with the text, ÷ both lengths: 0–1. */
  similarity(entry: number): number;
  /** The best cosine of one form with any word of the text, 0–1. */
  closest(form: number): number;
  /** The token of the form an unknown word most likely is, −1 when none is near: "firewal". */
  guess(word: string): number;
}

/** Shorter words have too few grams to be told apart. */
const shortestGuess = 5;
const leastGuess = 0.7;

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
  const { entryTokens, entryForms } = index;
  const entries = index.entrySkill.length;
  const formGrams = index.forms.map(gramsOf);
  const entriesWith = new Int32Array(index.forms.length);
  for (const form of entryForms) entriesWith[form] = at(entriesWith, form) + 1;
  const df = new Int32Array(buckets);
  formGrams.forEach((grams, form) => {
    for (const gram of new Set(grams)) df[gram] = at(df, gram) + at(entriesWith, form);
  });
  const idf = Float64Array.from(df, (d) => (d === 0 ? 0 : log((1 + entries) / (1 + Math.min(d, entries))) + 1));
  const unseen = log(1 + entries) + 1;
  const weightOf = (gram: number): number => at(idf, gram) || unseen;
  const sum = new Float64Array(buckets);
  const squared = (grams: Int32Array): number => {
    let total = 0;
    for (const gram of grams) sum[gram] = at(sum, gram) + weightOf(gram);
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
    for (let k = at(entryTokens.starts, e); k < at(entryTokens.starts, e + 1); k += 1) {
      total += at(formNorm, at(entryForms, k)) ** 2;
    }
    entryNorm[e] = Math.sqrt(total);
  }

  const weights = new Float64Array(buckets);
  /** For each bucket the first place of the text that has it; places are chained. */
  const head = new Int32Array(buckets).fill(-1);
  let text: { grams: Int32Array; chain: Int32Array; owner: Int32Array; norms: Float64Array; norm: number } = {
    grams: new Int32Array(0),
    chain: new Int32Array(0),
    owner: new Int32Array(0),
    norms: new Float64Array(0),
    norm: 0,
  };
  let turn = 0;
  const productTurn = new Int32Array(index.forms.length);
  const products = new Float64Array(index.forms.length);
  const nearestTurn = new Int32Array(index.forms.length);
  const nearest = new Float64Array(index.forms.length);

  function product(form: number): number {
    if (productTurn[form] === turn) return at(products, form);
    let total = 0;
    for (const gram of formGrams[form] as Int32Array) total += at(weights, gram) * weightOf(gram);
    productTurn[form] = turn;
    products[form] = total;
    return total;
  }

  const gramForms = inverted(listsOf(formGrams.map((grams) => [...grams])), buckets);
  const guesses = new Float64Array(index.forms.length);

  return {
    guess(word) {
      if (word.length < shortestGuess) return -1;
      const grams = gramsOf(word);
      const touched: number[] = [];
      for (const gram of grams) {
        const square = weightOf(gram) ** 2;
        for (let k = at(gramForms.starts, gram); k < at(gramForms.starts, gram + 1); k += 1) {
          const form = at(gramForms.items, k);
          if (guesses[form] === 0) touched.push(form);
          guesses[form] = at(guesses, form) + square;
        }
      }
      const norm = Math.sqrt(squared(grams));
      let best = -1;
      let nearestSoFar = leastGuess;
      for (const form of touched) {
        const cosine = at(guesses, form) / (norm * at(formNorm, form));
        guesses[form] = 0;
        if (cosine > nearestSoFar || (cosine === nearestSoFar && form < best)) [best, nearestSoFar] = [form, cosine];
      }
      return best < 0 ? -1 : at(index.formToken, best);
    },
    setText(forms) {
      for (const gram of text.grams) {
        weights[gram] = 0;
        head[gram] = -1;
      }
      turn += 1;
      const each = forms.map(gramsOf);
      const size = each.reduce((n, grams) => n + grams.length, 0);
      const all = new Int32Array(size);
      const chain = new Int32Array(size);
      const owner = new Int32Array(size);
      const norms = new Float64Array(forms.length);
      let place = 0;
      each.forEach((grams, f) => {
        norms[f] = Math.sqrt(squared(grams));
        for (const gram of grams) {
          all[place] = gram;
          chain[place] = at(head, gram);
          owner[place] = f;
          head[gram] = place;
          weights[gram] = at(weights, gram) + weightOf(gram);
          place += 1;
        }
      });
      text = { grams: all, chain, owner, norms, norm: Math.sqrt(squared(all)) };
    },
    similarity(entry) {
      const norm = at(entryNorm, entry) * text.norm;
      if (norm === 0) return 0;
      let total = 0;
      for (let k = at(entryTokens.starts, entry); k < at(entryTokens.starts, entry + 1); k += 1) {
        total += product(at(entryForms, k));
      }
      return total / norm;
    },
    closest(form) {
      if (nearestTurn[form] === turn) return at(nearest, form);
      const dots = new Map<number, number>();
      for (const gram of formGrams[form] as Int32Array) {
        const square = weightOf(gram) ** 2;
        for (let place = at(head, gram); place >= 0; place = at(text.chain, place)) {
          const f = at(text.owner, place);
          dots.set(f, (dots.get(f) ?? 0) + square);
        }
      }
      let best = 0;
      for (const [f, dot] of dots) best = Math.max(best, dot / (at(text.norms, f) * at(formNorm, form)));
      nearestTurn[form] = turn;
      nearest[form] = Math.min(1, best);
      return at(nearest, form);
    },
  };
}
