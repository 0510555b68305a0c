import type { Edition } from './editions.mjs';

export function buildApp(outDir?: string, edition?: Edition): Promise<string>;
