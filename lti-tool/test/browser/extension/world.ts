/** What a browser with the extension meets: a running Keylift with the Meridian Group, and somebody else's help desk. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { createKeylift, type Evidence, type PersonId, type TenantId } from '@keylift/core';
import { openPrismaStores } from '@keylift/core/prisma';
import { readLessons, shippedLessons } from '@keylift/core/content';
import { meridianNow, seedMeridian } from '@keylift/core/testing';
import { createLog } from '../../../src/log.js';
import { hashOf, newSecret } from '../../../src/lti/secrets.js';
import { startServer } from '../../../src/server.js';
import { freePort } from '../../../../tools/testing/free-port.js';

export interface World {
  readonly keyliftUrl: string;
  readonly deskUrl: string;
  /** Puts a page of somebody else's making beside those of the help desk: with scripts, where those allow none. */
  serve(path: string, markup: string): void;
  /** Requests the help desk got, as "METHOD path". */
  readonly deskRequests: string[];
  /** Everything Keylift received: address, headers and body of each request. */
  readonly received: string[];
  /** A code that Maya reads in her course. */
  readonly code: () => Promise<string>;
  /** Ends Keylift and reads what Maya has shown since the story's present: SQLite wants one connection in a process. */
  readonly endAndReadEvidence: () => Promise<readonly Evidence[]>;
  /** While away, Keylift answers nothing. */
  setAway(isAway: boolean): void;
  close(): Promise<void>;
}

const tenant = 'meridian' as TenantId;
const maya = 'meridian-maya' as PersonId;

export async function openWorld(extensionRedirects: readonly string[]): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'keylift-e2e-'));
  const databaseUrl = `file:${join(folder, 'keylift.db')}`;
  const token = await seed(databaseUrl);
  const inner = await freePort();
  const outer = await freePort();
  // A host of its own: the extension is granted sites, and never the server.
  const keyliftUrl = `http://keylift.localhost:${outer}`;
  const server = await startServer(
    {
      host: '127.0.0.1',
      port: inner,
      publicUrl: keyliftUrl,
      databaseUrl,
      secret: 'a secret only the tests of this repository know',
      logLevel: 'silent',
      allowLoopback: true,
      demoNow: meridianNow,
      trustedProxies: 0,
      launchesPerMinute: 1000,
      extensionRedirects,
    },
    createLog('silent'),
  );
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> => (ended ??= server.close());
  const received: string[] = [];
  const proxy = new Gate(server.address, received);
  await proxy.listen(outer);
  const deskRequests: string[] = [];
  const served = new Map<string, string>();
  const desk = createServer((request, response) => {
    deskRequests.push(`${request.method} ${request.url}`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const markup = served.get(request.url ?? '');
    if (markup !== undefined) return void response.end(markup);
    // The strictest page there is must not break the card.
    response.setHeader('content-security-policy', "default-src 'none'; require-trusted-types-for 'script'");
    response.end(deskPages[request.url ?? ''] ?? deskPages['/holiday']);
  });
  desk.listen(0, '127.0.0.1');
  await once(desk, 'listening');
  return {
    keyliftUrl,
    deskUrl: `http://localhost:${(desk.address() as AddressInfo).port}`,
    deskRequests,
    received,
    serve: (path, markup) => void served.set(path, markup),
    setAway: (isAway) => (proxy.isAway = isAway),
    async code() {
      const answer = await fetch(`${server.address}/api/devices/codes`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: '{}',
      });
      return ((await answer.json()) as { code: string }).code;
    },
    async endAndReadEvidence() {
      await end();
      const stores = await openPrismaStores(databaseUrl);
      try {
        const all = await stores.forTenant(tenant).evidenceOf(maya);
        return all.filter(({ at }) => at >= meridianNow);
      } finally {
        await stores.close();
      }
    },
    async close() {
      await Promise.all([proxy.close(), closed(desk), end()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Stands before Keylift, reads what is sent to it, and can shut. */
class Gate {
  isAway = false;
  readonly #target: string;
  readonly #received: string[];
  readonly #server: Server;

  constructor(target: string, received: string[]) {
    this.#target = target;
    this.#received = received;
    this.#server = createServer((request, response) => {
      if (this.isAway) request.socket.destroy();
      else void this.#forward(request, response);
    });
  }

  async #forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { method = 'GET', url = '/' } = request;
    this.#received.push(`${method} ${url}\n${request.rawHeaders.join('\n')}\n${body.toString()}`);
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers))
      if (typeof value === 'string' && !ofConnection.test(name)) headers.set(name, value);
    const answer = await fetch(this.#target + url, {
      method,
      headers,
      redirect: 'manual',
      ...(body.length > 0 && { body }),
    });
    answer.headers.forEach((value, name) => {
      if (!ofConnection.test(name)) response.setHeader(name, value);
    });
    response.statusCode = answer.status;
    response.end(Buffer.from(await answer.arrayBuffer()));
  }

  async listen(port: number): Promise<void> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  close(): Promise<void> {
    return closed(this.#server);
  }
}

/** Headers that belong to one connection, not to what it carries. */
const ofConnection = /^(connection|content-encoding|content-length|transfer-encoding|host)$/;

async function closed(server: Server): Promise<void> {
  const end = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await end;
}

/** Returns the token of Maya's session in her course. */
async function seed(databaseUrl: string): Promise<string> {
  const stores = await openPrismaStores(databaseUrl);
  try {
    await stores.migrate();
    const store = stores.forTenant(tenant);
    const keylift = createKeylift({ store, clock: () => meridianNow });
    await seedMeridian(store, {
      now: meridianNow,
      lessons: await readLessons(shippedLessons),
      contextKeys: { saasTier2: 'course-2', retailCare: 'course-3' },
      personIdOf: (key) => `meridian-${key}` as PersonId,
      ingest: (events) => keylift.ingest(events),
    });
    const token = newSecret();
    await stores.lti.createSession({
      tokenHash: hashOf(token),
      tenantId: tenant,
      personId: maya,
      role: 'learner',
      registrationId: 'registration-1',
      deploymentId: '1',
      subject: 'maya',
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    return token;
  } finally {
    await stores.close();
  }
}

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

/** Written by us: one page a lesson helps with, one that is nobody's work. */
const deskPages: Readonly<Record<string, string>> = {
  '/ticket': page(
    'Ticket 48213: 401 after the access token expires',
    `<p>The API answers 401 Unauthorized sixty minutes after sign-in. The customer refreshes the token by hand.
     Trace the API request: does the refresh token request fail, or is the access token not renewed?</p>
     <h2>API log</h2><p>GET /v2/orders 401 invalid_token. OAuth token refresh expired.</p>
     <div contenteditable="true">Dear Zebulon, this draft is private.</div>`,
  ),
  '/holiday': page('Where to go in summer', '<p>Beaches, ice cream and a good book by the sea.</p>'),
};
