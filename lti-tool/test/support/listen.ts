/** A server on a free port of this machine. */
import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface Listening {
  /** "http://127.0.0.1:40001" */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** The listener is made when the address is known, because servers put their own address into what they say. */
export async function listen(makeListener: (origin: string) => RequestListener): Promise<Listening> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on('request', makeListener(origin));
  return {
    origin,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
