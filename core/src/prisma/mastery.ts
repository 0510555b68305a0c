/** The learner model's running numbers. */
import {
  WEIGHT_KINDS,
  type DifficultyRow as Difficulty,
  type MasteryStateRow as MasteryState,
} from '../mastery/state.js';
import type { PersonId, SkillId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { Database } from './database.js';
import type { Difficulty as DifficultyRow, MasteryState as MasteryRow } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { inPortions, readJson, toJson } from './rows.js';
import { replaceRows, type Table } from './write-rows.js';

const masteryTable: Table<MasteryRow> = { name: 'MasteryState', key: ['tenantId', 'personId', 'skillId'] };
const difficultyTable: Table<DifficultyRow> = { name: 'Difficulty', key: ['tenantId', 'kind', 'id'] };

const masteryFromRow = (row: MasteryRow): MasteryState => ({
  personId: row.personId as PersonId,
  skillId: row.skillId as SkillId,
  values: readJson(row.state),
  model: row.model,
  lastAt: toInstant(row.lastAt),
});

const difficultyFromRow = ({ kind, id, difficulty, n }: DifficultyRow): Difficulty => ({
  kind: kind as Difficulty['kind'],
  id: id as Difficulty['id'],
  difficulty,
  n,
});

export function prismaMastery(
  database: Database,
  tenantId: TenantId,
): Pick<Store, 'masteryOf' | 'putMastery' | 'difficultiesOf' | 'putDifficulties'> {
  const { masteryState, difficulty } = database.db;
  const difficulties = (
    kinds: readonly Difficulty['kind'][],
    ids: readonly Difficulty['id'][],
  ): Promise<DifficultyRow[]> =>
    inPortions(ids, (portion) =>
      difficulty.findMany({ where: { tenantId, kind: { in: [...kinds] }, id: { in: portion } } }),
    );
  return {
    masteryOf: async (personIds, skillIds) => {
      const rows = await inPortions(personIds, (people) =>
        inPortions(skillIds, (skills) =>
          masteryState.findMany({ where: { tenantId, personId: { in: people }, skillId: { in: skills } } }),
        ),
      );
      return sortedBy(rows.map(masteryFromRow), ({ personId, skillId }) => [personId, skillId]);
    },
    putMastery: (states) =>
      replaceRows(
        database,
        masteryTable,
        states.map(({ personId, skillId, values, model, lastAt }) => ({
          tenantId,
          personId,
          skillId,
          state: toJson(values),
          model,
          lastAt: toMillis(lastAt),
        })),
      ),
    difficultiesOf: async (itemIds, skillIds) => {
      const rows = [
        ...(await difficulties(['item'], itemIds)),
        ...(await difficulties(['skill', ...WEIGHT_KINDS], skillIds)),
      ];
      return sortedBy(rows.map(difficultyFromRow), ({ id, kind }) => [id, kind]);
    },
    putDifficulties: (rows) =>
      replaceRows(
        database,
        difficultyTable,
        rows.map(({ kind, id, difficulty: value, n }) => ({ tenantId, kind, id, difficulty: value, n })),
      ),
  };
}
