// Sends a ContextPack and pages to a worker in a real Chromium and brings back what it found and how long it took.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { PackMatch } from '../../src/matching/context-pack/read.js';
import type { HashedTerm } from '../../src/matching/context-pack/terms.js';
import { launchChromium } from '../../../tools/testing/chromium.js';

export interface WorkerAnswer {
  readonly matches: readonly (readonly PackMatch[])[];
  /** Milliseconds for each page, warm; a browser's clock counts tenths. */
  readonly times: readonly number[];
}

/** The browser's, of which Node has no types. */
type WorkerKind = new (url: string) => {
  addEventListener(kind: 'message', heard: (event: { readonly data: WorkerAnswer }) => void): void;
  addEventListener(kind: 'error', heard: (event: { readonly message: string }) => void): void;
  postMessage(message: unknown): void;
};

export async function matchInWorker(
  pack: ArrayBuffer,
  pages: readonly (readonly HashedTerm[])[],
): Promise<WorkerAnswer> {
  const script = await bundledWorker();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    return await page.evaluate(
      ([code, bytes, texts]) =>
        new Promise<WorkerAnswer>((resolve, reject) => {
          const worker = new (globalThis as unknown as { Worker: WorkerKind }).Worker(
            URL.createObjectURL(new Blob([code], { type: 'text/javascript' })),
          );
          worker.addEventListener('message', ({ data }) => resolve(data));
          worker.addEventListener('error', ({ message }) => reject(new Error(message)));
          worker.postMessage({ pack: Uint8Array.from(bytes).buffer, pages: texts });
        }),
      [script, [...new Uint8Array(pack)], pages] as const,
    );
  } finally {
    await browser.close();
  }
}

async function bundledWorker(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['source'] },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('worker.ts', import.meta.url)), formats: ['iife'], name: 'packWorker' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('The worker was not bundled.');
  return output.output[0].code;
}
