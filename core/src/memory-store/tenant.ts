/** The tenant itself. */
import { KeyliftError } from '../errors.js';
import type { TenantId } from '../model.js';
import type { Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keep } from './keep.js';

export function memoryTenant(data: TenantData, tenantId: TenantId): Pick<Store, 'getTenant' | 'putTenant'> {
  return {
    getTenant: async () => data.tenant,
    putTenant: async (tenant) => {
      if (tenant.id !== tenantId) {
        throw new KeyliftError('invalid', '[memory-store] This store belongs to another tenant.', {
          field: 'tenant.id',
        });
      }
      data.tenant = keep(tenant);
    },
  };
}
