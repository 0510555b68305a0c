/** Sprints: one for each person and day. */
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import { inner, type TenantData } from './data.js';
import { keep } from './keep.js';

export function memorySprints(data: TenantData): Pick<Store, 'getSprint' | 'putSprint' | 'sprintsOf'> {
  return {
    getSprint: async (personId, day) => data.sprints.get(personId)?.get(day),
    putSprint: async (sprint) => {
      inner(data.sprints, sprint.personId).set(sprint.day, keep(sprint));
    },
    sprintsOf: async (personId, since) => {
      const sprints = [...(data.sprints.get(personId)?.values() ?? [])].filter(({ day }) => day >= since);
      return sortedBy(sprints, ({ day }) => [day]);
    },
  };
}
