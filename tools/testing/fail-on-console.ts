// Setup for every test file: whatever reaches the console fails the test that printed it, so runs stay silent.
// A test about printing passes its own writer, or spies on the method it means.
import { format } from 'node:util';
import { afterAll, afterEach } from 'vitest';

const methods = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const;

let printed: Error[] = [];

for (const method of methods) {
  console[method] = (...args: unknown[]) => {
    printed.push(new Error(`console.${method}: ${format(...args)}`));
  };
}

/** Not at once inside the call: the code under test might catch the error. */
function failIfPrinted(): void {
  const [first] = printed;
  printed = [];
  if (first !== undefined)
    throw new Error(`Tests are silent, but this one printed. ${first.message}`, { cause: first });
}

afterEach(failIfPrinted);
afterAll(failIfPrinted);
