/** Skills. */
import type { Bucket, Skill, SkillId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { Database } from './database.js';
import type { Skill as SkillRow } from './generated/sqlite/client.js';
import { inPortions, readJson, toJson } from './rows.js';
import { replaceRows, type Table } from './write-rows.js';

const table: Table<SkillRow> = { name: 'Skill', key: ['tenantId', 'id'] };

const toRow = (tenantId: TenantId, skill: Skill): SkillRow => ({
  tenantId,
  id: skill.id,
  label: skill.label,
  bucket: skill.bucket,
  definition: skill.definition,
  aliases: toJson(skill.aliases),
  prerequisites: toJson(skill.prerequisites),
  related: toJson(skill.related),
  halfLifeDays: skill.halfLifeDays,
});

const fromRow = (row: SkillRow): Skill => ({
  id: row.id as SkillId,
  label: row.label,
  bucket: row.bucket as Bucket,
  definition: row.definition,
  aliases: readJson(row.aliases),
  prerequisites: readJson(row.prerequisites),
  related: readJson(row.related),
  halfLifeDays: row.halfLifeDays,
});

export function prismaSkills(
  database: Database,
  tenantId: TenantId,
): Pick<Store, 'getSkills' | 'listSkills' | 'putSkills'> {
  const { skill } = database.db;
  const sorted = (rows: readonly SkillRow[]): Skill[] => sortedBy(rows.map(fromRow), ({ id }) => [id]);
  return {
    getSkills: async (ids) =>
      sorted(await inPortions(ids, (portion) => skill.findMany({ where: { tenantId, id: { in: portion } } }))),
    listSkills: async () => sorted(await skill.findMany({ where: { tenantId } })),
    putSkills: (skills) =>
      replaceRows(
        database,
        table,
        skills.map((one) => toRow(tenantId, one)),
      ),
  };
}
