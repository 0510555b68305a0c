/** Is a Key Result's wording concrete enough that somebody could change something about it on Monday? */
import type { LexiconHit } from '../skills/lexicon-index.js';
import type { FoundPhrase } from '../skills/phrase-index.js';
import type { Word } from '../skills/words.js';

export type CueKind = 'metric' | 'thing' | 'number' | 'count' | 'deadline' | 'quantifier' | 'vague';

/** A piece of the text that spoke for or against. */
export interface Cue {
  readonly kind: CueKind;
  /** As it stands in the text. */
  readonly phrase: string;
  /** Above 0 speaks for a concrete wording. */
  readonly weight: number;
}

/** What would make it concrete, the most useful first. */
export type RewritePrompt =
  /** Says nothing that a person could do: name what people will do differently instead. */
  | { readonly kind: 'replace-phrase'; readonly phrase: string }
  /** Nothing can be read off: which number would move? */
  | { readonly kind: 'name-a-metric' }
  /** From what to what? */
  | { readonly kind: 'name-from-and-to' }
  /** Where: which queue, product, step, document? */
  | { readonly kind: 'name-the-thing' }
  /** Who will do what differently? (REQUIREMENTS R02) */
  | { readonly kind: 'name-behaviours' };

export interface VaguenessVerdict {
  readonly vague: boolean;
  /** Sum of the cues' weights; vague below `vagueBelow` or when nothing concrete was named. */
  readonly score: number;
  readonly cues: readonly Cue[];
  readonly prompts: readonly RewritePrompt[];
}

/** Set by hand on the "tune" half of bench/dev/xray-dev.jsonl. */
const weights = { metric: 2, thing: 1.2, number: 0.6, count: 0.9, deadline: 0.6, quantifier: 0.6 } as const;
const VAGUE_BELOW = 1.3;

const deadlineWords =
  /^(q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december|summer|autumn|winter|spring|week|month|quarter|year|day|working|hour|minut|daily|weekly|monthly|quarterly)$/;
const beforeDeadline = new Set([
  'by',
  'before',
  'until',
  'within',
  'every',
  'each',
  'a',
  'per',
  'under',
  'in',
  'end',
  'of',
  'one',
]);
const quantifiers = new Set([
  'every',
  'each',
  'all',
  'zero',
  'no',
  'both',
  'halv',
  'half',
  'doubl',
  'tripl',
  'any',
  'only',
]);
const numberWords = new Set([
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'twelve',
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'eighty',
  'hundred',
]);

export interface GateInput {
  readonly text: string;
  readonly words: readonly Word[];
  readonly found: readonly FoundPhrase<LexiconHit>[];
  /** The Key Result's own fields already hold baseline, target and due day. */
  readonly measured: boolean;
}

export function judgeVagueness({ text, words, found, measured }: GateInput): VaguenessVerdict {
  const vagueCues = found.flatMap(({ value, start, end }) =>
    'vague' in value ? [{ kind: 'vague' as const, phrase: text.slice(start, end), weight: -value.vague.weight }] : [],
  );
  const concrete = [...namedCues(text, found), ...countCues(text, words, found)];
  const measure = measured ? [] : measureCues(text, words);
  const given = measured ? weights.number + weights.deadline : 0;
  const cues = [...concrete, ...measure, ...vagueCues];
  const score = cues.reduce((sum, { weight }) => sum + weight, given);
  const vague = concrete.length === 0 || score < VAGUE_BELOW;
  return {
    vague,
    score,
    cues,
    prompts: promptsFor({ vague, concrete, vagueCues, measured: measured || measure.length > 0 }),
  };
}

/** Metrics and things, each lexicon entry once. */
function namedCues(text: string, found: readonly FoundPhrase<LexiconHit>[]): readonly Cue[] {
  const seen = new Set<unknown>();
  return found.flatMap(({ value, start, end }) => {
    if (!('entry' in value) || seen.has(value.entry)) return [];
    const { kind } = value.entry;
    if (kind !== 'metric' && kind !== 'thing') return [];
    seen.add(value.entry);
    return [{ kind, phrase: text.slice(start, end), weight: weights[kind] }];
  });
}

const isNumber = ({ stem }: Word): boolean => /^\d/.test(stem) || numberWords.has(stem);

/** "40 bundles": a number right before a word that names something, known or not. */
function countCues(text: string, words: readonly Word[], found: readonly FoundPhrase<LexiconHit>[]): readonly Cue[] {
  const vague = found.filter(({ value }) => 'vague' in value);
  return words
    .flatMap((word, index) => {
      const next = words[index + 1];
      if (next === undefined || !isNumber(word) || isNumber(next) || /[%.,;]/.test(text.slice(word.end, next.start)))
        return [];
      const isEmpty =
        next.stem.length < 4 ||
        deadlineWords.test(next.stem) ||
        quantifiers.has(next.stem) ||
        /^(percent|point|time|than|from|below|above|with|more|less)$/.test(next.stem);
      if (isEmpty || vague.some(({ start, end }) => start <= next.start && next.end <= end)) return [];
      return [{ kind: 'count' as const, phrase: text.slice(word.start, next.end), weight: weights.count }];
    })
    .slice(0, 1);
}

function measureCues(text: string, words: readonly Word[]): readonly Cue[] {
  const cue = (
    kind: 'number' | 'deadline' | 'quantifier',
    is: (word: Word, index: number) => boolean,
  ): readonly Cue[] => {
    const word = words.find(is);
    return word === undefined ? [] : [{ kind, phrase: text.slice(word.start, word.end), weight: weights[kind] }];
  };
  return [
    ...cue('number', (word) => isNumber(word)),
    ...cue(
      'deadline',
      (word, index) =>
        deadlineWords.test(word.stem) &&
        (index === 0 ||
          isNumber(words[index - 1] as Word) ||
          beforeDeadline.has(words[index - 1]?.stem ?? '') ||
          /^(q[1-4]|daily|weekly|monthly|quarterly)$/.test(word.stem)),
    ),
    ...cue('quantifier', ({ stem }) => quantifiers.has(stem)),
  ];
}

function promptsFor(facts: {
  readonly vague: boolean;
  readonly concrete: readonly Cue[];
  readonly vagueCues: readonly Cue[];
  readonly measured: boolean;
}): readonly RewritePrompt[] {
  const prompts: RewritePrompt[] = [];
  if (facts.vague) {
    const heaviest = [...facts.vagueCues].sort((a, b) => a.weight - b.weight)[0];
    if (heaviest !== undefined) prompts.push({ kind: 'replace-phrase', phrase: heaviest.phrase });
    if (!facts.concrete.some(({ kind }) => kind === 'metric')) prompts.push({ kind: 'name-a-metric' });
    if (!facts.concrete.some(({ kind }) => kind === 'thing')) prompts.push({ kind: 'name-the-thing' });
  }
  if (!facts.measured) prompts.push({ kind: 'name-from-and-to' });
  prompts.push({ kind: 'name-behaviours' });
  return prompts;
}
