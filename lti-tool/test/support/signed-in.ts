/** The API as the web UI has it after a launch: its one-time code exchanged for a session. */
import { createApiClient, type ApiClient } from '@keylift/core/api';
import type { Launched } from './browser.js';

export async function signedIn(baseUrl: string, { headers }: Pick<Launched, 'headers'>): Promise<ApiClient> {
  const code = new URLSearchParams(new URL(headers.get('location') ?? '').hash.slice(1)).get('code') ?? '';
  const { token } = await createApiClient({ baseUrl, fetch }).openSession({ code });
  return createApiClient({ baseUrl, fetch, token: () => token });
}
