/** Forge entry: what the panel beside a work item asks for. */
import Resolver from '@forge/resolver';
import { jiraAsUser } from './forge/jira';
import { forgeKvs } from './forge/kvs';
import { unblock } from './local/agent-unblock';
import { panelActs } from './local/acts';
import { answered, askerOf, callerOf } from './resolve';

const worldNow = () => ({ kvs: forgeKvs, jira: jiraAsUser(), now: () => new Date().toISOString() });

const definitions = new Resolver();
for (const [name, act] of Object.entries(panelActs)) {
  definitions.define(name, ({ payload, context }: { readonly payload?: unknown; readonly context: unknown }) =>
    answered(() => act(worldNow(), callerOf(context, payload), payload)),
  );
}

export const resolver = definitions.getDefinitions();

/** For the Rovo agent, with the rights of the one who asks it. */
export const whatCouldUnblock = (payload: unknown, context: unknown) =>
  answered(() => unblock(worldNow(), askerOf(context), payload));
