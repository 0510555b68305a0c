/** `npm run build`: every variant into dist/. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildExtension, type Variant } from './build.js';

const folder = fileURLToPath(new URL('../dist', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const variants: readonly Variant[] = (['chrome', 'firefox'] as const).flatMap((target) =>
  (['store', 'enterprise'] as const).map((variant) => ({ target, variant, e2e: false })),
);
for (const variant of variants) {
  const name = variant.variant === 'store' ? variant.target : `${variant.target}-${variant.variant}`;
  await buildExtension(variant, version, `${folder}/${name}`);
}
