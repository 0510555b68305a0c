/** Evidence: appended once, never changed. */
import { KeyliftError } from '../errors.js';
import type { Evidence, EvidenceId, PersonId } from '../model.js';
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
    if (event.replaces !== undefined) data.replacedEvidence.add(event.replaces);
    const ofPerson = data.evidenceOf.get(event.personId);
    if (ofPerson) ofPerson.push(event);
    else data.evidenceOf.set(event.personId, [event]);
    return 'appended';
  };
  const byTime = (events: readonly Evidence[]): readonly Evidence[] =>
    sortedBy(
      events.filter(({ id }) => !data.replacedEvidence.has(id)),
      ({ at, id }) => [at, id],
    );
  const ofPeople = (ids: readonly PersonId[]): readonly Evidence[] =>
    [...new Set(ids)].flatMap((id) => data.evidenceOf.get(id) ?? []);
  return {
    appendEvidence: async (events) => {
      const kept = keepAll(events);
      checkCorrections(data, kept);
      return kept.map(append);
    },
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

/** Looks at a batch before anything of it is written. */
function checkCorrections({ evidence, replacedEvidence }: TenantData, events: readonly Evidence[]): void {
  const added = new Map<EvidenceId, Evidence>();
  for (const event of events) if (!evidence.has(event.id) && !added.has(event.id)) added.set(event.id, event);
  const replaced = new Set<EvidenceId>();
  for (const { id, personId, replaces } of added.values()) {
    if (replaces === undefined) continue;
    const target = evidence.get(replaces) ?? added.get(replaces);
    const isThere = target?.personId === personId && replaces !== id;
    if (!isThere || replacedEvidence.has(replaces) || replaced.has(replaces)) {
      const message = `[memory-store] This person has no evidence "${replaces}" that was not replaced already.`;
      throw new KeyliftError('conflict', message, { field: 'replaces' });
    }
    replaced.add(replaces);
  }
}
