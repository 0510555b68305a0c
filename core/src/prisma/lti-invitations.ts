/** Invitations to register a platform. */
import type { Invitation, LtiStore } from '../lti-ports.js';
import type { TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Database } from './database.js';
import type { LtiInvitation as InvitationRow } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { present } from './rows.js';
import { createRow, type Table } from './write-rows.js';

const table: Table<InvitationRow> = { name: 'LtiInvitation', key: ['tokenHash'] };

const fromRow = ({ tokenHash, tenantId, approved, registrationId, expiresAt }: InvitationRow): Invitation => ({
  tokenHash,
  tenantId: tenantId as TenantId,
  approved: Boolean(approved), // SQLite answers a bare statement with 0 and 1
  ...present({ registrationId }),
  expiresAt: toInstant(expiresAt),
});

export function prismaLtiInvitations(
  database: Database,
): Pick<LtiStore, 'createInvitation' | 'listInvitations' | 'peekInvitation' | 'consumeInvitation'> {
  const { db } = database;
  return {
    createInvitation: ({ tokenHash, tenantId, approved, registrationId = null, expiresAt }) =>
      createRow(database, table, { tokenHash, tenantId, approved, registrationId, expiresAt: toMillis(expiresAt) }),
    listInvitations: async (tenantId) =>
      sortedBy((await db.ltiInvitation.findMany({ where: { tenantId } })).map(fromRow), ({ tokenHash }) => [tokenHash]),
    peekInvitation: async (tokenHash) => {
      const row = await db.ltiInvitation.findUnique({ where: { tokenHash } });
      return row ? fromRow(row) : undefined;
    },
    consumeInvitation: async (tokenHash) => {
      const [row] = await db.$queryRaw<InvitationRow[]>`
        DELETE FROM "LtiInvitation" WHERE "tokenHash" = ${tokenHash} RETURNING *`;
      return row ? fromRow(row) : undefined;
    },
  };
}
