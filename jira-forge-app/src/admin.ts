/** Forge entry: what the page of administrators asks for. */
import Resolver from '@forge/resolver';
import { administers } from './forge/administers';
import { forgeKvs } from './forge/kvs';
import { siteActs } from './local/site';
import { answered, callerOf } from './resolve';

const definitions = new Resolver();
for (const [name, act] of Object.entries(siteActs)) {
  definitions.define(name, ({ payload, context }: { readonly payload?: unknown; readonly context: unknown }) =>
    answered(async () => act({ kvs: forgeKvs, administers }, callerOf(context, payload).locale, payload)),
  );
}

export const resolver = definitions.getDefinitions();
