/** A tool that an administrator of the LMS enters by hand, or from a file of the tool's own. */
import { SCOPE } from './lti-terms.js';
import { nextDeploymentId } from './registration.js';
import { absolute, type LmsState } from './state.js';
import type { Tool } from './tool.js';

/** What is absent gets the usual value. */
export type NewTool = Pick<Tool, 'name' | 'initiateLoginUri' | 'redirectUris' | 'targetLinkUri' | 'jwksUri'> &
  Partial<Tool>;

/** What the administrator of the tool types into it. */
export interface PlatformFacts {
  readonly issuer: string;
  readonly clientId: string;
  readonly deploymentId: string;
  readonly authEndpoint: string;
  readonly tokenEndpoint: string;
  readonly jwksUri: string;
}

export function addTool(state: LmsState, input: NewTool): PlatformFacts {
  const tool: Tool = {
    clientId: `client-${state.random().slice(0, 12)}`,
    deploymentId: nextDeploymentId(state),
    description: '',
    scopes: Object.values(SCOPE),
    custom: {},
    sharesNames: true,
    sharesEmail: true,
    acceptsGrades: 'delegate',
    state: 'active',
    ...input,
  };
  state.tools.set(tool.clientId, tool);
  return {
    issuer: state.issuer,
    clientId: tool.clientId,
    deploymentId: tool.deploymentId,
    authEndpoint: absolute(state, state.profile.paths.auth),
    tokenEndpoint: absolute(state, state.profile.paths.token),
    jwksUri: absolute(state, state.profile.paths.jwks),
  };
}

/** The form of Moodle's "configure a tool manually". Undefined when something is missing. */
export function readToolForm(form: Readonly<Record<string, string | undefined>>): NewTool | undefined {
  const { name, target, login, keys } = form;
  if (!name || !isAddress(target) || !isAddress(login) || !isAddress(keys)) return undefined;
  return {
    name,
    initiateLoginUri: login,
    redirectUris: [target],
    targetLinkUri: target,
    deepLinkingUri: target,
    jwksUri: keys,
    sharesEmail: false,
  };
}

/** The JSON of Canvas's "Enter URL": https://developerdocs.instructure.com/services/canvas/external-tools/lti/file.lti_dev_key_config */
export function readToolFile(file: unknown): NewTool | undefined {
  const { title, description, target_link_uri: target, oidc_initiation_url: login, ...rest } = record(file);
  const { public_jwk_url: keys, redirect_uris: redirects, scopes, custom_fields: custom, extensions } = rest;
  const [extension] = list(extensions).map(record);
  const placements = list(record(extension?.['settings'])['placements']).map(record);
  if (typeof title !== 'string' || !isAddress(target) || !isAddress(login) || !isAddress(keys)) return undefined;
  if (extension?.['platform'] !== 'canvas.instructure.com' || placements.length === 0) return undefined;
  const selection = placements.find((placement) => placement['message_type'] === 'LtiDeepLinkingRequest');
  const selectionTarget = selection?.['target_link_uri'] ?? target;
  const privacy = String(extension['privacy_level']);
  return {
    name: title,
    description: typeof description === 'string' ? description : '',
    initiateLoginUri: login,
    redirectUris: redirects === undefined ? [target] : list(redirects).filter(isAddress),
    targetLinkUri: target,
    ...(selection && isAddress(selectionTarget) && { deepLinkingUri: selectionTarget }),
    jwksUri: keys,
    scopes: list(scopes).filter((scope) => typeof scope === 'string'),
    custom: Object.fromEntries(Object.entries(record(custom)).map(([key, value]) => [key, String(value)])),
    sharesNames: ['public', 'name_only'].includes(privacy),
    sharesEmail: ['public', 'email_only'].includes(privacy),
  };
}

const isAddress = (value: unknown): value is string => typeof value === 'string' && /^https?:\/\//.test(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
