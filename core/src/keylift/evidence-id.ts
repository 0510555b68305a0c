/** Ids of evidence that Keylift makes itself: the same act of the same person always has the same id. */
import type { EvidenceId, PersonId } from '../model.js';

/** No two lists of parts give the same id, and no person can make an id that is another's. */
export function evidenceId(
  act: 'answer' | 'completion' | 'applied',
  personId: PersonId,
  ...parts: readonly string[]
): EvidenceId {
  return [act, personId, ...parts].map(encodeURIComponent).join('/') as EvidenceId;
}
