/** Bundles as the surfaces make them: one file, minified, for a worker (`iife`) or for a Forge function (`cjs`). */
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

export async function bundled(format: 'iife' | 'cjs'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: format === 'iife' ? 'chrome120' : 'node20',
      lib: { entry: fileURLToPath(new URL('hashes.ts', import.meta.url)), formats: [format], name: 'verdictHashes' },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rollup.RollupOutput[];
  const [chunk, ...others] = output?.output ?? [];
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('A bundle is one file.');
  return chunk.code;
}
