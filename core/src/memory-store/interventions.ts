/** Interventions under a Key Result. */
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keep } from './keep.js';

export function memoryInterventions(data: TenantData): Pick<Store, 'interventionsOf' | 'putInterventions'> {
  return {
    interventionsOf: async (keyResultId) => {
      const rows = [...data.interventions.values()].filter((row) => row.keyResultId === keyResultId);
      return sortedBy(rows, ({ id }) => [id]);
    },
    putInterventions: async (interventions) => {
      for (const intervention of interventions) data.interventions.set(intervention.id, keep(intervention));
    },
  };
}
