import { expect, it, vi } from 'vitest';
import { probeBrowser, type Probe } from './browser-probes.js';

const PLATFORM = 'https://lms.example';

/** A page in a frame of the platform; `storage` is what its Platform Storage does. */
function aPage(change: {
  readonly search?: string;
  readonly told?: object;
  readonly top?: boolean;
  readonly blocked?: boolean;
  readonly storage?: 'keeps' | 'silent' | 'error' | 'elsewhere';
}): Window {
  const listeners = new Set<(event: object) => void>();
  const kept = new Map<string, unknown>();
  const answer = (message: Record<string, unknown>): void => {
    if (change.storage === 'silent' || change.storage === undefined) return;
    if (message['value'] !== undefined) kept.set(String(message['key']), message['value']);
    const data = {
      subject: `${String(message['subject'])}.response`,
      message_id: message['message_id'],
      value: kept.get(String(message['key'])),
      ...(change.storage === 'error' && { error: { code: 'storage_exhaustion' } }),
    };
    const origin = change.storage === 'elsewhere' ? 'https://evil.example' : PLATFORM;
    for (const listen of listeners) listen({ origin, data });
  };
  const parent = {
    frames: {},
    postMessage: (message: Record<string, unknown>) => queueMicrotask(() => answer(message)),
  };
  const page: Record<string, unknown> = {
    location: { search: change.search ?? '', ancestorOrigins: [PLATFORM] },
    document: { referrer: '' },
    localStorage: {
      setItem: () => {
        if (change.blocked) throw new DOMException('blocked', 'SecurityError');
      },
      removeItem: () => undefined,
    },
    opener: null,
    parent,
    fetch: vi.fn(async () => ({ ok: true, json: async () => ({ now: new Date().toISOString(), ...change.told }) })),
    addEventListener: (_: string, listen: (event: object) => void) => listeners.add(listen),
    removeEventListener: (_: string, listen: (event: object) => void) => listeners.delete(listen),
  };
  page['top'] = change.top ? page : parent;
  return page as unknown as Window;
}

const resultsOf = (probes: readonly Probe[]) => Object.fromEntries(probes.map(({ look, result }) => [look, result]));
const both = { partitioned: true, thirdParty: true, storageOrigin: PLATFORM };

it('tells what a browser keeps, and asks twice, because the first answer sets what the second finds', async () => {
  const page = aPage({ search: '?platform=p%201&storage=_parent', told: both, storage: 'keeps' });
  const probes = await probeBrowser(page);
  expect(resultsOf(probes)).toEqual({
    frame: 'ok',
    cookie: 'ok',
    'platform-storage': 'ok',
    'third-party': 'ok',
    storage: 'ok',
    clock: 'ok',
  });
  expect(probes.find(({ look }) => look === 'frame')?.origin).toBe(PLATFORM);
  expect(page.fetch).toHaveBeenCalledTimes(2);
  expect(page.fetch).toHaveBeenCalledWith('/lti/doctor?platform=p%201', { credentials: 'include' });
});

it.each<[string, Parameters<typeof aPage>[0], Partial<Record<Probe['look'], Probe['result']>>]>([
  ['a browser that keeps no cookie', { told: { partitioned: false } }, { cookie: 'warn' }],
  ['a window of its own', { top: true, told: both }, { frame: 'unknown' }],
  ['blocked storage of the site, which is fine', { blocked: true, told: both }, { storage: 'ok' }],
  ['no offer of Platform Storage', { search: '?platform=p', told: both }, { 'platform-storage': 'unknown' }],
  [
    'storage that never answers',
    { search: '?storage=x', told: both, storage: 'silent' },
    { 'platform-storage': 'warn' },
  ],
  ['storage that is full', { search: '?storage=x', told: both, storage: 'error' }, { 'platform-storage': 'warn' }],
  [
    'an answer from elsewhere',
    { search: '?storage=x', told: both, storage: 'elsewhere' },
    { 'platform-storage': 'warn' },
  ],
  ['a clock that differs', { told: { ...both, now: '2020-01-01T00:00:00.000Z' } }, { clock: 'warn' }],
])('%s', async (_, change, expected) => {
  expect(resultsOf(await probeBrowser(aPage(change)))).toMatchObject(expected);
});

it('a server that does not answer hides nothing else', async () => {
  const page = aPage({ blocked: true });
  page.fetch = async () => Promise.reject(new Error('away'));
  expect(resultsOf(await probeBrowser(page))).toEqual({ frame: 'ok', storage: 'ok', server: 'warn' });
});
