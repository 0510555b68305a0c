/** The one door to the browser's extension API, for the worker and the extension's own pages. */
import browser from 'webextension-polyfill';

export { browser };
export type { Runtime, Scripting } from 'webextension-polyfill';
