import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startJiraPreview } from './jira-preview.js';

it('the preview of the Jira app is served from its folder, and nothing beside it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keylift-preview-'));
  await writeFile(join(folder, 'index.html'), '<p>MOB-142</p>');
  const preview = await startJiraPreview(folder, { host: '127.0.0.1', port: 0 });
  try {
    const base = preview.url.replace('localhost', '127.0.0.1');
    const page = await fetch(base);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('MOB-142');
    expect((await fetch(new URL('/%2e%2e/%2e%2e/etc/passwd', base))).status).toBe(404);
  } finally {
    await preview.close();
    await rm(folder, { recursive: true });
  }
});
