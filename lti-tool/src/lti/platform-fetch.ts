/**
 * Requests to addresses a platform gave us: https, to a public address that is looked up once and then used, no redirect,
 * with an end in time and in size.
 */
import { lookup as resolve } from 'node:dns';
import { Agent as HttpAgent, request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { KeyliftError } from '@keylift/core/arrival';
import { isLoopbackAddress, isPublicAddress } from './public-address.js';
import { parseHttpUrl } from './urls.js';

export interface PlatformRequest {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For the whole exchange, in milliseconds. */
  readonly timeoutMs: number;
  /** Longest accepted answer. */
  readonly maxBytes: number;
}

export interface PlatformAnswer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly text: string;
}

/** Rejects with a `KeyliftError`: `forbidden` for an address we do not call, `unavailable` for everything else. */
export type PlatformFetch = (url: string, request: PlatformRequest) => Promise<PlatformAnswer>;

export function createPlatformFetch(options: {
  readonly allowLoopback: boolean;
  readonly userAgent: string;
}): PlatformFetch {
  const agents = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true }) };
  const mayCall = (address: string) =>
    isPublicAddress(address) || (options.allowLoopback && isLoopbackAddress(address));

  const lookup: LookupFunction = (hostname, how, done) => {
    resolve(hostname, { ...how, all: true }, (error, found) => {
      if (error) return done(error, []);
      if (!found.every(({ address }) => mayCall(address))) return done(forbidden(hostname), []);
      return how.all ? done(null, found) : done(null, found[0]?.address ?? '', found[0]?.family);
    });
  };

  return async (address, request) => {
    const url = parseHttpUrl(address);
    const host = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
    // A literal address is never looked up, so it is judged here.
    if (!url || (isIP(host) !== 0 && !mayCall(host))) throw forbidden(host);
    const local = options.allowLoopback && (host === 'localhost' || isLoopbackAddress(host));
    if (url.protocol !== 'https:' && !local) throw forbidden(host);
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    try {
      return await exchange(send, url, request, {
        agent: agents[url.protocol as 'http:' | 'https:'],
        lookup,
        headers: { 'user-agent': options.userAgent, ...request.headers },
      });
    } catch (cause) {
      if (cause instanceof KeyliftError) throw cause;
      throw new KeyliftError('unavailable', `[platform] ${host} did not answer as it should.`, { cause });
    }
  };
}

const forbidden = (host: string) =>
  new KeyliftError(
    'forbidden',
    `[platform] ${host || 'That address'} is not called: a platform must be https at a public address.`,
  );

function exchange(
  send: typeof requestHttp,
  url: URL,
  { method = 'GET', body, timeoutMs, maxBytes }: PlatformRequest,
  options: RequestOptions,
): Promise<PlatformAnswer> {
  return new Promise((done, fail) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const sent = send(url, { ...options, method, signal }, (answer) => {
      readAtMost(answer, maxBytes).then(
        (text) => done({ status: answer.statusCode ?? 0, header: (name) => firstOf(answer.headers[name]), text }),
        fail,
      );
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

async function readAtMost(answer: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new Error(`more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const firstOf = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
