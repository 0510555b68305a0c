// A real Chromium for tests, started without anything that talks to the network by itself.
import { chromium, type Browser } from 'playwright-core';
import { browserPath, type BrowserKind } from './browser-path.js';

const CHROMIUM: BrowserKind = {
  name: 'Chromium or Chrome',
  variable: 'CHROMIUM_PATH',
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  installed: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
  debianPackage: 'chromium',
};

/** For code that starts the browser itself, such as a persistent profile with an extension. */
export function chromiumPath(): string {
  return browserPath(CHROMIUM);
}

export function chromiumArgs(): readonly string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // its sandbox refuses root
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/** Headless; `args` are added to `chromiumArgs()`. Throws, saying what to install, when there is no Chromium. */
export function launchChromium(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args: [...chromiumArgs(), ...args] });
}
