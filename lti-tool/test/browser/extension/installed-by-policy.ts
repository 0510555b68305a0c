/** The enterprise's extension as an administrator of Chromium rolls it out: packed, on an update server, forced by policy. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { vi } from 'vitest';
import { chromiumArgs, chromiumPath } from '../../../../tools/testing/chromium.js';
import { privateEtc } from '../../../../tools/testing/private-etc.js';
import { buildForTests } from './build.js';

export interface Rollout {
  readonly id: string;
  /** Starts the browser under these settings of the extension. */
  readonly start: (settings: object) => Promise<BrowserContext>;
  /** Sets others while it runs. */
  readonly set: (settings: object) => Promise<void>;
  readonly close: () => Promise<void>;
}

const version = '0.1.0';
/** Inside the namespace everybody is. */
const sandboxRefusesRoot = '--no-sandbox';

/** `allowedHosts` are what the browser itself lets the extension touch. `folder` is the caller's to remove. */
export async function prepareRollout(folder: string, allowedHosts: readonly string[]): Promise<Rollout> {
  const built = join(folder, 'built');
  await buildForTests('chrome', built, 'enterprise', version);
  const { id, crx } = await pack(folder, built);
  const updates = createServer((request, response) => {
    if (request.url?.endsWith('.crx')) response.setHeader('content-type', 'application/x-chrome-extension').end(crx);
    else response.setHeader('content-type', 'text/xml').end(updatesXml(id, address()));
  });
  const address = (): string => `http://localhost:${(updates.address() as AddressInfo).port}`;
  updates.listen(0, '127.0.0.1');
  await once(updates, 'listening');

  await mkdir(join(folder, 'etc'));
  const { program, policies } = await privateEtc(join(folder, 'etc'), chromiumPath());
  const set = (settings: object): Promise<void> => {
    const policy = {
      ExtensionSettings: {
        [id]: {
          installation_mode: 'force_installed',
          update_url: `${address()}/updates.xml`,
          runtime_blocked_hosts: ['*://*'],
          runtime_allowed_hosts: allowedHosts,
        },
      },
      '3rdparty': { extensions: { [id]: settings } },
      // Without it, opening a page of a forced extension ends the connection of a test.
      DeveloperToolsAvailability: 1,
    };
    return writeFile(join(policies, 'keylift.json'), JSON.stringify(policy));
  };
  let end: (() => Promise<void>) | undefined;
  return {
    id,
    set,
    async start(settings) {
      await set(settings);
      const profile = join(folder, 'profile');
      // Not by the driver, and without the arguments of other tests: both prevent a forced installation.
      const args = ['--headless=new', '--disable-gpu', '--no-first-run', '--lang=en', '--remote-debugging-port=0'];
      const running = spawn(program, [...args, sandboxRefusesRoot, `--user-data-dir=${profile}`, 'about:blank'], {
        stdio: 'ignore',
      });
      const exited = once(running, 'exit');
      let browser: Browser | undefined;
      end = async () => {
        await browser?.close();
        running.kill();
        await exited;
      };
      const port = await vi.waitFor(() => readPort(profile), { timeout: 30_000, interval: 100 });
      browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      return browser.contexts()[0] as BrowserContext;
    },
    async close() {
      await end?.();
      updates.close();
      updates.closeAllConnections();
    },
  };
}

/** Written by the browser when it listens; throws until then. */
async function readPort(profile: string): Promise<string> {
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  if (!port) throw new Error('no port yet');
  return port;
}

/** With a key for this run only. An extension's id is half of its key's hash, spelt a to p. */
async function pack(folder: string, built: string): Promise<{ readonly id: string; readonly crx: Buffer }> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keyFile = join(folder, 'key.pem');
  await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const { status, stderr } = spawnSync(
    chromiumPath(),
    [
      ...chromiumArgs(),
      '--headless=new',
      `--user-data-dir=${join(folder, 'packing')}`,
      `--pack-extension=${built}`,
      `--pack-extension-key=${keyFile}`,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`Chromium packed no extension: ${stderr}`);
  const digest = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  const id = digest.slice(0, 32).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return { id, crx: await readFile(`${built}.crx`) };
}

/** https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux */
const updatesXml = (id: string, address: string): string => `<?xml version='1.0' encoding='UTF-8'?>
<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'>
  <app appid='${id}'><updatecheck codebase='${address}/keylift.crx' version='${version}' /></app>
</gupdate>`;
