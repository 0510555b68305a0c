/**
 * `bench -- extension`: what the built extension costs in a real Chromium, with a pack of 10,000 lessons. Medians of nine
 * page loads; pages in processor time of their main thread, from the start of the walk until the message is sent; the match is timed in the worker's own process over a thousand texts, after a hundred to warm up. A worker
 * that had to start opens the pack, matches, counts the tip and puts the card's script into the page before it answers.
 */
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { hashTerms, type ContextPack } from '@keylift/core';
import { chromium, type BrowserContext, type Worker } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../../tools/testing/chromium.js';
import { buildExtension } from '../scripts/build.js';
import { writePerformance, type Figures } from './performance-doc.js';
import { measurePrecision } from './precision.js';
import { largePack, type LargePack } from './large-pack.js';
import { onMainThread, type MainThread } from './main-thread.js';

export async function run(args: readonly string[]): Promise<object> {
  const { startMs, ...figures } = await measure(9);
  if (args.includes('--write'))
    writePerformance(figures, startMs, await measurePrecision('pages'), await measurePrecision('first-look-pages'));
  return figures;
}

/** A test is content with fewer loads than the bench. */
export async function measure(loads: number): Promise<Figures & Pick<MainThread, 'startMs'>> {
  const folder = await mkdtemp(join(tmpdir(), 'keylift-bench-'));
  const built = join(folder, 'built');
  await buildExtension({ target: 'chrome', variant: 'store', e2e: true }, '0.0.0', built);
  await buildExtension({ target: 'chrome', variant: 'store', e2e: false }, '0.0.0', join(folder, 'store'));
  const requests: string[] = [];
  const site = createServer((request, response) => {
    requests.push(String(request.url));
    response.setHeader('content-type', 'text/html; charset=utf-8').end(pageOf(String(request.url)));
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  const origin = `http://localhost:${(site.address() as AddressInfo).port}`;
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: chromiumPath(),
    headless: true,
    args: [...chromiumArgs(), `--disable-extensions-except=${built}`, `--load-extension=${built}`],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const pack = await largePack(10_000);
    await fill(worker, pack);
    await connect(worker, origin.replace('localhost', 'keylift.localhost'));
    await visit(context, `${origin}/small`); // registers, warms, and is not counted
    const small = await loadedOften(context, `${origin}/small`, loads);
    const big = await loadedOften(context, `${origin}/big`, loads);
    const matchP99ms = await matchP99(worker);
    const sentBefore = requests.length;
    const cold: Visit[] = [];
    for (let i = 0; i < loads; i += 1) {
      await forgetTips(context);
      await endWorker(context); // and with it what filling and timing left behind
      cold.push(await visit(context, `${origin}/small`));
    }
    if (cold.some(({ outcome }) => outcome !== 'tip'))
      throw new Error('A cold start brought no tip: nothing was timed.');
    const workerHeapMb = await workerHeap(context);
    return {
      contentScriptGz: gzipSync(await readFile(join(folder, 'store/content.js')), { level: 9 }).length,
      smallPageMs: median(small.map(({ lookMs }) => lookMs)),
      bigPageMs: median(big.map(({ lookMs }) => lookMs)),
      startMs: median(small.map(({ startMs }) => startMs)),
      matchP99ms,
      coldAnswerMs: median(cold.map(({ answerMs }) => answerMs)),
      workerHeapMb,
      packBytes: pack.bytes.byteLength,
      requestsOnVisit: requests.length - sentBefore - loads,
    };
  } finally {
    await context.close();
    site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Visit {
  /** From the end of the walk to the answer of the worker. */
  readonly answerMs: number;
  readonly outcome: string;
}

/** Puts the pack where a sync would. */
const fill = (worker: Worker, { etag, bytes, catalogue }: LargePack): Promise<void> =>
  worker.evaluate(
    ([tag, encoded, titles]) => {
      const { keyliftPutPack } = globalThis as unknown as {
        keyliftPutPack(etag: string, bytes: ArrayBuffer, catalogue: object): Promise<void>;
      };
      return keyliftPutPack(tag, Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0)).buffer, titles);
    },
    [etag, Buffer.from(bytes).toString('base64'), catalogue] as const,
  );

/** Were anything asked because of a page, it would go where the pages come from, and be counted. */
const connect = (worker: Worker, origin: string): Promise<void> =>
  worker.evaluate(
    (server) =>
      (globalThis as unknown as Extension).browser.storage.local.set({
        own: { serverUrl: server, pausedSites: [] },
        signedIn: { origin: server, refreshToken: 'of a server that does not exist' },
      }),
    origin,
  );

/** As tomorrow would: the next page may have a tip again. */
async function forgetTips(context: BrowserContext): Promise<void> {
  const worker = context.serviceWorkers().at(-1);
  await worker?.evaluate(() => (globalThis as unknown as Extension).browser.storage.local.remove('memory'));
}

interface Extension {
  readonly browser: {
    readonly storage: {
      readonly local: { set(values: object): Promise<void>; remove(name: string): Promise<void> };
    };
  };
}

async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  await page.goto(url);
  const html = await page.waitForSelector('html[data-keylift]', { state: 'attached' });
  const times = JSON.parse((await html.getAttribute('data-keylift-times')) ?? '') as Visit;
  const outcome = (await html.getAttribute('data-keylift')) ?? '';
  await page.close();
  return { ...times, outcome };
}

async function loadedOften(context: BrowserContext, url: string, loads: number): Promise<readonly MainThread[]> {
  const all: MainThread[] = [];
  for (let i = 0; i < loads; i += 1) all.push(await onMainThread(context, () => visit(context, url)));
  return all;
}

/** The worker is stopped as after thirty idle seconds. */
async function endWorker(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { type, targetId } of targetInfos)
    if (type === 'service_worker') await session.send('Target.closeTarget', { targetId });
  await page.close();
}

async function matchP99(worker: Worker): Promise<number> {
  const texts = Array.from({ length: 1100 }, (_, i) =>
    hashTerms([{ text: `${words(i, 6)}. ${words(i + 7, 60)}`, weight: 2 }]),
  );
  const all = await worker.evaluate(async (queries) => {
    const { keyliftContent } = globalThis as unknown as {
      keyliftContent(): Promise<{ pack: Pick<ContextPack, 'match'> }>;
    };
    const { pack } = await keyliftContent();
    return queries.map((terms) => {
      const started = performance.now();
      void pack.match(terms, 5)[0]?.terms; // with the words of the one that is shown
      return performance.now() - started;
    });
  }, texts);
  const warm = all.slice(100).toSorted((a, b) => a - b);
  return round(warm[Math.floor(warm.length * 0.99)] ?? 0);
}

const vocabulary =
  'customer invoice contract refund token release incident supplier report dashboard interview forecast negotiate explain measure pipeline deadline backlog feedback emission regulation patient churn cohort prompt model alert query chart meeting decision prototype'.split(
    ' ',
  );
const words = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, i) => vocabulary[(seed * 31 + i * 17 + ((seed * i) % 7)) % vocabulary.length]).join(
    ' ',
  );

/** Used heap of the worker after a collection, in MiB; the pack's bytes lie outside of it. */
async function workerHeap(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (!worker) throw new Error('The worker is not running.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const answer = new Promise<number>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message }: { readonly message: string }) => {
      const { id, result } = JSON.parse(message) as { id: number; result?: { usedSize?: number } };
      if (id === 2) resolve(result?.usedSize ?? Number.NaN);
    });
  });
  const ask = (id: number, method: string) =>
    session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  await ask(1, 'HeapProfiler.collectGarbage');
  await ask(2, 'Runtime.getHeapUsage');
  const bytes = await answer;
  await page.close();
  return round(bytes / 1024 / 1024);
}

function pageOf(url: string): string {
  const body = url === '/big' ? '<p>one <b>row</b> of a long table</p>'.repeat(25_000) : '';
  const title = 'Negotiation with the customer: invoice and contract';
  return `<!doctype html><html lang="en"><head><link rel="icon" href="data:," /><title>${title}</title></head><body><main><h1>${title}</h1>
    <p>The customer asks for the refund of an invoice. Prepare the negotiation: what does the contract of the supplier promise?</p>${body}</main></body></html>`;
}

const median = (values: readonly number[]): number =>
  round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN);
const round = (value: number): number => Math.round(value * 100) / 100;
