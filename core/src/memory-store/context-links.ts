/** Which Key Result a course or resource link serves. */
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keepAll } from './keep.js';

export function memoryContextLinks(
  data: TenantData,
): Pick<Store, 'getContextLink' | 'contextLinksOf' | 'putContextLinks'> {
  return {
    getContextLink: async (contextKey) => data.contextLinks.get(contextKey),
    contextLinksOf: async (teamId) =>
      sortedBy(
        [...data.contextLinks.values()].filter((link) => link.teamId === teamId),
        ({ contextKey }) => [contextKey],
      ),
    putContextLinks: async (links) => {
      for (const link of keepAll(links)) data.contextLinks.set(link.contextKey, link);
    },
  };
}
