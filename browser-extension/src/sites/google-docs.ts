import type { Site } from './site.js';

/** A document is somebody's writing: only its title is read. */
export const googleDocs: Site = { domain: 'docs.google.com', titleOnly: true };
