// @vitest-environment happy-dom
import { KeyliftError, type ErrorCode } from '@keylift/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Api } from './api.js';
import { App } from './app.js';
import { fixtureApi } from './fixtures/api.js';
import { keyResult } from './fixtures/key-result.js';
import { lesson } from './fixtures/lesson.js';
import { today } from './fixtures/today.js';
import type { Session, SessionState } from './session.js';
import { during, mount, only, press, textOf, unmountAll } from './testing/render.js';

beforeEach(() => {
  location.hash = '';
  document.title = '';
});
afterEach(unmountAll);

const info = { expiresAt: '', role: 'learner', locale: 'en', returnUrl: 'https://lms.example/course/7' } as const;

async function start(state: SessionState = { status: 'open', info }, changes: Partial<Api> = {}) {
  let now = state;
  const listeners = new Set<() => void>();
  const session: Session = {
    api: { ...fixtureApi(), ...changes },
    state: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: vi.fn<() => Promise<void>>().mockResolvedValue(),
  };
  const become = (next: SessionState): Promise<void> =>
    during(() => {
      now = next;
      for (const listener of listeners) listener();
    });
  let root = document.body;
  await during(() => (root = mount(<App session={session} locale="en" />)));
  return { root, session, become };
}

const go = async (hash: string): Promise<void> => {
  await during(() => {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
  });
  // The code of most pages comes when they are opened.
  while (document.querySelector('[aria-busy]')) await during(() => undefined);
};
const headline = (root: HTMLElement): string => textOf(only(root, 'h1'));

describe('the app', () => {
  it('opens on today, without taking the focus from the page around it', async () => {
    const { root } = await start();
    expect(headline(root)).toBe(today.headline);
    expect(document.title).toBe(`${today.headline} · Keylift`);
    expect(document.activeElement?.tagName).toBe('BODY');
  });

  it('opens also when the session is there before the first effect', async () => {
    const opening = { status: 'opening' } as const;
    const open = { status: 'open', info } as const;
    const state = vi.fn<() => SessionState>().mockReturnValueOnce(opening).mockReturnValue(open);
    const session = { api: fixtureApi(), state, subscribe: () => () => undefined, open: () => Promise.resolve() };
    let root = document.body;
    await during(() => (root = mount(<App session={session} locale="en" />)));
    expect(headline(root)).toBe(today.headline);
  });

  it.each([
    ['#/lessons/token-refresh-trace', lesson.title],
    ['#/key-results', 'Key Results of your teams'],
    ['#/xray', 'What would it take?'],
    ['#/key-results/tier-2', keyResult.title],
    ['#/nowhere', 'This page is not here'],
  ])('on the way to %s sets the title and the focus', async (hash, title) => {
    const { root } = await start();
    await go(hash);
    expect(headline(root)).toBe(title);
    expect(document.title).toBe(`${title} · Keylift`);
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('arrives at the apply step where that was asked for', async () => {
    await start();
    await go('#/lessons/token-refresh-trace/apply');
    expect(document.activeElement?.id).toBe('apply');
  });

  it('begins anew when the apply step follows the same lesson', async () => {
    const { root } = await start();
    await go('#/lessons/token-refresh-trace');
    await press(root, 'Finish the lesson');
    expect(headline(root)).not.toBe(lesson.title);
    await go('#/lessons/token-refresh-trace/apply');
    expect(headline(root)).toBe(lesson.title);
  });

  it('takes the language of the view for the document and for its own words', async () => {
    const { root } = await start(undefined, { today: () => Promise.resolve({ ...today, locale: 'de' }) });
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['de', 'ltr']);
    expect(textOf(only(root, 'nav'))).toBe('HeuteKey ResultsTeamsRöntgenblickFähigkeitenMeine Zeit');
  });

  it('turns around for languages written from the right', async () => {
    await start(undefined, { today: () => Promise.resolve({ ...today, locale: 'ar' }) });
    expect(document.documentElement.dir).toBe('rtl');
  });

  it('lets the keyboard skip to the content without changing the address', async () => {
    const { root } = await start();
    await during(() => only(root, 'a.skip').click());
    expect(document.activeElement?.id).toBe('content');
    expect(location.hash).toBe('');
  });

  it('drops an answer that comes after the visitor left', async () => {
    let answer = (_view: typeof today): void => undefined;
    const { root } = await start(undefined, { today: () => new Promise((resolve) => (answer = resolve)) });
    await go('#/key-results');
    await during(() => answer(today));
    expect(headline(root)).toBe('Key Results of your teams');
  });
});

describe('the menu', () => {
  const managed = (root: HTMLElement) => [...root.querySelectorAll('.manage a')].map((link) => textOf(link));

  it.each([
    ['somebody who learns', { role: 'learner' }, []],
    ['somebody who teaches', { role: 'manager', roster: true, gradebook: true }, ['Members', 'Gradebook']],
    [
      'an administrator',
      { role: 'admin' },
      ['Platforms', 'Doctor', 'Deliveries', 'Changes', 'Jira', 'Import', 'Learning time'],
    ],
  ] as const)('offers %s what they may manage', async (_, who, places) => {
    const { root } = await start({ status: 'open', info: { ...info, ...who } });
    expect(managed(root)).toEqual(places);
  });

  it('leads back to the course where Keylift has the window to itself, and not in a frame', async () => {
    const back = only((await start()).root, 'a.back');
    expect([back.getAttribute('href'), textOf(back)]).toEqual([info.returnUrl, 'Back to the course (lms.example)']);
    vi.spyOn(window, 'top', 'get').mockReturnValue({} as never);
    expect((await start()).root.querySelector('a.back')).toBeNull();
    vi.restoreAllMocks();
  });
});

describe('what is not there', () => {
  const failing = (code: ErrorCode) => ({
    today: vi.fn<Api['today']>().mockRejectedValue(new KeyliftError(code, 'x')),
  });

  it.each<[ErrorCode, string]>([
    ['not-found', 'This page is not here'],
    ['forbidden', 'This page is for somebody else'],
    ['unavailable', 'Keylift cannot be reached just now'],
    ['conflict', 'Keylift cannot be reached just now'],
  ])('%s has a page of its own', async (code, title) => {
    expect(headline((await start(undefined, failing(code))).root)).toBe(title);
  });

  it('is asked for again on request', async () => {
    const { today: load } = failing('unavailable');
    const { root } = await start(undefined, { today: load });
    load.mockResolvedValue(today);
    await press(root, 'Try again');
    expect(headline(root)).toBe(today.headline);
  });

  it('is grey while it loads, and says so', async () => {
    const { root } = await start(undefined, { today: () => new Promise(() => undefined) });
    expect(textOf(only(root, '[aria-busy=true] [role=status]'))).toBe('Loading');
  });
});

describe('a session', () => {
  it('that opens draws grey shapes', async () => {
    expect((await start({ status: 'opening' })).root.querySelector('.skeleton')).not.toBeNull();
  });

  it('that has ended says how to come back, with the way the platform gave', async () => {
    const { root, become } = await start();
    await become({ status: 'ended', info });
    expect(headline(root)).toBe('Your session has ended');
    expect(textOf(only(root, '.lead'))).toContain('Open Keylift again from your course.');
    expect(only(root, 'a.btn').getAttribute('href')).toBe(info.returnUrl);
    expect(textOf(only(root, 'a.btn'))).toBe('Back to the course (lms.example)');
  });

  it.each([undefined, 'javascript:alert(1)', 'data:text/html,x', '//elsewhere.example'])(
    'offers no way back to %s',
    async (returnUrl) => {
      const { returnUrl: _, ...bare } = info;
      const { root } = await start({
        status: 'ended',
        info: { ...bare, ...(returnUrl !== undefined && { returnUrl }) },
      });
      expect(root.querySelector('a.btn')).toBeNull();
    },
  );

  it('that got no answer opens again on request', async () => {
    const { root, session } = await start({ status: 'unreachable' });
    await press(root, 'Try again');
    expect(session.open).toHaveBeenCalledTimes(1);
  });
});
