/** Forge entry of the connected edition: what the page of administrators asks for. */
import Resolver from '@forge/resolver';
import { connectedSiteActs } from './connected/site';
import { administers } from './forge/administers';
import { forgeKvs } from './forge/kvs';
import { forgeRemote } from './forge/remote';
import { isRecord } from './jira/issue';
import { answered, callerOf } from './resolve';

const definitions = new Resolver();
for (const [name, act] of Object.entries(connectedSiteActs(forgeRemote))) {
  definitions.define(name, ({ payload, context }: { readonly payload?: unknown; readonly context: unknown }) =>
    answered(async () => {
      const { accountId, locale } = callerOf(context, payload);
      // Who calls is Jira's word, whatever the payload says.
      const own = { ...(isRecord(payload) && payload), accountId };
      return act({ kvs: forgeKvs, administers }, locale, own);
    }),
  );
}

export const resolver = definitions.getDefinitions();
