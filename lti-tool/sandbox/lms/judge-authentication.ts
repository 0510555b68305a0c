/** Decides what an OpenID Connect authentication request of a tool gets: a launch, an error, or a page for the person. */
import { readHint, type PendingLaunch } from './launches.js';
import { personById, type LmsState } from './state.js';
import type { Tool } from './tool.js';

export type AuthenticationVerdict =
  /** Nothing may be sent to the tool: who asked is not certain. `reason` is for the page. */
  | { readonly kind: 'page'; readonly reason: string; readonly spends?: string }
  /** OpenID Connect Core §3.1.2.6, posted to the redirect URI. */
  | {
      readonly kind: 'error';
      readonly redirectUri: string;
      readonly error: string;
      readonly description?: string;
      readonly state?: string;
      readonly spends: string;
    }
  | {
      readonly kind: 'launch';
      readonly launch: PendingLaunch;
      readonly tool: Tool;
      readonly redirectUri: string;
      readonly nonce: string;
      readonly state?: string;
      readonly spends: string;
    };

export type RequestParams = Readonly<Record<string, string | undefined>>;

/** Which errors reach the tool and which stay a page follows Moodle 4.5.6; `spends` is the launch id used up. */
export function judgeAuthentication(state: LmsState, params: RequestParams): AuthenticationVerdict {
  const page = (reason: string, spends?: string): AuthenticationVerdict => ({
    kind: 'page',
    reason,
    ...(spends && { spends }),
  });
  for (const name of [
    'scope',
    'response_type',
    'client_id',
    'redirect_uri',
    'login_hint',
    'nonce',
    'lti_message_hint',
  ]) {
    if (!params[name]) return page(`The request has no ${name}.`);
  }
  if (params['scope'] !== 'openid') return page('The scope must be exactly "openid".');
  if (params['response_type'] !== 'id_token') return page('The response type must be "id_token".');

  const launchId = readHint(params['lti_message_hint'] ?? '', state.profile.hintIsJson);
  const launch = launchId === undefined ? undefined : state.launches.peek(launchId);
  const tool = launch && state.tools.get(launch.clientId);
  if (!launch || !tool) return page('This launch is not known any more. Start it again from the course.');

  const spends = launch.id;
  const redirectUri = params['redirect_uri'] ?? '';
  if (!tool.redirectUris.includes(redirectUri))
    return page('The tool asked for an address that is not registered.', spends);
  const error = (code: string, description?: string): AuthenticationVerdict => ({
    kind: 'error',
    redirectUri,
    error: code,
    ...(description && { description }),
    ...(params['state'] !== undefined && { state: params['state'] }),
    spends,
  });

  if (params['client_id'] !== tool.clientId) return error('unauthorized_client');
  const person = personById(state, launch.personId);
  if (!person || params['login_hint'] !== state.profile.subject(person)) return error('access_denied');
  if (params['response_mode'] === undefined) return error('invalid_request', 'Missing response_mode');
  if (params['response_mode'] !== 'form_post') return error('invalid_request', 'Invalid response_mode');
  const promptFits = params['prompt'] === 'none' || (params['prompt'] === undefined && state.profile.promptMayBeAbsent);
  if (!promptFits) return error('invalid_request', 'Invalid prompt');
  if (state.faults['access-denied']) return error('access_denied', 'Switched on in the Lab');

  return {
    kind: 'launch',
    launch,
    tool,
    redirectUri,
    nonce: params['nonce'] ?? '',
    ...(params['state'] !== undefined && { state: params['state'] }),
    spends,
  };
}
