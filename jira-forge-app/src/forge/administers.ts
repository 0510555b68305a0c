/** Whether the person who calls administers Jira. */
import api, { route } from '@forge/api';
import { isRecord } from '../jira/issue';

export async function administers(): Promise<boolean> {
  const response = await api.asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER`);
  const body: unknown = response.ok ? await response.json() : undefined;
  const permissions = isRecord(body) && isRecord(body['permissions']) ? body['permissions'] : {};
  return isRecord(permissions['ADMINISTER']) && permissions['ADMINISTER']['havePermission'] === true;
}
