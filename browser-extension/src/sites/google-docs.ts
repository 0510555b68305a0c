import { isAt, type Site } from './site.js';

/** A document is somebody's writing: only its title is read. */
export const googleDocs: Site = { is: isAt('docs.google.com'), titleOnly: true };
