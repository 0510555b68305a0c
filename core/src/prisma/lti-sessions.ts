/** Sessions, and the codes that start them. */
import type { LtiSession, LtiStore } from '../lti-ports.js';
import type { Database } from './database.js';
import type { LtiSessionCode as CodeRow } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { readJson } from './rows.js';

/** The columns that a session is found by when its person is erased, and the session itself. */
const columns = (session: LtiSession): Pick<CodeRow, 'tenantId' | 'personId' | 'session'> => ({
  tenantId: session.tenantId,
  personId: session.personId,
  session: JSON.stringify(session),
});

export function prismaLtiSessions({
  db,
}: Database): Pick<
  LtiStore,
  'createSessionCode' | 'consumeSessionCode' | 'createSession' | 'getSession' | 'deleteSession'
> {
  return {
    createSessionCode: async ({ codeHash, session, expiresAt }) => {
      await db.ltiSessionCode.create({ data: { codeHash, ...columns(session), expiresAt: toMillis(expiresAt) } });
    },
    consumeSessionCode: async (codeHash) => {
      const [row] = await db.$queryRaw<CodeRow[]>`
        DELETE FROM "LtiSessionCode" WHERE "codeHash" = ${codeHash} RETURNING *`;
      return row
        ? { codeHash, session: readJson<LtiSession>(row.session), expiresAt: toInstant(row.expiresAt) }
        : undefined;
    },
    createSession: async (session) => {
      const { tokenHash, expiresAt } = session;
      await db.ltiSession.create({ data: { tokenHash, ...columns(session), expiresAt: toMillis(expiresAt) } });
    },
    getSession: async (tokenHash) => {
      const row = await db.ltiSession.findUnique({ where: { tokenHash } });
      return row ? readJson<LtiSession>(row.session) : undefined;
    },
    deleteSession: async (tokenHash) => {
      await db.ltiSession.deleteMany({ where: { tokenHash } });
    },
  };
}
