/** Logins under way. */
import type { LoginRecord, LtiStore } from '../lti-ports.js';
import type { Database } from './database.js';
import type { LtiLogin as LoginRow } from './generated/sqlite/client.js';
import { existsAlready } from './failures.js';
import { toInstant, toMillis } from './instant.js';
import { present } from './rows.js';
import { sql } from './sql.js';
import { checked } from './write-rows.js';

const fromRow = ({ deploymentId, storageTarget, messageHint, expiresAt, ...row }: LoginRow): LoginRecord => ({
  ...row,
  ...present({ deploymentId, storageTarget, messageHint }),
  expiresAt: toInstant(expiresAt),
});

export function prismaLtiLogins(database: Database): Pick<LtiStore, 'createLogin' | 'peekLogin' | 'consumeLogin'> {
  const { db } = database;
  return {
    // Lost in a power cut, a login is begun again with a click; what comes of it is on the disk before anybody is let in.
    createLogin: async (record) => {
      const { deploymentId = null, storageTarget = null, messageHint = null } = record;
      const insert = sql`
        INSERT INTO "LtiLogin" ("stateHash", "bindingHash", "nonce", "registrationId", "targetLinkUri",
          "deploymentId", "storageTarget", "loginHint", "messageHint", "expiresAt")
        VALUES (${record.stateHash}, ${record.bindingHash}, ${record.nonce}, ${record.registrationId},
          ${checked(record.targetLinkUri)}, ${checked(deploymentId)}, ${checked(storageTarget)},
          ${checked(record.loginHint)}, ${checked(messageHint)}, ${toMillis(record.expiresAt)})
        ON CONFLICT ("stateHash") DO NOTHING`;
      if ((await database.commit([insert], 'soon'))[0] === 0) throw existsAlready();
    },
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
