import type { Site } from './site.js';

/** Every site without an adapter. */
export const generic: Site = {};
