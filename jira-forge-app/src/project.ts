/** Forge entry: what the page of a project and the gadget of a dashboard ask for. */
import Resolver from '@forge/resolver';
import { jiraAsUser } from './forge/jira';
import { forgeKvs } from './forge/kvs';
import { gadgetActs } from './local/gadget';
import { projectActs } from './local/project';
import { answered, callerOf } from './resolve';

const definitions = new Resolver();
for (const [name, act] of Object.entries({ ...projectActs, ...gadgetActs })) {
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
