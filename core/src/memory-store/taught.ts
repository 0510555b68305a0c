/** What people said texts call for. */
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keepAll } from './keep.js';

export function memoryTaught(data: TenantData): Pick<Store, 'listTaught' | 'putTaught'> {
  return {
    listTaught: async () => sortedBy(data.taught.values(), ({ id }) => [id]),
    putTaught: async (labels) => {
      for (const label of keepAll(labels)) data.taught.set(label.id, label);
    },
  };
}
