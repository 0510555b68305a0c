/** Forge entry: what the page of a project and the gadget of a dashboard ask for. */
import Resolver from '@forge/resolver';
import { jiraAsUser } from './forge/jira';
import { forgeKvs } from './forge/kvs';
import { keyResultsOf } from './local/agent-key-results';
import { gadgetActs } from './local/gadget';
import { projectActs } from './local/project';
import { answered, askerOf, callerOf } from './resolve';

const worldNow = () => ({ kvs: forgeKvs, jira: jiraAsUser(), now: () => new Date().toISOString() });

const definitions = new Resolver();
for (const [name, act] of Object.entries({ ...projectActs, ...gadgetActs })) {
  definitions.define(name, ({ payload, context }: { readonly payload?: unknown; readonly context: unknown }) =>
    answered(() => act(worldNow(), callerOf(context, payload), payload)),
  );
}

export const resolver = definitions.getDefinitions();

/** For the Rovo agent, with the rights of the one who asks it. */
export const howKeyResultsStand = (payload: unknown, context: unknown) =>
  answered(() => keyResultsOf(worldNow(), askerOf(context), payload));
