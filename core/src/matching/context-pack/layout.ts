/**
 * ContextPack, format 1: one ArrayBuffer, little endian, read in place.
 *
 *   u32 magic "KLCP" · u32 format · u32 checksum (FNV-1a of all bytes after it) · u32 skills · u32 lessons · u32 terms ·
 *   u32 bytes of postings · u32 edition of the bridges
 *   u32 term hashes, ascending · u32 offsets (terms + 1) · u16 skill of each lesson · u8 rank of each lesson ·
 *   u8 idf · 16 of each term · u8 kind of each term · postings: varints of (gap of document << 3 | weight 1–7)
 *
 * Documents are the skills, then the lessons: what a skill is called is stored once, however many lessons teach it.
 */
import { KeyliftError } from '../../errors.js';

export const magic = 0x50434c4b;
export const format = 1;
export const headerBytes = 32;

/** What a term says: a plain word, a pair of words, a word with a second life outside work, a word of private life. */
export const termKinds = { word: 0, pair: 1, ambiguous: 2, everyday: 3 } as const;

export interface Layout {
  readonly hashes: number;
  readonly offsets: number;
  readonly lessonSkill: number;
  readonly lessonRank: number;
  readonly idf: number;
  readonly kinds: number;
  readonly postings: number;
}

const aligned = (offset: number): number => (offset + 3) & ~3;

export function layoutOf(lessons: number, terms: number): Layout {
  const hashes = headerBytes;
  const offsets = hashes + 4 * terms;
  const lessonSkill = offsets + 4 * (terms + 1);
  const lessonRank = lessonSkill + aligned(2 * lessons);
  const idf = lessonRank + lessons;
  const kinds = idf + terms;
  return { hashes, offsets, lessonSkill, lessonRank, idf, kinds, postings: kinds + terms };
}

/** FNV-1a over everything after the checksum itself. */
export function checksumOf(bytes: Uint8Array, from = 12): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < bytes.length; i += 1) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return hash >>> 0;
}

export interface PackHeader {
  readonly checksum: number;
  readonly skills: number;
  readonly lessons: number;
  readonly terms: number;
  readonly postingBytes: number;
  readonly bridges: number;
}

/** Throws `invalid` when the bytes are no pack, a newer one, or damaged. */
export function readHeader(buffer: ArrayBuffer): PackHeader {
  if (buffer.byteLength < headerBytes) throw refused('is cut off');
  const view = new DataView(buffer);
  const number = (place: number): number => view.getUint32(4 * place, true);
  if (number(0) !== magic) throw refused('is not a ContextPack');
  if (number(1) > format)
    throw refused(`has format ${number(1)}, and this version reads up to ${format}: update Keylift`);
  const header = {
    checksum: number(2),
    skills: number(3),
    lessons: number(4),
    terms: number(5),
    postingBytes: number(6),
    bridges: number(7),
  };
  if (layoutOf(header.lessons, header.terms).postings + header.postingBytes !== buffer.byteLength)
    throw refused('is cut off');
  if (number(1) < 1 || checksumOf(new Uint8Array(buffer)) !== header.checksum)
    throw refused('is damaged: fetch it again');
  return header;
}

const refused = (what: string): KeyliftError => new KeyliftError('invalid', `[context-pack] This pack ${what}.`);

/** Strong ETag of a pack's bytes, as HTTP writes it. */
export const packETag = (buffer: ArrayBuffer): string =>
  `"klcp${format}-${new DataView(buffer).getUint32(8, true).toString(16).padStart(8, '0')}-${buffer.byteLength}"`;
