/** Logins under way. */
import type { LoginRecord, LtiStore } from '../lti-ports.js';
import type { Database } from './database.js';
import type { LtiLogin as LoginRow } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { present } from './rows.js';

const fromRow = ({ deploymentId, storageTarget, messageHint, expiresAt, ...row }: LoginRow): LoginRecord => ({
  ...row,
  ...present({ deploymentId, storageTarget, messageHint }),
  expiresAt: toInstant(expiresAt),
});

export function prismaLtiLogins({ db }: Database): Pick<LtiStore, 'createLogin' | 'peekLogin' | 'consumeLogin'> {
  return {
    createLogin: async (record) => {
      await db.ltiLogin.create({ data: { ...record, expiresAt: toMillis(record.expiresAt) } });
    },
    peekLogin: async (stateHash) => {
      const row = await db.ltiLogin.findUnique({ where: { stateHash } });
      return row ? fromRow(row) : undefined;
    },
    consumeLogin: async (stateHash) => {
      const [row] = await db.$queryRaw<LoginRow[]>`DELETE FROM "LtiLogin" WHERE "stateHash" = ${stateHash} RETURNING *`;
      return row ? fromRow(row) : undefined;
    },
  };
}
