import { beforeEach, describe, expect, it, vi } from 'vitest';

const forge = vi.hoisted(() => ({ failedKeys: [] as { key: string; error: { code: string; message: string } }[] }));
vi.mock('@forge/kvs', () => ({
  WhereConditions: {},
  kvs: {
    batchGet: async (items: readonly { readonly key: string }[]) => ({
      successfulKeys: items.filter(({ key }) => key === 'there').map(({ key }) => ({ key, value: 7 })),
      failedKeys: forge.failedKeys,
    }),
    batchDelete: async () => ({ successfulKeys: [], failedKeys: forge.failedKeys }),
  },
}));

const { forgeKvs } = await import('../src/forge/kvs');
const failed = (code: string): void => void (forge.failedKeys = [{ key: 'other', error: { code, message: '' } }]);

beforeEach(() => void (forge.failedKeys = []));

describe('values of Forge’s store', () => {
  it.each([undefined, 'KEY_NOT_FOUND', 'NOT_FOUND'])('are absent where there is none (%s)', async (code) => {
    if (code !== undefined) failed(code);
    expect(await forgeKvs.getMany(['there', 'other'])).toEqual(new Map([['there', 7]]));
    await forgeKvs.delete(['other']);
  });

  it.each(['TOO_MANY_REQUESTS', 'RATE_LIMIT_EXCEEDED', 'INTERNAL'])(
    'are never taken for absent when they could not be read (%s)',
    async (code) => {
      failed(code);
      await expect(forgeKvs.getMany(['there', 'other'])).rejects.toMatchObject({ code: 'unavailable' });
      await expect(forgeKvs.delete(['other'])).rejects.toMatchObject({ code: 'unavailable' });
    },
  );
});
