/** The body of an answer, which may break off, never end, or be something else than what was asked for. */
import { KeyliftError } from '@keylift/core';

/** Throws `unavailable` when it breaks off, `invalid` when it is longer than anything Keylift sends. */
export async function readBody(response: Response, mostBytes: number): Promise<ArrayBuffer> {
  if (Number(response.headers.get('content-length')) > mostBytes) throw tooLarge();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { value } = (await reader?.read().catch(brokenOff)) ?? {};
    if (value === undefined) break;
    length += value.length;
    if (length > mostBytes) {
      await reader?.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(value);
  }
  return new Blob(chunks).arrayBuffer();
}

const tooLarge = (): KeyliftError => new KeyliftError('invalid', '[extension] The answer of the server is too large.');

const brokenOff = (cause: unknown): never => {
  throw new KeyliftError('unavailable', '[extension] The answer of the server broke off.', { cause });
};
