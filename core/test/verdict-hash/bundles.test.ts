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
        "5ea776d63f2e772fcdea992e7cdf55d1334b73d16c0cc0a80a4fe65665f85525",
        "29a301ddade41dffb5802763857a8a500ade342507872832ae3e726129e38236",
        "8a78b99c5e9d6c910bcbc1381131e09fdffb178d4544d28ac8802832793d8165",
        "60c560816aafdf2a35d3030afa40188081ca64dccc3b7a9a648f5209c9660352",
        "1e85efe40d4e7e5cdee0374e6cded0ac7da4a688642ba22b64cc84bcb3045977",
        "511f71f8baf1aafb8f7fdac286ab5659502fab2cb2948553c4ff12c6243a6d9d",
      ]
    `);
  });
});
