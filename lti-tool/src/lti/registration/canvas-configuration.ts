/**
 * The file an administrator of Canvas may enter instead of a registration address ("Enter URL" of an LTI key).
 * https://developerdocs.instructure.com/services/canvas/external-tools/lti/file.lti_dev_key_config
 */
import { TEST_ENVIRONMENT } from '../canvas.js';
import { NOTICE_SCOPE } from '../claims.js';
import { DESCRIPTION, platformsTarget, SCOPES } from './tool-configuration.js';

export function canvasConfiguration(publicUrl: string): Readonly<Record<string, unknown>> {
  const launchUrl = `${publicUrl}/lti/launch`;
  const opens = (placement: string, text: string, target = launchUrl) => ({
    placement,
    enabled: true,
    message_type: 'LtiResourceLinkRequest',
    target_link_uri: target,
    text,
  });
  const chooses = (placement: string) => ({
    placement,
    enabled: true,
    message_type: 'LtiDeepLinkingRequest',
    target_link_uri: launchUrl,
    text: 'Keylift',
  });
  return {
    title: 'Keylift',
    description: DESCRIPTION,
    target_link_uri: launchUrl,
    oidc_initiation_url: `${publicUrl}/lti/login`,
    oidc_initiation_urls: {}, // one server for every region
    redirect_uris: [launchUrl],
    public_jwk_url: `${publicUrl}/lti/jwks`,
    scopes: [...SCOPES, NOTICE_SCOPE],
    custom_fields: { context_history: '$Context.id.history', [TEST_ENVIRONMENT]: '$Canvas.environment.test' },
    extensions: [
      {
        platform: 'canvas.instructure.com',
        domain: new URL(publicUrl).host,
        tool_id: 'keylift',
        privacy_level: 'name_only',
        settings: {
          platform: 'canvas.instructure.com',
          text: 'Keylift',
          placements: [
            opens('course_navigation', 'Keylift'),
            { ...opens('account_navigation', 'Keylift', platformsTarget(publicUrl)), visibility: 'admins' },
            ...['link_selection', 'assignment_selection', 'editor_button'].map(chooses),
          ],
        },
      },
    ],
  };
}
