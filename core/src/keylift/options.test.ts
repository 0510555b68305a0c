import { describe, expect, it } from 'vitest';
import { answers, as, KEY_RESULT, tierTwo } from '../../test/tier-two.js';
import { aTenant } from '../testing/builders.js';

const lead = as('maya', 'manager');
const team = ['maya', 'ada', 'ben', 'cem', 'dora', 'eli', 'fay', 'gus', 'hoa'];
const short = (who: readonly string[]) => who.flatMap((one) => answers(one, 'api', [0, 0, 0, 0, 0, 0]));

describe('what could help', () => {
  it('names the widest gap and each way out with cost, time and effect', async () => {
    const { keylift } = await tierTwo();
    await keylift.ingest(short(team));
    const view = await keylift.options(lead, KEY_RESULT);
    expect(view.lead).toMatch(/^API architecture is the widest gap\. It is needed by 4 December, in 6 weeks\.$/);
    expect(view.rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['learn', 'hire', 'drop-scope']));
    for (const row of view.rows) {
      expect(row.facts.map(({ term }) => term)).toEqual(['Cost', 'Time', 'Readiness', 'People who carry it']);
      expect(row.facts.every(({ text }) => text !== '')).toBe(true);
    }
    // Nobody agreed to be found, so nobody is offered (R45, P07).
    expect(view.rows.map(({ kind }) => kind)).not.toContain('borrow');
  });

  it('looks the same whether nobody or one person holds the skill', async () => {
    const page = async (holders: readonly string[]) => {
      const { keylift } = await tierTwo();
      const others = team.filter((who) => !holders.includes(who));
      await keylift.ingest([...short(others), ...holders.flatMap((who) => answers(who, 'api', [1, 1, 1, 1, 1, 1, 1]))]);
      const { rows } = await keylift.options(lead, KEY_RESULT);
      expect(rows.length).toBeGreaterThan(2);
      return rows.map(({ kind, facts }) => [kind, facts[0], facts[3]]);
    };
    expect(await page(['ada'])).toEqual(await page([]));
  });

  it('asks at most three questions, and what would help first', async () => {
    const { keylift } = await tierTwo();
    await keylift.ingest(short(team));
    const { checkIn } = await keylift.options(lead, KEY_RESULT);
    expect(checkIn.questions[0]).toBe('“What would help most in the next two weeks?”');
    expect(checkIn.questions.length).toBeLessThanOrEqual(3);
    expect((await keylift.options(as('maya', 'manager', 'de'), KEY_RESULT)).checkIn.questions[0]).toBe(
      '„Was würde in den nächsten zwei Wochen am meisten helfen?“',
    );
  });

  it('says nothing about small groups, nor where too little is known', async () => {
    const { keylift, store } = await tierTwo();
    expect(await keylift.options(lead, KEY_RESULT)).toMatchObject({ rows: [] });
    await store.putTenant(aTenant({ euMode: true }));
    const view = await keylift.options(lead, KEY_RESULT);
    expect(view).toMatchObject({ rows: [] });
    expect(view.lead).toMatch(/^Nothing is said about groups smaller than ten people\./);
  });

  it('is for those who steer', async () => {
    const { keylift } = await tierTwo();
    await expect(keylift.options(as('ada'), KEY_RESULT)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(keylift.remap(as('ada'), { keyResultId: KEY_RESULT, blocked: ['x'] })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('are these the right skills?', () => {
  const blocked = [
    'Model evaluation: accuracy of the ranking model drops on new accounts',
    'Model evaluation set does not cover German invoices',
    'Which evaluation metric for the churn model? Precision and recall disagree',
    'Waiting for access',
  ];

  it('proposes what most blocked work is about, and stores nothing', async () => {
    const { keylift, store } = await tierTwo();
    const view = await keylift.remap(lead, { keyResultId: KEY_RESULT, blocked });
    expect(view.isProposal).toBe(true);
    expect(view.title).toMatch(/^.*valuation.* instead of /i);
    expect(view.sentences[0]).toMatch(/^3 of 4 blocked items are about /);
    expect((await store.getKeyResult(KEY_RESULT))?.version).toBe(1);
  });

  it('proposes nothing where nothing stands out', async () => {
    const { keylift } = await tierTwo();
    const view = await keylift.remap(lead, { keyResultId: KEY_RESULT, blocked: ['Waiting for access', 'Lunch'] });
    expect(view).toMatchObject({ isProposal: false, title: 'The skills fit the blocked work' });
  });

  it.each([[[]], [['  ', '']], [Array.from({ length: 201 }, () => 'x')]])(
    'refuses nothing and too much',
    async (lines) => {
      const { keylift } = await tierTwo();
      await expect(keylift.remap(lead, { keyResultId: KEY_RESULT, blocked: lines })).rejects.toMatchObject({
        code: 'invalid',
        field: 'blocked',
      });
    },
  );
});
