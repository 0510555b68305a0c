/** Stands in for the organisation's server in a browser: any code of eight signs works, nothing is kept. */
import { jiraRefusals } from '@keylift/core';
import type { Remote } from '../src/connected/remote';

export function pretendServer(state: 'tied' | 'loose' | 'away'): Remote {
  let tied = state === 'tied';
  return {
    call: async (method, path, body) => {
      if (state === 'away') throw new Error('nothing answers');
      const { code, people } = (body ?? {}) as { readonly code?: string; readonly people?: readonly object[] };
      if (code !== undefined && !/^[A-Z0-9]{4}-?[A-Z0-9]{4}$/i.test(code))
        return { status: 400, body: { error: { message: jiraRefusals.code } } };
      if (path === '/forge/site' && method !== 'GET') tied = method === 'POST';
      if (path.startsWith('/forge/content')) return { status: 200, body: { same: true } };
      return {
        status: 200,
        body: { tied, organisation: 'Meridian Group', people: people?.map(() => ({ linked: true })) },
      };
    },
  };
}
