import { describe, expect, it } from 'vitest';
import { answers, as, KEY_RESULT, keyResult, tierTwo, type World } from '../../test/tier-two.js';
import type { PivotInput } from '../keylift-steering.js';
import type { PersonId, SkillId, TeamId } from '../model.js';
import { anIntervention } from '../testing/builders.js';

const lead = as('maya', 'manager');
const members = ['maya', 'ada', 'ben', 'cem', 'dora', 'eli', 'fay', 'gus', 'hoa'];
const right = [1, 1, 1, 1, 1, 1];
const wrong = [0, 0, 0, 0, 0, 0];

/** Everybody has all skills but those that are named here. */
const knownBut = async (...missing: readonly string[]): Promise<World> => {
  const world = await tierTwo();
  await world.keylift.ingest(
    members.flatMap((who) =>
      ['api', 'problems', 'calm'].flatMap((skill) => answers(who, skill, missing.includes(skill) ? wrong : right)),
    ),
  );
  return world;
};
const offerOf = async ({ keylift }: World, who = lead) =>
  (await keylift.keyResult(who, KEY_RESULT)).interventions.offer;
const suggested = async (world: World) => (await offerOf(world))?.suggestions.map(({ title }) => title);
const skill = (id: string) => ({ teamId: 'support' as TeamId, skillId: id as SkillId });
const keyResultWith = (id: string) => ({ ...keyResult, requirements: [{ ...skill(id), level: 3, weight: 1 }] });
const pivot: Omit<PivotInput, 'skills'> = {
  keyResultId: KEY_RESULT,
  version: 1,
  title: keyResult.title,
  behaviours: keyResult.behaviours,
  baseline: 10,
  target: 6,
  due: '2026-12-18',
  reason: 'Calls are the bottleneck.',
};

describe('a suggestion', () => {
  it('names the widest gap of a Key Result at risk, and leads to the form for it', async () => {
    const offer = await offerOf(await knownBut('api'));
    expect(offer?.suggestions).toEqual([
      {
        choice: 0,
        title: 'API architecture',
        sentence: 'The Key Result is at risk, this is its widest gap, and nothing is under way for it yet.',
      },
    ]);
    expect(offer?.choices[0]?.skillId).toBe('api');
  });

  it('is not made while nothing is known, nor where nothing is missing', async () => {
    expect(await suggested(await tierTwo())).toEqual([]);
    expect(await suggested(await knownBut())).toEqual([]);
  });

  it('is only for those who steer, and in their language', async () => {
    const world = await knownBut('api');
    expect(await offerOf(world, as('ada'))).toBeUndefined();
    expect((await offerOf(world, as('maya', 'manager', 'de')))?.suggestions[0]?.sentence).toBe(
      'Das Key Result ist in Gefahr, hier ist die Lücke am größten, und noch ist dazu nichts unterwegs.',
    );
  });

  it('is gone once somebody was asked, and assigns nothing by itself', async () => {
    const world = await knownBut('api');
    expect(await suggested(world)).toEqual(['API architecture']);
    expect(await suggested(world)).toEqual(['API architecture']);
    expect(await world.store.interventionsOf(KEY_RESULT)).toEqual([]);
    await world.keylift.offer(lead, {
      keyResultId: KEY_RESULT,
      id: 'one',
      teamId: 'support' as TeamId,
      skillId: 'api' as SkillId,
      learnerId: 'ada' as PersonId,
      title: 'Pair on two traces',
      start: '2026-10-21',
      reviewOn: '2026-11-11',
    });
    expect(await suggested(world)).toEqual([]);
  });

  it('names what is new since the goal changed, but not what everybody has already', async () => {
    const world = await knownBut();
    await world.store.putKeyResult(keyResultWith('problems'));
    await world.keylift.makePivot(lead, { ...pivot, skills: [skill('problems'), skill('design-thinking')] });
    expect((await offerOf(world))?.suggestions).toEqual([
      {
        choice: expect.any(Number),
        title: 'Design Thinking',
        sentence: 'New since the goal changed, and nothing is under way for it yet.',
      },
    ]);
    await world.keylift.makePivot(lead, { ...pivot, version: 2, skills: [skill('problems'), skill('calm')] });
    expect(await suggested(world)).toEqual([]);
  });

  it.each([
    ['proposed', 0],
    ['accepted', 0],
    ['declined', 0],
    ['done', 0],
    ['swapped', 1],
  ] as const)('after an intervention that is %s there are %d', async (state, n) => {
    const world = await knownBut('api');
    await world.store.putInterventions([
      anIntervention({ id: 'a', keyResultId: KEY_RESULT, skillId: 'api', teamId: 'support', state }),
    ]);
    expect(await suggested(world)).toHaveLength(n);
  });
});
