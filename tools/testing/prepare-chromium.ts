// Makes sure that there is a Chromium before the tests start, and prints where.
import { chromiumPath } from './chromium.js';

console.log(chromiumPath());
