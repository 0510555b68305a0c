/** OAuth 2 bearer tokens the platform has handed to tools. */

export interface AccessToken {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export const ACCESS_TOKEN_SECONDS = 3600;

export class AccessTokens {
  readonly #tokens = new Map<string, AccessToken>();
  readonly #random: () => string;
  readonly #now: () => number;

  constructor(random: () => string, now: () => number) {
    this.#random = random;
    this.#now = now;
  }

  issue(clientId: string, scopes: readonly string[]): string {
    const token = this.#random();
    this.#tokens.set(token, { clientId, scopes, expiresAt: this.#now() + ACCESS_TOKEN_SECONDS * 1000 });
    return token;
  }

  /** The token of an `Authorization: Bearer` header, while it lives. */
  find(header: string | undefined): AccessToken | undefined {
    const token = this.#tokens.get(/^Bearer (\S+)$/i.exec(header ?? '')?.[1] ?? '');
    return token && token.expiresAt > this.#now() ? token : undefined;
  }
}
