/** Keeps secrets unreadable in the database: AES-256-GCM with a key from KEYLIFT_SECRET. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { KeyliftError } from '@keylift/core/arrival';

/** One secret, one key for each purpose (RFC 5869), so that no two uses share one. */
export const keyFor = (purpose: 'seal' | 'session-token' | 'content-reply' | 'jira-account', secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'keylift', purpose, 32));

/** The key in force, then those it replaced: what they sealed still opens. */
export type SealingKeys = readonly [Buffer, ...Buffer[]];

interface Secrets {
  readonly secret: string;
  readonly previousSecret?: string;
}

export const keysFor = (
  purpose: 'seal' | 'jira-account',
  { secret, previousSecret }: Secrets,
): readonly [Buffer, ...Buffer[]] => [
  keyFor(purpose, secret),
  ...(previousSecret === undefined ? [] : [keyFor(purpose, previousSecret)]),
];

export const sealingKeysOf = (secrets: Secrets): SealingKeys => keysFor('seal', secrets);

/** Short enough to tell nothing about the key, long enough to see that it is another one. */
const idOf = (key: Buffer): string => createHash('sha256').update(key).digest('base64url').slice(0, 8);

/** `label` is bound to the text: a sealed text cannot be moved to another row. */
export function seal([key]: SealingKeys, label: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(label));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return ['v1', idOf(key), iv.toString('base64url'), sealed.toString('base64url')].join('.');
}

export function unseal(keys: SealingKeys, label: string, sealed: string): string {
  const [version, keyId, iv = '', text = ''] = sealed.split('.');
  const key = keys.find((one) => idOf(one) === keyId);
  if (version !== 'v1' || !key)
    throw new KeyliftError(
      'unavailable',
      '[keys] KEYLIFT_SECRET is not the one this database was written with; name the old one in KEYLIFT_PREVIOUS_SECRET.',
    );
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(label)).setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
}

/** Sealed with the key in force, so that the old one is not needed any more; undefined when it is already. */
export function resealed(keys: SealingKeys, label: string, sealed: string): string | undefined {
  return sealed.split('.')[1] === idOf(keys[0]) ? undefined : seal(keys, label, unseal(keys, label, sealed));
}
