/**
 * What a launch must pass, in the order it is looked at. A refusal names one code; its check is the one that failed, so the
 * page can show what was fine before it. Codes starting with ERR_ are named as jose names them.
 */

/** The specifications the checks come from. */
const security = (section: string) => `1EdTech Security Framework 1.0 §${section}`;
const core = (section: string) => `LTI 1.3 Core §${section}`;

interface Check {
  readonly id: string;
  readonly specRef: string;
  /** HTTP status of a refusal here. */
  readonly status: 400 | 401 | 422;
  readonly codes: readonly string[];
}

export const loginChecks = [
  {
    id: 'login-parameters',
    specRef: security('5.1.1.1'),
    status: 400,
    codes: [
      'MISSING_ISS',
      'MISSING_LOGIN_HINT',
      'MISSING_TARGET_LINK_URI',
      'BAD_CLIENT_ID',
      'BAD_DEPLOYMENT_ID',
      'BAD_MESSAGE_HINT',
      'BAD_STORAGE_TARGET',
    ],
  },
  {
    id: 'registration',
    specRef: core('3.1.3'),
    status: 400,
    codes: ['UNREGISTERED', 'CLIENT_ID_NEEDED', 'REGISTRATION_INACTIVE'],
  },
  { id: 'login-deployment', specRef: core('3.1.3'), status: 400, codes: ['UNKNOWN_DEPLOYMENT'] },
  { id: 'login-target', specRef: security('5.1.1.1'), status: 400, codes: ['BAD_TARGET_LINK_URI'] },
] as const satisfies readonly Check[];

export const launchChecks = [
  {
    id: 'response',
    specRef: security('5.1.1.3'),
    status: 400,
    codes: ['MISSING_STATE', 'MISSING_ID_TOKEN'],
  },
  { id: 'state', specRef: security('5.1.1.3'), status: 401, codes: ['STATE_UNKNOWN'] },
  { id: 'browser', specRef: 'RFC 6819 §4.4.1.8', status: 401, codes: ['STATE_NOT_BOUND'] },
  {
    id: 'algorithm',
    specRef: security('5.1.3'),
    status: 401,
    codes: ['ERR_JWS_INVALID', 'ERR_JOSE_ALG_NOT_ALLOWED', 'ERR_JOSE_NOT_SUPPORTED'],
  },
  {
    id: 'key',
    specRef: security('6.3'),
    status: 401,
    codes: [
      'KID_MISSING',
      'JWKS_UNREACHABLE',
      'ERR_JWKS_INVALID',
      'ERR_JWKS_NO_MATCHING_KEY',
      'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
    ],
  },
  {
    id: 'signature',
    specRef: security('5.1.3'),
    status: 401,
    codes: ['ERR_JWS_SIGNATURE_VERIFICATION_FAILED', 'ERR_JWT_INVALID'],
  },
  { id: 'claims', specRef: security('5.1.2'), status: 401, codes: ['ERR_JWT_CLAIM_VALIDATION_FAILED'] },
  {
    id: 'times',
    specRef: security('5.1.3'),
    status: 401,
    codes: ['ERR_JWT_EXPIRED', 'IAT_FUTURE', 'IAT_OLD', 'EXP_RANGE'],
  },
  { id: 'audience', specRef: security('5.1.3'), status: 401, codes: ['AZP_MISSING', 'AZP', 'AUDIENCE_UNTRUSTED'] },
  { id: 'nonce', specRef: security('5.1.3'), status: 401, codes: ['NONCE_MISMATCH'] },
  { id: 'version', specRef: core('5.3.2'), status: 401, codes: ['VERSION'] },
  { id: 'message-type', specRef: core('5.3.1'), status: 401, codes: ['MESSAGE_TYPE'] },
  { id: 'supported', specRef: core('5.3.1'), status: 422, codes: ['MESSAGE_TYPE_UNSUPPORTED'] },
  {
    id: 'deployment',
    specRef: core('5.3.3'),
    status: 401,
    codes: ['DEPLOYMENT', 'DEPLOYMENT_CHANGED', 'DEPLOYMENT_PENDING'],
  },
  { id: 'roles', specRef: core('5.3.7'), status: 401, codes: ['ROLES'] },
  {
    id: 'resource-link',
    specRef: core('5.3.5'),
    status: 401,
    codes: ['RESOURCE_LINK', 'FOR_USER', 'DEEP_LINKING_SETTINGS'],
  },
  { id: 'target', specRef: core('5.3.4'), status: 401, codes: ['TARGET_LINK_URI', 'TARGET_NOT_OURS'] },
] as const satisfies readonly Check[];

type AnyCheck = (typeof loginChecks | typeof launchChecks)[number];
export type CheckId = AnyCheck['id'];
export type RefusalCode = AnyCheck['codes'][number];

export interface CheckResult {
  readonly id: CheckId;
  readonly specRef: string;
  readonly result: 'passed' | 'failed' | 'not-reached';
}

/** The checklist of a refused login or launch. */
export function explainRefusal(code: RefusalCode): readonly CheckResult[] {
  const checks = listOf(code);
  const failed = checks.findIndex((check) => has(check, code));
  return checks.map(({ id, specRef }, at) => ({
    id,
    specRef,
    result: at < failed ? 'passed' : at === failed ? 'failed' : 'not-reached',
  }));
}

export const statusOfRefusal = (code: RefusalCode): number =>
  listOf(code).find((check) => has(check, code))?.status ?? 401;

/** Everything the table knows may be a refusal; anything else is a fault of ours. */
export const isRefusalCode = (code: unknown): code is RefusalCode =>
  [...loginChecks, ...launchChecks].some((check) => has(check, code));

export const isLoginRefusal = (code: RefusalCode): boolean => loginChecks.some((check) => has(check, code));

const has = (check: AnyCheck, code: unknown): boolean => (check.codes as readonly unknown[]).includes(code);

const listOf = (code: RefusalCode): readonly AnyCheck[] => (isLoginRefusal(code) ? loginChecks : launchChecks);
