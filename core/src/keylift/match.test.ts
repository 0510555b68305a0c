import { expect, test } from 'vitest';
import { createMemoryStores } from '../memory-store.js';
import type { Instant, PersonId, TenantId } from '../model.js';
import { createKeylift } from './create-keylift.js';

const keylift = createKeylift({
  store: createMemoryStores().forTenant('t' as TenantId),
  clock: (): Instant => '2026-11-02T08:00:00.000Z',
});
const maya = { personId: 'maya' as PersonId, role: 'learner', locale: 'en' } as const;

test('a work text gets skills with its own words', async () => {
  const view = await keylift.match(maya, { text: 'SUP-33 Macro for angry customers asking for refunds' });
  expect(view.silence).toBeUndefined();
  expect(view.shown.rows.length).toBeGreaterThan(0);
  expect(view.shown.rows[0]?.facts.length).toBeGreaterThan(1);
});

test('a private text gets silence, and the reason', async () => {
  const view = await keylift.match({ ...maya, locale: 'de' }, { text: 'Pancake recipe for a birthday party' });
  expect(view.shown.rows).toEqual([]);
  expect(view.silence).toMatch(/^Es würde nichts vorgeschlagen/);
  for (const { reason } of view.rejected.rows) expect(reason).toBeTruthy();
});
