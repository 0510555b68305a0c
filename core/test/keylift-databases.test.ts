/** The use cases say the same whatever remembers for them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceId, Store, TenantId } from '@keylift/core';
import { databases, reuseStores, type ReusedStores } from './databases.js';
import { answers, as, FIRST, KEY_RESULT, LESSON, tierTwo } from './tier-two.js';

/** Two days of Maya, with everything a database could change on the way: order, numbers, late and repeated events. */
async function twoDays(store?: Store): Promise<readonly unknown[]> {
  const { keylift, clock, scores } = await tierTwo(store && { store });
  const maya = { ...as('maya'), contextKey: 'course' };
  const team = ['maya', 'ada', 'ben', 'cem', 'dora'].flatMap((who) => answers(who, 'problems', [1, 0.3, 1, 1 / 3, 1]));
  const seen: unknown[] = [await keylift.ingest(team.toReversed()), await keylift.ingest(team.slice(0, 3))];
  seen.push(await keylift.today(maya));
  for (const option of ['b', 'b', 'a']) {
    clock.advance(1234);
    const response = { options: [option] };
    seen.push(await keylift.answer(maya, { lessonId: LESSON, attemptId: 'one', questionId: FIRST, response }));
  }
  seen.push(await keylift.complete(maya, { lessonId: LESSON, attemptId: 'one' }));
  seen.push(await keylift.applied(maya, { id: 'used' as EvidenceId, lessonId: LESSON, skillId: 'api' as never }));
  clock.set('2026-10-21T06:00:00.000Z');
  seen.push(await keylift.recordCheckIn(as('maya', 'manager'), { keyResultId: KEY_RESULT, at: clock(), value: 9.1 }));
  return [
    ...seen,
    await keylift.today(maya),
    await keylift.keyResult(maya, KEY_RESULT),
    await keylift.keyResults(maya),
    scores,
  ];
}

describe.each(databases)('on %s', (_, make) => {
  let reused: ReusedStores;
  beforeAll(async () => {
    reused = await reuseStores(await make());
  });
  afterAll(() => reused.drop());

  it('every answer and every page is the one of the memory store', async () => {
    const stores = await reused.makeStores();
    expect(await twoDays(stores.forTenant('meridian' as TenantId))).toEqual(await twoDays());
  });
});
