/** Settings of learning time: a person's, and the organisation's. */
import type { Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keep } from './keep.js';

export function memoryLearningTimes(
  data: TenantData,
): Pick<
  Store,
  'getLearningTime' | 'putLearningTime' | 'learningTimeOfFeed' | 'getLearningPolicy' | 'putLearningPolicy'
> {
  return {
    getLearningTime: async (personId) => data.learningTimes.get(personId),
    putLearningTime: async (time) => {
      data.learningTimes.set(time.personId, keep(time));
    },
    learningTimeOfFeed: async (feedHash) => [...data.learningTimes.values()].find((time) => time.feedHash === feedHash),
    getLearningPolicy: async () => data.learningPolicy,
    putLearningPolicy: async (policy) => {
      data.learningPolicy = keep(policy);
    },
  };
}
