/** Secrets we hand out are kept as hashes only. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits, 43 URL-safe characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 is enough, because what it hides is 256 random bits. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export function matchesHash(secret: string, hash: string): boolean {
  const [ours, theirs] = [Buffer.from(hashOf(secret)), Buffer.from(hash)];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
