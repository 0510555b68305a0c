// Makes sure that there are a Chromium and a Firefox before the tests start, and prints where.
import { chromiumPath } from './chromium.js';
import { firefoxPath } from './firefox.js';

console.log(`${chromiumPath()}\n${firefoxPath()}`);
