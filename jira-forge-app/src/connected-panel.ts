/** Forge entry of the connected edition: what the panel beside a work item asks for. */
import { connectionTo, linkActs } from './connected/connection';
import { jiraAsUser } from './forge/jira';
import { forgeKvs } from './forge/kvs';
import { forgeRemote } from './forge/remote';
import { resolverOf } from './forge/resolver';
import { panelActs } from './local/acts';

const now = (): string => new Date().toISOString();
const server = { kvs: forgeKvs, remote: forgeRemote, now };

export const resolver = resolverOf({ ...panelActs, ...linkActs }, () => ({
  ...server,
  jira: jiraAsUser(),
  connection: connectionTo(server),
}));
