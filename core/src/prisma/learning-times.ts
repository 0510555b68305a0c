/** Settings of learning time: a person's, and the organisation's. */
import type { TenantId } from '../model.js';
import type { Store } from '../ports.js';
import type { Database } from './database.js';
import type { LearningPolicy as PolicyRow, LearningTime as TimeRow } from './generated/sqlite/client.js';
import { readJson, toJson } from './rows.js';
import { replaceRows, type Table } from './write-rows.js';

const times: Table<TimeRow> = { name: 'LearningTime', key: ['tenantId', 'personId'] };
const policies: Table<PolicyRow> = { name: 'LearningPolicy', key: ['tenantId'] };

export function prismaLearningTimes(
  database: Database,
  tenantId: TenantId,
): Pick<
  Store,
  'getLearningTime' | 'putLearningTime' | 'learningTimeOfFeed' | 'getLearningPolicy' | 'putLearningPolicy'
> {
  const { learningTime, learningPolicy } = database.db;
  return {
    getLearningTime: async (personId) => {
      const row = await learningTime.findUnique({ where: { tenantId_personId: { tenantId, personId } } });
      return row ? readJson(row.settings) : undefined;
    },
    putLearningTime: (time) =>
      replaceRows(database, times, [
        { tenantId, personId: time.personId, feedHash: time.feedHash ?? null, settings: toJson(time) },
      ]),
    learningTimeOfFeed: async (feedHash) => {
      const row = await learningTime.findFirst({ where: { tenantId, feedHash } });
      return row ? readJson(row.settings) : undefined;
    },
    getLearningPolicy: async () => {
      const row = await learningPolicy.findUnique({ where: { tenantId } });
      return row ? readJson(row.settings) : undefined;
    },
    putLearningPolicy: (policy) => replaceRows(database, policies, [{ tenantId, settings: toJson(policy) }]),
  };
}
