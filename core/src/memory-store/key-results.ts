/** Key Results with all their versions, and their check-ins. */
import { KeyliftError } from '../errors.js';
import type { CheckIn, KeyResult, KeyResultId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import { inner, type TenantData } from './data.js';
import { keep, keepAll } from './keep.js';

export function memoryKeyResults(
  data: TenantData,
): Pick<
  Store,
  | 'getKeyResult'
  | 'keyResultVersions'
  | 'listKeyResults'
  | 'keyResultsOfTeams'
  | 'keyResultsNeeding'
  | 'putKeyResult'
  | 'appendCheckIns'
  | 'checkInsOf'
> {
  const checkInsOf = (id: KeyResultId): CheckIn[] => sortedBy(data.checkIns.get(id)?.values() ?? [], ({ at }) => [at]);
  const newestOf = (id: KeyResultId): KeyResult | undefined => data.keyResults.get(id)?.at(-1);
  const newestWhere = (accept: (keyResult: KeyResult) => boolean): KeyResult[] => {
    const newest = [...data.keyResults.values()].flatMap((versions) => versions.slice(-1));
    return sortedBy(newest.filter(accept), ({ id }) => [id]);
  };

  return {
    getKeyResult: async (id) => newestOf(id),
    keyResultVersions: async (id) => [...(data.keyResults.get(id) ?? [])],
    listKeyResults: async () => newestWhere(() => true),
    keyResultsOfTeams: async (teamIds) =>
      newestWhere((keyResult) => keyResult.ownerTeamIds.some((id) => teamIds.includes(id))),
    keyResultsNeeding: async (skillIds) =>
      newestWhere((keyResult) => keyResult.requirements.some(({ skillId }) => skillIds.includes(skillId))),

    putKeyResult: async (keyResult, interventions = []) => {
      const stored = newestOf(keyResult.id)?.version ?? 0;
      const isNext = keyResult.version === stored + 1;
      if (!isNext && (keyResult.version !== stored || stored === 0)) {
        throw new KeyliftError('conflict', `[memory-store] The stored version is ${stored}; read it and try again.`, {
          field: 'keyResult.version',
        });
      }
      const past = (data.keyResults.get(keyResult.id) ?? []).slice(0, isNext ? undefined : -1);
      const current = checkInsOf(keyResult.id).at(-1)?.value ?? keyResult.current;
      const [kept, moved] = [keep({ ...keyResult, current }), keepAll(interventions)];
      data.keyResults.set(keyResult.id, [...past, kept]);
      for (const intervention of moved) data.interventions.set(intervention.id, intervention);
    },

    appendCheckIns: async (checkIns) => {
      if (checkIns.some(({ keyResultId }) => !data.keyResults.has(keyResultId))) {
        throw new KeyliftError('not-found', '[memory-store] A check-in names a Key Result that does not exist.', {
          field: 'checkIn.keyResultId',
        });
      }
      for (const checkIn of keepAll(checkIns)) {
        const known = inner(data.checkIns, checkIn.keyResultId);
        if (!known.has(checkIn.at)) known.set(checkIn.at, checkIn);
      }
      for (const id of new Set(checkIns.map(({ keyResultId }) => keyResultId))) {
        const versions = data.keyResults.get(id) ?? [];
        const newest = versions.at(-1);
        const current = checkInsOf(id).at(-1)?.value;
        if (newest && current !== undefined) {
          data.keyResults.set(id, [...versions.slice(0, -1), keep({ ...newest, current })]);
        }
      }
    },
    checkInsOf: async (id) => checkInsOf(id),
  };
}
