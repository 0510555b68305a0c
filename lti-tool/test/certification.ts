/**
 * The launches of 1EdTech's tool certification (LTI Advantage certification guide §6.1): twelve that a tool must refuse, nine
 * that it must accept, each as an instructor and as a learner.
 */
import { changed, having, signed, without, type MatrixCase } from './launch-matrix.js';
import { claim, type Claims } from './support/platform.js';

const membership = (role: string) => `http://purl.imsglobal.org/vocab/lis/v2/membership#${role}`;

const refused: readonly MatrixCase[] = (
  [
    ['no-kid', 'KID_MISSING', signed((platform, claims) => platform.sign(claims, { kid: undefined as never }))],
    ['wrong-kid', 'ERR_JWKS_NO_MATCHING_KEY', signed((platform, claims) => platform.sign(claims, { kid: 'wrong' }))],
    ['wrong-version', 'VERSION', having(claim('version'), '11.3')],
    ['no-version', 'VERSION', without(claim('version'))],
    ['not-lti', 'ERR_JWT_CLAIM_VALIDATION_FAILED', signed((platform) => platform.sign({ name: 'badltilaunch' }))],
    [
      'required-claims-missing',
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
      changed((claims) => {
        for (const name of ['iss', 'aud', 'nonce', claim('target_link_uri')]) delete claims[name];
      }),
    ],
    [
      'bad-times',
      'ERR_JWT_EXPIRED',
      changed((claims) => {
        claims.iat = 11_111;
        claims.exp = 22_222;
      }),
    ],
    ['no-message-type', 'MESSAGE_TYPE', without(claim('message_type'))],
    ['no-roles', 'ROLES', without(claim('roles'))],
    ['no-deployment', 'DEPLOYMENT', without(claim('deployment_id'))],
    ['no-resource-link-id', 'RESOURCE_LINK', having(claim('resource_link'), { title: 'A link' })],
    ['no-sub', 'ERR_JWT_CLAIM_VALIDATION_FAILED', without('sub')],
  ] as const
).map(([name, expected, run]) => ({ id: `bad-${name}`, name, expected, run }));

const person = (claims: Claims, its: { readonly names?: true; readonly email?: true }): void => {
  delete claims['name'];
  if (its.names) Object.assign(claims, { name: 'Ada Byron', given_name: 'Ada', family_name: 'Byron' });
  if (its.email) claims['email'] = 'ada@lms.example';
};

const good: Readonly<Record<string, (claims: Claims, role: string) => void>> = {
  plain: (claims) => person(claims, { names: true, email: true }),
  'several-roles': (claims, role) => {
    claims[claim('roles')] = [membership(role), 'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Other'];
  },
  'short-role': (claims, role) => (claims[claim('roles')] = [role]),
  'unknown-role': (claims) =>
    (claims[claim('roles')] = ['http://purl.imsglobal.org/vocab/lis/v2/unknown/unknown#Helper']),
  'no-role': (claims) => (claims[claim('roles')] = []),
  'email-only': (claims) => person(claims, { email: true }),
  'names-only': (claims) => person(claims, { names: true }),
  'no-personal-data': (claims) => person(claims, {}),
  'email-without-context': (claims) => {
    person(claims, { email: true });
    delete claims[claim('context')];
  },
};

const accepted: readonly MatrixCase[] = ['Instructor', 'Learner'].flatMap((role) =>
  Object.entries(good).map(([name, change]) => ({
    id: `good-${role.toLowerCase()}-${name}`,
    name,
    expected: 1,
    run: changed((claims) => {
      claims[claim('roles')] = [membership(role)];
      change(claims, role);
    }),
  })),
);

export const certification: readonly MatrixCase[] = [...refused, ...accepted];
