/** `npm run build`: every variant into dist/. With a browser, a folder and a variant: the one that browser tests load. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { archive } from './archive.js';
import { buildExtension, type Variant } from './build.js';

const folder = fileURLToPath(new URL('../dist', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const [target, outDir, variant = 'store', testVersion = version] = process.argv.slice(2);
if (target === undefined) await buildAll();
else if (
  outDir !== undefined &&
  (target === 'chrome' || target === 'firefox') &&
  (variant === 'store' || variant === 'enterprise')
) {
  await buildExtension({ target, variant, e2e: true }, testVersion, outDir);
  await writeFile(`${outDir}.zip`, await archive(outDir));
} else throw new Error('Usage: main.ts [chrome|firefox FOLDER [store|enterprise [VERSION]]]');

async function buildAll(): Promise<void> {
  const variants: readonly Variant[] = (['chrome', 'firefox'] as const).flatMap((browser) =>
    (['store', 'enterprise'] as const).map((variant) => ({ target: browser, variant, e2e: false })),
  );
  for (const variant of variants) {
    const name = variant.variant === 'store' ? variant.target : `${variant.target}-${variant.variant}`;
    await buildExtension(variant, version, `${folder}/${name}`);
  }
}
