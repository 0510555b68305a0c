/** A running Keylift: opens the database, makes its keys, listens, works through the outbox, and ends in order. */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { welcome } from '@keylift/core/arrival';
import { openPrismaStores } from '@keylift/core/prisma';
import type { Config } from './config.js';
import { domainClock } from './domain-clock.js';
import { loadOnce } from './load-once.js';
import { createLog, type Logger } from './log.js';
import { createPlatformFetch } from './lti/platform-fetch.js';
import { keepKeys } from './lti/key-rotation.js';
import { keyFor, keysFor, sealingKeysOf } from './lti/sealing.js';
import { openToolKeys } from './lti/tool-keys.js';
import { planRosterRefresh } from './lti/roster/refresh.js';
import { forgetEnded } from './outbox/forget.js';
import { createJobHandlers } from './outbox/job-handlers.js';
import { planRecalibration } from './outbox/recalibration.js';
import { createWorker } from './outbox/worker.js';
import { createApp } from './surface.js';
import { planStock } from './stock.js';

export interface RunningServer {
  /** Where it listens, "http://127.0.0.1:3000"; people use `publicUrl`. */
  readonly address: string;
  /** Takes no new requests, ends those under way and the job under way, and closes the database. */
  readonly close: () => Promise<void>;
}

const SWEEP_EVERY = 10 * 60_000;
/** Requests under way may take this long after the end was asked for. */
const DRAIN = 10_000;

export async function startServer(config: Config, log: Logger = createLog(config.logLevel)): Promise<RunningServer> {
  const now = Date.now;
  const { name, version } = readPackage();
  const stores = await openPrismaStores(config.databaseUrl);
  try {
    const applied = await stores.migrate();
    if (applied.length > 0) log.info({ migrations: applied }, 'database brought up to date');
    await planStock(stores, now);
    const keyDeps = { store: stores.lti, now, sealingKeys: sealingKeysOf(config) };
    const toolKeys = await openToolKeys(keyDeps);
    const fetch = createPlatformFetch({ allowLoopback: config.allowLoopback, userAgent: `${name}/${version}` });

    const worker = createWorker({
      jobs: stores.jobs,
      handlers: createJobHandlers({ stores, lti: stores.lti, fetch, toolKeys, now }),
      now,
      chance: Math.random,
      log,
    });
    const { publicUrl, trustedProxies, launchesPerMinute, extensionRedirects } = config;
    const clock = domainClock(now, config.demoNow);
    // A server that only launches does without the domain: it comes with the first request that needs it.
    const useCases = loadOnce(() => import('./use-cases.js'));
    const keyliftFor = loadOnce(async () => {
      const { useCasesFor } = await useCases();
      const embeddings =
        config.embeddings && (await import('./connect/embeddings.js')).createEmbeddings(config.embeddings);
      return useCasesFor({ stores, clock, now, embeddings });
    });
    const app = createApp({
      publicUrl,
      stores,
      welcomeFor: ({ tenantId }) => ({ welcome: (input) => welcome({ store: stores.forTenant(tenantId) }, input) }),
      keyliftFor: async (session) => (await keyliftFor())(session),
      toolKeys,
      tokenKey: keyFor('session-token', config.secret),
      replyKey: keyFor('content-reply', config.secret),
      sealingKeys: keyDeps.sealingKeys,
      platformFetch: fetch,
      now,
      log,
      version,
      webRoot: join(packageRoot, 'dist/web'),
      trustedProxies,
      launchesPerMinute,
      extensionRedirects,
      jira: config.jira && {
        ...config.jira,
        accountKeys: keysFor('jira-account', config),
        clock,
        ingestFor: async (tenantId) => (await useCases()).ingestFor({ stores, clock })(tenantId),
      },
    });
    const server = await listen(createServer(app), config);
    worker.start();
    const sweep = () => forgetEnded(stores, now()).catch((err: unknown) => log.error({ err }, 'sweep failed'));
    const plan = () =>
      Promise.all([planRecalibration(stores, now), planRosterRefresh(stores, now)]).catch((err: unknown) =>
        log.error({ err }, 'nothing could be planned'),
      );
    const rotate = () =>
      keepKeys(keyDeps).then(
        (done) => done.length > 0 && log.info({ done }, 'keys took turns'),
        (err: unknown) => log.error({ err }, 'keys could not take turns'),
      );
    await plan();
    const sweeping = setInterval(() => void Promise.all([sweep(), plan(), rotate()]), SWEEP_EVERY);
    const address = addressOf(server);
    log.info({ address, publicUrl }, 'keylift is ready');

    return {
      address,
      async close() {
        clearInterval(sweeping);
        await Promise.all([drain(server), worker.stop()]);
        await stores.close();
        log.info('keylift has ended');
      },
    };
  } catch (error) {
    await stores.close();
    throw error;
  }
}

async function listen(server: Server, { host, port }: Config): Promise<Server> {
  server.listen(port, host);
  await once(server, 'listening'); // rejects when the port is taken
  return server;
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), DRAIN);
  await closed;
  clearTimeout(patience);
}

/** The folder of package.json: this file runs from src/ and from dist/src/. */
const packageRoot = ((folder: string): string => {
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})(import.meta.dirname);

function readPackage(): { readonly name: string; readonly version: string } {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  return { name: 'Keylift', version };
}
