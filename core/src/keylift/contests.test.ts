import { describe, expect, it } from 'vitest';
import { as, KEY_RESULT, tierTwo } from '../../test/tier-two.js';
import type { Contest } from '../model.js';
import { aKeyResult } from '../testing/builders.js';

const said = { keyResultId: KEY_RESULT, id: 'one', text: ' Two of us have read traces for years. ' };
const contestId = `${KEY_RESULT}~one` as Contest['id'];
const answer = { keyResultId: KEY_RESULT, contestId, text: 'Both are attested now, and it shows.' };
const lead = as('maya', 'manager');

describe('contest this (P12)', () => {
  it('marks the page for everybody; the words are for their author and for those who answer', async () => {
    const { keylift } = await tierTwo();
    await keylift.contest(as('ada'), said);
    await keylift.contest(as('ada'), said);
    // Tuesday 20 October and ten working days.
    const mark = 'Contested. An answer is due by 3 November.';
    const own = (await keylift.keyResult(as('ada'), KEY_RESULT)).contest;
    expect(own).toMatchObject({ mark, rows: [{ text: '“Two of us have read traces for years.”', mayAnswer: false }] });
    expect(own.rows).toHaveLength(1);
    expect((await keylift.keyResult(as('ben'), KEY_RESULT)).contest).toMatchObject({ mark, rows: [] });
    expect((await keylift.keyResult(lead, KEY_RESULT)).contest.rows).toMatchObject([{ mayAnswer: true }]);
  });

  it('is answered by a named person, once, and the mark goes', async () => {
    const { keylift } = await tierTwo();
    await keylift.contest(as('ada'), said);
    const { contest } = await keylift.answerContest(lead, answer);
    expect(contest.mark).toBeUndefined();
    expect(contest.rows).toMatchObject([
      { answer: 'Maya Okafor: “Both are attested now, and it shows.”', mayAnswer: false },
    ]);
    await expect(keylift.answerContest(lead, answer)).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each([
    ['a learner answers', as('ben'), answer, 'forbidden'],
    ['the author answers', as('ada', 'manager'), answer, 'forbidden'],
    ['nobody contested it', lead, { ...answer, contestId: 'gone' as Contest['id'] }, 'not-found'],
    ['nothing is said', lead, { ...answer, text: '  ' }, 'invalid'],
    ['too much is said', lead, { ...answer, text: 'x'.repeat(2001) }, 'invalid'],
  ] as const)('is refused when %s', async (_, who, input, code) => {
    const { keylift } = await tierTwo();
    await keylift.contest(as('ada'), said);
    await expect(keylift.answerContest(who, input)).rejects.toMatchObject({ code });
    expect((await keylift.keyResult(lead, KEY_RESULT)).contest.mark).toBeDefined();
  });

  it('is for those who may read the Key Result', async () => {
    const { keylift } = await tierTwo();
    await keylift.contest(as('ben'), said);
    await expect(keylift.contest(as('ada'), said)).rejects.toMatchObject({ code: 'conflict' });
    await expect(keylift.contest(as('vera'), said)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(keylift.contest(as('ada'), { ...said, text: '' })).rejects.toMatchObject({ field: 'text' });
  });
});

describe('the versions of a Key Result (R74)', () => {
  it('are told with both targets, the skills that came and went, and the reason', async () => {
    const { keylift, store } = await tierTwo();
    expect((await keylift.keyResult(as('ada'), KEY_RESULT)).history).toBeUndefined();
    const stored = (await store.getKeyResult(KEY_RESULT)) ?? aKeyResult();
    const [first, second] = stored.requirements;
    if (!first || !second) throw new Error('The world has three skills.');
    await store.putKeyResult({
      ...stored,
      target: 6.5,
      due: '2026-12-11',
      requirements: [first, { ...second, weight: 0.5 }],
      version: 2,
      versionReason: 'The board asked for more, earlier.',
    });
    expect((await keylift.keyResult(as('ada'), KEY_RESULT)).history).toEqual({
      title: 'How this Key Result changed',
      rows: [
        {
          version: 'Version 2',
          reason: 'The board asked for more, earlier.',
          changes: [
            'Goal: 6.5 h instead of 7.0 h.',
            'Due on 11 December instead of 18 December.',
            'No longer needed: De-escalation.',
          ],
        },
      ],
    });
  });
});
