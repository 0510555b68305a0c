import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bundled } from './bundle.js';
import { hashes } from './hashes.js';

/** A context with what ECMAScript brings and nothing else: no process, Buffer, console, crypto, document or timers. */
const run = (code: string, context: Record<string, unknown>, expression: string): unknown => {
  const realm = vm.createContext(context);
  vm.runInContext(code, realm);
  return JSON.parse(vm.runInContext(`JSON.stringify(${expression})`, realm) as string);
};

describe('the hash of a verdict is the same', () => {
  it('in a bundle like the extension’s, without a platform', async () => {
    expect(run(await bundled('iife'), {}, 'verdictHashes.hashes()')).toEqual(hashes());
  });

  it('in a bundle like a Forge function’s, with CommonJS and no more', async () => {
    const module = { exports: {} };
    expect(run(await bundled('cjs'), { module, exports: module.exports }, 'module.exports.hashes()')).toEqual(hashes());
  });

  it('and differs between verdicts', () => {
    const all = hashes();
    expect(new Set(all).size).toBe(all.length);
  });

  // Frozen from this engine after the other tests of the verdict passed: a change here means that verdicts changed.
  it('as it was', () => {
    expect(hashes()).toMatchInlineSnapshot(`
      [
        "6932e11c40c0bb1ae7f6d0df2d3d2d613fa691db2466638ad53885601faba7e5",
        "fe1c6a5512a498e63a758cdb80b0646ee83828b5bdfa8154630daa2d2841b1ce",
        "05571b03d993de316c7d6a8a8252d21312654c457b9685923ba6bf3fb86b7d3d",
        "3a011392aa03a71b0247dd652046f769350359a0b007f0f5d7686c8a31d16688",
        "2052b29b0669ed3056e29fa3c4c7c0a401802e0c5d1cfa574c4cf515090c38ea",
        "3379ffeda7cdd326c9ca9bf9a1edca0a1abe86f3ece7c2388ebdfc85423c70c8",
      ]
    `);
  });
});
