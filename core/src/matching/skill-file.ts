/**
 * A list of skills in few bytes, for a client that builds its own index. Labels are kept letter by letter; of a description
 * the distinct words are kept, which is all that matching reads.
 *
 * After the magic come six columns, each a length and its bytes: vocabulary, ids and flags, words of each skill as gaps
 * in the vocabulary, entry lengths, entries as places in the skill's words, description words as gaps.
 */
import { createByteReader, createByteWriter, type ByteReader } from './bytes.js';
import { KeyliftError } from '../errors.js';
import { entryTexts } from './skill-index.js';
import type { SkillText } from './skill-text.js';
import { toWords } from './words.js';

const magic = 'KLS1';
const reaches = [undefined, 'transversal', 'cross-sector', 'sector-specific', 'occupation-specific'] as const;

const piecesOf = (text: string): readonly string[] => text.split(' ');
const described = (skill: SkillText): readonly string[] => [
  ...new Set(toWords(skill.description).map(({ written, plain }) => (written === 'IT' ? written : plain))),
];

export function writeSkillTexts(skills: readonly SkillText[]): Uint8Array {
  const count = new Map<string, number>();
  for (const skill of skills) {
    for (const word of [...entryTexts(skill).flatMap(piecesOf), ...described(skill)]) {
      count.set(word, (count.get(word) ?? 0) + 1);
    }
  }
  const vocabulary = [...count.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const number = new Map(vocabulary.map((word, i) => [word, i]));
  const numbersOf = (words: readonly string[]): number[] => words.map((word) => number.get(word) as number);
  const [words, heads, own, lengths, entries, descriptions] = Array.from({ length: 6 }, createByteWriter) as [
    ReturnType<typeof createByteWriter>,
    ReturnType<typeof createByteWriter>,
    ReturnType<typeof createByteWriter>,
    ReturnType<typeof createByteWriter>,
    ReturnType<typeof createByteWriter>,
    ReturnType<typeof createByteWriter>,
  ];
  words.varint(vocabulary.length);
  for (const word of vocabulary) words.text(word);
  heads.varint(skills.length);
  const writeGaps = (into: ReturnType<typeof createByteWriter>, sorted: readonly number[]): void => {
    into.varint(sorted.length);
    sorted.forEach((n, i) => into.varint(n - (i === 0 ? 0 : (sorted[i - 1] as number))));
  };
  const ascending = (list: readonly number[]): number[] => [...new Set(list)].sort((a, b) => a - b);
  for (const skill of skills) {
    heads.text(skill.id);
    heads.varint(reaches.indexOf(skill.reach) * 2 + (skill.knowledge === true ? 1 : 0));
    const texts = entryTexts(skill).map((text) => numbersOf(piecesOf(text)));
    const local = ascending(texts.flat());
    writeGaps(own, local);
    lengths.varint(texts.length);
    for (const text of texts) {
      lengths.varint(text.length);
      for (const n of text) entries.varint(local.indexOf(n));
    }
    writeGaps(descriptions, ascending(numbersOf(described(skill))));
  }
  const file = createByteWriter();
  file.bytes(Uint8Array.from(magic, (letter) => letter.charCodeAt(0)));
  for (const column of [words, heads, own, lengths, entries, descriptions]) {
    const bytes = column.done();
    file.varint(bytes.length);
    file.bytes(bytes);
  }
  return file.done();
}

/** Throws `invalid` when the bytes are no such list. */
export function readSkillTexts(file: Uint8Array): readonly SkillText[] {
  if (String.fromCharCode(...file.subarray(0, 4)) !== magic) {
    throw new KeyliftError('invalid', '[skill-file] These bytes are no list of skills that this version can read.');
  }
  try {
    return readColumns(file);
  } catch (cause) {
    throw new KeyliftError('invalid', '[skill-file] The list of skills is damaged: fetch it again.', { cause });
  }
}

function readColumns(file: Uint8Array): readonly SkillText[] {
  let position = magic.length;
  const column = (): ByteReader => {
    const head = createByteReader(file, position);
    const length = head.varint();
    const start = head.position;
    if (start + length > file.length) throw new RangeError('A column is cut off');
    position = start + length;
    return createByteReader(file.subarray(start, position));
  };
  const words = column();
  const heads = column();
  const own = column();
  const lengths = column();
  const entries = column();
  const descriptions = column();
  const times = <T>(n: number, read: () => T): T[] => {
    const list: T[] = [];
    for (let i = 0; i < n; i += 1) list.push(read());
    return list;
  };
  const vocabulary = times(words.varint(), () => words.text());
  const word = (n: number | undefined): string => {
    const text = n === undefined ? undefined : vocabulary[n];
    if (text === undefined) throw new RangeError('A word is missing');
    return text;
  };
  const gaps = (reader: ByteReader): number[] => {
    let last = 0;
    return times(reader.varint(), () => (last += reader.varint()));
  };
  return times(heads.varint(), () => {
    const id = heads.text();
    const flags = heads.varint();
    const local = gaps(own);
    const texts = times(lengths.varint(), () => times(lengths.varint(), () => word(local[entries.varint()])).join(' '));
    const reach = reaches[flags >> 1];
    return {
      id,
      label: texts[0] ?? '',
      alternatives: texts.slice(1),
      description: gaps(descriptions).map(word).join(' '),
      knowledge: flags % 2 === 1,
      ...(reach && { reach }),
    };
  });
}
