import { describe, expect, it } from 'vitest';
import { answers, as, KEY_RESULT, keyResult, tierTwo } from '../../test/tier-two.js';
import type { KeyResultId, PersonId } from '../model.js';
import { aKeyResult, anIntervention, aPerson, aTenant } from '../testing/builders.js';

const others = ['ada', 'ben', 'cem', 'dora', 'eli', 'fay', 'gus', 'hoa'];
const ready = [1, 1, 1, 1, 1];

describe('one Key Result', () => {
  it('tells its state, who can carry it in bands, and the next step', async () => {
    const { keylift } = await tierTwo();
    await keylift.ingest([
      ...answers('ada', 'api', ready),
      ...others.flatMap((who) => answers(who, 'problems', ready)),
      ...['ada', 'ben'].flatMap((who) => answers(who, 'calm', ready)),
    ]);
    const view = await keylift.keyResult(as('maya'), KEY_RESULT);
    expect(view).toMatchObject({
      crumb: 'SaaS Tier-2, 9 people',
      date: '20 October, week 5 of 13',
      state: 'equipped',
      nextStep: 'Bring more people to level 3 in API architecture: the floor is two people.',
    });
    expect(view.lead.map(({ text }) => text).join('')).toBe(
      'Equipped, not yet executable. Three skills are named. Two are in good hands. API architecture rests on too few people.',
    );
    expect(view.coverage.rows.map(({ label, band, state, meta }) => [label, band, state, meta])).toEqual([
      ['API architecture', 0, 'fragile', 'technical, level 3, 50 % of the weight'],
      ['Problem-solving', 2, 'resilient', 'cognitive, level 3, 25 % of the weight'],
      ['De-escalation', 1, 'resilient', 'soft, level 3, 25 % of the weight'],
    ]);
    expect(view.coverage).toMatchObject({ floor: 'floor for this team: 2 people', floorAt: 1 / 3 });
  });

  it('looks the same whether nobody or one person holds a skill', async () => {
    const page = async (holders: readonly string[]) => {
      const { keylift } = await tierTwo();
      await keylift.ingest(holders.flatMap((who) => answers(who, 'api', ready)));
      return keylift.keyResult(as('maya'), KEY_RESULT);
    };
    expect(await page(['ada'])).toEqual(await page([]));
    expect(await page(['ada', 'ben'])).not.toEqual(await page([]));
  });

  it('is executable when every skill is at its floor', async () => {
    const { keylift } = await tierTwo();
    await keylift.ingest(
      ['ada', 'ben'].flatMap((who) => ['api', 'problems', 'calm'].flatMap((skill) => answers(who, skill, ready))),
    );
    expect(await keylift.keyResult(as('maya'), KEY_RESULT)).toMatchObject({
      state: 'executable',
      nextStep: 'Look at it again in two weeks.',
    });
  });

  it('says nothing about groups below k: five, and ten in EU mode', async () => {
    const { keylift, store } = await tierTwo();
    await keylift.ingest(
      ['ada', 'ben'].flatMap((who) => ['api', 'problems', 'calm'].flatMap((skill) => answers(who, skill, ready))),
    );
    await store.putTenant(aTenant({ euMode: true }));
    const withheld = await keylift.keyResult(as('maya'), KEY_RESULT);
    expect(withheld.crumb).toBe('SaaS Tier-2');
    expect(withheld.state).toBe('equipped');
    expect(withheld.coverage.rows.map(({ state, band }) => [state, band])).toEqual([
      ['withheld', undefined],
      ['withheld', undefined],
      ['withheld', undefined],
    ]);
    expect(withheld.coverage).toMatchObject({
      floor: 'shown from ten people on',
      note: 'Groups smaller than ten people are not shown: nothing is said about who holds what.',
    });
    expect(withheld.coverage.floorAt).toBeUndefined();
  });

  it('does not count people who have left', async () => {
    const { keylift, store } = await tierTwo();
    await keylift.ingest(['ada', 'ben'].flatMap((who) => answers(who, 'api', ready)));
    await store.putPeople([aPerson({ id: 'ada', active: false })]);
    const view = await keylift.keyResult(as('maya'), KEY_RESULT);
    expect(view.crumb).toBe('SaaS Tier-2, 8 people');
    expect(view.coverage.rows[0]).toMatchObject({ band: 0 });
  });

  it('draws its readings, pace, forecast and interventions, with a table twin', async () => {
    const { keylift, store } = await tierTwo();
    await store.putInterventions([
      anIntervention({
        id: 'a',
        keyResultId: KEY_RESULT,
        start: '2026-10-06',
        title: 'Pair on traces',
        expectedLevels: [0.5, 0.9],
      }),
      anIntervention({
        id: 'b',
        keyResultId: KEY_RESULT,
        start: '2026-10-30',
        title: 'Two days away',
        state: 'proposed',
      }),
      anIntervention({
        id: 'c',
        keyResultId: KEY_RESULT,
        start: '2026-10-10',
        title: 'Another idea',
        state: 'declined',
      }),
    ]);
    const { series, interventions, line } = await keylift.keyResult(as('maya'), KEY_RESULT);
    expect(series.table.rows).toHaveLength(series.measured.length);
    expect(series.table.rows[1]).toEqual(['28 Sep', '10.1 h', '9.8 h']);
    expect(series.axis).toMatchObject({ min: 7, max: 11, note: 'Hours, lower is better. The axis starts at 7 h.' });
    expect(series.days.map(({ label }) => label)).toEqual(['21 Sep', 'today', '19 Nov', '18 Dec']);
    expect(series.sentence).toMatch(
      /^0\.4 h behind pace, outside the dead-band of 0\.2 h\. If nothing changes, 18 December reads .* 80 % interval from five readings\.$/,
    );
    expect(line.forecast?.label).toBe(`forecast ${series.forecast?.label ?? ''}`);
    expect(series.markers).toEqual([
      { day: '2026-10-06', number: 1, label: 'Pair on traces', planned: false },
      { day: '2026-10-30', number: 3, label: 'Two days away', planned: true },
    ]);
    expect(interventions.rows.map(({ number, state, detail }) => [number, state, detail])).toEqual([
      [1, 'under-way', 'Since 6 October. Expected: +0.5 to +0.9 levels.'],
      [2, 'closed', 'Since 10 October.'],
      [3, 'waiting', 'Offered for 30 October. A no needs no reason.'],
    ]);
  });

  it('carries growth questions and its reasons', async () => {
    const { keylift } = await tierTwo();
    const { growthPrompt, why } = await keylift.keyResult(as('maya', 'learner', 'de'), KEY_RESULT);
    expect(growthPrompt.questions).toContain('„Was brauchst du, um voranzukommen?“');
    expect(why.rows).toHaveLength(6);
    for (const row of why.rows)
      expect([row.rule, row.wouldChange, ...row.inputs].every((text) => text !== '')).toBe(true);
  });

  it.each([
    ['another team’s, for a learner', 'vera', 'learner', 'forbidden'],
    ['another team’s, for a manager', 'vera', 'manager', 'forbidden'],
    ['any, for an admin', 'vera', 'admin', undefined],
    ['their own, for a learner', 'maya', 'learner', undefined],
  ] as const)('%s: %s as %s', async (_, who, role, code) => {
    const { keylift } = await tierTwo();
    const asked = keylift.keyResult(as(who, role), KEY_RESULT);
    if (code) await expect(asked).rejects.toMatchObject({ code });
    else expect((await asked).id).toBe(KEY_RESULT);
  });

  it('that does not exist is not found', async () => {
    const { keylift } = await tierTwo();
    await expect(keylift.keyResult(as('maya'), 'gone' as KeyResultId)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the list of Key Results', () => {
  it('holds those of one’s teams, earliest due first, and all of them for admins', async () => {
    const { keylift, store } = await tierTwo();
    await store.putKeyResult(aKeyResult({ id: 'earlier', title: 'Earlier', due: '2026-11-30' }));
    await store.putKeyResult(
      aKeyResult({ id: 'elsewhere', title: 'Elsewhere', ownerTeamIds: ['sales'], requirements: [] }),
    );
    const titles = async (...who: Parameters<typeof as>) =>
      (await keylift.keyResults(as(...who))).rows.map(({ title }) => title);
    expect(await titles('maya')).toEqual(['Earlier', 'Cut Tier-2 resolution time']);
    expect(await titles('vera')).toEqual(['Elsewhere']);
    expect(await titles('vera', 'admin')).toEqual(['Earlier', 'Elsewhere', 'Cut Tier-2 resolution time']);
    expect(await keylift.keyResults(as('vera'))).toMatchObject({
      title: 'Key Results of your teams',
      rows: [{ team: 'Sales', state: 'wish', stateLabel: 'Wish' }],
    });
  });

  it('ends with those that were closed within a quarter, the latest first', async () => {
    const { keylift, store } = await tierTwo();
    const ended = (id: string, due: string) =>
      store.putKeyResult(aKeyResult({ id, title: id, start: '2026-01-01', due }));
    await Promise.all([ended('closed in September', '2026-09-30'), ended('closed in August', '2026-08-31')]);
    await ended('closed long ago', '2026-03-31');
    const { rows } = await keylift.keyResults(as('maya'));
    expect(rows.map(({ title, nextStep }) => [title, nextStep !== undefined])).toEqual([
      ['Cut Tier-2 resolution time', true],
      ['closed in September', false],
      ['closed in August', false],
    ]);
  });

  it('never holds anything about one person', async () => {
    const { keylift } = await tierTwo();
    await keylift.ingest(others.flatMap((who) => answers(who, 'api', ready)));
    const page = await keylift.keyResult(as('maya', 'admin'), KEY_RESULT);
    // Whom one may ask is a list of names and nothing else.
    const { people = [], ...offer } = page.interventions.offer ?? {};
    for (const person of people) expect(Object.keys(person).sort()).toEqual(['name', 'personId', 'teamId']);
    const text = JSON.stringify([
      await keylift.keyResults(as('maya', 'admin')),
      { ...page, interventions: { ...page.interventions, offer } },
    ]);
    for (const who of others) expect(text).not.toContain(`"${who}"`);
    expect(text).not.toMatch(/"(p|pLow|pHigh|levelLow|levelHigh|covered|size)"/);
  });
});

describe('a reading', () => {
  const reading = { keyResultId: KEY_RESULT, at: '2026-10-20T05:00:00.000Z', value: 9.2 };

  it('moves the line', async () => {
    const { keylift } = await tierTwo();
    await keylift.recordCheckIn(as('maya', 'manager'), reading);
    expect((await keylift.keyResult(as('maya'), KEY_RESULT)).line.now.label).toBe('9.2 h now');
  });

  it.each([
    ['learner', 'maya', {}, 'forbidden', undefined],
    ['manager', 'vera', {}, 'forbidden', undefined],
    ['manager', 'maya', { keyResultId: 'gone' as KeyResultId }, 'not-found', 'keyResultId'],
    ['manager', 'maya', { value: NaN }, 'invalid', 'value'],
    ['manager', 'maya', { value: 1e15 }, 'invalid', 'value'],
    ['manager', 'maya', { at: '2026-10-20' }, 'invalid', 'at'],
    ['manager', 'maya', { at: '2026-10-20T06:00:00.001Z' }, 'invalid', 'at'],
  ] as const)('by a %s (%s) with %j is refused: %s', async (role, who, changes, code, field) => {
    const { keylift, store } = await tierTwo();
    await expect(keylift.recordCheckIn(as(who, role), { ...reading, ...changes })).rejects.toMatchObject({
      code,
      field,
    });
    expect((await store.getKeyResult(KEY_RESULT))?.current).toBe(9.4);
  });

  it('of a steady value counts against its tolerance', async () => {
    const { keylift, store } = await tierTwo();
    await store.putKeyResult({ ...keyResult, direction: 'maintain', target: 9.8, tolerance: 0.2, version: 2 });
    const { line, series } = await keylift.keyResult(as('maya'), KEY_RESULT);
    // 10.0, 9.9, 9.6 of five lie within 9.6 to 10.0.
    expect(line.now.at).toBe(0.6);
    expect(line.pace).toBeUndefined();
    expect(series.sentence).toBe('3 of 5 readings within 0.2 h of 9.8 h.');
  });
});

it('somebody in no team sees an empty list', async () => {
  const { keylift } = await tierTwo();
  await keylift.welcome({ personId: 'newcomer' as PersonId, joinTeam: false });
  expect((await keylift.keyResults(as('newcomer'))).rows).toEqual([]);
});
