/** Evidence: appended once, never changed. */
import { KeyliftError } from '../errors.js';
import type {
  Evidence,
  EvidenceId,
  EvidenceKind,
  LessonId,
  PersonId,
  QuestionId,
  SkillId,
  TenantId,
} from '../model.js';
import { sortedBy } from '../order.js';
import type { Appended, Store } from '../ports.js';
import type { Database } from './database.js';
import type { Evidence as EvidenceRow } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { inPortions, present } from './rows.js';
import { addRowsWithIds, type Table } from './write-rows.js';

const table: Table<EvidenceRow> = { name: 'Evidence', key: ['tenantId', 'id'] };

const toRow = (tenantId: TenantId, event: Evidence): EvidenceRow => ({
  tenantId,
  id: event.id,
  personId: event.personId,
  skillId: event.skillId,
  kind: event.kind,
  outcome: event.outcome,
  weight: event.weight,
  at: toMillis(event.at),
  itemId: event.itemId ?? null,
  lessonId: event.lessonId ?? null,
  source: event.source,
  replaces: event.replaces ?? null,
  replacedBy: null,
});

const fromRow = (row: EvidenceRow): Evidence => ({
  id: row.id as EvidenceId,
  personId: row.personId as PersonId,
  skillId: row.skillId as SkillId,
  kind: row.kind as EvidenceKind,
  outcome: row.outcome,
  weight: row.weight,
  at: toInstant(row.at),
  ...present({
    itemId: row.itemId as QuestionId | null,
    lessonId: row.lessonId as LessonId | null,
    replaces: row.replaces as EvidenceId | null,
  }),
  source: row.source as Evidence['source'],
});

export function prismaEvidence(
  database: Database,
  tenantId: TenantId,
): Pick<Store, 'appendEvidence' | 'evidenceOf' | 'evidenceOfPeople' | 'completionsOf' | 'getEvidence'> {
  const { evidence } = database.db;
  const byTime = (rows: readonly EvidenceRow[]): readonly Evidence[] =>
    sortedBy(rows.map(fromRow), ({ at, id }) => [at, id]);
  const addedWithCorrections = (rows: readonly EvidenceRow[]): Promise<ReadonlySet<string>> => {
    if (!rows.some(({ replaces }) => replaces !== null)) return addRowsWithIds(database, table, rows);
    return database.transaction(async (inside) => {
      const added = await addRowsWithIds(inside, table, rows);
      const firsts = new Map(rows.toReversed().map((row) => [row.id, row]));
      for (const row of firsts.values()) if (row.replaces !== null && added.has(row.id)) await replace(inside, row);
      return added;
    });
  };
  return {
    appendEvidence: async (events) => {
      const rows = events.map((event) => toRow(tenantId, event));
      const added = new Set(await addedWithCorrections(rows));
      // The first event of an id was the one that was added; those after it are duplicates.
      return events.map(({ id }): Appended => (added.delete(id) ? 'appended' : 'duplicate'));
    },
    evidenceOf: async (personId, skillId) => {
      const rows = await evidence.findMany({
        where: { tenantId, personId, replacedBy: null, ...(skillId !== undefined && { skillId }) },
      });
      return byTime(rows);
    },
    evidenceOfPeople: async (personIds) =>
      byTime(
        await inPortions(personIds, (people) =>
          evidence.findMany({ where: { tenantId, personId: { in: people }, replacedBy: null } }),
        ),
      ),
    completionsOf: async (personIds, skillIds) => {
      const rows = await inPortions(personIds, (people) =>
        inPortions(skillIds, (skills) =>
          evidence.findMany({
            where: {
              tenantId,
              personId: { in: people },
              skillId: { in: skills },
              kind: 'completion',
              replacedBy: null,
            },
          }),
        ),
      );
      return byTime(rows);
    },
    getEvidence: async (id) => {
      const row = await evidence.findUnique({ where: { tenantId_id: { tenantId, id } } });
      return row ? fromRow(row) : undefined;
    },
  };
}

async function replace({ db }: Database, { tenantId, personId, id, replaces }: EvidenceRow): Promise<void> {
  const { count } = await db.evidence.updateMany({
    where: { tenantId, personId, id: replaces ?? '', replacedBy: null, NOT: { id } },
    data: { replacedBy: id },
  });
  if (count === 1) return;
  const message = `[prisma-store] This person has no evidence "${replaces}" that was not replaced already.`;
  throw new KeyliftError('conflict', message, { field: 'replaces' });
}
