/** Evidence: appended once, never changed. */
import type { Evidence, PersonId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Appended, Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keepAll } from './keep.js';

export function memoryEvidence(
  data: TenantData,
): Pick<Store, 'appendEvidence' | 'evidenceOf' | 'evidenceOfPeople' | 'completionsOf' | 'getEvidence'> {
  const append = (event: Evidence): Appended => {
    if (data.evidence.has(event.id)) return 'duplicate';
    data.evidence.set(event.id, event);
    const ofPerson = data.evidenceOf.get(event.personId);
    if (ofPerson) ofPerson.push(event);
    else data.evidenceOf.set(event.personId, [event]);
    return 'appended';
  };
  const byTime = (events: readonly Evidence[]): readonly Evidence[] => sortedBy(events, ({ at, id }) => [at, id]);
  const ofPeople = (ids: readonly PersonId[]): readonly Evidence[] =>
    [...new Set(ids)].flatMap((id) => data.evidenceOf.get(id) ?? []);
  return {
    appendEvidence: async (events) => keepAll(events).map(append),
    evidenceOf: async (personId, skillId) => {
      const events = data.evidenceOf.get(personId) ?? [];
      const wanted = skillId === undefined ? events : events.filter((event) => event.skillId === skillId);
      return byTime(wanted);
    },
    evidenceOfPeople: async (personIds) => byTime(ofPeople(personIds)),
    completionsOf: async (personIds, skillIds) => {
      const skills = new Set(skillIds);
      return byTime(ofPeople(personIds).filter(({ kind, skillId }) => kind === 'completion' && skills.has(skillId)));
    },
    getEvidence: async (id) => data.evidence.get(id),
  };
}
