import { describe, expect, it } from 'vitest';
import { answers, as, KEY_RESULT, tierTwo } from '../../test/tier-two.js';
import { anIntervention, aTenant } from '../testing/builders.js';

const everybody = ['maya', 'ada', 'ben', 'cem', 'dora', 'eli', 'fay', 'gus', 'hoa'];
const right = [1, 1, 1, 1, 1];
const wrong = [0, 0, 0, 0, 0];

/** Everybody is able in two skills and not yet in API architecture. */
async function unready() {
  const world = await tierTwo();
  await world.keylift.ingest(
    everybody.flatMap((who) => [
      ...answers(who, 'api', wrong),
      ...answers(who, 'problems', right),
      ...answers(who, 'calm', right),
    ]),
  );
  return world;
}

describe('the verdict on the page of a Key Result', () => {
  it('warns with the last useful start of the skill that binds, counted back from the day it is needed', async () => {
    const { keylift } = await unready();
    const { warning, constraint } = await keylift.keyResult(as('maya'), KEY_RESULT);
    expect(warning).toMatchObject({ risk: 'medium', title: 'Early warning, medium' });
    expect(warning?.start?.sentence).toContain('API architecture');
    expect(warning?.plan).toMatchObject({ need: { label: '4 Dec' }, due: { label: '18 Dec' } });
    expect(constraint?.sentence.find(({ strong }) => strong)?.text).toBe('API architecture');
    expect(constraint?.readiness?.text).toMatch(/^0\.\d\d, likely 0\.\d\d to /);
    expect(constraint?.gaps[0]?.label).toBe('API architecture');
  });

  it('draws every place on its line', async () => {
    const { keylift } = await unready();
    const { warning, constraint } = await keylift.keyResult(as('maya'), KEY_RESULT);
    const { start, need, maybe, learning } = warning?.plan ?? {};
    const { at, from, to } = constraint?.readiness ?? {};
    for (const place of [start?.at, need?.at, maybe?.from, maybe?.to, learning?.from, learning?.to, at, from, to]) {
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(1);
    }
  });

  it('says nothing about readiness, warnings or what binds in a group below k', async () => {
    const { keylift, store } = await unready();
    await store.putTenant(aTenant({ euMode: true }));
    const { warning, constraint, quadrant } = await keylift.keyResult(as('maya'), KEY_RESULT);
    expect(warning).toEqual({
      risk: 'unknown',
      title: 'No early warning',
      sentences: ['No warning is given about groups smaller than ten people.'],
    });
    expect(constraint).toMatchObject({ gaps: [] });
    expect(constraint?.readiness).toBeUndefined();
    expect(quadrant?.name).toBe('none');
  });

  it('says that too little is measured instead of a number', async () => {
    const { keylift } = await tierTwo();
    const { warning, constraint } = await keylift.keyResult(as('maya'), KEY_RESULT);
    expect(warning?.sentences).toEqual(['Too little is measured for a warning yet.']);
    expect(constraint?.readiness).toBeUndefined();
  });

  it('lets an agreed remedy bring the risk down', async () => {
    const { keylift, store } = await tierTwo();
    await keylift.ingest(
      everybody.flatMap((who) => [
        ...answers(who, 'api', [1, 0, 1, 0, 1]),
        ...answers(who, 'problems', right),
        ...answers(who, 'calm', right),
      ]),
    );
    const risk = async () => (await keylift.keyResult(as('maya'), KEY_RESULT)).warning?.risk;
    const before = await risk();
    await store.putInterventions([
      anIntervention({ keyResultId: KEY_RESULT, skillId: 'api', teamId: 'support', start: '2026-10-12' }),
    ]);
    const order = ['low', 'medium', 'high'];
    expect(order.indexOf((await risk()) ?? '')).toBeLessThanOrEqual(order.indexOf(before ?? ''));
  });

  it('never carries a person: no name and no id in any view, beside those a manager may ask', async () => {
    const { keylift } = await unready();
    for (const role of ['learner', 'manager', 'admin'] as const) {
      const { interventions, ...page } = await keylift.keyResult(as('maya', role), KEY_RESULT);
      const { people = [], ...offer } = interventions.offer ?? {};
      expect(people).toHaveLength(role === 'learner' ? 0 : everybody.length);
      const views = JSON.stringify([page, { ...interventions, offer }, await keylift.keyResults(as('maya', role))]);
      for (const who of everybody) expect(views).not.toMatch(new RegExp(`\\b${who}\\b`, 'i'));
    }
  });

  it('puts state, warning and check on each line of the list', async () => {
    const { keylift } = await unready();
    const { rows } = await keylift.keyResults(as('maya'));
    expect(rows[0]).toMatchObject({
      state: 'equipped',
      warning: { risk: 'medium', title: 'Early warning, medium' },
      quadrant: { name: 'none', label: 'Not enough data yet' },
      nextStep: expect.stringContaining('API architecture'),
    });
  });
});
