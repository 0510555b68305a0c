/** The platform's signing keys. Rotation keeps the last key in the set, so tokens already on their way stay good. */
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { randomBytes } from 'node:crypto';

export interface PlatformKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export interface SigningHeader {
  readonly kid?: string;
  readonly alg?: string;
}

async function makePlatformKey(): Promise<PlatformKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const kid = randomBytes(10).toString('hex'); // 20 hex digits, as Moodle's
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}

export class KeyRing {
  #active: PlatformKey;
  #previous: PlatformKey | undefined;
  #foreign: Promise<PlatformKey> | undefined;

  private constructor(active: PlatformKey) {
    this.#active = active;
  }

  static async create(): Promise<KeyRing> {
    return new KeyRing(await makePlatformKey());
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

  sign(claims: JWTPayload, header: SigningHeader = {}): Promise<string> {
    return signWith(this.#active, claims, { kid: this.#active.kid, ...header });
  }

  /** Signs as an impostor would: under the right key id, with a key that was never published. */
  async signAsImpostor(claims: JWTPayload): Promise<string> {
    this.#foreign ??= makePlatformKey();
    return signWith(await this.#foreign, claims, { kid: this.#active.kid });
  }
}

function signWith(key: PlatformKey, claims: JWTPayload, header: SigningHeader): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', ...header }).sign(key.privateKey);
}
