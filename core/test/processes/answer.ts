/** The other side of start.ts. */
import { once } from 'node:events';

/** Says ready, waits until all are, works, and answers with one line of JSON. */
export async function answer(work: (...args: string[]) => Promise<unknown>): Promise<void> {
  process.stdout.write('ready\n');
  await once(process.stdin, 'data');
  process.stdin.destroy();
  process.stdout.write(`${JSON.stringify(await work(...process.argv.slice(2)))}\n`);
}
