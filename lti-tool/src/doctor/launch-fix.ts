/** What mends a refused launch: for the doctor, and for the page that was shown. */
import { explainRefusal, isRefusalCode, type CheckId } from '../lti/checks.js';
import type { Fix } from './finding.js';

/** Undefined when the platform itself stopped the launch. */
export const failedCheck = (code: string): CheckId | undefined =>
  isRefusalCode(code) ? explainRefusal(code).find(({ result }) => result === 'failed')?.id : undefined;

export function fixOfRefusal(code: string): Fix {
  if (code === 'EXP_RANGE') return 'launch-lifetime';
  const failed = failedCheck(code);
  return failed === undefined ? 'launch-denied' : fixOf[failed];
}

const fixOf: Readonly<Record<CheckId, Fix>> = {
  'login-parameters': 'tool-addresses',
  registration: 'approve',
  'login-deployment': 'launch-deployment',
  'login-target': 'launch-target',
  response: 'launch-state',
  state: 'launch-state',
  browser: 'launch-browser',
  algorithm: 'launch-signature',
  key: 'launch-key',
  signature: 'launch-signature',
  claims: 'launch-claims',
  times: 'launch-times',
  audience: 'launch-audience',
  nonce: 'launch-nonce',
  version: 'launch-message',
  'message-type': 'launch-message',
  deployment: 'launch-deployment',
  roles: 'launch-message',
  'resource-link': 'launch-message',
  target: 'launch-target',
  supported: 'launch-message',
};
