/** Forge entry: what the page of administrators asks for. */
import { administers } from './forge/administers';
import { forgeKvs } from './forge/kvs';
import { resolverOf } from './forge/resolver';
import { siteActs } from './local/site';

export const resolver = resolverOf(siteActs, () => ({ kvs: forgeKvs, administers }));
