/** Forge entry of the connected edition: what the page of administrators asks for. */
import { connectedSiteActs } from './connected/site';
import { administers } from './forge/administers';
import { forgeKvs } from './forge/kvs';
import { forgeRemote } from './forge/remote';
import { resolverOf } from './forge/resolver';

export const resolver = resolverOf(connectedSiteActs(forgeRemote), () => ({ kvs: forgeKvs, administers }));
