/** Figures as they were shown. */
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import { inner, type TenantData } from './data.js';
import { keep } from './keep.js';

export function memoryReleases(data: TenantData): Pick<Store, 'releasesOf' | 'putRelease'> {
  return {
    releasesOf: async (keyResultId, quarter) => {
      const ofQuarter = [...(data.releases.get(keyResultId)?.values() ?? [])].filter((one) => one.quarter === quarter);
      return sortedBy(ofQuarter, ({ order }) => [String(order).padStart(10, '0')]);
    },
    putRelease: async (release) => {
      inner(data.releases, release.keyResultId).set(`${release.quarter} ${release.order}`, keep(release));
    },
  };
}
