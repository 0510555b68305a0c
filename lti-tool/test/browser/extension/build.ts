/** Builds the extension as its own process would: surfaces do not import each other, tests of both neither. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

export async function buildForTests(browser: 'chrome' | 'firefox', folder: string): Promise<void> {
  const script = 'browser-extension/scripts/main.ts';
  await promisify(execFile)(process.execPath, ['tools/run-source.mjs', script, browser, folder], { cwd: root });
}
