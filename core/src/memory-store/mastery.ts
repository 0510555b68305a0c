/** The learner model's running numbers. */
import { WEIGHT_KINDS, type DifficultyRow } from '../mastery/state.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import { inner, type TenantData } from './data.js';
import { keepAll } from './keep.js';

export function memoryMastery(
  data: TenantData,
): Pick<Store, 'masteryOf' | 'putMastery' | 'difficultiesOf' | 'putDifficulties'> {
  const difficulties = (kind: DifficultyRow['kind'], ids: readonly string[]): DifficultyRow[] =>
    [...new Set(ids)].flatMap((id) => data.difficulties.get(`${kind} ${id}`) ?? []);
  return {
    masteryOf: async (personIds, skillIds) => {
      const rows = [...new Set(personIds)].flatMap((personId) => {
        const ofPerson = data.mastery.get(personId);
        return [...new Set(skillIds)].flatMap((skillId) => ofPerson?.get(skillId) ?? []);
      });
      return sortedBy(rows, ({ personId, skillId }) => [personId, skillId]);
    },
    putMastery: async (rows) => {
      for (const row of keepAll(rows)) inner(data.mastery, row.personId).set(row.skillId, row);
    },
    difficultiesOf: async (itemIds, skillIds) =>
      sortedBy(
        [
          ...difficulties('item', itemIds),
          ...(['skill', ...WEIGHT_KINDS] as const).flatMap((kind) => difficulties(kind, skillIds)),
        ],
        ({ id, kind }) => [id, kind],
      ),
    putDifficulties: async (rows) => {
      for (const row of keepAll(rows)) data.difficulties.set(`${row.kind} ${row.id}`, row);
    },
  };
}
