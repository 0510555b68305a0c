/** Objectives. */
import type { Objective, ObjectiveId, TeamId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { Database } from './database.js';
import type { Objective as ObjectiveRow } from './generated/sqlite/client.js';
import { present } from './rows.js';
import { replaceRows, type Table } from './write-rows.js';

const table: Table<ObjectiveRow> = { name: 'Objective', key: ['tenantId', 'id'] };

const fromRow = ({ id, title, start, due, ownerTeamId }: ObjectiveRow): Objective => ({
  id: id as ObjectiveId,
  title,
  start,
  due,
  ...present({ ownerTeamId: ownerTeamId as TeamId | null }),
});

export function prismaObjectives(
  database: Database,
  tenantId: TenantId,
): Pick<Store, 'putObjectives' | 'listObjectives'> {
  return {
    putObjectives: (objectives) =>
      replaceRows(
        database,
        table,
        objectives.map(({ id, title, start, due, ownerTeamId = null }) => ({
          tenantId,
          id,
          title,
          start,
          due,
          ownerTeamId,
        })),
      ),
    listObjectives: async () =>
      sortedBy((await database.db.objective.findMany({ where: { tenantId } })).map(fromRow), ({ id }) => [id]),
  };
}
