// What is built for the stores: sizes, contents, Mozilla's own linter, and archives that can be reproduced.
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import linter from 'addons-linter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archive } from '../scripts/archive.js';
import { buildExtension } from '../scripts/build.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keylift-built-'));
  for (const target of ['chrome', 'firefox'] as const)
    await buildExtension({ target, variant: 'store', e2e: false }, '0.1.0', join(folder, target));
  await buildExtension({ target: 'firefox', variant: 'enterprise', e2e: false }, '0.1.0', join(folder, 'enterprise'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const gzipped = async (file: string): Promise<number> =>
  gzipSync(await readFile(join(folder, file)), { level: 9 }).length;

describe('the built extension', () => {
  it.each([
    // Runs on every page of an allowed site. The best of its kind injects 6.8 KB.
    ['content.js', 3 * 1024],
    ['card.js', 5 * 1024],
    ['worker.js', 16 * 1024],
  ])('keeps %s within its size', async (file, ceiling) => {
    for (const target of ['chrome', 'firefox']) expect(await gzipped(`${target}/${file}`)).toBeLessThanOrEqual(ceiling);
  });

  it('has no test door, no remote code and no source map', async () => {
    for (const target of ['chrome', 'firefox']) {
      const names = await readdir(join(folder, target), { recursive: true });
      expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
      for (const name of names.filter((one) => one.endsWith('.js'))) {
        const text = await readFile(join(folder, target, name), 'utf8');
        expect(text).not.toMatch(/\beval\(|new Function|importScripts|localhost/);
      }
      expect(await readFile(join(folder, target, 'manifest.json'), 'utf8')).not.toContain(
        'host_permissions": [\n    "http:',
      );
    }
  });

  it.each(['firefox', 'enterprise'])(
    'passes the linter of Mozilla without an error, a warning or a notice: %s',
    async (name) => {
      const instance = linter.createInstance({
        config: { _: [join(folder, name)], logLevel: 'fatal', output: 'none', stack: false, selfHosted: false },
        runAsBinary: false,
      });
      const { errors, warnings, notices } = await instance.run();
      expect(
        [...errors, ...warnings, ...notices].map(({ code, message, file }) => `${code} ${message} ${file}`),
      ).toEqual([]);
    },
  );

  it('is archived the same, byte for byte, every time', async () => {
    const [first, second] = await Promise.all([archive(join(folder, 'chrome')), archive(join(folder, 'chrome'))]);
    expect(Buffer.compare(first, second)).toBe(0);
    await buildExtension({ target: 'chrome', variant: 'store', e2e: false }, '0.1.0', join(folder, 'again'));
    expect(Buffer.compare(first, await archive(join(folder, 'again')))).toBe(0);
  });
});
