/** OAuth 2 client credentials with a signed assertion, 1EdTech Security Framework 1.0 §4.1. */
import { createRemoteJWKSet, decodeJwt, jwtVerify, type JWTVerifyGetKey } from 'jose';
import express, { Router, type Response } from 'express';
import { ACCESS_TOKEN_SECONDS } from './access-tokens.js';
import { textParams } from './http.js';
import { absolute, type LmsState } from './state.js';
import type { Tool } from './tool.js';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** The tool's key set, fetched when needed and kept for a while. */
export class ToolKeys {
  readonly #sets = new Map<string, JWTVerifyGetKey>();

  of(tool: Tool): JWTVerifyGetKey {
    const known = this.#sets.get(tool.jwksUri);
    if (known) return known;
    const fresh = createRemoteJWKSet(new URL(tool.jwksUri), { timeoutDuration: 5000, cooldownDuration: 0 });
    this.#sets.set(tool.jwksUri, fresh);
    return fresh;
  }
}

type Verdict = { readonly token: string; readonly scopes: readonly string[] } | { readonly error: string };

export function tokenRoutes(state: LmsState, toolKeys: ToolKeys): Router {
  const usedAssertions = new Set<string>();
  const router = Router();
  router.post(
    state.profile.paths.token,
    express.urlencoded({ extended: false, limit: '64kb' }),
    async (request, response) => {
      if (state.faults['token-down']) return void response.status(503).set('Retry-After', '1').end();
      const verdict = await judgeTokenRequest(state, toolKeys, usedAssertions, textParams(request.body));
      if ('error' in verdict) return send(state, response, 400, { error: verdict.error });
      return send(state, response, 200, {
        access_token: verdict.token,
        token_type: 'Bearer',
        expires_in: ACCESS_TOKEN_SECONDS,
        scope: verdict.scopes.join(' '),
      });
    },
  );
  return router;
}

/** Moodle sends its JSON as text/html. */
function send(state: LmsState, response: Response, status: number, body: unknown): void {
  response
    .status(status)
    .set({ 'Content-Type': state.profile.tokenContentType, 'Cache-Control': 'no-store' })
    .end(JSON.stringify(body));
}

async function judgeTokenRequest(
  state: LmsState,
  toolKeys: ToolKeys,
  usedAssertions: Set<string>,
  params: Readonly<Record<string, string | undefined>>,
): Promise<Verdict> {
  const assertion = params['client_assertion'];
  if (
    params['grant_type'] !== 'client_credentials' ||
    params['client_assertion_type'] !== ASSERTION_TYPE ||
    !assertion
  ) {
    return { error: 'invalid_request' };
  }
  const tool = toolOf(state, assertion);
  if (!tool || tool.state !== 'active') return { error: 'invalid_client' };
  try {
    const { payload } = await jwtVerify(assertion, toolKeys.of(tool), {
      algorithms: ['RS256'],
      issuer: tool.clientId,
      subject: tool.clientId,
      currentDate: new Date(state.now()),
      requiredClaims: ['exp', 'iat', 'jti'],
      ...(state.profile.strictAssertions && { audience: absolute(state, state.profile.paths.token) }),
    });
    // Neither platform allows for clocks that differ.
    if ((payload.iat ?? 0) > state.now() / 1000) return { error: 'Cannot handle token with iat prior to now' };
    if (state.profile.strictAssertions && usedAssertions.has(payload.jti ?? '')) return { error: 'invalid_client' };
    usedAssertions.add(payload.jti ?? '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED')
      return { error: 'Expired token' };
    return { error: 'invalid_client' };
  }
  // Unknown scopes are dropped without a word.
  const scopes = (params['scope'] ?? '').split(' ').filter((scope) => tool.scopes.includes(scope));
  if (scopes.length === 0) return { error: 'invalid_scope' };
  return { token: state.accessTokens.issue(tool.clientId, scopes), scopes };
}

function toolOf(state: LmsState, assertion: string): Tool | undefined {
  try {
    return state.tools.get(decodeJwt(assertion).sub ?? '');
  } catch {
    return undefined;
  }
}
