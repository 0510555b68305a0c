/** A sentence of the extension in the browser's language. */
import { browser } from '../browser.js';
import type { MessageName } from '../words/messages.js';

export const say = (name: MessageName, ...substitutions: readonly string[]): string =>
  browser.i18n.getMessage(name, [...substitutions]);

/** Language and direction of the browser, on the page itself. */
export function setLanguage(): void {
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
}
