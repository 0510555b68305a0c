/** The browser's own API in scripts that run inside pages: types only, since the polyfill would more than double them. */
import type { Browser } from 'webextension-polyfill';

declare const browser: Browser;

export const nativeBrowser = browser;
