/**
 * The way from one ContextPack to the next as runs to copy and bytes to insert, for a client that holds the older one.
 *
 *   u32 magic "KLCD" · u32 format · u32 checksum (FNV-1a of all bytes after it) · u32 checksum of the old pack ·
 *   u32 checksum of the new pack · u32 length of the new pack ·
 *   until the end: varint bytes to insert, those bytes, varint bytes to copy, varint of where from, as a step (zigzag) from
 *   the place that lies beside
 */
import { KeyliftError } from '../../errors.js';
import { createByteReader, createByteWriter } from '../bytes.js';
import { checksumOf, headerBytes, layoutOf, magic as packMagic } from './layout.js';

const magic = 0x44434c4b;
const format = 1;
const deltaHeaderBytes = 24;
/** A run is looked up anywhere in the old pack when it has this many bytes, beside the last one when it has `leastBeside`. */
const block = 8;
const leastBeside = 4;

export function packDelta(from: ArrayBuffer, to: ArrayBuffer): ArrayBuffer {
  const old = withLengths(from);
  const next = withLengths(to);
  const places = blocksOf(old);
  const out = createByteWriter();
  let pending = 0; // where the bytes begin that no copy brought yet
  let expected = 0; // where the old bytes would go on
  for (let i = 0; i < next.length;) {
    const beside = expected + (i - pending);
    let source = beside;
    let length = runLength(old, beside, next, i);
    if (length < leastBeside) {
      source = places.get(blockAt(next, i)) ?? -1;
      length = source < 0 ? 0 : runLength(old, source, next, i);
      if (length < block) {
        i += 1;
        continue;
      }
    }
    while (i > pending && source > 0 && old[source - 1] === next[i - 1]) {
      i -= 1;
      source -= 1;
      length += 1;
    }
    const step = source - (expected + (i - pending));
    out.varint(i - pending);
    out.bytes(next.subarray(pending, i));
    out.varint(length);
    out.varint(step < 0 ? -2 * step - 1 : 2 * step);
    i += length;
    pending = i;
    expected = source + length;
  }
  if (pending < next.length) {
    out.varint(next.length - pending);
    out.bytes(next.subarray(pending));
    out.varint(0);
    out.varint(0);
  }
  return sealed(out.done(), from, to);
}

/** Throws `invalid` when the delta is damaged, newer, made for another pack, or leads to more than `mostBytes`. */
export function applyPackDelta(delta: ArrayBuffer, from: ArrayBuffer, mostBytes: number): ArrayBuffer {
  if (delta.byteLength < deltaHeaderBytes) throw refused('is cut off');
  const bytes = new Uint8Array(delta);
  const view = new DataView(delta);
  const number = (place: number): number => view.getUint32(4 * place, true);
  if (number(0) !== magic) throw refused('is none');
  if (number(1) > format) throw refused('is newer than this version: update Keylift');
  if (number(1) < 1 || number(2) !== checksumOf(bytes)) throw refused('is damaged');
  if (number(3) !== checksumOf(new Uint8Array(from), 0)) throw refused('was made for another pack');
  const size = number(5);
  if (size > mostBytes) throw refused('leads to a pack that is too large');
  const old = withLengths(from);
  const next = new Uint8Array(size);
  const reader = createByteReader(bytes, deltaHeaderBytes);
  let written = 0;
  let expected = 0;
  try {
    while (reader.position < bytes.length) {
      const inserted = reader.bytes(reader.varint());
      next.set(inserted, written);
      written += inserted.length;
      const length = reader.varint();
      const step = reader.varint();
      const source = expected + inserted.length + (step & 1 ? -(step + 1) / 2 : step / 2);
      if (length > 0 && (source < 0 || source + length > old.length)) throw new RangeError('The old pack ends before');
      next.set(old.subarray(source, source + length), written);
      written += length;
      expected = source + length;
    }
  } catch (cause) {
    if (cause instanceof RangeError) throw refused('does not fit the pack', cause);
    throw cause;
  }
  sumLengths(next);
  if (written !== size || checksumOf(next, 0) !== number(4)) throw refused('does not lead to the pack it names');
  return next.buffer;
}

const refused = (what: string, cause?: RangeError): KeyliftError =>
  new KeyliftError('invalid', `[context-pack] This delta ${what}.`, { cause });

function sealed(runs: Uint8Array, from: ArrayBuffer, to: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(deltaHeaderBytes + runs.length);
  bytes.set(runs, deltaHeaderBytes);
  const view = new DataView(bytes.buffer);
  const sums = [checksumOf(new Uint8Array(from), 0), checksumOf(new Uint8Array(to), 0)];
  [magic, format, 0, ...sums, to.byteLength].forEach((n, i) => view.setUint32(4 * i, n, true));
  view.setUint32(8, checksumOf(bytes), true);
  return bytes.buffer;
}

/** Place of each block of the old pack; of equal ones the first. */
function blocksOf(bytes: Uint8Array): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let i = 0; i + block <= bytes.length; i += block) {
    const key = blockAt(bytes, i);
    if (!places.has(key)) places.set(key, i);
  }
  return places;
}

const blockAt = (bytes: Uint8Array, at: number): number => checksumOf(bytes.subarray(at, at + block), 0);

function runLength(old: Uint8Array, from: number, next: Uint8Array, at: number): number {
  let length = 0;
  while (from + length < old.length && at + length < next.length && old[from + length] === next[at + length])
    length += 1;
  return length;
}

/** A term that grows moves every offset after it; written as lengths, the table differs in that one place. */
function withLengths(buffer: ArrayBuffer): Uint8Array {
  const bytes = new Uint8Array(buffer.slice(0));
  const offsets = offsetsIn(bytes);
  if (offsets === undefined) return bytes;
  const read = (term: number): number => offsets.getUint32(4 * term, true);
  for (let term = offsets.byteLength / 4 - 1; term > 0; term -= 1)
    offsets.setUint32(4 * term, read(term) - read(term - 1), true);
  return bytes;
}

/** Takes back `withLengths`, in place. */
function sumLengths(bytes: Uint8Array): void {
  const offsets = offsetsIn(bytes);
  if (offsets === undefined) return;
  const read = (term: number): number => offsets.getUint32(4 * term, true);
  for (let term = 1; term < offsets.byteLength / 4; term += 1)
    offsets.setUint32(4 * term, read(term) + read(term - 1), true);
}

/** Undefined where the bytes are no pack: then they are compared as they are. */
function offsetsIn(bytes: Uint8Array): DataView | undefined {
  if (bytes.length < headerBytes) return undefined;
  const view = new DataView(bytes.buffer);
  const [lessons, terms] = [view.getUint32(16, true), view.getUint32(20, true)];
  if (view.getUint32(0, true) !== packMagic || layoutOf(lessons, terms).postings > bytes.length) return undefined;
  return new DataView(bytes.buffer, layoutOf(lessons, terms).offsets, 4 * (terms + 1));
}
