import { describe, expect, it, vi } from 'vitest';
import { createSession, type SessionPage } from './session.js';

const CODE = 'a-code-that-works-once-0001';
const opened = {
  token: 'secret-token',
  expiresAt: '2026-10-20T18:00:00.000Z',
  role: 'learner',
  locale: 'de',
  returnUrl: 'https://lms.example/course/7',
};

type Answer = readonly [status: number, body: unknown] | 'broken';

/** A page at `hash` and a server that gives these answers in turn. */
function launch(hash: string, ...answers: Answer[]) {
  const addresses: string[] = [];
  const page: SessionPage = {
    location: { hash, pathname: '/app/', search: '?a=1' },
    history: { replaceState: (_state, _title, url) => void addresses.push(String(url)) },
  };
  const fetch = vi.fn((_url: string, _init: RequestInit) => {
    const next = answers.shift() ?? 'broken';
    if (next === 'broken') return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve({ status: next[0], text: () => Promise.resolve(JSON.stringify(next[1])) });
  });
  return { session: createSession(page, fetch), fetch, addresses };
}

const tokenSent = (fetch: ReturnType<typeof launch>['fetch']): unknown =>
  new Headers(fetch.mock.lastCall?.[1].headers).get('authorization');

describe('a launch', () => {
  it('exchanges its code for a session', async () => {
    const { session, fetch } = launch(`#code=${CODE}`, [200, opened]);
    expect(session.state()).toEqual({ status: 'opening' });
    await session.open();
    expect(fetch.mock.lastCall?.slice(0, 1)).toEqual(['/api/session']);
    expect(fetch.mock.lastCall?.[1]).toMatchObject({ method: 'POST', body: JSON.stringify({ code: CODE }) });
    expect(session.state()).toMatchObject({ status: 'open', info: { role: 'learner', locale: 'de' } });
  });

  it('sends the token from then on, and shows it to nobody', async () => {
    const { session, fetch } = launch(`#code=${CODE}`, [200, opened], [200, {}]);
    await session.open();
    expect(tokenSent(fetch)).toBeNull();
    await session.api.today();
    expect(tokenSent(fetch)).toBe('Bearer secret-token');
    expect(JSON.stringify(session.state())).not.toContain('secret-token');
  });

  it.each([
    ['', '/app/?a=1#/today'],
    ['&go=/today', '/app/?a=1#/today'],
    ['&go=%2Flessons%2Freading-a-trace', '/app/?a=1#/lessons/reading-a-trace'],
    ['&go=/key-results', '/app/?a=1#/key-results'],
    ['&go=https://elsewhere.example', '/app/?a=1#/today'],
    ['&go=//elsewhere.example', '/app/?a=1#/today'],
  ])('takes the code out of the address at once and goes on: %s', (rest, address) => {
    const { addresses } = launch(`#code=${CODE}${rest}`, [200, opened]);
    expect(addresses).toEqual([address]);
  });

  it('that is refused is over', async () => {
    const { session } = launch(`#code=${CODE}`, [401, { error: { code: 'unauthorized', message: 'used' } }]);
    await session.open();
    expect(session.state()).toEqual({ status: 'ended' });
  });

  it('that gets no answer may try again with the same code', async () => {
    const { session, fetch } = launch(`#code=${CODE}`, 'broken', [200, opened]);
    await session.open();
    expect(session.state()).toEqual({ status: 'unreachable' });
    await session.open();
    expect(session.state()).toMatchObject({ status: 'open' });
    expect(fetch.mock.calls.map(([, init]) => init.body)).toEqual([
      fetch.mock.calls[0]?.[1].body,
      fetch.mock.calls[0]?.[1].body,
    ]);
  });

  it('is opened once', async () => {
    const { session, fetch } = launch(`#code=${CODE}`, [200, opened]);
    await session.open();
    await session.open();
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe('without a code', () => {
  it.each(['', '#/today', '#code=', '#go=/today'])(
    '"%s" says that the session has ended, and leaves the address',
    async (hash) => {
      const { session, fetch, addresses } = launch(hash, [200, opened]);
      await session.open();
      expect(session.state()).toEqual({ status: 'ended' });
      expect(addresses).toEqual([]);
      expect(fetch).not.toHaveBeenCalled();
    },
  );
});

describe('a session', () => {
  it('ends when the server no longer knows its token, and remembers the way back to the course', async () => {
    const { session, fetch } = launch(`#code=${CODE}`, [200, opened], [401, {}], [200, {}]);
    const heard = vi.fn();
    await session.open();
    session.subscribe(heard);
    await expect(session.api.today()).rejects.toMatchObject({ code: 'unauthorized' });
    expect(session.state()).toMatchObject({ status: 'ended', info: { returnUrl: opened.returnUrl } });
    expect(heard).toHaveBeenCalledTimes(1);
    await session.api.keyResults();
    expect(tokenSent(fetch)).toBeNull();
  });

  it('survives every other refusal', async () => {
    const { session } = launch(`#code=${CODE}`, [200, opened], [403, {}], [503, {}]);
    await session.open();
    await expect(session.api.today()).rejects.toMatchObject({ code: 'forbidden' });
    await expect(session.api.today()).rejects.toMatchObject({ code: 'unavailable' });
    expect(session.state()).toMatchObject({ status: 'open' });
  });

  it('tells nobody any more who stopped listening', async () => {
    const { session } = launch(`#code=${CODE}`, [200, opened]);
    const heard = vi.fn();
    session.subscribe(heard)();
    await session.open();
    expect(heard).not.toHaveBeenCalled();
  });
});
