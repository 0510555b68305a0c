/** Reads a ContextPack in place and matches hashed terms against it: no copies, no garbage that grows with the pack. */
import { log1p } from '../../math.js';
import type { HashedTerm } from './terms.js';
import { layoutOf, readHeader, termKinds, type PackHeader } from './layout.js';

export interface PackMatch {
  /** Place of the lesson in the pack, and so in the file of titles. */
  readonly lesson: number;
  /** Place of the skill it teaches. */
  readonly skill: number;
  readonly score: number;
  /** Terms of the text that led here, as places in the list that was given; those that count most come first. */
  readonly terms: readonly number[];
}

export interface ContextPack {
  readonly header: PackHeader;
  /** Best first, ties by place; empty when the text looks private or says too little. */
  match(terms: readonly HashedTerm[], limit: number): readonly PackMatch[];
}

/** A word that is a skill's whole name, and rare, proves as much as two: "Kubernetes". */
const wholeName = 6;
const rareName = 4;
/** Score a lesson must reach, and proof it needs below the score at which one name is enough: chosen on browser-extension/bench. */
const showFrom = 55;
const fewestProofs = 3;
const aloneFrom = 100;
/** How much an active Key Result can lift a lesson among those of equal words. */
const rankShare = 0.15;
/** A word with a second life counts this much, and never alone. */
const ambiguousShare = 0.35;
/** Clear words of work a page needs for each word of private life, as heavy as it, or it is taken for private. */
const workPerPrivate = 4;

/** Throws `invalid` when the pack is damaged or newer than this code. */
export function openContextPack(buffer: ArrayBuffer): ContextPack {
  const header = readHeader(buffer);
  const { skills, lessons, terms: size, postingBytes } = header;
  const at = layoutOf(lessons, size);
  const hashes = new Uint32Array(buffer, at.hashes, size);
  const offsets = new Uint32Array(buffer, at.offsets, size + 1);
  const lessonSkill = new Uint16Array(buffer, at.lessonSkill, lessons);
  const lessonRank = new Uint8Array(buffer, at.lessonRank, lessons);
  const idf = new Uint8Array(buffer, at.idf, size);
  const kinds = new Uint8Array(buffer, at.kinds, size);
  const postings = new Uint8Array(buffer, at.postings, postingBytes);
  const scores = new Float32Array(skills + lessons);
  /** Clear words and pairs that led to a document; ambiguous words do not count. */
  const clear = new Uint8Array(skills + lessons);

  function find(hash: number): number {
    let low = 0;
    let high = size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const value = hashes[middle] as number;
      if (value === hash) return middle;
      if (value < hash) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Where the next posting is read. */
  let place = 0;

  function nextPosting(): number {
    let byte = postings[place] as number;
    place += 1;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[place] as number;
      place += 1;
      value |= (byte & 127) << shift;
    }
    return value;
  }

  /** Adds what a term gives to each document that has it. */
  function add(term: number, factor: number, proof: number, wholeProof: number): void {
    const end = offsets[term + 1] as number;
    let document = 0;
    for (place = offsets[term] as number; place < end;) {
      const posting = nextPosting();
      document += posting >>> 3;
      const weight = posting & 7;
      scores[document] = (scores[document] as number) + factor * weight;
      clear[document] = (clear[document] as number) + (weight >= wholeName ? wholeProof : proof);
    }
  }

  /** The weight a term has in a skill and in a lesson together. Documents ascend, and every skill comes before every lesson. */
  function weightIn(term: number, skill: number, lesson: number): number {
    const end = offsets[term + 1] as number;
    let weight = 0;
    let document = 0;
    for (place = offsets[term] as number; place < end && document < lesson;) {
      const posting = nextPosting();
      document += posting >>> 3;
      if (document === skill || document === lesson) weight += posting & 7;
    }
    return weight;
  }

  /** The best lessons above the threshold, best first. */
  function bestLessons(limit: number): readonly { readonly lesson: number; readonly score: number }[] {
    const best: { lesson: number; score: number }[] = [];
    let worst = showFrom;
    for (let lesson = 0; lesson < lessons; lesson += 1) {
      const skill = lessonSkill[lesson] as number;
      const words = (scores[skills + lesson] as number) + (scores[skill] as number);
      if (words < showFrom) continue;
      const score = words * (1 + (rankShare * (lessonRank[lesson] as number)) / 255);
      if (score <= worst && best.length === limit) continue;
      // Of both the stronger: a word in the title of a lesson and in the name of its skill is still one word.
      const proof = Math.max(clear[skills + lesson] as number, clear[skill] as number);
      if (proof < (words < aloneFrom ? fewestProofs : 2)) continue;
      best.push({ lesson, score });
      best.sort((a, b) => b.score - a.score || a.lesson - b.lesson);
      if (best.length > limit) best.pop();
      if (best.length === limit) worst = (best[limit - 1] as { score: number }).score;
    }
    return best;
  }

  return {
    header,
    match(terms, limit) {
      scores.fill(0);
      clear.fill(0);
      let everyday = 0;
      let work = 0;
      const found = terms.map(({ hash }) => find(hash));
      /** What one point of a posting's weight is worth, for each term of the text. */
      const factors = new Float32Array(terms.length);
      found.forEach((term, i) => {
        if (term < 0) return;
        const kind = kinds[term] as number;
        const doubtful = kind === termKinds.ambiguous || kind === termKinds.everyday;
        const heaviness = log1p((terms[i] as HashedTerm).weight);
        if (kind === termKinds.everyday) everyday += heaviness;
        else if (!doubtful) work += heaviness;
        const rarity = (idf[term] as number) / 16;
        factors[i] = Math.min(2, heaviness) * rarity * (doubtful ? ambiguousShare : 1);
        const proof = doubtful ? 0 : kind === termKinds.pair ? 2 : 1;
        add(term, factors[i], proof, rarity >= rareName ? proof && 2 : proof);
      });
      if (everyday * workPerPrivate > work) return [];
      const ledTo = (skill: number, lesson: number): readonly number[] =>
        found
          .map((term, i) => ({
            place: i,
            share: term < 0 ? 0 : weightIn(term, skill, lesson) * (factors[i] as number),
          }))
          .filter(({ share }) => share > 0)
          .sort((a, b) => b.share - a.share || a.place - b.place)
          .map((one) => one.place);
      return bestLessons(limit).map(({ lesson, score }) => {
        const skill = lessonSkill[lesson] as number;
        return {
          lesson,
          skill,
          score,
          // Worked out for whoever asks: of the best five, one is shown.
          get terms() {
            return ledTo(skill, skills + lesson);
          },
        };
      });
    },
  };
}
