/** Reads the bodies that browsers send; whatever is unusual about one is left to the web framework. */
import type { IncomingMessage } from 'node:http';
import { parse, type ParsedUrlQuery } from 'node:querystring';

const MOST_BYTES = 64 * 1024;
const MOST_FIELDS = 50;

/** Undefined, and nothing read, unless it is a short text of this type that says how long it is. */
async function readText(request: IncomingMessage, type: RegExp): Promise<string | undefined> {
  const { headers } = request;
  const bytes = Number(headers['content-length']);
  if (!(bytes <= MOST_BYTES) || headers['content-encoding'] !== undefined) return undefined;
  return type.test(headers['content-type'] ?? '') ? bodyOf(request) : undefined;
}

const bodyOf = (request: IncomingMessage): Promise<string> =>
  new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => done(Buffer.concat(chunks).toString('utf8')));
    request.on('error', fail);
    request.on('close', () => fail(new Error('the request ended too soon')));
  });

const formType = /^application\/x-www-form-urlencoded(; ?charset="?utf-8"?)?$/i;
const jsonType = /^application\/json(; ?charset="?utf-8"?)?$/i;

class TooManyFields extends Error {
  readonly status = 413;
}

/** As `readText`. Throws what is answered with 413 when there are too many fields. */
export async function readForm(request: IncomingMessage): Promise<ParsedUrlQuery | undefined> {
  const body = await readText(request, formType);
  if (body === undefined) return undefined;
  if (body.split('&', MOST_FIELDS + 1).length > MOST_FIELDS) throw new TooManyFields('too many fields');
  return parse(body, '&', '=', { maxKeys: MOST_FIELDS });
}

class NotJson extends Error {
  readonly status = 400;
}

/** As `readText`. Throws what is answered with 400 when it is not JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readText(request, jsonType);
  if (body === undefined) return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch (cause) {
    throw new NotJson('the body is not JSON', { cause });
  }
}
