/** Forge entry: what the panel beside a work item asks for. */
import Resolver from '@forge/resolver';
import { jiraAsUser } from './forge/jira';
import { forgeKvs } from './forge/kvs';
import { panelActs } from './local/acts';
import { answered, callerOf } from './resolve';

const definitions = new Resolver();
for (const [name, act] of Object.entries(panelActs)) {
  definitions.define(name, ({ payload, context }: { readonly payload?: unknown; readonly context: unknown }) =>
    answered(() =>
      act(
        { kvs: forgeKvs, jira: jiraAsUser(), now: () => new Date().toISOString() },
        callerOf(context, payload),
        payload,
      ),
    ),
  );
}

export const resolver = definitions.getDefinitions();
