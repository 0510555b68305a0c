/** Key Results: the newest version in a row, the ones before it as they were. */
import { KeyliftError } from '../errors.js';
import type { KeyResult, KeyResultId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { Database } from './database.js';
import type {
  KeyResult as KeyResultRow,
  KeyResultSkill as SkillRow,
  KeyResultTeam as TeamRow,
  PastKeyResult as PastRow,
} from './generated/sqlite/client.js';
import { writeInterventions } from './interventions.js';
import { keyResultFromRow, keyResultToRow } from './key-result-row.js';
import { inPortions, readJson, toJson } from './rows.js';
import { addRows, replaceRows, type Table } from './write-rows.js';

const table: Table<KeyResultRow> = { name: 'KeyResult', key: ['tenantId', 'id'] };
const past: Table<PastRow> = { name: 'PastKeyResult', key: ['tenantId', 'id', 'version'] };
const teams: Table<TeamRow> = { name: 'KeyResultTeam', key: ['tenantId', 'teamId', 'keyResultId'] };
const skills: Table<SkillRow> = { name: 'KeyResultSkill', key: ['tenantId', 'skillId', 'keyResultId'] };

export function prismaKeyResults(
  database: Database,
  tenantId: TenantId,
): Pick<
  Store,
  'getKeyResult' | 'keyResultVersions' | 'listKeyResults' | 'keyResultsOfTeams' | 'keyResultsNeeding' | 'putKeyResult'
> {
  const { keyResult: newest, pastKeyResult, keyResultTeam, keyResultSkill } = database.db;
  const find = async (id: KeyResultId): Promise<KeyResult | undefined> => {
    const [row] = await database.db.$queryRaw<KeyResultRow[]>`
      SELECT * FROM "KeyResult" WHERE "tenantId" = ${tenantId} AND "id" = ${id}`;
    return row ? keyResultFromRow(row) : undefined;
  };
  const sorted = (rows: readonly KeyResultRow[]): KeyResult[] => sortedBy(rows, ({ id }) => [id]).map(keyResultFromRow);
  /** What a look-up found, each once. */
  const rowsOf = async (found: readonly { readonly keyResultId: string }[]): Promise<KeyResult[]> =>
    sorted(
      await inPortions(
        found.map(({ keyResultId }) => keyResultId),
        (portion) => newest.findMany({ where: { tenantId, id: { in: portion } } }),
      ),
    );

  return {
    getKeyResult: find,
    keyResultVersions: async (id) => {
      const last = await find(id);
      if (!last) return [];
      // Those before the one just read: a version put in between does not leave a hole.
      const before = { tenantId, id, version: { lt: last.version } };
      const rows = await pastKeyResult.findMany({ where: before, orderBy: { version: 'asc' } });
      return [...rows.map(({ document }) => readJson<KeyResult>(document)), last];
    },
    listKeyResults: async () => sorted(await newest.findMany({ where: { tenantId } })),
    keyResultsOfTeams: async (teamIds) =>
      rowsOf(
        await inPortions(teamIds, (portion) =>
          keyResultTeam.findMany({ where: { tenantId, teamId: { in: portion } }, select: { keyResultId: true } }),
        ),
      ),
    keyResultsNeeding: async (skillIds) =>
      rowsOf(
        await inPortions(skillIds, (portion) =>
          keyResultSkill.findMany({ where: { tenantId, skillId: { in: portion } }, select: { keyResultId: true } }),
        ),
      ),
    putKeyResult: (keyResult, interventions = []) =>
      database.transaction(async (inside) => {
        const isNew =
          keyResult.version === 1 && (await addRows(inside, table, [keyResultToRow(tenantId, keyResult)])) === 1;
        if (!isNew) await putNextVersion(inside, tenantId, keyResult);
        await rewriteLookUps(inside, tenantId, keyResult);
        await writeInterventions(inside, tenantId, interventions);
      }),
  };
}

async function putNextVersion(inside: Database, tenantId: TenantId, keyResult: KeyResult): Promise<void> {
  const { id, version } = keyResult;
  // Changes nothing, but holds the row: what is read here stays true until the end of the transaction.
  const [stored] = await inside.db.$queryRaw<KeyResultRow[]>`
    UPDATE "KeyResult" SET "version" = "version" WHERE "tenantId" = ${tenantId} AND "id" = ${id} RETURNING *`;
  if (!stored || (version !== stored.version && version !== stored.version + 1)) {
    const message = `[prisma-store] The stored version is ${stored?.version ?? 0}; read it and try again.`;
    throw new KeyliftError('conflict', message, { field: 'keyResult.version' });
  }
  if (version === stored.version + 1) {
    const document = toJson(keyResultFromRow(stored));
    await addRows(inside, past, [{ tenantId, id, version: stored.version, document }]);
  }
  const { currentAt, current } = stored;
  const row = keyResultToRow(tenantId, keyResult);
  await replaceRows(inside, table, [currentAt === null ? row : { ...row, currentAt, current }]);
}

async function rewriteLookUps(inside: Database, tenantId: TenantId, keyResult: KeyResult): Promise<void> {
  const keyResultId = keyResult.id;
  await inside.db.keyResultTeam.deleteMany({ where: { tenantId, keyResultId } });
  await inside.db.keyResultSkill.deleteMany({ where: { tenantId, keyResultId } });
  await addRows(
    inside,
    teams,
    keyResult.ownerTeamIds.map((teamId) => ({ tenantId, teamId, keyResultId })),
  );
  await addRows(
    inside,
    skills,
    keyResult.requirements.map(({ skillId }) => ({ tenantId, skillId, keyResultId })),
  );
}
