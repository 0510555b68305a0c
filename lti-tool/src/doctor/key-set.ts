/** A key set at an address, as whoever verifies a signature sees it. */
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import type { PlatformFetch } from '../lti/platform-fetch.js';
import { reach, type Unreachable } from './reach.js';

export interface SeenKeySet {
  readonly status: number;
  /** Empty when the answer is no key set. */
  readonly kids: readonly string[];
  /** Of the answer (RFC 9110 §6.6.1), milliseconds since 1970; NaN without one. */
  readonly date: number;
}

export function readKeySet(fetch: PlatformFetch, url: string): Promise<SeenKeySet | Unreachable> {
  return reach(async () => {
    const answer = await fetch(url, {
      headers: { accept: 'application/json' },
      timeoutMs: 5_000,
      maxBytes: 256 * 1024,
    });
    const { status, text } = answer;
    return { status, kids: status === 200 ? kidsIn(text) : [], date: Date.parse(answer.header('date') ?? '') };
  });
}

function kidsIn(text: string): readonly string[] {
  try {
    const keySet = JSON.parse(text) as JSONWebKeySet;
    createLocalJWKSet(keySet);
    return keySet.keys.map(({ kid }) => kid ?? '');
  } catch {
    return [];
  }
}
