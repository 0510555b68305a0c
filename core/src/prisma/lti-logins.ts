/** Logins under way. */
import type { LoginRecord, LtiStore } from '../lti-ports.js';
import type { Database } from './database.js';
import type { LtiLogin as LoginRow } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { present } from './rows.js';
import { createRowSoon, type Table } from './write-rows.js';

const table: Table<LoginRow> = { name: 'LtiLogin', key: ['stateHash'] };

const toRow = (record: LoginRecord): LoginRow => ({
  stateHash: record.stateHash,
  bindingHash: record.bindingHash,
  nonce: record.nonce,
  registrationId: record.registrationId,
  targetLinkUri: record.targetLinkUri,
  deploymentId: record.deploymentId ?? null,
  storageTarget: record.storageTarget ?? null,
  loginHint: record.loginHint,
  messageHint: record.messageHint ?? null,
  expiresAt: toMillis(record.expiresAt),
});

const fromRow = ({ deploymentId, storageTarget, messageHint, expiresAt, ...row }: LoginRow): LoginRecord => ({
  ...row,
  ...present({ deploymentId, storageTarget, messageHint }),
  expiresAt: toInstant(expiresAt),
});

export function prismaLtiLogins(database: Database): Pick<LtiStore, 'createLogin' | 'peekLogin' | 'consumeLogin'> {
  const { db } = database;
  return {
    // Lost in a power cut, a login is begun again with a click; what comes of it is on the disk before anybody is let in.
    createLogin: (record) => createRowSoon(database, table, toRow(record)),
    peekLogin: async (stateHash) => {
      const [row] = await db.$queryRaw<LoginRow[]>`SELECT * FROM "LtiLogin" WHERE "stateHash" = ${stateHash}`;
      return row ? fromRow(row) : undefined;
    },
    consumeLogin: async (stateHash) => {
      const [row] = await db.$queryRaw<LoginRow[]>`DELETE FROM "LtiLogin" WHERE "stateHash" = ${stateHash} RETURNING *`;
      return row ? fromRow(row) : undefined;
    },
  };
}
