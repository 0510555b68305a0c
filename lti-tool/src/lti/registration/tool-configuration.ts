/** What we ask a platform for at registration: no more claims and scopes than are used. */
import { GROUP_SCOPE, NOTICE_SCOPE } from '../claims.js';
import { TEST_ENVIRONMENT } from '../canvas.js';
import { ICON } from '../pages/assets.js';
import type { PlatformConfiguration } from './platform-configuration.js';

export const TOOL = 'https://purl.imsglobal.org/spec/lti-tool-configuration';

const scope = (name: string) => `https://purl.imsglobal.org/spec/${name}`;
/** `openid` is implied; Canvas refuses it here (canvas-lms 2398). */
export const SCOPES = [
  scope('lti-ags/scope/lineitem'),
  scope('lti-ags/scope/result.readonly'),
  scope('lti-ags/scope/score'),
  scope('lti-nrps/scope/contextmembership.readonly'),
];
/** A name to greet with and the language; no e-mail address. */
const CLAIMS = ['iss', 'sub', 'name', 'locale'];
export const DESCRIPTION = 'Ten minutes of practice a day that lift the Key Result of the course.';

/** Opens the page about platforms. */
export const platformsTarget = (publicUrl: string): string =>
  `${publicUrl}/lti/launch?go=${encodeURIComponent('/platforms')}`;

export function toolConfiguration(
  publicUrl: string,
  platform: PlatformConfiguration,
): Readonly<Record<string, unknown>> {
  const launchUrl = `${publicUrl}/lti/launch`;
  const canvas = platform.product === 'canvas';
  // Where a platform lists nothing it takes everything.
  const among = (offered: readonly string[], wanted: readonly string[]) =>
    offered.length === 0 ? wanted : wanted.filter((one) => offered.includes(one));
  return {
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['implicit', 'client_credentials'],
    initiate_login_uri: `${publicUrl}/lti/login`,
    redirect_uris: [launchUrl],
    client_name: 'Keylift',
    jwks_uri: `${publicUrl}/lti/jwks`,
    client_uri: publicUrl,
    logo_uri: `${publicUrl}/lti/assets/${ICON}`,
    token_endpoint_auth_method: 'private_key_jwt',
    // Notices and groups are young: asked for only where the platform says it has them.
    scope: [
      ...among(platform.scopes, SCOPES),
      ...[NOTICE_SCOPE, GROUP_SCOPE].filter((young) => platform.scopes.includes(young)),
    ].join(' '),
    [TOOL]: {
      domain: new URL(publicUrl).host,
      description: DESCRIPTION,
      target_link_uri: launchUrl,
      claims: among([...platform.claims, 'iss', 'sub'], CLAIMS),
      custom_parameters: {
        ...(platform.variables.includes('Context.id.history') && { context_history: '$Context.id.history' }),
        ...(canvas && { [TEST_ENVIRONMENT]: '$Canvas.environment.test' }),
      },
      messages: [
        {
          type: 'LtiResourceLinkRequest',
          target_link_uri: launchUrl,
          label: 'Keylift: today',
          ...(canvas && { placements: ['course_navigation'] }),
        },
        {
          type: 'LtiDeepLinkingRequest',
          target_link_uri: launchUrl,
          label: 'Keylift',
          placements: canvas ? ['link_selection', 'assignment_selection', 'editor_button'] : ['ContentArea'],
          supported_types: ['ltiResourceLink'],
        },
        // For whoever runs Keylift, beside the other tools of the account.
        ...(canvas
          ? [
              {
                type: 'LtiResourceLinkRequest',
                target_link_uri: platformsTarget(publicUrl),
                label: 'Keylift: platforms',
                placements: ['account_navigation'],
                'https://canvas.instructure.com/lti/visibility': 'admins',
              },
            ]
          : []),
      ],
      ...(canvas && {
        'https://canvas.instructure.com/lti/privacy_level': 'name_only',
        'https://canvas.instructure.com/lti/tool_id': 'keylift',
      }),
    },
  };
}
