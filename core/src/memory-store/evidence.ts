/** Evidence: appended once, never changed. */
import type { Evidence } from '../model.js';
import { sortedBy } from '../order.js';
import type { Appended, Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keepAll } from './keep.js';

export function memoryEvidence(data: TenantData): Pick<Store, 'appendEvidence' | 'evidenceOf' | 'getEvidence'> {
  const append = (event: Evidence): Appended => {
    if (data.evidence.has(event.id)) return 'duplicate';
    data.evidence.set(event.id, event);
    const ofPerson = data.evidenceOf.get(event.personId);
    if (ofPerson) ofPerson.push(event);
    else data.evidenceOf.set(event.personId, [event]);
    return 'appended';
  };
  return {
    appendEvidence: async (events) => keepAll(events).map(append),
    evidenceOf: async (personId, skillId) => {
      const events = data.evidenceOf.get(personId) ?? [];
      const wanted = skillId === undefined ? events : events.filter((event) => event.skillId === skillId);
      return sortedBy(wanted, ({ at, id }) => [at, id]);
    },
    getEvidence: async (id) => data.evidence.get(id),
  };
}
