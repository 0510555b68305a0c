/** Forge's key-value store behind our port. */
import { KeyliftError } from '@keylift/core';
import { kvs, WhereConditions } from '@forge/kvs';
import type { Kvs } from '../ports';

const deletedAtOnce = 25;
const busy = (): KeyliftError =>
  new KeyliftError('unavailable', 'Jira asks for a short break. Open this again in a minute.');

export const forgeKvs: Kvs = {
  getMany: async (keys) => {
    const { successfulKeys, failedKeys } = await kvs.batchGet<unknown>(keys.map((key) => ({ key })));
    // A value that could not be read is no missing value: whoever took it for one would write over it.
    if (failedKeys.some(({ error }) => !error.code.endsWith('NOT_FOUND'))) throw busy();
    return new Map(successfulKeys.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value] as const])));
  },
  set: (key, value) => kvs.set(key, value),
  setAll: async (values) => {
    const transaction = kvs.transact();
    for (const [key, value] of values) transaction.set(key, value);
    await transaction.execute();
  },
  delete: async (keys) => {
    for (let at = 0; at < keys.length; at += deletedAtOnce) {
      const { failedKeys } = await kvs.batchDelete(keys.slice(at, at + deletedAtOnce).map((key) => ({ key })));
      if (failedKeys.some(({ error }) => !error.code.endsWith('NOT_FOUND'))) throw busy();
    }
  },
  list: async (prefix, cursor) => {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(20);
    const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>();
    return {
      rows: results.map(({ key, value }) => [key, value] as const),
      ...(nextCursor !== undefined && { next: nextCursor }),
    };
  },
};
