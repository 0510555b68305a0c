/** Objectives. */
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keepAll } from './keep.js';

export function memoryObjectives(data: TenantData): Pick<Store, 'putObjectives' | 'listObjectives'> {
  return {
    putObjectives: async (objectives) => {
      for (const objective of keepAll(objectives)) data.objectives.set(objective.id, objective);
    },
    listObjectives: async () => sortedBy(data.objectives.values(), ({ id }) => [id]),
  };
}
