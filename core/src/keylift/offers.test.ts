import { describe, expect, it } from 'vitest';
import { as, KEY_RESULT, tierTwo, type World } from '../../test/tier-two.js';
import type { DecisionInput, OfferInput } from '../keylift-steering.js';
import type { Intervention, KeyResultId, PersonId, SkillId, TeamId } from '../model.js';
import { anIntervention, aPerson } from '../testing/builders.js';

const input: OfferInput = {
  keyResultId: KEY_RESULT,
  id: 'one',
  teamId: 'support' as TeamId,
  skillId: 'api' as SkillId,
  learnerId: 'ada' as PersonId,
  title: ' Pair on two traces ',
  start: '2026-10-21',
  reviewOn: '2026-11-11',
};
const interventionId = `${KEY_RESULT}~one` as Intervention['id'];
const accept: DecisionInput = { keyResultId: KEY_RESULT, interventionId, decision: 'accept' };
const decline: DecisionInput = { ...accept, decision: 'decline', reason: 'I begin my leave on Monday.' };
const swap: DecisionInput = {
  ...accept,
  decision: 'swap',
  title: 'Read three traces with Ben',
  start: '2026-10-26',
  reviewOn: '2026-11-09',
};
const lead = as('maya', 'manager');

const offered = async (): Promise<World> => {
  const world = await tierTwo();
  await world.keylift.offer(lead, input);
  return world;
};
const rowFor = async ({ keylift }: World, ...who: Parameters<typeof as>) => {
  const { rows } = (await keylift.keyResult(as(...who), KEY_RESULT)).interventions;
  return rows[0] ?? expect.fail('there is no row');
};

describe('an offered start', () => {
  it('is filled in for a manager: the largest gap, everybody who could be asked, and three weeks', async () => {
    const { keylift, store } = await tierTwo();
    await store.putPeople([aPerson({ id: 'hoa', name: 'Hoa', active: false }), aPerson({ id: 'ada', name: 'Ada' })]);
    const { interventions } = await keylift.keyResult(lead, KEY_RESULT);
    expect(interventions.offer).toMatchObject({
      title: 'Offer a start',
      start: '2026-10-20',
      reviewOn: '2026-11-10',
      expected: 'Expected: +0.3 to +0.9 levels.',
    });
    expect(interventions.offer?.choices.map(({ title }) => title)).toContain('Ten minutes a day on API architecture');
    expect(interventions.offer?.people.map(({ name }) => name)).toContain('Ada');
    expect(interventions.offer?.people).toHaveLength(8);
  });

  it.each([
    ['a learner', as('ada')],
    ['a learner in German', as('ada', 'learner', 'de')],
  ])('is not there for %s', async (_, who) => {
    const { keylift } = await tierTwo();
    expect((await keylift.keyResult(who, KEY_RESULT)).interventions.offer).toBeUndefined();
  });

  it('becomes a row that waits; only the two concerned read who was asked', async () => {
    const world = await offered();
    expect(await rowFor(world, 'ada')).toMatchObject({
      title: 'Pair on two traces',
      state: 'waiting',
      detail: 'Offered for 21 October. A no needs no reason. Expected: +0.3 to +0.9 levels.',
      between: { who: 'Offered to you by Maya Okafor. Only the two of you see this line.' },
      actions: ['accept', 'swap', 'decline'],
    });
    expect(await rowFor(world, 'maya', 'manager')).toMatchObject({ actions: [], between: {} });
    for (const [who, role] of [
      ['ben', 'learner'],
      ['ben', 'manager'],
      ['vera', 'admin'],
    ] as const) {
      const row = await rowFor(world, who, role);
      expect(row.between).toBeUndefined();
      expect(row.actions).toEqual([]);
    }
  });

  it('sent twice is one offer; the same id for somebody else is a conflict', async () => {
    const { keylift, store } = await offered();
    await keylift.offer(lead, input);
    expect(await store.interventionsOf(KEY_RESULT)).toHaveLength(1);
    await expect(keylift.offer(lead, { ...input, learnerId: 'ben' as PersonId })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it.each([
    ['a learner', as('ada'), {}, 'forbidden', undefined],
    ['another team’s manager', as('vera', 'manager'), {}, 'forbidden', undefined],
    ['a manager', lead, { keyResultId: 'gone' as KeyResultId }, 'not-found', 'keyResultId'],
    ['a manager', lead, { skillId: 'sailing' as SkillId }, 'invalid', 'skillId'],
    ['a manager', lead, { teamId: 'sales' as TeamId }, 'invalid', 'skillId'],
    ['a manager', lead, { learnerId: 'vera' as PersonId }, 'invalid', 'learnerId'],
    ['a manager', lead, { title: '  ' }, 'invalid', 'intervention.title'],
    ['a manager', lead, { start: '2026-02-30' }, 'invalid', 'intervention.start'],
    ['a manager', lead, { reviewOn: '2026-10-21' }, 'invalid', 'intervention.reviewOn'],
    ['a manager', lead, { start: '2027-01-04', reviewOn: '2027-01-18' }, 'invalid', 'start'],
  ] as const)('by %s (%#) with %j is refused', async (_, who, changes, code, field) => {
    const { keylift, store } = await tierTwo();
    await expect(keylift.offer(who, { ...input, ...changes })).rejects.toMatchObject({ code, field });
    expect(await store.interventionsOf(KEY_RESULT)).toEqual([]);
  });
});

describe('the one who was asked', () => {
  it('says yes, and after the review it is done', async () => {
    const world = await offered();
    await world.keylift.decideOffer(as('ada'), accept);
    expect(await rowFor(world, 'ben')).toMatchObject({ state: 'under-way', actions: [] });
    world.clock.set('2026-11-12T08:00:00.000Z');
    expect(await rowFor(world, 'ada')).toMatchObject({
      isReviewDue: true,
      stateLabel: 'Time to look at it',
      actions: ['done'],
    });
    await world.keylift.finishIntervention(lead, { keyResultId: KEY_RESULT, interventionId });
    expect(await rowFor(world, 'ada')).toMatchObject({ state: 'done', actions: [] });
  });

  it('suggests something else, which is then under way', async () => {
    const world = await offered();
    const { interventions } = await world.keylift.decideOffer(as('ada'), swap);
    expect(interventions.rows.map(({ title, state }) => [title, state])).toEqual([
      ['Pair on two traces', 'closed'],
      ['Read three traces with Ben', 'under-way'],
    ]);
    expect(interventions.rows[1]?.between?.who).toBe('Your own suggestion.');
    expect((await world.store.interventionsOf(KEY_RESULT))[1]?.expectedLevels).toEqual([0.2, 0.6]);
  });

  it('says no without a reason', async () => {
    const world = await offered();
    await world.keylift.decideOffer(as('ada'), { ...decline, reason: '' });
    expect((await rowFor(world, 'maya', 'manager')).between?.reason).toBeUndefined();
  });

  it('says no with a reason, which only the two of them can read', async () => {
    const world = await offered();
    await world.keylift.decideOffer(as('ada'), decline);
    const said = 'Said with the no: “I begin my leave on Monday.”';
    for (const [who, role] of [
      ['ada', 'learner'],
      ['maya', 'manager'],
    ] as const) {
      expect((await rowFor(world, who, role)).between?.reason).toBe(said);
    }
    for (const [who, role] of [
      ['ben', 'learner'],
      ['ben', 'manager'],
      ['vera', 'admin'],
    ] as const) {
      const page = await world.keylift.keyResult(as(who, role), KEY_RESULT);
      expect(JSON.stringify(page)).not.toContain('leave');
    }
    expect(JSON.stringify(await world.store.interventionsOf(KEY_RESULT))).not.toContain('leave');
  });

  it.each([
    ['the manager who asked', lead, accept, 'forbidden'],
    ['a colleague', as('ben'), accept, 'forbidden'],
    ['an admin', as('vera', 'admin'), decline, 'forbidden'],
    ['somebody of another team', as('vera'), accept, 'forbidden'],
    ['the learner, about another one', as('ada'), { ...accept, interventionId: 'x' as never }, 'not-found'],
    ['the learner, at too great length', as('ada'), { ...decline, reason: 'x'.repeat(2001) }, 'invalid'],
    ['the learner, with a swap that ends before it begins', as('ada'), { ...swap, reviewOn: '2026-10-01' }, 'invalid'],
  ] as const)('nobody else decides: %s', async (_, who, decision, code) => {
    const world = await offered();
    await expect(world.keylift.decideOffer(who, decision)).rejects.toMatchObject({ code });
    expect(await rowFor(world, 'ada')).toMatchObject({ state: 'waiting' });
  });

  it('decides once', async () => {
    const { keylift } = await offered();
    await keylift.decideOffer(as('ada'), accept);
    await expect(keylift.decideOffer(as('ada'), decline)).rejects.toMatchObject({ code: 'conflict' });
  });
});

it('what nobody was asked for by name is decided by those who steer, and then has a name', async () => {
  const world = await tierTwo();
  const open = anIntervention({ keyResultId: KEY_RESULT, skillId: 'api', state: 'proposed', start: '2026-10-12' });
  await world.store.putInterventions([open]);
  const decision: DecisionInput = { keyResultId: KEY_RESULT, interventionId: open.id, decision: 'accept' };
  await expect(world.keylift.decideOffer(as('ada'), decision)).rejects.toMatchObject({ code: 'forbidden' });
  expect((await rowFor(world, 'maya', 'manager')).actions).toEqual(['accept', 'swap', 'decline']);
  await world.keylift.decideOffer(lead, decision);
  expect(await world.store.offersOf(KEY_RESULT)).toMatchObject([{ learnerId: 'maya', proposedBy: 'maya' }]);
});
