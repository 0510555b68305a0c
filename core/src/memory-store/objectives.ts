/** Objectives. */
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keep } from './keep.js';

export function memoryObjectives(data: TenantData): Pick<Store, 'putObjectives' | 'listObjectives'> {
  return {
    putObjectives: async (objectives) => {
      for (const objective of objectives) data.objectives.set(objective.id, keep(objective));
    },
    listObjectives: async () => sortedBy(data.objectives.values(), ({ id }) => [id]),
  };
}
