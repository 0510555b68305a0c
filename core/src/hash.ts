/** A fast fingerprint of a text: for stable shuffles and bounded memories, never for secrets. */

/** FNV-1a over UTF-16 code units, 32 bits, as an integer 0…2³²−1. From the hash of a text it goes on to that of a longer one. */
export function hash32(text: string, before = 0x811c9dc5): number {
  let hash = before;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(Math.imul(hash ^ (unit & 0xff), 0x01000193) ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}
