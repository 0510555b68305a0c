import type { AuditEntry } from '../../audit-ports.js';
import type { PersonId, TenantId } from '../../model.js';
import { onStores, type MakeStores, type StoresWithLti, type TestApi } from '../contract.js';

const tenantId = 'meridian' as TenantId;
const dana = 'dana' as PersonId;
const entry = (id: string, changes: Partial<AuditEntry> = {}): AuditEntry => ({
  id,
  tenantId,
  at: '2026-10-20T08:00:00.250Z',
  change: 'platform.on',
  from: 'web',
  by: dana,
  subject: 'registration-1',
  ...changes,
});

export function auditContract({ describe, it, expect }: TestApi, makeStores: MakeStores<StoresWithLti>): void {
  const withStores = onStores(makeStores);

  describe('changes by administrators', () => {
    it(
      'are told newest first, page by page, each tenant its own',
      withStores(async ({ lti }) => {
        const first = entry('b', { at: '2026-10-20T08:00:00.249Z' });
        const second = entry('a', { value: 'ask', change: 'platform.policy' });
        const third = entry('c', { from: 'terminal' });
        await lti.noteChange(second);
        await lti.noteChange(first);
        await lti.noteChange(third);
        await lti.noteChange(entry('d', { tenantId: 'other' as TenantId }));
        expect(await lti.changesOf(tenantId, { limit: 10 })).toStrictEqual([third, second, first]);
        expect(await lti.changesOf(tenantId, { limit: 1 })).toStrictEqual([third]);
        expect(await lti.changesOf(tenantId, { limit: 10, before: third.at })).toStrictEqual([first]);
        expect(await lti.changesOf('nowhere' as TenantId, { limit: 10 })).toStrictEqual([]);
      }),
    );

    it(
      'stay without a name when somebody is erased',
      withStores(async ({ lti, forTenant }) => {
        const { by: _, ...nameless } = entry('a');
        const elsewhere = entry('c', { tenantId: 'other' as TenantId });
        await lti.noteChange(entry('a'));
        await lti.noteChange(entry('b', { by: 'omar' as PersonId }));
        await lti.noteChange(elsewhere);
        await forTenant(tenantId).erasePerson(dana);
        expect(await lti.changesOf(tenantId, { limit: 10 })).toStrictEqual([
          entry('b', { by: 'omar' as PersonId }),
          nameless,
        ]);
        expect(await lti.changesOf(elsewhere.tenantId, { limit: 10 })).toStrictEqual([elsewhere]);
      }),
    );

    it(
      'are forgotten after thirteen months',
      withStores(async ({ lti }) => {
        await lti.noteChange(entry('a'));
        expect(await lti.sweep('2027-11-20T08:00:00.250Z')).toBe(0);
        expect(await lti.sweep('2027-11-20T08:00:00.251Z')).toBe(1);
        expect(await lti.changesOf(tenantId, { limit: 10 })).toStrictEqual([]);
      }),
    );
  });
}
