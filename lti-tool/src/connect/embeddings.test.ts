import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEmbeddings, type EmbeddingsOptions } from './embeddings.js';

interface Asked {
  readonly authorization: string | undefined;
  readonly model: string;
  readonly input: readonly string[];
}

let server: Server;
let url: string;
let asked: Asked[];
/** What the stub does with a request; a test may replace it. */
let answer: (texts: readonly string[]) => { status: number; body: string } | 'never';

const vectorOf = (text: string): number[] => [text.length, 1];
/** Last text first: the endpoint owes us no order. */
const good: typeof answer = (texts) => ({
  status: 200,
  body: JSON.stringify({ data: texts.map((text, index) => ({ index, embedding: vectorOf(text) })).reverse() }),
});

beforeEach(async () => {
  asked = [];
  answer = good;
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { model, input } = JSON.parse(Buffer.concat(parts).toString()) as Asked;
      asked.push({ authorization: request.headers.authorization, model, input });
      const result = answer(input);
      if (result === 'never') return;
      response.writeHead(result.status, { 'content-type': 'application/json' }).end(result.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/embeddings`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const embed = (more: Partial<EmbeddingsOptions> = {}) => createEmbeddings({ url, model: 'small', ...more });

describe('embeddings over HTTP', () => {
  test('come back in the order of the texts', async () => {
    expect(await embed({ apiKey: 'secret' })(['a', 'bbb', 'cc'])).toEqual([
      [1, 1],
      [3, 1],
      [2, 1],
    ]);
    expect(asked).toEqual([{ authorization: 'Bearer secret', model: 'small', input: ['a', 'bbb', 'cc'] }]);
  });

  test('are asked for in batches, each text once', async () => {
    await embed({ batchSize: 2 })(['a', 'b', 'a', 'c']);
    expect(asked.map(({ input }) => input)).toEqual([['a', 'b'], ['c']]);
  });

  test('are remembered, the most recently used the longest', async () => {
    const port = embed({ cacheSize: 2 });
    await port(['a', 'b']);
    await port(['a']);
    await port(['c']);
    await port(['a']);
    await port(['b']);
    expect(asked.map(({ input }) => input)).toEqual([['a', 'b'], ['c'], ['b']]);
  });

  test('of a long text are those of its beginning', async () => {
    await embed({ longestText: 3 })(['abcdef']);
    expect(asked[0]?.input).toEqual(['abc']);
  });

  test('of nothing need no request', async () => {
    expect(await embed()([])).toEqual([]);
    expect(asked).toEqual([]);
  });

  test.each<[string, typeof answer, RegExp]>([
    ['an error', () => ({ status: 500, body: '{}' }), /answered 500/],
    ['no JSON', () => ({ status: 200, body: '<html>' }), /of no use now/],
    ['another shape', () => ({ status: 200, body: '{"vectors":[]}' }), /another shape/],
    ['too few vectors', () => ({ status: 200, body: '{"data":[{"index":0,"embedding":[1]}]}' }), /1 of 2/],
    [
      'unequal lengths',
      () => ({ status: 200, body: '{"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[1,2]}]}' }),
      /differ in length/,
    ],
    ['silence', () => 'never', /of no use now/],
  ])('%s is unavailable, and nothing of it is remembered', async (_, broken, message) => {
    const port = embed({ timeoutMs: 200 });
    answer = broken;
    await expect(port(['a', 'b'])).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(message),
    });
    answer = good;
    expect(await port(['a', 'b'])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('a key is never part of a message', async () => {
    answer = () => ({ status: 401, body: '{}' });
    await expect(embed({ apiKey: 'secret' })(['a'])).rejects.not.toThrow(/secret/);
  });
});
