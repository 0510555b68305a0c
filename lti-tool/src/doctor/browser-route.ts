/**
 * What only a server can tell a browser about itself: which of its cookies came back, and what time it is. The page of the
 * doctor asks twice: the first answer sets two cookies, the second says which were kept.
 */
import type { RequestHandler } from 'express';
import type { LtiStore } from '@keylift/core';

export interface BrowserRouteDeps {
  readonly store: Pick<LtiStore, 'getRegistration'>;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
}

const PARTITIONED = '__Host-lti_doctor';
const THIRD_PARTY = 'lti_doctor';
const attributes = { httpOnly: true, secure: true, sameSite: 'none', path: '/', maxAge: 60_000 } as const;

export function browserRoute({ now, store }: BrowserRouteDeps): RequestHandler {
  return async (request, response) => {
    const { platform } = request.query;
    const known = typeof platform === 'string' ? await store.getRegistration(platform) : undefined;
    const came = (request.headers.cookie ?? '').split(/; */);
    response.cookie(PARTITIONED, '1', { ...attributes, partitioned: true }).cookie(THIRD_PARTY, '1', attributes);
    response.json({
      partitioned: came.includes(`${PARTITIONED}=1`),
      thirdParty: came.includes(`${THIRD_PARTY}=1`),
      now: new Date(now()).toISOString(),
      // Where Platform Storage lives, so that the page writes to nobody else.
      ...(known?.active && { storageOrigin: new URL(known.authEndpoint).origin }),
    });
  };
}
