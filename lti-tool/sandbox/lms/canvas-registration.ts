/** What Canvas says before a registration and what it checks in one, as its source does. */
import { TOOL_CONFIGURATION } from './lti-terms.js';

/** Where it launches a tool from, by message; only the places that concern tools like ours. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  LtiResourceLinkRequest: [
    'account_navigation',
    'assignment_selection',
    'course_navigation',
    'global_navigation',
    'link_selection',
    'user_navigation',
  ],
  LtiDeepLinkingRequest: [
    'assignment_selection',
    'course_assignments_menu',
    'editor_button',
    'link_selection',
    'module_index_menu_modal',
    'module_menu_modal',
    'submission_type_selection',
  ],
};
const PREFIX = 'https://canvas.instructure.com/lti/';
/** Names of the specification that Canvas takes too. */
const STANDARD_PLACES = ['ContentArea', 'RichTextEditor'];

export const canvasMessages = Object.entries(PLACES).map(([type, placements]) => ({ type, placements }));

/** `host`: where the institution answers. Canvas names a bare host as its authorization server. */
export const canvasConfiguration = (host: string) => ({
  authorization_server: host,
  subject_types_supported: ['public'],
});

export const canvasAccount = (host: string) => ({
  notice_types_supported: ['LtiHelloWorldNotice', 'LtiContextCopyNotice'],
  [`${PREFIX}account_name`]: 'Meridian Group',
  [`${PREFIX}account_domain`]: host,
});

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export function canvasErrors(body: Readonly<Record<string, unknown>>, scopes: readonly string[]): readonly string[] {
  const configuration = record(body[TOOL_CONFIGURATION]);
  const asked = typeof body['scope'] === 'string' ? body['scope'].split(' ').filter(Boolean) : [];
  const unknown = asked.filter((scope) => !scopes.includes(scope));
  const grants = list(body['grant_types']);
  const custom = Object.values(record(configuration['custom_parameters']));
  return [
    ...(body['application_type'] === 'web' ? [] : ["application_type Must be 'web'"]),
    ...(['client_credentials', 'implicit'].every((grant) => grants.includes(grant)) ? [] : ['grant_types']),
    ...(/^[a-z0-9.-]+(:\d{1,5})?$/i.test(text(configuration['domain'])) ? [] : ['domain']),
    ...(Array.isArray(configuration['claims']) ? [] : ['claims']),
    ...(custom.every((value) => typeof value === 'string') ? [] : ['custom_parameters']),
    ...(unknown.length === 0 ? [] : [`Invalid scopes: ${unknown.join(', ')}`]),
    ...(Array.isArray(configuration['messages']) ? [] : ['messages']),
    ...list(configuration['messages']).flatMap(messageErrors),
  ];
}

function messageErrors(message: unknown): readonly string[] {
  const { type, placements = [], [`${PREFIX}visibility`]: visibility } = record(message);
  const known = PLACES[text(type)];
  if (!known) return [`type ${text(type)}`];
  const wrong = list(placements).filter((place) => {
    const name = text(place).replace(PREFIX, '');
    return !known.includes(name) && !STANDARD_PLACES.includes(name);
  });
  const seen = visibility === undefined || ['admins', 'members', 'public'].includes(text(visibility));
  return [...wrong.map((place) => `placement ${text(place)}`), ...(seen ? [] : ['visibility'])];
}
