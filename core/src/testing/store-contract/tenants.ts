import type { Stores } from '../../ports.js';
import { aTenant } from '../builders.js';
import { id, onStores, type MakeStores, type TestApi } from '../contract.js';

export function tenantContract({ describe, it, expect }: TestApi, makeStores: MakeStores<Stores>): void {
  const withStores = onStores(makeStores);

  describe('the tenant', () => {
    it(
      'is unknown until it is put, and is replaced when it is put again',
      withStores(async (stores) => {
        const store = stores.forTenant(id('meridian'));
        expect(store.tenantId).toBe('meridian');
        expect(await store.getTenant()).toBeUndefined();
        await store.putTenant(aTenant());
        expect(await store.getTenant()).toStrictEqual(aTenant());
        await store.putTenant(aTenant({ name: 'Meridian SE', euMode: true }));
        expect(await stores.forTenant(id('meridian')).getTenant()).toStrictEqual(
          aTenant({ name: 'Meridian SE', euMode: true }),
        );
      }),
    );

    it(
      'cannot be another one than the store was obtained for',
      withStores(async (stores) => {
        const putting = stores.forTenant(id('meridian')).putTenant(aTenant({ id: 'acme' }));
        await expect(putting).rejects.toMatchObject({ name: 'KeyliftError', code: 'invalid', field: 'tenant.id' });
        expect(await stores.listTenants()).toStrictEqual([]);
      }),
    );

    it(
      'is listed once it is put, sorted by id',
      withStores(async (stores) => {
        stores.forTenant(id('only-looked-at'));
        for (const tenantId of ['b', 'a', 'B']) {
          await stores.forTenant(id(tenantId)).putTenant(aTenant({ id: tenantId }));
        }
        expect((await stores.listTenants()).map((tenant) => tenant.id)).toStrictEqual(['B', 'a', 'b']);
      }),
    );
  });
}
