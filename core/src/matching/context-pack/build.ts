/** Builds a ContextPack from a tenant's skills and lessons; see layout.ts for the bytes. */
import { log } from '../../math.js';
import { compareText } from '../../order.js';
import { createByteWriter } from '../bytes.js';
import { ambiguousStems, everydayStems } from '../everyday-words.js';
import type { BoundLexicon, Bridge } from '../lexicon.js';
import type { SkillText } from '../skill-text.js';
import { languageOf, toWords } from '../words.js';
import { checksumOf, format, layoutOf, magic, termKinds } from './layout.js';
import { hashPair, hashStem } from './terms.js';

export interface PackLesson {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Id of the skill it teaches first. */
  readonly skillId: string;
  /** 0–1: how much an active Key Result needs it now. */
  readonly rank: number;
}

export interface PackSource {
  readonly skills: readonly SkillText[];
  readonly lessons: readonly PackLesson[];
  readonly bridges: readonly Bridge[];
  readonly bridgesVersion: number;
  /** Which skills a bridge leads to; bound to the same skills. */
  readonly lexicon: BoundLexicon;
}

export interface BuiltPack {
  readonly pack: ArrayBuffer;
  /** Lessons in the pack's order, for the file of titles that is fetched apart. */
  readonly lessons: readonly PackLesson[];
}

/** Heaviest terms kept of a lesson: its skill's words come with the skill. */
const lessonTerms = 12;
const weightOf = { label: 7, alias: 6, bridge: 6, title: 5, summary: 2 } as const;

interface Term {
  readonly kind: number;
  /** Document to weight 1–7. */
  readonly documents: Map<number, number>;
}

export function buildContextPack({ skills, lessons, bridges, bridgesVersion, lexicon }: PackSource): BuiltPack {
  const terms = new Map<number, Term>();
  const add = (hash: number, kind: number, document: number, weight: number): void => {
    let term = terms.get(hash);
    if (term === undefined) terms.set(hash, (term = { kind, documents: new Map() }));
    if ((term.documents.get(document) ?? 0) < weight) term.documents.set(document, weight);
  };
  const addText = (text: string, document: number, weight: number): void => {
    for (const [hash, kind, share] of termsOf(text)) add(hash, kind, document, Math.max(1, Math.round(weight * share)));
  };
  skills.forEach((skill, s) => {
    addText(skill.label, s, weightOf.label);
    for (const alias of skill.alternatives) addText(alias, s, weightOf.alias);
  });
  bridges.forEach(({ terms: said }, b) => {
    for (const { skill, weight } of lexicon.targets(b)) {
      for (const term of said) addText(term, skill, weightOf.bridge * weight);
    }
  });
  const position = new Map(skills.map((skill, i) => [skill.id, i]));
  const sorted = lessons
    .filter(({ skillId }) => position.has(skillId))
    .sort(
      (a, b) => (position.get(a.skillId) as number) - (position.get(b.skillId) as number) || compareText(a.id, b.id),
    );
  sorted.forEach(({ title, summary }, i) => {
    const own = new Map<number, readonly [kind: number, weight: number]>();
    for (const [hash, kind, share] of wordsOf(summary)) own.set(hash, [kind, weightOf.summary * share]);
    for (const [hash, kind, share] of wordsOf(title)) own.set(hash, [kind, weightOf.title * share]);
    [...own]
      .sort(([a, [, x]], [b, [, y]]) => y - x || a - b)
      .slice(0, lessonTerms)
      .forEach(([hash, [kind, weight]]) => add(hash, kind, skills.length + i, Math.max(1, Math.round(weight))));
  });
  for (const stem of everydayStems) {
    if (!terms.has(hashStem(stem))) terms.set(hashStem(stem), { kind: termKinds.everyday, documents: new Map() });
  }
  const skillOf = sorted.map(({ skillId }) => position.get(skillId) as number);
  const pack = write(
    terms,
    skills.length,
    skillOf,
    sorted.map(({ rank }) => rank),
    bridgesVersion,
  );
  return { pack, lessons: sorted };
}

/** Words of every text, and of every French or Spanish one: rare in titles of lessons, and no proof of anything. */
const everyText = new Set(
  `about after again all alone also always another any anybody ask asked asks back because become before begin best better both bring call called calls
  came change come comes could day days did different each easy either else end enough even ever every everybody everything far few find first five for four
  full gave get gets give gives goes going good got great had half hand has hear help helps her here him his hold hour hours how keep keeps kept kind know
  knows large last late later least leave left less let like little long look looks lot low made make makes many matter mean means might mind minute minutes
  month months move much must name need needs never new next nobody none nothing now number often old once one ones only open other others our own part people
  place point put quite rather read real really reason right run said same saw say says second see seen seven show shows side since six small some somebody
  someone something soon start starts still stop such sure take taken takes tell tells ten than thing things think third three through time times today together
  told tomorrow too took toward true try turn twice two under until upon used useful want wants was way ways week weeks well went were while whole why wish without
  word words work working works world would write wrote year years yes yet
  au aux avec ce ces cette chez comme con contra cuando dans de del dont donde du el elle elles ellos en entre es est esta este et eu il ils je la las le les leur lo los lui
  mais mas mes mi mis moi mon muy nos notre nous o ou où para pas pero plus por pour qu que qui quoi sa sans se ses si sin sobre son su sur sus ta te tes toi ton tout tu tus
  un una une uno unos vos votre vous y ya`.split(/\s+/),
);

/** Pairs are worth their bytes where a taxonomy names things, not in every title. */
const wordsOf = (text: string): ReturnType<typeof termsOf> =>
  termsOf(text).filter(([, kind]) => kind !== termKinds.pair);

/** Stems and pairs with their kind and the share of the text's weight they carry: a long label is not better than a short one. */
function termsOf(text: string): (readonly [hash: number, kind: number, share: number])[] {
  const words = toWords(text, languageOf(text));
  const alone = words.length === 1 ? 1 : 0.6;
  return words.flatMap(({ stem, plain }, i) => {
    const next = words[i + 1]?.stem;
    const kind = everydayStems.has(stem)
      ? termKinds.everyday
      : ambiguousStems.has(stem) || everyText.has(plain)
        ? termKinds.ambiguous
        : termKinds.word;
    return [
      ...(stem.length > 1 ? [[hashStem(stem), kind, alone] as const] : []),
      ...(next === undefined ? [] : [[hashPair(stem, next), termKinds.pair, 1] as const]),
    ];
  });
}

function write(
  terms: ReadonlyMap<number, Term>,
  skills: number,
  skillOf: readonly number[],
  ranks: readonly number[],
  bridges: number,
): ArrayBuffer {
  const sorted = [...terms].sort(([a], [b]) => a - b);
  const documents = skills + skillOf.length;
  const postings = createByteWriter();
  const offsets = new Uint32Array(sorted.length + 1);
  let written = 0;
  sorted.forEach(([, { documents: list }], t) => {
    let last = 0;
    for (const [document, weight] of [...list].sort(([a], [b]) => a - b)) {
      written += postings.varint(((document - last) << 3) | Math.min(7, weight));
      last = document;
    }
    offsets[t + 1] = written;
  });
  const at = layoutOf(skillOf.length, sorted.length);
  const buffer = new ArrayBuffer(at.postings + written);
  const view = new DataView(buffer);
  [magic, format, 0, skills, skillOf.length, sorted.length, written, bridges].forEach((n, i) =>
    view.setUint32(4 * i, n, true),
  );
  sorted.forEach(([hash, { kind, documents: list }], t) => {
    view.setUint32(at.hashes + 4 * t, hash, true);
    view.setUint8(at.idf + t, Math.min(255, Math.round(16 * log(1 + documents / Math.max(1, list.size)))));
    view.setUint8(at.kinds + t, kind);
  });
  offsets.forEach((offset, t) => view.setUint32(at.offsets + 4 * t, offset, true));
  skillOf.forEach((skill, i) => view.setUint16(at.lessonSkill + 2 * i, skill, true));
  ranks.forEach((rank, i) => view.setUint8(at.lessonRank + i, Math.round(255 * Math.max(0, Math.min(1, rank)))));
  const bytes = new Uint8Array(buffer);
  bytes.set(postings.done(), at.postings);
  view.setUint32(8, checksumOf(bytes), true);
  return buffer;
}
