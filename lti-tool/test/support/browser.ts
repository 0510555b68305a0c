/** Talks to the tool as a browser does, without pages: login, then the form post the platform would make. */
import type { JWTPayload } from 'jose';
import type { Claims, Platform } from './platform.js';

export interface Login {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** The authentication request; absent when the login was refused. */
  readonly request?: URL;
  readonly state: string;
  readonly nonce: string;
  /** "name=value" pairs the tool set. */
  readonly cookie: string;
  /** From the Platform Storage page. */
  readonly binding?: string;
}

export interface Launched {
  readonly accepted: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** The refusal code of the page; absent when accepted. */
  readonly code?: string;
}

export interface Browser {
  /** Of the tool. */
  readonly origin: string;
  readonly login: (changes?: Readonly<Record<string, string | undefined>>) => Promise<Login>;
  /** A correct token for this login, but for `change`. */
  readonly claims: (login: Login, change?: (claims: Claims) => void) => Claims;
  readonly launch: (
    login: Pick<Login, 'state' | 'cookie'>,
    idToken: string,
    more?: { readonly fields?: Readonly<Record<string, string>>; readonly headers?: Readonly<Record<string, string>> },
  ) => Promise<Launched>;
  /** Login and launch with a token that is correct but for `change`. */
  readonly run: (change?: (claims: Claims) => void) => Promise<Launched>;
}

const attribute = (page: string, name: string): string | undefined =>
  new RegExp(`${name}="([^"]*)"`)
    .exec(page)?.[1]
    ?.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

/** What differs between Keylift and another tool that the same list is run against. */
export interface ToolManners {
  readonly loginPath: string;
  readonly launchPath: string;
  /** Whether this answer to the form post means that the launch was taken. */
  readonly accepts: (response: Response) => boolean;
}

const keylift: ToolManners = {
  loginPath: '/lti/login',
  launchPath: '/lti/launch',
  accepts: ({ status }) => status === 303,
};

/** `origin` is where requests go, `publicUrl` what the tool calls itself. */
export function createBrowser(
  origin: string,
  platform: Platform,
  publicUrl = origin,
  { loginPath, launchPath, accepts }: ToolManners = keylift,
): Browser {
  const target = `${publicUrl}${launchPath}`;

  const browser: Browser = {
    origin,
    async login(changes = {}) {
      const parameters: Record<string, string | undefined> = {
        iss: platform.issuer,
        login_hint: '1',
        target_link_uri: target,
        client_id: 'client-1',
        lti_deployment_id: 'deployment-1',
        ...changes,
      };
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value);
      const response = await fetch(`${origin}${loginPath}?${query.toString()}`, { redirect: 'manual' });
      const body = await response.text();
      const binding = attribute(body, 'data-binding');
      const location = response.headers.get('location') ?? attribute(body, 'id="continue" href');
      const request = location === undefined ? undefined : new URL(location);
      return {
        status: response.status,
        headers: response.headers,
        body,
        ...(request && { request }),
        state: request?.searchParams.get('state') ?? '',
        nonce: request?.searchParams.get('nonce') ?? '',
        cookie: response.headers
          .getSetCookie()
          .map((line) => line.split(';')[0])
          .join('; '),
        ...(binding !== undefined && { binding }),
      };
    },

    claims(login, change) {
      const claims = platform.claims({ nonce: login.nonce, target });
      change?.(claims);
      return claims;
    },

    async launch({ state, cookie }, idToken, { fields = {}, headers = {} } = {}) {
      const response = await fetch(`${origin}${launchPath}`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...(cookie && { cookie }),
          ...headers,
        },
        body: new URLSearchParams({ id_token: idToken, state, ...fields }).toString(),
      });
      const body = await response.text();
      const code = attribute(body, 'data-code');
      const accepted = accepts(response);
      return {
        accepted,
        status: response.status,
        headers: response.headers,
        body,
        ...(code !== undefined && { code }),
      };
    },

    async run(change) {
      const login = await browser.login();
      const claims: JWTPayload = browser.claims(login, change);
      return browser.launch(login, await platform.sign(claims));
    },
  };
  return browser;
}
