// Runs in a worker of a browser: opens a ContextPack, matches pages, and takes the time of every match.
import { openContextPack } from '../../src/matching/context-pack/read.js';
import type { HashedTerm } from '../../src/matching/context-pack/terms.js';

/** The part of a worker's global that is used here. */
interface WorkerScope {
  onmessage: (event: {
    readonly data: { readonly pack: ArrayBuffer; readonly pages: readonly HashedTerm[][] };
  }) => void;
  postMessage(message: unknown): void;
}
const scope = globalThis as unknown as WorkerScope;
const ROUNDS = 3;

scope.onmessage = ({ data: { pack, pages } }) => {
  const opened = openContextPack(pack);
  const matches = pages.map((page) => opened.match(page, 3));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const page of pages) {
      const from = performance.now();
      opened.match(page, 3);
      if (round === ROUNDS - 1) times.push(performance.now() - from);
    }
  }
  scope.postMessage({ matches, times });
};
