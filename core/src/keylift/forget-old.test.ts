import { describe, expect, it } from 'vitest';
import { answers, as, tierTwo, type World } from '../../test/tier-two.js';
import type { Evidence } from '../model.js';
import { defaultRules } from '../rules.js';
import { anEvidence, aSprint } from '../testing/builders.js';
import { forgetOld } from './forget-old.js';
import { loadMastery } from './mastery-store.js';

/** At 06:00 on Tuesday 20 October 2026: evidence is kept from 20 October 2024 on, plans from 22 July 2026 on. */
const night = '2026-10-20T02:00:00.000Z';
const recent = answers('maya', 'api', [1, 0, 1]);

const of2024 = (id: string, at: string, changes: Parameters<typeof anEvidence>[0] = {}): Evidence =>
  anEvidence({ id, skillId: 'api', source: 'api', at: `2024-10-${at}.000Z`, ...changes });

const masteryOf = async ({ store }: World, ...people: readonly string[]) => {
  const ids = people.map((who) => as(who).personId);
  const known = await loadMastery({ store, rules: defaultRules }, ids, ['api', 'calm'] as never);
  return ids.map((personId) => {
    const { person, skills } = known.of(personId);
    return { person, skills: [...skills].filter(([, { effectiveN }]) => effectiveN > 0) };
  });
};

describe('evidence of more than 24 months ago', () => {
  it('is forgotten, and mastery is what it would be had it never been there', async () => {
    const [old, young] = [await tierTwo(), await tierTwo()];
    await old.keylift.ingest([
      of2024('first', '19T08:00:00', { outcome: 0 }),
      of2024('of-another-skill', '19T23:59:59', { skillId: 'calm' }),
      of2024('of-ada', '01T08:00:00', { personId: 'ada' }),
      ...recent,
    ]);
    await young.keylift.ingest(recent);
    expect(await masteryOf(old, 'maya', 'ada')).not.toEqual(await masteryOf(young, 'maya', 'ada'));

    expect(await forgetOld(old, night)).toBe(3);
    expect(await old.store.evidenceOf(as('maya').personId)).toEqual(recent);
    // Read twice: the first time computes it again, the second takes what was kept.
    for (const _ of ['computed', 'kept']) {
      expect(await masteryOf(old, 'maya', 'ada')).toEqual(await masteryOf(young, 'maya', 'ada'));
    }
    const rows = await old.store.masteryOf([as('maya').personId], ['api', 'calm', '*'] as never);
    expect(new Set(rows.map(({ model }) => model))).toEqual(new Set(['del-18.2/0']));
  });

  it('ends with the day that is 24 months ago', async () => {
    const { keylift, store } = await tierTwo();
    await keylift.ingest([of2024('too-old', '19T23:59:59'), of2024('old-enough', '20T00:00:00')]);
    expect(await forgetOld({ store }, night)).toBe(1);
    expect((await store.evidenceOf(as('maya').personId)).map(({ id }) => id)).toEqual(['old-enough']);
  });

  it('all goes, however much it is', async () => {
    const { store } = await tierTwo();
    const much = Array.from({ length: 5000 }, (_, n) => of2024(`e-${n}`, '01T08:00:00'));
    await store.appendEvidence(much);
    expect(await forgetOld({ store }, night)).toBe(5000);
    expect(await forgetOld({ store }, night)).toBe(0);
  });
});

it('a plan is forgotten 90 days after its day', async () => {
  const { store } = await tierTwo();
  for (const day of ['2026-07-21', '2026-07-22']) await store.putSprint(aSprint({ id: day, day }));
  await forgetOld({ store }, night);
  expect((await store.sprintsOf(as('maya').personId, '2000-01-01')).map(({ day }) => day)).toEqual(['2026-07-22']);
});
