/**
 * What platforms are called and where they answer, so that nobody types it. Moodle's were seen on Moodle 4.5.6; the others
 * are what the platforms' documentation says, and were not tried.
 */
import type { Locale } from '@keylift/core';
import type { PlatformPreset } from '@keylift/core/api';
import { platformTexts } from './texts.js';

const canvas = (environment: '' | 'beta.' | 'test.') => ({
  product: 'canvas',
  issuer: `https://canvas.${environment}instructure.com`,
  authEndpoint: `https://sso.${environment}canvaslms.com/api/lti/authorize_redirect`,
  tokenEndpoint: '{site}/login/oauth2/token',
  jwksUri: `https://sso.${environment}canvaslms.com/api/lti/security/jwks`,
});

export function presetsIn(locale: Locale): readonly PlatformPreset[] {
  const { presets } = platformTexts[locale];
  const site = (example: string) => ({ label: presets.site, example });
  const institution = (environment: string) => site(`https://school.${environment}instructure.com`);
  return [
    {
      id: 'moodle',
      label: 'Moodle',
      product: 'moodle',
      site: site('https://moodle.example.org'),
      issuer: '{site}',
      authEndpoint: '{site}/mod/lti/auth.php',
      tokenEndpoint: '{site}/mod/lti/token.php',
      jwksUri: '{site}/mod/lti/certs.php',
    },
    { id: 'canvas', label: 'Canvas', site: institution(''), hint: presets.canvas, ...canvas('') },
    { id: 'canvas-beta', label: presets.beta, site: institution('beta.'), hint: presets.copy, ...canvas('beta.') },
    { id: 'canvas-test', label: presets.test, site: institution('test.'), hint: presets.copy, ...canvas('test.') },
    {
      id: 'blackboard',
      label: 'Blackboard',
      product: 'blackboard',
      issuer: 'https://blackboard.com',
      authEndpoint: 'https://developer.blackboard.com/api/v1/gateway/oidcauth',
      tokenEndpoint: 'https://developer.blackboard.com/api/v1/gateway/oauth2/jwttoken',
      jwksUri: 'https://developer.blackboard.com/api/v1/management/applications/{client}/jwks.json',
      hint: presets.blackboard,
    },
    {
      id: 'brightspace',
      label: 'Brightspace',
      product: 'desire2learn',
      site: site('https://school.brightspace.com'),
      issuer: '{site}',
      authEndpoint: '{site}/d2l/lti/authenticate',
      tokenEndpoint: 'https://auth.brightspace.com/core/connect/token',
      jwksUri: '{site}/d2l/.well-known/jwks',
      tokenAudience: 'https://api.brightspace.com/auth/token',
    },
    {
      id: 'sakai',
      label: 'Sakai',
      product: 'sakai',
      site: site('https://sakai.example.org'),
      issuer: '{site}',
      authEndpoint: '{site}/imsoidc/lti13/oidc_auth',
      tokenEndpoint: '{site}/imsblis/lti13/token/1',
      jwksUri: '{site}/imsblis/lti13/keyset',
      hint: presets.sakai,
    },
    {
      id: 'other',
      label: presets.other,
      issuer: '',
      authEndpoint: '',
      tokenEndpoint: '',
      jwksUri: '',
    },
  ];
}
