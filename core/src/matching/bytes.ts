/** Small integers in few bytes: seven bits a byte, the lowest first (LEB128). */

export interface ByteWriter {
  /** Returns the number of bytes written. */
  varint(value: number): number;
  text(value: string): void;
  bytes(value: Uint8Array): void;
  done(): Uint8Array;
}

export function createByteWriter(): ByteWriter {
  let room = new Uint8Array(1024);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= room.length) return;
    const larger = new Uint8Array(Math.max(room.length * 2, length + more));
    larger.set(room);
    room = larger;
  };
  const writer: ByteWriter = {
    varint(value) {
      reserve(5);
      const start = length;
      let rest = value;
      while (rest > 127) {
        room[length] = (rest & 127) | 128;
        length += 1;
        rest >>>= 7;
      }
      room[length] = rest;
      length += 1;
      return length - start;
    },
    text(value) {
      const encoded = encodeUtf8(value);
      writer.varint(encoded.length);
      writer.bytes(encoded);
    },
    bytes(value) {
      reserve(value.length);
      room.set(value, length);
      length += value.length;
    },
    done: () => room.slice(0, length),
  };
  return writer;
}

export interface ByteReader {
  varint(): number;
  text(): string;
  bytes(length: number): Uint8Array;
  readonly position: number;
}

/** Throws a RangeError where the bytes end too early. */
export function createByteReader(bytes: Uint8Array, start = 0): ByteReader {
  let position = start;
  const next = (): number => {
    const byte = bytes[position];
    if (byte === undefined) throw new RangeError(`The bytes end at ${position}`);
    position += 1;
    return byte;
  };
  const reader: ByteReader = {
    varint() {
      let value = 0;
      for (let shift = 0; shift < 35; shift += 7) {
        const byte = next();
        value |= (byte & 127) << shift;
        if (byte < 128) return value >>> 0;
      }
      throw new RangeError(`No number ends at ${position}`);
    },
    text: () => decodeUtf8(reader.bytes(reader.varint())),
    bytes(length) {
      if (position + length > bytes.length) throw new RangeError(`The bytes end before ${position + length}`);
      position += length;
      return bytes.subarray(position - length, position);
    },
    get position() {
      return position;
    },
  };
  return reader;
}

/** The core has no TextEncoder: it belongs to the host, not to the language. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else {
      bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    }
  }
  return Uint8Array.from(bytes);
}

export function decodeUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i] as number;
    const size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let point = size === 1 ? first : first & (0xff >> (size + 1));
    for (let k = 1; k < size; k += 1) point = (point << 6) | ((bytes[i + k] ?? 0) & 63);
    text += String.fromCodePoint(Math.min(point, 0x10ffff));
    i += size;
  }
  return text;
}
