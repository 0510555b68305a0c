/** Tells Atlassian whose data is kept; answers with the accounts that are closed. */
import { privacy } from '@forge/api';
import type { ReportedAccount } from '../local/privacy';

export const reportToAtlassian = async (accounts: readonly ReportedAccount[]): Promise<readonly string[]> =>
  (await privacy.reportPersonalData([...accounts])).flatMap(({ accountId, status }) =>
    status === 'closed' ? [accountId] : [],
  );
