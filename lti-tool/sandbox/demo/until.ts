/** Waits for something that happens elsewhere, by looking again and again. */
import { setTimeout as pause } from 'node:timers/promises';

const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 500;

/** The first result of `look` that is not undefined. Throws, naming `what`, when there is none in time. */
export async function until<T>(what: string, look: () => Promise<T | undefined>, timeoutMs = 30_000): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (let wait = FIRST_PAUSE; ; wait = Math.min(LONGEST_PAUSE, wait * 2)) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() + wait > end) throw new Error(`Waited ${timeoutMs / 1000} s in vain: ${what}`);
    await pause(wait);
  }
}
