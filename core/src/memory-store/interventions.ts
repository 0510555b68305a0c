/** Interventions under a Key Result, and who was asked for them. */
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keepAll } from './keep.js';

export function memoryInterventions(
  data: TenantData,
): Pick<Store, 'interventionsOf' | 'putInterventions' | 'offersOf'> {
  return {
    interventionsOf: async (keyResultId) => {
      const rows = [...data.interventions.values()].filter((row) => row.keyResultId === keyResultId);
      return sortedBy(rows, ({ id }) => [id]);
    },
    putInterventions: async (interventions, offers = []) => {
      const kept = [keepAll(interventions), keepAll(offers)] as const;
      for (const intervention of kept[0]) data.interventions.set(intervention.id, intervention);
      for (const offer of kept[1]) data.offers.set(offer.interventionId, offer);
    },
    offersOf: async (keyResultId) => {
      const offers = [...data.offers.values()].filter((offer) => offer.keyResultId === keyResultId);
      return sortedBy(offers, ({ interventionId }) => [interventionId]);
    },
  };
}
