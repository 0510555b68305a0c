import { expect, it } from 'vitest';
import { launchChromium } from '../../../tools/testing/chromium.js';
import { bundled } from './bundle.js';
import { hashes } from './hashes.js';

it('the hash of a verdict is the same in a real Chromium', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundled('iife') });
    expect(await page.evaluate('verdictHashes.hashes()')).toEqual(hashes());
  } finally {
    await browser.close();
  }
});
