/** Is a Key Result's wording concrete enough that somebody could change something about it on Monday? */
import type { LexiconHit } from '../skills/lexicon-index.js';
import type { FoundPhrase } from '../skills/phrase-index.js';
import type { Word } from '../skills/words.js';
import { beforePeriod, fractions, numberWords, periods, quantifiers, rhythms, smallWords } from './xray-words.js';

/** `count`: a number of something. `detail`: a word that names something the lexicon does not know. */
export type CueKind = 'metric' | 'thing' | 'count' | 'detail' | 'number' | 'deadline' | 'quantifier' | 'vague';

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
  /** Sum of the cues' weights, plus what the Key Result's own numbers add. */
  readonly score: number;
  readonly cues: readonly Cue[];
  readonly prompts: readonly RewritePrompt[];
}

/** Set by hand on the "tune" half of bench/dev/xray-dev.jsonl. */
const weights = {
  metric: 2,
  thing: 1.2,
  count: 0.9,
  detail: 0.4,
  number: 0.6,
  deadline: 0.6,
  quantifier: 0.6,
} as const;
const VAGUE_BELOW = 1.3;
/** Without a number, a date or an "every", more has to be named: "boost employee engagement" names a metric and nothing to reach. */
const VAGUE_BELOW_UNMEASURED = 2.5;
const MOST_DETAILS = 2;

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
  const named = [...namedCues(text, found), ...countCues(text, words, found)];
  const details = detailCues(text, words, found);
  const measures = measureCues(text, words);
  const cues = [...named, ...details, ...measures, ...vagueCues];
  const given = measured ? Math.max(0, weights.number + weights.deadline - total(measures)) : 0;
  const score = total(cues) + given;
  const hasSubject = named.length + details.length > 0;
  const hasMeasure = measured || measures.length > 0 || named.some(({ kind }) => kind === 'count');
  const vague = !hasSubject || score < (hasMeasure ? VAGUE_BELOW : VAGUE_BELOW_UNMEASURED);
  return { vague, score, cues, prompts: promptsFor({ vague, named, vagueCues, hasMeasure }) };
}

const total = (cues: readonly Cue[]): number => cues.reduce((sum, { weight }) => sum + weight, 0);

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
const isContent = ({ stem }: Word): boolean =>
  stem.length > 3 &&
  !/^\d/.test(stem) &&
  ![smallWords, numberWords, fractions, quantifiers, periods].some((set) => set.has(stem));

/** "40 bundles": a number right before a word that names something, known or not. */
function countCues(text: string, words: readonly Word[], found: readonly FoundPhrase<LexiconHit>[]): readonly Cue[] {
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next === undefined || !isNumber(word) || text.slice(word.end, next.start) !== ' ') continue;
    if (!isContent(next) || isInside(next, found, ({ value }) => 'vague' in value)) continue;
    return [{ kind: 'count', phrase: text.slice(word.start, next.end), weight: weights.count }];
  }
  return [];
}

/** Words that name something the lexicon does not know. */
function detailCues(text: string, words: readonly Word[], found: readonly FoundPhrase<LexiconHit>[]): readonly Cue[] {
  return words
    .filter((word) => isContent(word) && !isInside(word, found, () => true))
    .slice(0, MOST_DETAILS)
    .map(({ start, end }) => ({ kind: 'detail', phrase: text.slice(start, end), weight: weights.detail }));
}

const isInside = (
  word: Word,
  found: readonly FoundPhrase<LexiconHit>[],
  which: (one: FoundPhrase<LexiconHit>) => boolean,
): boolean => found.some((one) => which(one) && one.start <= word.start && word.end <= one.end);

/** A number, a date or rhythm, a quantifier: one cue of each. */
function measureCues(text: string, words: readonly Word[]): readonly Cue[] {
  const first = (
    kind: 'number' | 'deadline' | 'quantifier',
    is: (word: Word, before: Word | undefined) => boolean,
  ): readonly Cue[] => {
    const word = words.find((one, index) => is(one, words[index - 1]));
    return word === undefined ? [] : [{ kind, phrase: text.slice(word.start, word.end), weight: weights[kind] }];
  };
  return [
    ...first('number', (word) => isNumber(word) || fractions.has(word.stem)),
    ...first(
      'deadline',
      ({ stem }, before) =>
        rhythms.has(stem) ||
        (periods.has(stem) && before !== undefined && (isNumber(before) || beforePeriod.has(before.stem))),
    ),
    ...first('quantifier', ({ stem }) => quantifiers.has(stem)),
  ];
}

function promptsFor(facts: {
  readonly vague: boolean;
  readonly named: readonly Cue[];
  readonly vagueCues: readonly Cue[];
  readonly hasMeasure: boolean;
}): readonly RewritePrompt[] {
  const names = (kind: CueKind): boolean => facts.named.some((cue) => cue.kind === kind);
  const prompts: RewritePrompt[] = [];
  if (facts.vague) {
    const [heaviest] = [...facts.vagueCues].sort((a, b) => a.weight - b.weight);
    if (heaviest !== undefined) prompts.push({ kind: 'replace-phrase', phrase: heaviest.phrase });
    if (!names('metric')) prompts.push({ kind: 'name-a-metric' });
    if (!names('thing') && !names('count')) prompts.push({ kind: 'name-the-thing' });
  }
  if (!facts.hasMeasure) prompts.push({ kind: 'name-from-and-to' });
  prompts.push({ kind: 'name-behaviours' });
  return prompts;
}
