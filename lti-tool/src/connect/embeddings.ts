/** The `Embeddings` port on any endpoint that speaks OpenAI's `/v1/embeddings`. Off unless an administrator names one. */
import type { Embeddings } from '@keylift/core';
import { KeyliftError } from '@keylift/core/arrival';
import { z } from 'zod';

export interface EmbeddingsOptions {
  /** "https://models.example.com/v1/embeddings" */
  readonly url: string;
  readonly model: string;
  /** Sent as a bearer token. */
  readonly apiKey?: string;
  /** Texts in one request. */
  readonly batchSize?: number;
  /** For one request, in milliseconds. */
  readonly timeoutMs?: number;
  /** Texts whose vectors are remembered. */
  readonly cacheSize?: number;
  /** Characters of one text that are sent. */
  readonly longestText?: number;
  readonly fetch?: typeof fetch;
}

const answerShape = z.object({
  data: z.array(z.object({ index: z.number().int().nonnegative(), embedding: z.array(z.number()).min(1) })),
});

/** Rejects with `unavailable`: the caller goes on without, because embeddings never decide alone. */
export function createEmbeddings(options: EmbeddingsOptions): Embeddings {
  const { batchSize = 64, timeoutMs = 5_000, cacheSize = 2_000, longestText = 4_000 } = options;
  const send = options.fetch ?? fetch;
  // A Map keeps insertion order, so the first key is the one that was not asked for the longest.
  const cache = new Map<string, readonly number[]>();
  const remember = (text: string, vector: readonly number[]): void => {
    cache.delete(text);
    cache.set(text, vector);
    const [oldest] = cache.keys();
    if (cache.size > cacheSize && oldest !== undefined) cache.delete(oldest);
  };

  async function ask(texts: readonly string[]): Promise<readonly (readonly number[])[]> {
    try {
      const response = await send(options.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...(options.apiKey !== undefined && { authorization: `Bearer ${options.apiKey}` }),
        },
        body: JSON.stringify({ model: options.model, input: texts, encoding_format: 'float' }),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      });
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      const { data } = answerShape.parse(await response.json());
      const vectors = texts.map((_, i) => data.find(({ index }) => index === i)?.embedding);
      const complete = vectors.filter((vector) => vector !== undefined);
      if (complete.length !== texts.length) throw new Error(`it gave ${complete.length} of ${texts.length} vectors`);
      if (complete.some(({ length }) => length !== complete[0]?.length))
        throw new Error('its vectors differ in length');
      return complete;
    } catch (cause) {
      const why =
        cause instanceof z.ZodError ? 'its answer has another shape' : cause instanceof Error ? cause.message : '';
      throw new KeyliftError('unavailable', `[embeddings] The endpoint is of no use now: ${why}.`, { cause });
    }
  }

  return async (texts) => {
    const cut = texts.map((text) => text.slice(0, longestText));
    const found = new Map<string, readonly number[]>();
    for (const text of cut) {
      const known = cache.get(text);
      if (known !== undefined) found.set(text, known);
    }
    const missing = [...new Set(cut)].filter((text) => !found.has(text));
    for (let i = 0; i < missing.length; i += batchSize) {
      const batch = missing.slice(i, i + batchSize);
      const vectors = await ask(batch);
      batch.forEach((text, k) => found.set(text, vectors[k] as readonly number[]));
    }
    for (const [text, vector] of found) remember(text, vector);
    return cut.map((text) => found.get(text) as readonly number[]);
  };
}
