/** Ids of evidence that Keylift makes itself: the same act of the same person always has the same id. */
import type { EvidenceId, PersonId } from '../model.js';

const ACTS = ['answer', 'completion', 'applied'] as const;

/** No two lists of parts give the same id, and no person can make an id that is another's. */
export function evidenceId(act: (typeof ACTS)[number], personId: PersonId, ...parts: readonly string[]): EvidenceId {
  return [act, personId, ...parts].map(encodeURIComponent).join('/') as EvidenceId;
}

/** True for an id that only Keylift itself makes. */
export const isOwnId = (id: EvidenceId): boolean => ACTS.some((act) => id.startsWith(`${act}/`));
