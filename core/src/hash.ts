/** A fast fingerprint of a text: for stable shuffles and bounded memories, never for secrets. */

/** FNV-1a over UTF-16 code units, 32 bits, as an integer 0…2³²−1. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}
