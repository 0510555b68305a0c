/** Interventions under a Key Result. */
import type { Intervention, KeyResultId, SkillId, TeamId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { Database } from './database.js';
import type { Intervention as InterventionRow } from './generated/sqlite/client.js';
import { replaceRows, type Table } from './write-rows.js';

const table: Table<InterventionRow> = { name: 'Intervention', key: ['tenantId', 'id'] };

const toRow = (tenantId: TenantId, { expectedLevels, ...rest }: Intervention): InterventionRow => ({
  tenantId,
  id: rest.id,
  keyResultId: rest.keyResultId,
  skillId: rest.skillId,
  teamId: rest.teamId,
  title: rest.title,
  state: rest.state,
  start: rest.start,
  reviewOn: rest.reviewOn,
  expectedLow: expectedLevels?.[0] ?? null,
  expectedHigh: expectedLevels?.[1] ?? null,
});

const fromRow = ({ expectedLow: low, expectedHigh: high, ...row }: InterventionRow): Intervention => ({
  id: row.id as Intervention['id'],
  keyResultId: row.keyResultId as KeyResultId,
  skillId: row.skillId as SkillId,
  teamId: row.teamId as TeamId,
  title: row.title,
  state: row.state as Intervention['state'],
  start: row.start,
  reviewOn: row.reviewOn,
  ...(low !== null && high !== null && { expectedLevels: [low, high] }),
});

export function prismaInterventions(
  database: Database,
  tenantId: TenantId,
): Pick<Store, 'interventionsOf' | 'putInterventions'> {
  return {
    interventionsOf: async (keyResultId) => {
      const rows = await database.db.intervention.findMany({ where: { tenantId, keyResultId } });
      return sortedBy(rows.map(fromRow), ({ id }) => [id]);
    },
    putInterventions: (interventions) =>
      replaceRows(
        database,
        table,
        interventions.map((intervention) => toRow(tenantId, intervention)),
      ),
  };
}
