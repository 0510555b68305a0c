/** Every site without an adapter. */
import type { Site } from './site.js';

export const generic: Site = { is: () => true };
