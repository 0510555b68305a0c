/** Secrets we hand out are kept as hashes only. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 32;

/** 256 bits, 43 URL-safe characters. */
export const newSecret = (): string => randomBytes(BYTES).toString('base64url');

/** Three at once: the system is asked for bytes once. */
export function threeSecrets(): readonly [string, string, string] {
  const bytes = randomBytes(3 * BYTES);
  const [one, two, three] = [0, 1, 2].map((at) => bytes.toString('base64url', at * BYTES, (at + 1) * BYTES));
  return [one ?? '', two ?? '', three ?? ''];
}

/** SHA-256 is enough, because what it hides is 256 random bits. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export function matchesHash(secret: string, hash: string): boolean {
  const [ours, theirs] = [Buffer.from(hashOf(secret)), Buffer.from(hash)];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
