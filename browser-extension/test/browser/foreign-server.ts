/** Something that answers where Keylift should be: as each test wants. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ShippedPack } from '../../bench/shipped-pack.js';

export interface ForeignServer {
  readonly url: string;
  /** By path; what is not here is answered as Keylift would. */
  readonly answers: Map<string, Answer>;
  /** Everything that came: address, headers and body of each request. */
  readonly received: string[];
  close(): void;
}

export type Answer = (response: ServerResponse) => void;

export async function openForeignServer({ etag, bytes, catalogue }: ShippedPack): Promise<ForeignServer> {
  const answers = new Map<string, Answer>();
  const asKeylift: Readonly<Record<string, Answer>> = {
    '/api/pack': (response) =>
      void response.writeHead(200, { 'content-type': 'application/octet-stream', etag }).end(new Uint8Array(bytes)),
    '/api/pack/catalogue': json({ ...catalogue, etag }),
    '/api/today': json({
      locale: 'en',
      date: 'Friday',
      headline: '',
      lead: [],
      sprint: { title: 'Today', minutes: 0, items: [] },
      week: { minutes: 0, of: 50, label: '', sentence: '' },
      standing: { title: 'My skills', rows: [], scaleNote: '' },
    }),
  };
  const received: string[] = [];
  const server = createServer((request, response) => {
    const { url = '', method = '' } = request;
    const place = received.push(`${method} ${url}\n${request.rawHeaders.join('\n')}`) - 1;
    request.on('data', (chunk: Buffer) => (received[place] += chunk.toString()));
    // As Keylift does for extensions, which have no other way to a server that is no site with tips.
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'authorization, a-im, if-none-match');
    response.setHeader('access-control-expose-headers', 'etag');
    if (method === 'OPTIONS') return void response.writeHead(204).end();
    const answer = answers.get(url) ?? asKeylift[url] ?? ((one) => void one.writeHead(404).end('{}'));
    response.on('error', () => undefined); // the extension hangs up where an answer never ends
    answer(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://keylift.localhost:${(server.address() as AddressInfo).port}`,
    answers,
    received,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const json =
  (value: unknown, status = 200): Answer =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
