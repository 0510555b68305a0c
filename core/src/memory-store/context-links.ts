/** Which Key Result a course or resource link serves. */
import type { Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keepAll } from './keep.js';

export function memoryContextLinks(data: TenantData): Pick<Store, 'getContextLink' | 'putContextLinks'> {
  return {
    getContextLink: async (contextKey) => data.contextLinks.get(contextKey),
    putContextLinks: async (links) => {
      for (const link of keepAll(links)) data.contextLinks.set(link.contextKey, link);
    },
  };
}
