/** Forge entry: what the page of administrators asks for. */
import api, { route } from '@forge/api';
import Resolver from '@forge/resolver';
import { forgeKvs } from './forge/kvs';
import { siteActs } from './local/site';
import { answered, callerOf } from './resolve';
import { isRecord } from './jira/issue';

async function administers(): Promise<boolean> {
  const response = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const body: unknown = response.ok ? await response.json() : undefined;
  const permissions = isRecord(body) && isRecord(body['permissions']) ? body['permissions'] : {};
  return isRecord(permissions['ADMINISTER']) && permissions['ADMINISTER']['havePermission'] === true;
}

const definitions = new Resolver();
for (const [name, act] of Object.entries(siteActs)) {
  definitions.define(name, ({ payload, context }: { readonly payload?: unknown; readonly context: unknown }) =>
    answered(async () => act({ kvs: forgeKvs, administers }, callerOf(context, payload).locale, payload)),
  );
}

export const resolver = definitions.getDefinitions();
