/** What is forgotten by its age. */
import type { Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keep } from './keep.js';

export function memoryRetention(data: TenantData): Pick<Store, 'forgetEvidence' | 'forgetSprints'> {
  return {
    forgetEvidence: async ({ before, limit }) => {
      const gone = [...data.evidence.values()].filter(({ at }) => at < before).slice(0, limit);
      for (const { id } of gone) {
        data.evidence.delete(id);
        data.replacedEvidence.delete(id);
      }
      for (const personId of new Set(gone.map((event) => event.personId))) {
        const left = (data.evidenceOf.get(personId) ?? []).filter(({ id }) => data.evidence.has(id));
        data.evidenceOf.set(personId, left);
        if (left.length === 0) data.mastery.delete(personId);
        const ofPerson = data.mastery.get(personId);
        for (const [skillId, row] of ofPerson ?? []) ofPerson?.set(skillId, keep({ ...row, model: '' }));
      }
      return gone.length;
    },
    forgetSprints: async (before) => {
      for (const ofPerson of data.sprints.values()) {
        for (const day of ofPerson.keys()) if (day < before) ofPerson.delete(day);
      }
    },
  };
}
