/**
 * OAuth 2.1 for the browser extension: authorisation code with PKCE, or a device code (RFC 8628) where no window can open;
 * rotating refresh tokens, revocation (RFC 7009).
 */
import type { TenantId } from '@keylift/core';
import express, { type RequestHandler, type Response, type Router } from 'express';
import { launchPagePolicy } from '../http/content-policy.js';
import { preferredLocale } from '../http/locale.js';
import { onlyContent } from '../http/request-problems.js';
import type { Page } from '../lti/pages/page.js';
import { connectPage, unknownClientPage } from './connect-page.js';
import { deviceName } from './device-name.js';
import type { DeviceRefusal, DeviceRequests } from './device-requests.js';
import type { Devices, DeviceTokens } from './devices.js';

export interface OAuthDeps {
  /** Origin, without a slash at the end: the issuer. */
  readonly publicUrl: string;
  readonly devices: Pick<Devices, 'authorize' | 'exchange' | 'renew' | 'revoke'>;
  readonly deviceRequests: Pick<DeviceRequests, 'open' | 'poll'>;
  /** Exact addresses at which extensions of ours take their answer. */
  readonly redirectUris: readonly string[];
  readonly limitRate: RequestHandler;
}

const clientId = 'keylift-browser-extension';
const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';
const asked = [
  'client_id',
  'redirect_uri',
  'state',
  'code_challenge',
  'code_challenge_method',
  'response_type',
  'tenant',
];

export function oauthRoutes({ publicUrl, devices, deviceRequests, redirectUris, limitRate }: OAuthDeps): Router {
  const router = express.Router();
  const form = [
    limitRate,
    onlyContent('application/x-www-form-urlencoded'),
    express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 20 }),
  ];
  const send = (response: Response, { status, markup }: Page, redirectUri?: string): void => {
    // Chromium holds the redirect after a form to the form's policy.
    const action = redirectUri === undefined ? "'self'" : `'self' ${new URL(redirectUri).origin}`;
    response
      .status(status)
      .set({ 'Content-Security-Policy': launchPagePolicy("'none'", action), 'Cache-Control': 'no-store' })
      .type('html')
      .send(markup);
  };
  const isKnown = (parameters: Parameters): boolean =>
    parameters['client_id'] === clientId && redirectUris.includes(parameters['redirect_uri'] ?? '');
  const answerAt = (parameters: Parameters, answer: Readonly<Record<string, string>>): string => {
    const url = new URL(parameters['redirect_uri'] as string);
    const { state } = parameters;
    url.search = new URLSearchParams({ ...answer, ...(state !== undefined && { state }), iss: publicUrl }).toString();
    return url.href;
  };

  router.get('/.well-known/oauth-authorization-server', (_request, response) => {
    response.json({
      issuer: publicUrl,
      authorization_endpoint: `${publicUrl}/oauth/authorize`,
      token_endpoint: `${publicUrl}/oauth/token`,
      revocation_endpoint: `${publicUrl}/oauth/revoke`,
      device_authorization_endpoint: `${publicUrl}/oauth/device_authorization`,
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code', 'refresh_token', deviceGrant],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none'],
      authorization_response_iss_parameter_supported: true,
    });
  });

  router.get('/oauth/authorize', limitRate, (request, response) => {
    const parameters = read(request.query);
    if (!isKnown(parameters)) return send(response, unknownClientPage(preferredLocale(request)));
    const problem = problemOf(parameters);
    if (problem !== undefined) return response.redirect(302, answerAt(parameters, { error: problem }));
    const page = connectPage(preferredLocale(request), only(parameters, asked), { isWrong: false });
    send(response, page, parameters['redirect_uri']);
  });

  router.post('/oauth/authorize', form, (async (request, response) => {
    const parameters = read(request.body);
    const {
      redirect_uri: redirectUri = '',
      code_challenge: codeChallenge = '',
      typed_code: typed = '',
      tenant,
    } = parameters;
    if (!isKnown(parameters) || problemOf(parameters) !== undefined)
      return send(response, unknownClientPage(preferredLocale(request)));
    const name = deviceName(request.get('user-agent'));
    const code = await devices.authorize(
      typed,
      { clientId, redirectUri, codeChallenge, deviceName: name },
      tenant === undefined ? {} : { tenant },
    );
    if (code === undefined)
      return send(
        response,
        connectPage(preferredLocale(request), only(parameters, asked), { isWrong: true }),
        redirectUri,
      );
    response.redirect(302, answerAt(parameters, { code }));
  }) satisfies RequestHandler);

  router.post('/oauth/device_authorization', form, (async (request, response) => {
    const { client_id: asking, tenant } = read(request.body);
    response.set('Cache-Control', 'no-store');
    if (asking !== clientId) return void response.status(400).json({ error: 'invalid_client' });
    const opened = await deviceRequests.open({
      clientId,
      deviceName: deviceName(request.get('user-agent')),
      address: request.ip ?? '',
      ...(tenant !== undefined && { tenantId: tenant as TenantId }),
    });
    response.json({
      device_code: opened.deviceCode,
      user_code: opened.userCode,
      verification_uri: `${publicUrl}/app/#/devices`,
      expires_in: opened.expiresInSeconds,
      interval: opened.intervalSeconds,
    });
  }) satisfies RequestHandler);

  router.post('/oauth/token', form, (async (request, response) => {
    const parameters = read(request.body);
    response.set('Cache-Control', 'no-store');
    const tokens = parameters['client_id'] === clientId ? await grant(parameters) : undefined;
    if (tokens === undefined) return void response.status(400).json({ error: 'invalid_request' });
    if (typeof tokens === 'string') return void response.status(400).json({ error: tokens });
    response.json({
      access_token: tokens.accessToken,
      token_type: 'Bearer',
      expires_in: tokens.expiresInSeconds,
      refresh_token: tokens.refreshToken,
      person: tokens.person,
    });
  }) satisfies RequestHandler);

  /** Undefined for a grant type we do not know. */
  const grant = async (parameters: Parameters): Promise<DeviceTokens | DeviceRefusal | undefined> => {
    switch (parameters['grant_type']) {
      case 'authorization_code': {
        const { code = '', redirect_uri: redirectUri = '', code_verifier: codeVerifier = '' } = parameters;
        return (await devices.exchange(code, { clientId, redirectUri, codeVerifier })) ?? 'invalid_grant';
      }
      case 'refresh_token':
        return (await devices.renew(parameters['refresh_token'] ?? '', clientId)) ?? 'invalid_grant';
      case deviceGrant:
        return deviceRequests.poll(parameters['device_code'] ?? '', clientId);
      default:
        return undefined;
    }
  };

  router.post('/oauth/revoke', form, (async (request, response) => {
    await devices.revoke(read(request.body)['token'] ?? '');
    response.status(200).end();
  }) satisfies RequestHandler);

  return router;
}

type Parameters = Readonly<Record<string, string | undefined>>;

/** Only texts that come once (RFC 6749 §3.1). */
function read(raw: unknown): Parameters {
  const entries = Object.entries((raw ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter(([, value]) => typeof value === 'string' && value.length <= 2000),
  ) as Parameters;
}

const only = (parameters: Parameters, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (parameters[name] === undefined ? [] : [[name, parameters[name]]])));

function problemOf(parameters: Parameters): string | undefined {
  if (parameters['response_type'] !== 'code') return 'unsupported_response_type';
  const isChallenge = /^[\w-]{43}$/.test(parameters['code_challenge'] ?? '');
  return isChallenge && parameters['code_challenge_method'] === 'S256' ? undefined : 'invalid_request';
}
