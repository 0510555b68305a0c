/** Interventions under a Key Result. */
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keepAll } from './keep.js';

export function memoryInterventions(data: TenantData): Pick<Store, 'interventionsOf' | 'putInterventions'> {
  return {
    interventionsOf: async (keyResultId) => {
      const rows = [...data.interventions.values()].filter((row) => row.keyResultId === keyResultId);
      return sortedBy(rows, ({ id }) => [id]);
    },
    putInterventions: async (interventions) => {
      for (const intervention of keepAll(interventions)) data.interventions.set(intervention.id, intervention);
    },
  };
}
