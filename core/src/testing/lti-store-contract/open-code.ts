import type { LtiStore, SessionCode } from '../../lti-ports.js';
import { aLogin } from '../builders.js';

/** As a launch makes one: from a login of its own. */
export async function openCode(
  lti: Pick<LtiStore, 'createLogin' | 'exchangeLogin'>,
  code: SessionCode,
): Promise<boolean> {
  const stateHash = `for ${code.codeHash}`;
  await lti.createLogin(aLogin({ stateHash }));
  return lti.exchangeLogin(stateHash, code);
}
