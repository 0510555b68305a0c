/** Why launches were refused. */
import { KeyliftError } from '../errors.js';
import type { LtiStore } from '../lti-ports.js';
import { sortedBy } from '../order.js';
import { inner, type LtiData } from './data.js';
import { keep } from './keep.js';

export function memoryRefusals({ registrations, refusals }: LtiData): Pick<LtiStore, 'noteRefusal' | 'refusalsOf'> {
  return {
    noteRefusal: async (refusal) => {
      const { registrationId, code } = refusal;
      if (!registrations.has(registrationId)) {
        throw new KeyliftError('not-found', '[memory-store] There is no such registration.', {
          field: 'refusal.registrationId',
        });
      }
      const known = inner(refusals, registrationId);
      known.set(code, keep({ ...refusal, count: (known.get(code)?.count ?? 0) + 1 }));
    },
    refusalsOf: async (registrationId) => sortedBy(refusals.get(registrationId)?.values() ?? [], ({ code }) => [code]),
  };
}

export function forgetRefusals(refusals: LtiData['refusals'], before: string): number {
  let count = 0;
  for (const known of refusals.values())
    for (const [code, { lastAt }] of known) if (lastAt < before && known.delete(code)) count += 1;
  return count;
}
