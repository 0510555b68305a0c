/**
 * Character 3–5-grams inside words: cosine of text and label, so that "negociation" still meets "negotiation". A label's
 * vector is the sum of its words' vectors, so only words are compared, each once a text.
 */
import { log } from '../math.js';
import { hash32 } from '../hash.js';
import { inverted, listsOf, type SkillIndex } from './skill-index.js';

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

interface TextGrams {
  readonly grams: Int32Array;
  readonly chain: Int32Array;
  /** Which form of the text a gram belongs to. */
  readonly owner: Int32Array;
  readonly norms: Float64Array;
  norm: number;
  /** Space for one comparison. */
  readonly dots: Float64Array;
  readonly touched: Int32Array;
}

const emptyText = (forms: number, grams: number): TextGrams => ({
  grams: new Int32Array(grams),
  chain: new Int32Array(grams),
  owner: new Int32Array(grams),
  norms: new Float64Array(forms),
  norm: 0,
  dots: new Float64Array(forms),
  touched: new Int32Array(forms),
});

export function createGrams(index: SkillIndex): Grams {
  const { entryTokens, entryForms } = index;
  const entries = index.entrySkill.length;
  const formGrams = index.forms.map(gramsOf);
  const entriesWith = new Int32Array(index.forms.length);
  for (const form of entryForms) entriesWith[form]! += 1;
  const df = new Int32Array(buckets);
  formGrams.forEach((grams, form) => {
    for (const gram of new Set(grams)) df[gram]! += entriesWith[form]!;
  });
  const idf = Float64Array.from(df, (d) => (d === 0 ? 0 : log((1 + entries) / (1 + Math.min(d, entries))) + 1));
  const unseen = log(1 + entries) + 1;
  const weightOf = (gram: number): number => idf[gram]! || unseen;
  const sum = new Float64Array(buckets);
  const squared = (grams: Int32Array): number => {
    let total = 0;
    for (const gram of grams) sum[gram]! += weightOf(gram);
    for (const gram of grams) {
      total += sum[gram]! ** 2;
      sum[gram] = 0;
    }
    return total;
  };
  const formNorm = Float64Array.from(formGrams, (grams) => Math.sqrt(squared(grams)));
  // Words of one label share few grams, so the length of the sum is close to that of the parts.
  const entryNorm = new Float64Array(entries);
  for (let e = 0; e < entries; e += 1) {
    let total = 0;
    for (let k = entryTokens.starts[e]!; k < entryTokens.starts[e + 1]!; k += 1) {
      total += formNorm[entryForms[k]!]! ** 2;
    }
    entryNorm[e] = Math.sqrt(total);
  }

  const weights = new Float64Array(buckets);
  /** For each bucket the first place of the text that has it; places are chained. */
  const head = new Int32Array(buckets).fill(-1);
  let text = emptyText(0, 0);
  let turn = 0;
  const productTurn = new Int32Array(index.forms.length);
  const products = new Float64Array(index.forms.length);
  const nearestTurn = new Int32Array(index.forms.length);
  const nearest = new Float64Array(index.forms.length);

  function product(form: number): number {
    if (productTurn[form] === turn) return products[form]!;
    let total = 0;
    for (const gram of formGrams[form] as Int32Array) total += weights[gram]! * weightOf(gram);
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
        for (let k = gramForms.starts[gram]!; k < gramForms.starts[gram + 1]!; k += 1) {
          const form = gramForms.items[k]!;
          if (guesses[form] === 0) touched.push(form);
          guesses[form]! += square;
        }
      }
      const norm = Math.sqrt(squared(grams));
      let best = -1;
      let nearestSoFar = leastGuess;
      for (const form of touched) {
        const cosine = guesses[form]! / (norm * formNorm[form]!);
        guesses[form] = 0;
        if (cosine > nearestSoFar || (cosine === nearestSoFar && form < best)) [best, nearestSoFar] = [form, cosine];
      }
      return best < 0 ? -1 : index.formToken[best]!;
    },
    setText(forms) {
      for (const gram of text.grams) {
        weights[gram] = 0;
        head[gram] = -1;
      }
      turn += 1;
      const each = forms.map(gramsOf);
      const size = each.reduce((n, grams) => n + grams.length, 0);
      text = emptyText(forms.length, size);
      let place = 0;
      each.forEach((grams, f) => {
        text.norms[f] = Math.sqrt(squared(grams));
        for (const gram of grams) {
          text.grams[place] = gram;
          text.chain[place] = head[gram]!;
          text.owner[place] = f;
          head[gram] = place;
          weights[gram]! += weightOf(gram);
          place += 1;
        }
      });
      text.norm = Math.sqrt(squared(text.grams));
    },
    similarity(entry) {
      const norm = entryNorm[entry]! * text.norm;
      if (norm === 0) return 0;
      let total = 0;
      for (let k = entryTokens.starts[entry]!; k < entryTokens.starts[entry + 1]!; k += 1) {
        total += product(entryForms[k]!);
      }
      return total / norm;
    },
    closest(form) {
      if (nearestTurn[form] === turn) return nearest[form]!;
      let count = 0;
      for (const gram of formGrams[form] as Int32Array) {
        const square = weightOf(gram) ** 2;
        for (let place = head[gram]!; place >= 0; place = text.chain[place]!) {
          const f = text.owner[place]!;
          if (text.dots[f] === 0) {
            text.touched[count] = f;
            count += 1;
          }
          text.dots[f]! += square;
        }
      }
      let best = 0;
      for (let k = 0; k < count; k += 1) {
        const f = text.touched[k]!;
        best = Math.max(best, text.dots[f]! / (text.norms[f]! * formNorm[form]!));
        text.dots[f] = 0;
      }
      nearestTurn[form] = turn;
      nearest[form] = Math.min(1, best);
      return nearest[form];
    },
  };
}
