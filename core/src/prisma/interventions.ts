/** Interventions under a Key Result, and who was asked for them. */
import type { Intervention, KeyResultId, Offer, PersonId, SkillId, TeamId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { Database } from './database.js';
import type { Intervention as InterventionRow, Offer as OfferRow } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { present } from './rows.js';
import { replaceRows, type Table } from './write-rows.js';

const table: Table<InterventionRow> = { name: 'Intervention', key: ['tenantId', 'id'] };
const offerTable: Table<OfferRow> = { name: 'Offer', key: ['tenantId', 'interventionId'] };

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

const offerToRow = (tenantId: TenantId, offer: Offer): OfferRow => ({
  tenantId,
  interventionId: offer.interventionId,
  keyResultId: offer.keyResultId,
  learnerId: offer.learnerId,
  proposedBy: offer.proposedBy,
  at: toMillis(offer.at),
  decidedAt: offer.decidedAt === undefined ? null : toMillis(offer.decidedAt),
  reason: offer.reason ?? null,
});

const offerFromRow = (row: OfferRow): Offer => ({
  interventionId: row.interventionId as Intervention['id'],
  keyResultId: row.keyResultId as KeyResultId,
  learnerId: row.learnerId as PersonId,
  proposedBy: row.proposedBy as PersonId,
  at: toInstant(row.at),
  ...(row.decidedAt !== null && { decidedAt: toInstant(row.decidedAt) }),
  ...present({ reason: row.reason }),
});

/** Inside the transaction of the caller. */
export const writeInterventions = (
  inside: Database,
  tenantId: TenantId,
  interventions: readonly Intervention[],
): Promise<void> =>
  replaceRows(
    inside,
    table,
    interventions.map((intervention) => toRow(tenantId, intervention)),
  );

export function prismaInterventions(
  database: Database,
  tenantId: TenantId,
): Pick<Store, 'interventionsOf' | 'putInterventions' | 'offersOf'> {
  return {
    interventionsOf: async (keyResultId) => {
      const rows = await database.db.intervention.findMany({ where: { tenantId, keyResultId } });
      return sortedBy(rows.map(fromRow), ({ id }) => [id]);
    },
    putInterventions: (interventions, offers = []) =>
      database.transaction(async (inside) => {
        await writeInterventions(inside, tenantId, interventions);
        await replaceRows(
          inside,
          offerTable,
          offers.map((offer) => offerToRow(tenantId, offer)),
        );
      }),
    offersOf: async (keyResultId) => {
      const rows = await database.db.offer.findMany({ where: { tenantId, keyResultId } });
      return sortedBy(rows.map(offerFromRow), ({ interventionId }) => [interventionId]);
    },
  };
}
