import { expect, it } from 'vitest';
import { aRegistration } from '@keylift/core/testing';
import { isHost, isOwnAddress } from './own-address.js';

const moodle = aRegistration({
  issuer: 'https://moodle.school.example',
  authEndpoint: 'https://moodle.school.example/mod/lti/auth.php',
  tokenEndpoint: 'https://moodle.school.example/mod/lti/token.php',
  jwksUri: 'https://moodle.school.example/mod/lti/certs.php',
});
const canvas = aRegistration({
  issuer: 'https://canvas.instructure.com',
  authEndpoint: 'https://sso.canvaslms.com/api/lti/authorize_redirect',
  tokenEndpoint: 'https://sso.canvaslms.com/login/oauth2/token',
  jwksUri: 'https://sso.canvaslms.com/api/lti/security/jwks',
});
const blackboard = aRegistration({
  issuer: 'https://blackboard.com',
  authEndpoint: 'https://developer.blackboard.com/api/v1/gateway/oidcauth',
  tokenEndpoint: 'https://developer.blackboard.com/api/v1/gateway/oauth2/jwttoken',
  jwksUri: 'https://developer.blackboard.com/api/v1/management/applications/1/jwks.json',
});

it.each([
  [moodle, 'https://moodle.school.example/mod/lti/services.php/2/lineitems?type_id=1', true],
  [moodle, 'http://moodle.school.example/mod/lti/services.php/2/lineitems', false],
  [moodle, 'https://moodle.school.example:8443/services', false],
  [moodle, 'https://school.example/services', false],
  [moodle, 'https://moodle.school.example.attacker.example/services', false],
  [moodle, 'https://attacker-moodle.school.example/services', false],
  [moodle, 'https://user@moodle.school.example/services', false],
  [moodle, 'file:///etc/passwd', false],
  [moodle, 'no address', false],
  [{ ...moodle, hosts: ['www.school.example'] }, 'https://www.school.example/services', true],
  [canvas, 'https://school.instructure.com/api/lti/courses/1/line_items', true],
  [canvas, 'https://school.beta.instructure.com/api/lti/courses/1/line_items', true],
  [canvas, 'https://canvas.school.example/api/lti/courses/1/line_items', false],
  [{ ...canvas, hosts: ['canvas.school.example'] }, 'https://canvas.school.example/api/lti/courses/1', true],
  [canvas, 'https://instructure.com.attacker.example/api', false],
  [moodle, 'https://school.instructure.com/api', false],
  [blackboard, 'https://school.blackboard.com/learn/api/v1/lti/courses/1/lineItems', true],
  [blackboard, 'https://notblackboard.com/learn', false],
])('of %o the address %s is its own: %s', (platform, address, own) => {
  expect(isOwnAddress(platform, address)).toBe(own);
});

it.each([
  ['canvas.school.example', true],
  ['localhost:3000', true],
  ['x', true],
  ['https://canvas.school.example', false],
  ['canvas.school.example/path', false],
  ['*.school.example', false],
  ["a; script-src 'none'", false],
  ['', false],
  [7, false],
])('%j is a host: %s', (text, is) => {
  expect(isHost(text)).toBe(is);
});
