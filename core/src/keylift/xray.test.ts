import { describe, expect, it } from 'vitest';
import { as, tierTwo } from '../../test/tier-two.js';

const NPS =
  'Raise NPS from 40 to 60 by cutting Tier-2 resolution time 30 % on integration tickets and calming escalated calls';

describe('the X-ray of a pasted Key Result', () => {
  // REQUIREMENTS R03, and the drawing visual/xray.html.
  it('finds a technical, a cognitive and a soft skill in the words of the sentence', async () => {
    const { keylift } = await tierTwo();
    const view = await keylift.xray(as('maya'), { text: NPS });
    expect(view.skills.rows.map(({ number, bucket, label }) => [number, bucket, label])).toEqual([
      [1, 'technical', 'API architecture'],
      [2, 'cognitive', 'Problem-solving frameworks'],
      [3, 'soft', 'De-escalation'],
    ]);
    expect(view.skills.rows[0]?.facts[0]).toEqual({
      term: 'From your words',
      text: expect.stringContaining('“integration tickets”'),
    });
    expect(view.gate).toMatchObject({ state: 'clear', title: 'Clear enough to act on' });
    expect(view.gate.steps.filter(({ here }) => here).map(({ count }) => count)).toEqual(['2–3']);
    expect(view.rewrite).toBeUndefined();
  });

  it('gives the sentence back whole, with its numbers and the words of each skill marked', async () => {
    const { keylift } = await tierTwo();
    const { sentence } = await keylift.xray(as('maya'), { text: `  ${NPS}\n` });
    expect(sentence.runs.map(({ text }) => text).join('')).toBe(NPS);
    expect(sentence.runs.filter(({ is }) => is === 'number').map(({ text }) => text)).toEqual(['40 to 60', '30 %']);
    expect(sentence.runs.filter(({ is }) => is === 'skill').map(({ number }) => number)).toEqual([2, 1, 3]);
  });

  it.each(['Be better at AI', 'AI-driven operational efficiency +20 %'])(
    'asks instead of proposing where the words say too little: %s',
    async (text) => {
      const { keylift } = await tierTwo();
      const view = await keylift.xray(as('maya'), { text });
      expect(view.gate.state).toBe('too-vague');
      expect(view.skills.rows).toEqual([]);
      expect(view.rewrite?.questions.length).toBeGreaterThanOrEqual(2);
      expect(view.sentence.runs.some(({ is }) => is === 'vague')).toBe(true);
      expect(view.next.title).toBe('Next: make it concrete');
    },
  );

  it('is a wish until people say what they will do differently', async () => {
    const { keylift } = await tierTwo();
    const view = await keylift.xray(as('maya', 'manager', 'de'), { text: NPS });
    expect(view.state).toBe('wish');
    expect(view.behaviours.title).toBe('Was ändert sich?');
    expect(view.next.title).toBe('Als Nächstes: was wird anders gemacht?');
  });

  it('answers the same sentence in the same way', async () => {
    const first = await (await tierTwo()).keylift.xray(as('maya'), { text: NPS });
    expect(await (await tierTwo()).keylift.xray(as('maya'), { text: NPS })).toEqual(first);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'blank'],
    ['word '.repeat(2_000_000), '10 MB'],
  ])('refuses a text that is no sentence (%#)', async (text) => {
    const { keylift } = await tierTwo();
    await expect(keylift.xray(as('maya'), { text })).rejects.toMatchObject({ code: 'invalid', field: 'text' });
  });
});
