/** A session: the one-time code of a launch, exchanged for a token that lives in this page's memory and nowhere else. */
import type { KeyliftError } from '@keylift/core';
import type { SessionInfo } from '@keylift/core/api';
import { createApi, type Api, type ApiOptions } from './api.js';
import { hrefOf, parseRoute } from './router.js';

export type SessionState =
  | { readonly status: 'opening' }
  | { readonly status: 'open'; readonly info: Omit<SessionInfo, 'token'> }
  /** The code or the token is used up. `info` is known when the session was open in this page before. */
  | { readonly status: 'ended'; readonly info?: Omit<SessionInfo, 'token'> }
  /** The exchange got no answer; the code may still be good. */
  | { readonly status: 'unreachable' };

export interface Session {
  readonly api: Api;
  readonly state: () => SessionState;
  /** Called on every change of state; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Exchanges the code of the address; may be called again while `unreachable`. */
  readonly open: () => Promise<void>;
}

/** The parts of `window` a session touches. */
export interface SessionPage {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState'>;
}

export function createSession(page: SessionPage, fetch: ApiOptions['fetch']): Session {
  const { code, start } = readLaunch(page.location.hash);
  // Before anything else can read or log the address, and before a bookmark keeps a code that works once.
  if (code !== undefined) page.history.replaceState(null, '', page.location.pathname + page.location.search + start);

  let token: string | undefined;
  let state: SessionState = code === undefined ? { status: 'ended' } : { status: 'opening' };
  const listeners = new Set<() => void>();
  const become = (next: SessionState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const api = endOn401(createApi({ fetch, token: () => token }), () => {
    token = undefined;
    become(state.status === 'open' ? { status: 'ended', info: state.info } : { status: 'ended' });
  });

  return {
    api,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async open() {
      if (code === undefined || state.status === 'open') return;
      become({ status: 'opening' });
      try {
        const { token: opened, ...info } = await api.openSession({ code });
        token = opened;
        become({ status: 'open', info });
      } catch (error) {
        become((error as KeyliftError).code === 'unavailable' ? { status: 'unreachable' } : { status: 'ended' });
      }
    },
  };
}

/** `#code=…&go=/lessons/abc`: the code, and the page the launch asks for (today, if it names none we know). */
function readLaunch(hash: string): { readonly code?: string; readonly start: string } {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const code = fields.get('code');
  const route = parseRoute(fields.get('go') ?? '');
  const start = hrefOf(route.page === 'not-found' ? { page: 'today' } : route);
  return code === null || code === '' ? { start } : { code, start };
}

function endOn401(api: Api, end: () => void): Api {
  const guarded = Object.entries(api).map(([name, call]) => [
    name,
    async (input: never) => {
      try {
        return await (call as (input: never) => Promise<unknown>)(input);
      } catch (error) {
        if ((error as KeyliftError).code === 'unauthorized') end();
        throw error;
      }
    },
  ]);
  return Object.fromEntries(guarded) as Api;
}
