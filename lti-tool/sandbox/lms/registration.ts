/** Dynamic Registration 1.0, the platform's side: the configuration document and the one-time registration. */
import express, { Router, type Request, type Response } from 'express';
import { canvasAccount, canvasConfiguration, canvasErrors, canvasMessages } from './canvas-registration.js';
import { PLATFORM_CONFIGURATION, SCOPE, TOOL_CONFIGURATION } from './lti-terms.js';
import { absolute, type LmsState } from './state.js';
import type { Tool } from './tool.js';

/** One-time tokens: token → the client id it will make. */
export class RegistrationTokens {
  readonly #open = new Map<string, string>();
  readonly #used = new Set<string>();
  readonly #random: () => string;

  constructor(random: () => string) {
    this.#random = random;
  }

  /** `clientId`: the tool that is to be updated. */
  issue(clientId = `client-${this.#random().slice(0, 12)}`): string {
    const token = this.#random();
    this.#open.set(token, clientId);
    return token;
  }

  check(token: string | undefined): 'open' | 'used' | 'unknown' {
    if (token === undefined) return 'unknown';
    return this.#open.has(token) ? 'open' : this.#used.has(token) ? 'used' : 'unknown';
  }

  /** The client id, once. */
  spend(token: string): string | undefined {
    const clientId = this.#open.get(token);
    this.#open.delete(token);
    this.#used.add(token);
    return clientId;
  }
}

const bearer = (request: Request): string | undefined =>
  /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];

export function registrationRoutes(state: LmsState, tokens: RegistrationTokens): Router {
  const router = Router();
  router.get(state.profile.paths.openidConfiguration, (request, response) => {
    if (state.profile.configurationNeedsToken && tokens.check(bearer(request)) !== 'open') {
      return void response.status(401).json({ errors: ['registration token missing or used'] });
    }
    return void response.json(openidConfiguration(state));
  });
  router.post(state.profile.paths.registration, express.json({ limit: '256kb' }), (request, response) => {
    const token = bearer(request);
    if (token === undefined) return void response.status(401).type('html').send('missing_registration_token');
    const standing = tokens.check(token);
    if (standing === 'used') return void response.status(401).type('html').send('token_already_used');
    if (standing === 'unknown')
      return void response.status(404).type('html').send('<!doctype html><title>Error</title>');
    const read = readRegistration(state, request.body);
    if ('errors' in read) {
      if (state.profile.name === 'canvas') return void response.status(422).json(read);
      return void response.status(400).type('html').send(read.errors[0]);
    }
    const clientId = tokens.spend(token) ?? '';
    const before = state.tools.get(clientId);
    const tool: Tool = {
      ...read.tool,
      clientId,
      deploymentId: before?.deploymentId ?? nextDeploymentId(state),
      state: before?.state ?? read.tool.state,
    };
    state.tools.set(clientId, tool);
    return sendRegistered(state, response, tool);
  });
  return router;
}

/** Notices are a scope only where they are sent. */
const scopesOf = ({ profile }: LmsState): readonly string[] =>
  Object.values(SCOPE).filter((scope) => scope !== SCOPE.noticeHandlers || profile.paths.noticeHandlers);

export function openidConfiguration(state: LmsState): Readonly<Record<string, unknown>> {
  const { name, paths, product } = state.profile;
  const canvas = name === 'canvas';
  const { host } = new URL(state.origin);
  return {
    issuer: state.issuer,
    token_endpoint: absolute(state, paths.token),
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256'],
    jwks_uri: absolute(state, paths.jwks),
    authorization_endpoint: absolute(state, paths.auth),
    registration_endpoint: absolute(state, paths.registration),
    scopes_supported: ['openid', ...scopesOf(state)],
    response_types_supported: ['id_token'],
    subject_types_supported: ['public', 'pairwise'],
    ...(canvas && canvasConfiguration(host)),
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: ['sub', 'iss', 'name', 'given_name', 'family_name', 'email', ...(canvas ? ['locale'] : [])],
    [PLATFORM_CONFIGURATION]: {
      product_family_code: product.family,
      version: product.version,
      messages_supported: canvas
        ? canvasMessages
        : [{ type: 'LtiResourceLinkRequest' }, { type: 'LtiDeepLinkingRequest', placements: ['ContentArea'] }],
      ...(canvas && canvasAccount(host)),
      variables: [
        'Context.id',
        'Context.id.history',
        'Context.title',
        'CourseSection.sourcedId',
        'Person.sourcedId',
        'ResourceLink.id',
        'User.id',
      ],
    },
  };
}

type RegistrationVerdict =
  { readonly tool: Omit<Tool, 'clientId' | 'deploymentId'> } | { readonly errors: readonly string[] };

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(isText) : []);
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

function readRegistration(state: LmsState, input: unknown): RegistrationVerdict {
  const body = record(input);
  const configuration = record(body[TOOL_CONFIGURATION]);
  const { initiate_login_uri: login, jwks_uri: jwks, client_name: name, application_type: type } = body;
  const { target_link_uri: target, domain } = configuration;
  const redirectUris = texts(body['redirect_uris']);
  const asked = isText(body['scope']) ? body['scope'].split(' ') : [];
  const errors = [
    ...(isText(login) ? [] : ['initiate_login_uri is missing']),
    ...(isText(jwks) ? [] : ['jwks_uri is missing']),
    ...(isText(name) ? [] : ['client_name is missing']),
    ...(isText(target) ? [] : ['target_link_uri is missing']),
    ...(redirectUris.length > 0 ? [] : ['redirect_uris is empty']),
    ...(texts(body['response_types']).includes('id_token') ? [] : ['invalid_response_types']),
    ...(type === undefined || type === 'web' ? [] : ['invalid_application_type']),
    ...(isText(domain) ? [] : ['missing_domain']),
    ...(isText(domain) && isText(target) && !isOnDomain(target, domain) ? ['domain_targetlinkuri_mismatch'] : []),
    ...(body['token_endpoint_auth_method'] === 'private_key_jwt'
      ? []
      : ['token_endpoint_auth_method must be private_key_jwt']),
    // It takes no openid: https://github.com/instructure/canvas-lms/issues/2398
    ...(state.profile.openidScopeRefused ? canvasErrors(body, scopesOf(state)) : []),
  ];
  if (errors.length > 0 || !isText(login) || !isText(jwks) || !isText(name) || !isText(target)) return { errors };

  const claims = texts(configuration['claims']);
  const deepLinking = (Array.isArray(configuration['messages']) ? configuration['messages'] : [])
    .map(record)
    .find((message) => message['type'] === 'LtiDeepLinkingRequest');
  const deepLinkingUri =
    deepLinking && (isText(deepLinking['target_link_uri']) ? deepLinking['target_link_uri'] : target);
  return {
    tool: {
      name,
      description: isText(configuration['description']) ? configuration['description'] : '',
      initiateLoginUri: login,
      redirectUris,
      targetLinkUri: target,
      ...(deepLinkingUri !== undefined && { deepLinkingUri }),
      jwksUri: jwks,
      ...(isText(body['logo_uri']) && URL.canParse(body['logo_uri']) && { logoUri: body['logo_uri'] }),
      scopes: grantedOf(state, asked),
      custom: Object.fromEntries(
        Object.entries(record(configuration['custom_parameters'])).map(([key, value]) => [key, String(value)]),
      ),
      sharesNames: claims.some((claim) => ['name', 'given_name', 'family_name'].includes(claim)),
      sharesEmail: claims.includes('email'),
      acceptsGrades: asked.some((scope) => scope.includes('/lti-ags/')) ? 'delegate' : 'never',
      state: 'pending',
    },
  };
}

/** Moodle's grade service is off, on, or on with columns: whoever asks for some of it may read columns and results and score. */
function grantedOf(state: LmsState, asked: readonly string[]): readonly string[] {
  const grades = state.profile.name === 'moodle' && asked.some((scope) => scope.includes('/lti-ags/'));
  const granted = [...asked, ...(grades ? [SCOPE.lineItemReadonly, SCOPE.resultReadonly, SCOPE.score] : [])];
  return scopesOf(state).filter((scope) => granted.includes(scope));
}

/** As Moodle compares them: host and port, without `www.`. */
function isOnDomain(target: string, domain: string): boolean {
  const bare = (host: string) => host.toLowerCase().replace(/^www\./, '');
  return URL.canParse(target) && bare(new URL(target).host) === bare(domain);
}

export function nextDeploymentId(state: LmsState): string {
  return String(state.tools.size + 1);
}

function sendRegistered(state: LmsState, response: Response, tool: Tool): void {
  // Moodle cuts an echoed custom value at its second "=" and drops labels and placements.
  const echoed = Object.entries(tool.custom).map(([key, value]) => [
    key,
    state.profile.name === 'moodle' ? (value.split('=')[0] ?? '') : value,
  ]);
  response.status(state.profile.registrationStatus).json({
    client_id: tool.clientId,
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['client_credentials', 'implicit'],
    initiate_login_uri: tool.initiateLoginUri,
    redirect_uris: tool.redirectUris,
    jwks_uri: tool.jwksUri,
    client_name: tool.name,
    logo_uri: tool.logoUri ?? '',
    token_endpoint_auth_method: 'private_key_jwt',
    scope: tool.scopes.toReversed().join(' '),
    [TOOL_CONFIGURATION]: {
      version: '1.3.0',
      ...(state.profile.registrationReturnsDeployment && { deployment_id: tool.deploymentId }),
      target_link_uri: tool.targetLinkUri,
      description: tool.description,
      messages:
        tool.deepLinkingUri === undefined
          ? []
          : [{ type: 'LtiDeepLinkingRequest', target_link_uri: tool.deepLinkingUri }],
      custom_parameters: Object.fromEntries(echoed),
    },
  });
}
