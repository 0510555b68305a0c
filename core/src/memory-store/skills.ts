/** Skills. */
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keepAll } from './keep.js';

export function memorySkills(data: TenantData): Pick<Store, 'getSkills' | 'listSkills' | 'putSkills'> {
  return {
    getSkills: async (ids) =>
      sortedBy(
        [...new Set(ids)].flatMap((id) => data.skills.get(id) ?? []),
        ({ id }) => [id],
      ),
    listSkills: async () => sortedBy(data.skills.values(), ({ id }) => [id]),
    putSkills: async (skills) => {
      for (const skill of keepAll(skills)) data.skills.set(skill.id, skill);
    },
  };
}
