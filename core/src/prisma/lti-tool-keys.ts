/** The tool's own keys. */
import type { LtiStore, ToolKey } from '../lti-ports.js';
import { sortedBy } from '../order.js';
import type { Database } from './database.js';
import type { LtiToolKey as ToolKeyRow } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { readJson, toJson } from './rows.js';
import { replaceRows, type Table } from './write-rows.js';

const table: Table<ToolKeyRow> = { name: 'LtiToolKey', key: ['kid'] };

const fromRow = ({ kid, state, publicJwk, sealedPrivateKey, createdAt, since }: ToolKeyRow): ToolKey => ({
  kid,
  state: state as ToolKey['state'],
  publicJwk: readJson(publicJwk),
  sealedPrivateKey,
  createdAt: toInstant(createdAt),
  ...(since !== null && { since: toInstant(since) }),
});

export function prismaLtiToolKeys(database: Database): Pick<LtiStore, 'listToolKeys' | 'putToolKey' | 'deleteToolKey'> {
  return {
    listToolKeys: async () =>
      sortedBy((await database.db.$queryRaw<ToolKeyRow[]>`SELECT * FROM "LtiToolKey"`).map(fromRow), ({ kid }) => [
        kid,
      ]),
    putToolKey: ({ kid, state, publicJwk, sealedPrivateKey, createdAt, since }) =>
      replaceRows(database, table, [
        {
          kid,
          state,
          publicJwk: toJson(publicJwk),
          sealedPrivateKey,
          createdAt: toMillis(createdAt),
          since: since === undefined ? null : toMillis(since),
        },
      ]),
    deleteToolKey: async (kid) => void (await database.db.$executeRaw`DELETE FROM "LtiToolKey" WHERE "kid" = ${kid}`),
  };
}
