/** The platform's signing keys. Rotation keeps the last key in the set, so tokens already on their way stay good. */
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { randomBytes } from 'node:crypto';

export interface PlatformKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function makePlatformKey(): Promise<PlatformKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const kid = randomBytes(10).toString('hex'); // 20 hex digits, as Moodle's
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}

export class KeyRing {
  #active: PlatformKey;
  #previous: PlatformKey | undefined;
  /** Never published: what an impostor signs with. */
  readonly foreign: PlatformKey;

  private constructor(active: PlatformKey, foreign: PlatformKey) {
    this.#active = active;
    this.foreign = foreign;
  }

  static async create(): Promise<KeyRing> {
    const [active, foreign] = await Promise.all([makePlatformKey(), makePlatformKey()]);
    return new KeyRing(active, foreign);
  }

  get active(): PlatformKey {
    return this.#active;
  }

  /** With `forget`, the old key leaves the set at once, as after a leak. */
  async rotate(options: { readonly forget?: boolean } = {}): Promise<void> {
    this.#previous = options.forget ? undefined : this.#active;
    this.#active = await makePlatformKey();
  }

  get keySet(): { readonly keys: readonly JWK[] } {
    return { keys: [this.#active, this.#previous].flatMap((key) => (key ? [key.publicJwk] : [])) };
  }

  sign(
    claims: JWTPayload,
    header: { readonly kid?: string; readonly alg?: string } = {},
    key = this.#active,
  ): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: this.#active.kid, ...header })
      .sign(key.privateKey);
  }
}
