/** What the build turns into files. */
export { managedSchema } from './managed-schema.js';
export { manifest } from './manifest.js';
export { messages } from './words/messages.js';
