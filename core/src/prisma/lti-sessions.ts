/** Sessions, and the codes that start them. */
import type { LtiSession, LtiStore } from '../lti-ports.js';
import type { Database } from './database.js';
import type { LtiSession as SessionRow, LtiSessionCode as CodeRow } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { readJson, toJson } from './rows.js';
import { sql } from './sql.js';
import { createRow, type Table } from './write-rows.js';

const sessionTable: Table<SessionRow> = { name: 'LtiSession', key: ['tokenHash'] };

/** The columns that a session is found by when its person is erased, and the session itself. */
const columns = (session: LtiSession): Pick<CodeRow, 'tenantId' | 'personId' | 'session'> => ({
  tenantId: session.tenantId,
  personId: session.personId,
  session: toJson(session),
});

export function prismaLtiSessions(
  database: Database,
): Pick<
  LtiStore,
  'exchangeLogin' | 'settle' | 'consumeSessionCode' | 'createSession' | 'getSession' | 'deleteSession'
> {
  const { db } = database;
  return {
    exchangeLogin: async (stateHash, { codeHash, session, expiresAt }) => {
      const { tenantId, personId, session: text } = columns(session);
      const into = sql`INSERT INTO "LtiSessionCode" ("codeHash", "tenantId", "personId", "session", "expiresAt")
        SELECT ${codeHash}, ${tenantId}, ${personId}, ${text}, ${toMillis(expiresAt)}`;
      const spent = sql`DELETE FROM "LtiLogin" WHERE "stateHash" = ${stateHash}`;
      const counts = await database.commit(
        database.dialect === 'sqlite'
          ? [spent, sql`${into} WHERE changes() = 1`]
          : [sql`WITH "spent" AS (${spent} RETURNING 1) ${into} FROM "spent"`],
        'soon',
      );
      return counts.at(-1) === 1;
    },
    settle: () => database.settle(),
    consumeSessionCode: async (codeHash) => {
      const [row] = await db.$queryRaw<CodeRow[]>`
        DELETE FROM "LtiSessionCode" WHERE "codeHash" = ${codeHash} RETURNING *`;
      return row
        ? { codeHash, session: readJson<LtiSession>(row.session), expiresAt: toInstant(row.expiresAt) }
        : undefined;
    },
    createSession: (session) =>
      createRow(database, sessionTable, {
        tokenHash: session.tokenHash,
        ...columns(session),
        expiresAt: toMillis(session.expiresAt),
      }),
    getSession: async (tokenHash) => {
      const [row] = await db.$queryRaw<SessionRow[]>`SELECT * FROM "LtiSession" WHERE "tokenHash" = ${tokenHash}`;
      return row ? readJson<LtiSession>(row.session) : undefined;
    },
    deleteSession: async (tokenHash) => {
      await db.ltiSession.deleteMany({ where: { tokenHash } });
    },
  };
}
