// What a tip rests on and what can be wrong with it, in a real Chromium: the server, the pack, the room on the device.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { shippedPack } from '../../bench/shipped-pack.js';
import { json, openForeignServer, type Answer, type ForeignServer } from './foreign-server.js';
import { noTips, openWorld, outcomeOnHonestPage, type ExtensionPage, type World } from './world.js';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
let server: ForeignServer;
beforeAll(async () => {
  const pack = await shippedPack();
  server = await openForeignServer(pack);
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  server.close();
});
beforeEach(async () => {
  server.answers.clear();
  await world.remember({
    memory: noTips,
    own: { serverUrl: server.url, pausedSites: [] },
    signedIn: { origin: server.url, refreshToken: 'one' },
  });
});
afterEach(async () => {
  await world.closePages();
  expect(await world.takeErrors()).toEqual([]);
});

/** As the alarm does it; returns what is remembered of it. */
async function sync(): Promise<unknown> {
  const worker = await world.worker();
  await worker.evaluate(async () => {
    const { browser, keyliftSync } = globalThis as unknown as ExtensionPage & { keyliftSync(): Promise<void> };
    await browser.storage.session.set({ tokens: { accessToken: 'a', expiresAt: Date.now() + 600_000 } });
    await keyliftSync();
  });
  return (await world.remembered())['lastSync'];
}

const text =
  (status: number, type: string, body: string): Answer =>
  (response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

describe('a server that', () => {
  const pack = 'application/octet-stream';
  const endless: Answer = (response) => {
    response.writeHead(200, { 'content-type': pack, etag: '"endless"' });
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    };
    response.on('drain', more);
    more();
  };
  it.each<[string, string, Answer, string]>([
    ['hangs up', '/api/pack', (response) => void response.destroy(), 'unavailable'],
    ['answers with a page', '/api/pack', text(200, 'text/html', '<h1>Please log in</h1>'), 'unavailable'],
    ['says it is broken', '/api/pack', text(500, 'text/html', 'Error'), 'unavailable'],
    [
      'leads elsewhere',
      '/api/pack',
      (response) => void response.writeHead(302, { location: '/api/today' }).end(),
      'unavailable',
    ],
    ['never ends', '/api/pack', endless, 'invalid'],
    [
      'announces too much',
      '/api/pack',
      (response) =>
        void response.writeHead(200, { 'content-type': pack, etag: '"x"', 'content-length': '9000000' }).end('x'),
      'invalid',
    ],
    [
      'breaks off',
      '/api/pack',
      (response) => {
        response.writeHead(200, { 'content-type': pack, etag: '"x"', 'content-length': '100' });
        response.write('KLCP');
        setImmediate(() => response.destroy());
      },
      'unavailable',
    ],
    [
      'sends a damaged pack',
      '/api/pack',
      (response) =>
        void response
          .writeHead(200, { 'content-type': pack, etag: '"x"' })
          .end('KLCP and nothing else of a pack that could be read'),
      'invalid',
    ],
    ['sends a page of titles', '/api/pack/catalogue', text(200, 'text/html', '<h1>Titles</h1>'), 'unavailable'],
    [
      'sends titles that are none',
      '/api/pack/catalogue',
      json({ helps: [], lessons: [{ id: 7 }, null] }),
      'unavailable',
    ],
    ['sends nothing for today', '/api/today', json(null), 'unavailable'],
    ['sends something else for today', '/api/today', json({ sprint: 'soon' }), 'unavailable'],
    ['refuses this person', '/api/today', json({ error: { message: 'no' } }, 403), 'forbidden'],
  ])('%s leaves a clear state, and the pack that is here goes on', async (_, path, answer, problem) => {
    server.answers.set(path, answer);
    expect(await sync()).toMatchObject({ problem });
    expect(await outcomeOnHonestPage(world)).toBe('tip');
  });

  it('is away is named in the settings', async () => {
    server.answers.set('/api/pack', (response) => void response.destroy());
    await sync();
    const page = await world.context.newPage();
    await page.goto(`chrome-extension://${world.extensionId}/options.html`);
    await expect.poll(() => page.locator('body').innerText()).toContain('Keylift cannot be reached.');
  });
});

it('a panel that is sent something else than a day says so', async () => {
  server.answers.set('/api/today', json({ sprint: { items: [] }, standing: 'on one leg' }));
  await sync();
  const page = await world.context.newPage();
  await page.goto(`chrome-extension://${world.extensionId}/panel.html`);
  await expect.poll(() => page.locator('body').innerText()).toContain('Keylift cannot be reached.');
});

describe('a pack on this device that is', () => {
  const spoil = (how: string): Promise<void> =>
    world.inExtension(
      (way) =>
        new Promise<void>((resolve) => {
          const open = indexedDB.open('keyval-store');
          open.onsuccess = () => {
            const store = open.result.transaction('keyval', 'readwrite').objectStore('keyval');
            const got = store.get('pack');
            got.onsuccess = () => {
              const stored = got.result as { bytes: ArrayBuffer };
              const view = new DataView(stored.bytes);
              if (way === 'damaged') view.setUint8(5000, view.getUint8(5000) ^ 1);
              if (way === 'newer') view.setUint32(4, 2, true);
              const bytes =
                way === 'cut off' ? stored.bytes.slice(0, 900) : way === 'no bytes at all' ? 'x' : stored.bytes;
              store.put({ ...stored, bytes }, 'pack');
              store.transaction.oncomplete = () => resolve();
            };
          };
        }),
      how,
    );

  it.each(['damaged', 'cut off', 'newer', 'no bytes at all'])(
    '%s is silence, until the next update mends it',
    async (how) => {
      await world.fill();
      await spoil(how);
      await world.endWorker();
      expect(await outcomeOnHonestPage(world)).toBe('silent');
      expect(await sync()).not.toHaveProperty('problem');
      expect(await outcomeOnHonestPage(world)).toBe('tip');
    },
  );
});

describe('a device without room', () => {
  it('gets no tip it could not count, and tips come back with the room', async () => {
    await world.inExtension(async () => {
      const { local } = (globalThis as unknown as ExtensionPage).browser.storage;
      // Ten megabytes is all an extension gets; the rest of the keys stay as they are.
      for (let size = 4_000_000; size > 0; size = Math.floor(size / 2))
        for (let i = 0, isRoom = true; isRoom; i += 1)
          isRoom = await local.set({ [`filled ${size} ${i}`]: 'x'.repeat(size) }).then(
            () => true,
            () => false,
          );
    }, undefined);
    expect(await outcomeOnHonestPage(world)).toBe('silent');
    await world.inExtension(async () => {
      const { local } = (globalThis as unknown as ExtensionPage).browser.storage as unknown as Record<
        'local',
        { get(name: null): Promise<object>; remove(names: readonly string[]): Promise<void> }
      >;
      await local.remove(Object.keys(await local.get(null)).filter((name) => name.startsWith('filled ')));
    }, undefined);
    expect(await outcomeOnHonestPage(world)).toBe('tip');
  });

  it('keeps the pack it has when a newer one does not fit, and says so', async () => {
    await world.fill();
    const { bytes, catalogue } = await shippedPack();
    server.answers.set('/api/pack', (response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream', etag: '"newer"' });
      response.end(new Uint8Array(bytes));
    });
    server.answers.set('/api/pack/catalogue', json({ ...catalogue, etag: '"newer"' }));
    const worker = await world.worker();
    // The browser's limit for a database depends on the disk, and an override asked of the worker's page
    // (Storage.overrideQuotaForOrigin) had no effect, so the refusal is played.
    await worker.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    expect(await sync()).toMatchObject({ problem: 'full' });
    await world.endWorker();
    const page = await world.context.newPage();
    await page.goto(`chrome-extension://${world.extensionId}/options.html`);
    await page.getByText('There is no room left on this device.').waitFor();
    expect(await outcomeOnHonestPage(world)).toBe('tip');
  });
});
