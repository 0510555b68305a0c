import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStores } from '@keylift/core';
import { matrix } from './launch-matrix.js';
import { createBrowser, type Browser } from './support/browser.js';
import { startPlatform, type Platform } from './support/platform.js';
import { startTool, type Tool } from './support/tool.js';

it('has the fifty cases', () => {
  expect(new Set(matrix.map(({ id }) => id)).size).toBe(50);
});

describe.each([['memory', async () => createMemoryStores()]])(
  'the launch matrix over the %s store',
  (_, openStores) => {
    let platform: Platform;
    let tool: Tool;
    let browser: Browser;
    beforeAll(async () => {
      platform = await startPlatform();
      tool = await startTool({ stores: await openStores(), registrations: [platform.registration] });
      browser = createBrowser(tool.origin, platform);
    });
    afterAll(async () => {
      await tool.close();
      await tool.stores.close();
      await platform.close();
    });

    it.each(matrix)('$id $name: $expected', async ({ expected, run }) => {
      const { accepted, code } = await run(browser, platform);
      expect(typeof expected === 'number' ? accepted : code).toBe(expected);
      if (typeof expected === 'string') expect(accepted).toBe(0);
    });
  },
);
