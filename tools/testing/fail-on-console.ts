// Setup for every test file: whatever reaches the console fails the test that printed it, so runs stay silent.
// A test about printing passes its own writer, or spies on the method it means.
import { afterAll, afterEach } from 'vitest';

const methods = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const;

let printed: Error[] = [];

for (const method of methods) {
  console[method] = (...args: unknown[]) => {
    printed.push(new Error(`console.${method}: ${args.map(String).join(' ')}`));
  };
}

/** Throws the first message printed since the last call; further ones are its `cause`-less neighbours in the count. */
function failIfPrinted(): void {
  const [first, ...others] = printed;
  printed = [];
  if (first === undefined) return;
  throw new Error(`Tests are silent, but this one printed ${1 + others.length} time(s). ${first.message}`, {
    cause: first,
  });
}

afterEach(failIfPrinted);
afterAll(failIfPrinted);
