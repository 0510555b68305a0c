/** Forge entry of the connected edition: what the panel beside a work item asks for. */
import Resolver from '@forge/resolver';
import { connectionTo, linkActs } from './connected/connection';
import { jiraAsUser } from './forge/jira';
import { forgeKvs } from './forge/kvs';
import { forgeRemote } from './forge/remote';
import { panelActs } from './local/acts';
import { answered, callerOf } from './resolve';

interface Call {
  readonly payload?: unknown;
  readonly context: unknown;
}

const now = (): string => new Date().toISOString();
const server = { kvs: forgeKvs, remote: forgeRemote, now };

const definitions = new Resolver();
for (const [name, act] of Object.entries(panelActs)) {
  definitions.define(name, ({ payload, context }: Call) =>
    answered(() =>
      act(
        { kvs: forgeKvs, jira: jiraAsUser(), now, connection: connectionTo(server) },
        callerOf(context, payload),
        payload,
      ),
    ),
  );
}
for (const [name, act] of Object.entries(linkActs)) {
  definitions.define(name, ({ payload, context }: Call) =>
    answered(() => act(server, callerOf(context, payload), payload)),
  );
}

export const resolver = definitions.getDefinitions();
