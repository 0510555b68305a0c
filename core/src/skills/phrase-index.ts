/** Finds many phrases in a text at once, whatever their endings. */
import { toWords, type Word } from './words.js';

export interface FoundPhrase<Value> {
  readonly value: Value;
  /** Where it stands in the text, end exclusive; for words that need not stand together, the first of them. */
  readonly start: number;
  readonly end: number;
  /** Words in the phrase. */
  readonly length: number;
}

export interface PhraseIndex<Value> {
  /**
   * In the order of the text. A phrase inside a longer one is left out: in "first response time" nobody said "response".
   * The same value is found once for each place.
   */
  find(words: readonly Word[]): readonly FoundPhrase<Value>[];
}

/** A phrase "win + hospital" needs all its parts, anywhere. */
export function indexPhrases<Value>(phrases: Iterable<readonly [phrase: string, value: Value]>): PhraseIndex<Value> {
  const together = new Map<string, Value[]>();
  const apart = new Map<string, { readonly others: readonly string[]; readonly value: Value }[]>();
  let longest = 1;
  for (const [phrase, value] of phrases) {
    const [first, ...others] = phrase.split(' + ').map(keyOf);
    if (first === undefined || first.key === '') continue;
    longest = Math.max(longest, first.length, ...others.map(({ length }) => length));
    if (others.length === 0) push(together, first.key, value);
    else push(apart, first.key, { others: others.map(({ key }) => key), value });
  }

  return {
    find: (words) => {
      const spans = spansOf(words, longest);
      const found = spans.flatMap(({ key, from, to }) =>
        (together.get(key) ?? []).map((value) => ({ value, from, to })),
      );
      const standing = found.filter((one) => !found.some((other) => contains(other, one)));
      const present = new Map<string, Span>();
      for (const span of spans) if (!present.has(span.key)) present.set(span.key, span);
      const scattered = [...present.values()].flatMap(({ key, from, to }) =>
        (apart.get(key) ?? [])
          .filter(({ others }) => others.every((other) => present.has(other)))
          .map(({ value }) => ({ value, from, to })),
      );
      return [...standing, ...scattered]
        .sort((a, b) => a.from - b.from || b.to - a.to)
        .map(({ value, from, to }) => ({
          value,
          start: words[from]?.start ?? 0,
          end: words[to - 1]?.end ?? 0,
          length: to - from,
        }));
    },
  };
}

interface Span {
  readonly key: string;
  /** Indexes of words, end exclusive. */
  readonly from: number;
  readonly to: number;
}

const contains = (outer: Omit<Span, 'key'>, inner: Omit<Span, 'key'>): boolean =>
  outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;

function keyOf(phrase: string): { readonly key: string; readonly length: number } {
  const stems = toWords(phrase).map(({ stem }) => stem);
  return { key: stems.join(' '), length: stems.length };
}

/** Every run of up to `longest` neighbouring words. */
function spansOf(words: readonly Word[], longest: number): readonly Span[] {
  const spans: Span[] = [];
  for (const [from, { stem }] of words.entries()) {
    let key = stem;
    spans.push({ key, from, to: from + 1 });
    for (let to = from + 2; to <= Math.min(from + longest, words.length); to += 1) {
      key += ` ${words[to - 1]?.stem ?? ''}`;
      spans.push({ key, from, to });
    }
  }
  return spans;
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
