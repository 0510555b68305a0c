/** What every LtiStore must do. */
import type { MakeStores, StoresWithLti, TestApi } from './contract.js';
import { auditContract } from './lti-store-contract/audit.js';
import { deviceRequestContract } from './lti-store-contract/device-requests.js';
import { deviceContract } from './lti-store-contract/devices.js';
import { invitationContract } from './lti-store-contract/invitations.js';
import { jiraContract } from './lti-store-contract/jira.js';
import { loginContract } from './lti-store-contract/logins.js';
import { refusalContract } from './lti-store-contract/refusals.js';
import { registrationContract } from './lti-store-contract/registrations.js';
import { scoreContract } from './lti-store-contract/scores.js';
import { serviceContract } from './lti-store-contract/services.js';
import { sessionContract } from './lti-store-contract/sessions.js';
import { sweepingContract } from './lti-store-contract/sweeping.js';
import { toolKeyContract } from './lti-store-contract/tool-keys.js';

export function ltiStoreContract(api: TestApi, makeStores: MakeStores<StoresWithLti>): void {
  registrationContract(api, makeStores);
  refusalContract(api, makeStores);
  loginContract(api, makeStores);
  invitationContract(api, makeStores);
  sessionContract(api, makeStores);
  deviceContract(api, makeStores);
  deviceRequestContract(api, makeStores);
  sweepingContract(api, makeStores);
  toolKeyContract(api, makeStores);
  scoreContract(api, makeStores);
  serviceContract(api, makeStores);
  jiraContract(api, makeStores);
  auditContract(api, makeStores);
}
