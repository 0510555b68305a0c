/** Evidence that comes late or is corrected: everything reads as if it had come right and in time. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answers, as, tierTwo, type World } from '../../test/tier-two.js';
import { dayOf } from '../calendar.js';
import type { Evidence } from '../model.js';
import { defaultRules } from '../rules.js';
import { anEvidence } from '../testing/builders.js';
import { verdictHash } from '../verdict/verdict.js';
import { assessKeyResults } from './key-result-facts.js';
import { keepWeeks } from './keep-weeks.js';
import { loadMastery } from './mastery-store.js';
import { recalibrate } from './recalibrate.js';

const TEAM = ['maya', 'ada', 'ben', 'cem', 'dora', 'eli', 'fay', 'gus', 'hoa'];
const SKILLS = ['api', 'calm', 'problems'] as const;

const anAnswer = (id: string, changes: Parameters<typeof anEvidence>[0] = {}): Evidence =>
  anEvidence({ id, skillId: 'api', at: '2026-10-12T08:00:00.000Z', source: 'api', ...changes });

const masteryOf = async ({ store }: World, who = 'maya') => {
  const known = await loadMastery({ store, rules: defaultRules }, [as(who).personId], SKILLS as never);
  const { person, skills } = known.of(as(who).personId);
  return { person, skills: Object.fromEntries([...skills].filter(([, { effectiveN }]) => effectiveN > 0)) };
};

/** The hashes of all verdicts at the world's own time. */
async function verdictsOf({ store, clock }: World): Promise<readonly string[]> {
  const now = clock();
  const keyResults = await store.listKeyResults();
  const assessed = await assessKeyResults({ store, rules: defaultRules }, { now, today: dayOf(now) }, keyResults);
  return assessed.flatMap(({ exact }) => (exact ? [verdictHash(exact)] : []));
}

describe('a correction', () => {
  it('leaves what would be there had the first event never come', async () => {
    const [corrected, right] = [await tierTwo(), await tierTwo()];
    await corrected.keylift.ingest([...answers('maya', 'api', [1, 1]), anAnswer('wrong', { skillId: 'calm' })]);
    await corrected.keylift.ingest([anAnswer('right', { outcome: 0, replaces: 'wrong' })]);
    await right.keylift.ingest([...answers('maya', 'api', [1, 1]), anAnswer('right', { outcome: 0 })]);
    expect(await masteryOf(corrected)).toEqual(await masteryOf(right));
  });

  it('may be sent again', async () => {
    const world = await tierTwo();
    await world.keylift.ingest([anAnswer('wrong')]);
    const again = anAnswer('right', { outcome: 0, replaces: 'wrong' });
    expect(await world.keylift.ingest([again])).toEqual(['appended']);
    const before = await masteryOf(world);
    expect(await world.keylift.ingest([again])).toEqual(['duplicate']);
    expect(await masteryOf(world)).toEqual(before);
  });

  it.each([
    ['nothing that is there', { replaces: 'nowhere' }],
    ['an event of somebody else', { replaces: 'of-ada' }],
    ['itself', { replaces: 'right' }],
    ['something without a name', { replaces: '' }],
  ])('is refused where it replaces %s', async (_, changes) => {
    const { keylift } = await tierTwo();
    await keylift.ingest([anAnswer('of-ada', { personId: 'ada' })]);
    const refused = keylift.ingest([anAnswer('fine'), anAnswer('right', changes)]);
    await expect(refused).rejects.toMatchObject({ code: 'invalid', field: 'events[1].replaces' });
  });

  it('leaves alone what a person did here', async () => {
    const { keylift } = await tierTwo();
    await keylift.ingest([anAnswer('own', { source: 'lti' })]);
    const refused = keylift.ingest([anAnswer('other', { outcome: 0, replaces: 'own' })]);
    await expect(refused).rejects.toMatchObject({ code: 'forbidden', field: 'events[0].replaces' });
  });

  it('equals the right events alone, however both are cut into batches', async () => {
    const events = fc.array(
      fc.record({
        skillId: fc.constantFrom(...SKILLS),
        outcome: fc.constantFrom(0, 0.5, 1),
        hour: fc.integer({ min: 0, max: 200 }),
        wrong: fc.boolean(),
        batch: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(events, async (drawn) => {
        const [corrected, right] = [await tierTwo(), await tierTwo()];
        const firsts = drawn.map(({ skillId, outcome, hour, wrong }, i) =>
          anAnswer(`event-${i}`, {
            ...(wrong ? { skillId: 'calm', outcome: 1 } : { skillId, outcome }),
            at: new Date(Date.UTC(2026, 9, 5, hour)).toISOString(),
          }),
        );
        const seconds = drawn.flatMap(({ skillId, outcome, wrong }, i): Evidence[] => {
          const first = firsts[i] as Evidence;
          return wrong ? [anAnswer(`fixed-${i}`, { skillId, outcome, at: first.at, replaces: first.id })] : [];
        });
        for (const batch of [0, 1, 2, 3]) {
          await corrected.keylift.ingest(firsts.filter((__, i) => drawn[i]?.batch === batch));
        }
        for (const second of seconds.toReversed()) await corrected.keylift.ingest([second]);
        const standing = firsts.filter((__, i) => drawn[i]?.wrong === false);
        await right.keylift.ingest([...standing, ...seconds.map(({ replaces: __, ...event }) => event)]);
        expect(await masteryOf(corrected)).toEqual(await masteryOf(right));
      }),
      { seed: 20261020, numRuns: 25 },
    );
  });
});

describe("a team's past", () => {
  const history = (): readonly Evidence[] =>
    TEAM.flatMap((who, seat) =>
      SKILLS.flatMap((skillId, i) =>
        [0, 1, 2, 3, 4].map((week) =>
          anAnswer(`${who}-${skillId}-${week}`, {
            personId: who,
            skillId,
            outcome: (seat + i + week) % 3 === 0 ? 0 : 1,
            at: `2026-09-${String(2 + 5 * week + (seat % 3)).padStart(2, '0')}T09:00:00.000Z`,
            ...(week === 4 && { kind: 'completion', weight: 0.25, lessonId: 'l' }),
          }),
        ),
      ),
    );

  it('is played from evidence once, and read from then on', async () => {
    const world = await tierTwo();
    await world.keylift.ingest(history());
    const played = vi.spyOn(world.store, 'evidenceOfPeople');
    const first = await verdictsOf(world);
    expect(played).toHaveBeenCalledTimes(1);
    expect(await verdictsOf(world)).toEqual(first);
    expect(played).toHaveBeenCalledTimes(1);
  });

  it('is there before anybody looks, once a quiet hour has passed', async () => {
    const { keylift, store, clock } = await tierTwo();
    await keylift.ingest(history());
    await recalibrate({ store });
    await keepWeeks({ store }, clock());
    const played = vi.spyOn(store, 'evidenceOfPeople');
    await keylift.keyResults(as('maya', 'manager'));
    expect(played).not.toHaveBeenCalled();
  });

  it.each([
    ['late evidence', () => anAnswer('late', { personId: 'ada', outcome: 0, at: '2026-09-20T10:00:00.000Z' })],
    ['a correction', () => anAnswer('fix', { personId: 'ada', outcome: 0.5, replaces: 'ada-api-2' })],
  ])('says after %s what it would say had nobody looked before', async (_, event) => {
    const [looked, fresh] = [await tierTwo(), await tierTwo()];
    await looked.keylift.ingest(history());
    const before = await verdictsOf(looked);
    await looked.keylift.ingest([event()]);
    await fresh.keylift.ingest([...history(), event()]);
    const after = await verdictsOf(looked);
    expect(after).toEqual(await verdictsOf(fresh));
    expect(after).not.toEqual(before);
  });

  it('is that of the people who are in the team now', async () => {
    const [looked, fresh] = [await tierTwo(), await tierTwo()];
    for (const { keylift } of [looked, fresh]) await keylift.ingest(history());
    await verdictsOf(looked);
    for (const { store } of [looked, fresh]) await store.erasePerson(as('ada').personId);
    expect(await verdictsOf(looked)).toEqual(await verdictsOf(fresh));
  });

  it('grows as weeks go by, without being played again', async () => {
    const [looked, fresh] = [await tierTwo(), await tierTwo()];
    for (const { keylift } of [looked, fresh]) await keylift.ingest(history());
    await verdictsOf(looked);
    for (const world of [looked, fresh]) world.clock.advance(3 * 7 * 86_400_000);
    expect(await verdictsOf(looked)).toEqual(await verdictsOf(fresh));
    const played = vi.spyOn(looked.store, 'evidenceOfPeople');
    for (let hour = 0; hour < 3; hour += 1) {
      looked.clock.advance(3_600_000);
      await verdictsOf(looked);
    }
    expect(played).not.toHaveBeenCalled();
  });
});
