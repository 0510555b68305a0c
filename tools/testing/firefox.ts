// Where a real Firefox for tests is.
import { browserPath, type BrowserKind } from './browser-path.js';

const FIREFOX: BrowserKind = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox', 'firefox-esr'],
  installed: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  debianPackage: 'firefox-esr',
};

/** Throws, saying what to install, when there is no Firefox. */
export function firefoxPath(): string {
  return browserPath(FIREFOX);
}
