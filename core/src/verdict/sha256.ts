/** SHA-256 without a platform: Node, a browser's worker and a Forge function have three different ones, or none in reach. */

const isPrime = (n: number): boolean => {
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false;
  return n > 1;
};
const primes: readonly number[] = Array.from({ length: 312 }, (_, n) => n).filter(isPrime);

/** The first 32 bits of the fractional part of a root, found by bisection in integers: no root function is exact enough. */
function rootBits(prime: number, degree: 2n | 3n): number {
  const wanted = BigInt(prime) << (32n * degree);
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= wanted) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn);
}

/** FIPS 180-4 §4.2.2 and §5.3.3: cube roots of the first 64 primes, square roots of the first 8. */
const K = Uint32Array.from(primes.slice(0, 64), (prime) => rootBits(prime, 3n));
const INITIAL = Uint32Array.from(primes.slice(0, 8), (prime) => rootBits(prime, 2n));

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** The digest of a text in UTF-8, 64 hexadecimal digits. FIPS 180-4 §6.2. Half of a surrogate pair counts as U+FFFD. */
export function sha256(text: string): string {
  const message = padded(utf8(text));
  const hash = INITIAL.slice();
  const w = new Uint32Array(64);
  for (let block = 0; block < message.length; block += 16) {
    w.set(message.subarray(block, block + 16));
    compress(hash, w);
  }
  return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('');
}

function compress(hash: Uint32Array, w: Uint32Array): void {
  const at = (words: Uint32Array, i: number): number => words[i] as number;
  for (let t = 16; t < 64; t += 1) {
    const early = at(w, t - 15);
    const late = at(w, t - 2);
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    w[t] = at(w, t - 16) + s0 + at(w, t - 7) + s1;
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let t = 0; t < 64; t += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + at(K, t) + at(w, t)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) hash[i] = at(hash, i) + word;
}

/** The message, a 1 bit, zeros, and its length in bits, as big-endian words (FIPS 180-4 §5.1.1). */
function padded(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(16 * Math.ceil((bytes.length + 9) / 64));
  // Counted by hand: an iterator costs more than the compression.
  for (let i = 0; i < bytes.length; i += 1) {
    words[i >> 2] = (words[i >> 2] as number) | ((bytes[i] as number) << (24 - 8 * (i & 3)));
  }
  const end = bytes.length;
  words[end >> 2] = (words[end >> 2] as number) | (0x80 << (24 - 8 * (end & 3)));
  words[words.length - 2] = Math.floor(end / 0x20000000);
  words[words.length - 1] = end << 3;
  return words;
}

function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length);
  let n = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes[n++] = point;
    else if (point < 0x800) {
      bytes[n++] = 0xc0 | (point >> 6);
      bytes[n++] = 0x80 | (point & 63);
    } else if (point < 0x10000) {
      bytes[n++] = 0xe0 | (point >> 12);
      bytes[n++] = 0x80 | ((point >> 6) & 63);
      bytes[n++] = 0x80 | (point & 63);
    } else {
      bytes[n++] = 0xf0 | (point >> 18);
      bytes[n++] = 0x80 | ((point >> 12) & 63);
      bytes[n++] = 0x80 | ((point >> 6) & 63);
      bytes[n++] = 0x80 | (point & 63);
    }
  }
  return bytes.subarray(0, n);
}
