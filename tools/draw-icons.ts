/** Draws the extension's icons/*.png from icons/icon.svg: run it when the mark changes. A solid ground keeps it legible on any toolbar. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './testing/chromium.js';

const folder = fileURLToPath(new URL('../browser-extension/icons/', import.meta.url));
const svg = readFileSync(`${folder}icon.svg`, 'utf8');
const browser = await launchChromium();
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:100vh}svg{width:100vw;height:100vh}</style>${svg}`,
  );
  writeFileSync(`${folder}${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
