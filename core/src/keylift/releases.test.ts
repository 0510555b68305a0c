/** Two looks at one team must not add up to a person who came or went between them (P04). */
import { describe, expect, it } from 'vitest';
import { answers, as, tierTwo, type World } from '../../test/tier-two.js';
import type { KeyResult, KeyResultId } from '../model.js';
import { aPerson } from '../testing/builders.js';

const TEAM = ['maya', 'ada', 'ben', 'cem', 'dora', 'eli', 'fay', 'gus', 'hoa'];
const KEY = 'resolution-time' as KeyResultId;

/** What a page says about people; the number itself goes on being read. */
async function figures({ keylift }: World) {
  const { coverage, constraint, warning, lead } = await keylift.keyResult(as('maya', 'manager'), KEY);
  const [row] = (await keylift.keyResults(as('maya', 'manager'))).rows;
  return { coverage, constraint, warning, lead, row: { warning: row?.warning, state: row?.state } };
}

const taught = (world: World, people: readonly string[], skillId = 'api') =>
  world.keylift.ingest(people.flatMap((who) => answers(who, skillId, [1, 1, 1, 1, 1, 1])));

async function leaves({ store }: World, ...people: readonly string[]): Promise<void> {
  await store.putPeople(people.map((id) => aPerson({ id, active: false })));
}

describe('figures about a team', () => {
  it('change from day to day while the same people are in it', async () => {
    const world = await tierTwo();
    const before = await figures(world);
    await taught(world, TEAM);
    expect(await figures(world)).not.toEqual(before);
  });

  it('stay as they were shown when one person leaves, whatever is learnt, and say since when', async () => {
    const world = await tierTwo();
    await taught(world, TEAM.slice(0, 4));
    const before = await figures(world);
    await leaves(world, 'hoa');
    await taught(world, TEAM.slice(4, 8));
    world.clock.advance(86_400_000);
    const { coverage, ...rest } = await figures(world);
    expect({ ...rest, rows: coverage.rows }).toEqual({
      rows: before.coverage.rows,
      constraint: before.constraint,
      warning: before.warning,
      lead: before.lead,
      row: before.row,
    });
    expect(coverage.note).toContain('These figures are of 20 October');
    expect(before.coverage.note).not.toContain('These figures are of');
  });

  it('are fresh again after a second change, in the next quarter, and when who left comes back', async () => {
    const world = await tierTwo();
    await figures(world);
    await leaves(world, 'hoa');
    const isFrozen = async () => (await figures(world)).coverage.note.includes('These figures are of');
    expect(await isFrozen()).toBe(true);
    await leaves(world, 'gus');
    expect(await isFrozen()).toBe(false);
    await world.store.putPeople([aPerson({ id: 'gus' })]);
    expect(await isFrozen()).toBe(true);
    await world.store.putPeople([aPerson({ id: 'hoa' })]);
    expect(await isFrozen()).toBe(false);

    await leaves(world, 'fay');
    expect(await isFrozen()).toBe(true);
    world.clock.advance(75 * 86_400_000);
    expect(await isFrozen()).toBe(false);
  });

  it('stay frozen after the one who left was erased', async () => {
    const world = await tierTwo();
    await taught(world, TEAM);
    const before = await figures(world);
    await world.store.erasePerson(as('hoa').personId);
    const after = await figures(world);
    expect(after.coverage.rows).toEqual(before.coverage.rows);
    expect(after.coverage.note).toContain('These figures are of 20 October');
    expect(JSON.stringify(await world.store.releasesOf(KEY, '2026-Q4'))).not.toContain('"hoa"');
  });

  it('say nothing of another version of the Key Result while they are frozen', async () => {
    const world = await tierTwo();
    await figures(world);
    await leaves(world, 'hoa');
    const known = (await world.store.getKeyResult(KEY)) as KeyResult;
    await world.store.putKeyResult({ ...known, version: known.version + 1, versionReason: 'another target' });
    const { coverage, constraint, row } = await figures(world);
    expect(coverage.rows.map(({ state }) => state)).toEqual(['withheld', 'withheld', 'withheld']);
    expect(constraint).toBeUndefined();
    expect(row.warning).toBeUndefined();
  });

  it('are kept once a day at most', async () => {
    const world = await tierTwo();
    for (let look = 0; look < 3; look += 1) await figures(world);
    world.clock.advance(86_400_000);
    await figures(world);
    const kept = await world.store.releasesOf(KEY, '2026-Q4');
    expect(kept.map(({ order, day }) => [order, day])).toEqual([[1, '2026-10-21']]);
  });
});
