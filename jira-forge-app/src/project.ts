/** Forge entry: what the page of a project and the gadget of a dashboard ask for. */
import { jiraAsUser } from './forge/jira';
import { forgeKvs } from './forge/kvs';
import { resolverOf } from './forge/resolver';
import { keyResultsOf } from './local/agent-key-results';
import { gadgetActs } from './local/gadget';
import { projectActs } from './local/project';
import { answered, askerOf } from './resolve';

const worldNow = () => ({ kvs: forgeKvs, jira: jiraAsUser(), now: () => new Date().toISOString() });

export const resolver = resolverOf({ ...projectActs, ...gadgetActs }, worldNow);

/** For the Rovo agent, with the rights of the one who asks it. */
export const howKeyResultsStand = (payload: unknown, context: unknown) =>
  answered('en', () => keyResultsOf(worldNow(), askerOf(context), payload));
