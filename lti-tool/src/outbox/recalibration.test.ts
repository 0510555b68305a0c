import { expect, it } from 'vitest';
import { createMemoryStores, type SkillId, type TenantId } from '@keylift/core';
import { anEvidence, aPerson, aSkill, aTeam, aTenant } from '@keylift/core/testing';
import { createLog } from '../log.js';
import { planRecalibration, RECALIBRATE_JOB, recalibrateTenant } from './recalibration.js';
import { createWorker } from './worker.js';

const EVENING = Date.parse('2026-10-20T21:00:00.000Z');

it('runs once a night for each tenant, however often it is planned', async () => {
  const stores = createMemoryStores();
  const tenantId = 'meridian' as TenantId;
  const store = stores.forTenant(tenantId);
  await store.putTenant(aTenant());
  await store.putPeople([aPerson()]);
  await store.putTeams([aTeam()]);
  await store.putSkills([aSkill()]);
  await store.appendEvidence([0, 1, 2].map((n) => anEvidence({ id: `e${n}`, itemId: `item-${n}`, outcome: 0 })));
  const tooOld = anEvidence({ id: 'too-old', itemId: 'item-0', at: '2024-10-20T23:00:00.000Z' });
  await store.appendEvidence([tooOld]);
  let now = EVENING;
  const worker = createWorker({
    jobs: stores.jobs,
    handlers: { [RECALIBRATE_JOB]: recalibrateTenant(stores) },
    now: () => now,
    chance: () => 0.5,
    log: createLog('silent'),
  });

  await planRecalibration(stores, () => now);
  await planRecalibration(stores, () => now);
  expect(await worker.runDue()).toBe(0);
  now = Date.parse('2026-10-21T02:00:01.000Z');
  expect(await worker.runDue()).toBe(1);
  const published = await store.difficultiesOf([], ['*' as SkillId]);
  expect(published.find(({ kind }) => kind === 'skill')).toMatchObject({ n: 3 });
  expect(await store.getEvidence(tooOld.id)).toBeUndefined();

  await planRecalibration(stores, () => now);
  expect(await worker.runDue()).toBe(0);
  now = Date.parse('2026-10-22T02:00:01.000Z');
  expect(await worker.runDue()).toBe(1);
});
