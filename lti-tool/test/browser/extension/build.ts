/** Builds the extension, beside it FOLDER.zip, as its own process would: surfaces do not import each other, tests of both neither. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

export async function buildForTests(
  browser: 'chrome' | 'firefox',
  folder: string,
  variant: 'store' | 'enterprise' = 'store',
  version = '0.1.0',
): Promise<void> {
  const script = ['tools/run-source.mjs', 'browser-extension/scripts/main.ts'];
  await promisify(execFile)(process.execPath, [...script, browser, folder, variant, version], { cwd: root });
}
