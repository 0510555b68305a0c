/**
 * Remembers for the doctor why launches were refused. Only what a platform sent through a browser that began a login here is
 * noted: strangers cannot write.
 */
import type { Request } from 'express';
import { decodeJwt } from 'jose';
import type { LtiStore } from '@keylift/core';
import { hasBinding, keptBinding } from './binding-cookie.js';
import { launchChecks } from './checks.js';
import { verifyPlatformToken, type IdTokenDeps } from './id-token.js';
import type { Parameters } from './parameters.js';
import type { LtiRefusal } from './refusal.js';
import { hashOf, matchesHash } from './secrets.js';

export interface RefusalNotesDeps extends IdTokenDeps {
  readonly store: Pick<LtiStore, 'noteRefusal' | 'peekLogin' | 'findRegistrations'>;
}

export interface RefusalNotes {
  readonly refused: (request: Request, refusal: LtiRefusal) => Promise<void>;
  /** The platform itself said no (OpenID Connect Core §3.1.2.6). */
  readonly stoppedByPlatform: (request: Request) => Promise<void>;
}

const PLATFORM_ERROR = 'PLATFORM_ERROR';

export function createRefusalNotes(deps: RefusalNotesDeps): RefusalNotes {
  /** A note that cannot be kept stops no page. */
  const note = async (request: Request, code: string, registrationId: string | undefined): Promise<void> => {
    if (registrationId === undefined) return;
    const lastAt = new Date(deps.now()).toISOString();
    await deps.store
      .noteRefusal({ registrationId, code, lastAt, reference: request.reference })
      .catch((err: unknown) => request.log.warn({ err }, 'refusal not noted'));
  };
  return {
    async refused(request, { reason, registrationId }) {
      if (!ofLaunches.has(reason)) return;
      await note(
        request,
        reason,
        registrationId ?? (reason === 'STATE_UNKNOWN' ? await senderOf(deps, request) : undefined),
      );
    },
    async stoppedByPlatform(request) {
      const state = fieldOf(request, 'state');
      const binding = state === undefined ? undefined : keptBinding(request, state);
      if (state === undefined || binding === undefined) return;
      const login = await deps.store.peekLogin(hashOf(state));
      if (login && matchesHash(binding, login.bindingHash)) await note(request, PLATFORM_ERROR, login.registrationId);
    },
  };
}

/** A login may be refused for whatever anybody types into an address. */
const ofLaunches: ReadonlySet<string> = new Set(launchChecks.flatMap(({ codes }) => codes));

/** Who sent an answer to no login of ours, as its signature proves: a launch that comes twice has used its login up. */
async function senderOf(deps: RefusalNotesDeps, request: Request): Promise<string | undefined> {
  const token = fieldOf(request, 'id_token');
  if (token === undefined || !hasBinding(request)) return undefined;
  try {
    const { iss = '', aud } = decodeJwt(token);
    const [registration, another] = await deps.store.findRegistrations(iss, [aud].flat()[0]);
    if (!registration?.active || another) return undefined;
    await verifyPlatformToken(deps, registration, token);
    return registration.id;
  } catch {
    return undefined;
  }
}

function fieldOf(request: Request, name: string): string | undefined {
  const value = ((request.body ?? {}) as Parameters)[name];
  return typeof value === 'string' && value.length <= 65_536 ? value : undefined;
}
