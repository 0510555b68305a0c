import { describe, expect, it } from 'vitest';
import { answers, as, FIRST, KEY_RESULT, LESSON, tierTwo } from '../../test/tier-two.js';
import type { EvidenceId, SkillId } from '../model.js';

const maya = as('maya');

describe('my path', () => {
  it('goes to the Key Result of the course, in the order of need, and says whether it fits', async () => {
    const { keylift } = await tierTwo();
    await keylift.ingest([...answers('maya', 'api', [1, 1, 1, 1]), ...answers('maya', 'problems', [1, 1, 1, 1])]);
    const view = await keylift.path({ ...maya, contextKey: 'course' });
    expect(view).toMatchObject({ kind: 'path', title: 'My path', keyResult: { id: KEY_RESULT } });
    // Only de-escalation is open: from level 1 to 3 in 500 minutes; 20 October to 4 December holds 34 working days.
    expect(view.steps.rows.map(({ label, sentence }) => [label, sentence])).toEqual([
      ['De-escalation', 'Not measured yet, counted from level 1.0 to 3: about 500 minutes, 334 to 1,000.'],
    ]);
    expect(view.fit).toMatchObject({
      state: 'does-not-fit',
      sentence:
        'About 500 minutes of learning (334 to 1,000), and 340 minutes until 4 December. It is better to know now.',
    });
    expect(view.fit.options[1]).toBe('All of it would fit with 15 minutes a day.');
    expect(view.privacy).toBe('Only you can see this path. Your team sees none of it.');
  });

  it('counts the time that was spent, and what served nothing', async () => {
    const { keylift } = await tierTwo();
    await keylift.answer(maya, { lessonId: LESSON, attemptId: 'a', questionId: FIRST, response: { options: ['a'] } });
    await keylift.complete(maya, { lessonId: LESSON, attemptId: 'a' });
    await keylift.applied(maya, { id: 'used' as EvidenceId, lessonId: LESSON, skillId: 'api' as SkillId });
    // Five minutes of lesson, two of task; 21 September to 20 October holds 22 working days.
    expect((await keylift.path(maya)).time.sentences[0]).toBe(
      'Since 21 September: 7 minutes of learning on this Key Result. Ten minutes a day would have been 220 minutes.',
    );
  });

  it('shows nobody else’s: another team’s Key Result is refused, and an unknown one is not there', async () => {
    const { keylift } = await tierTwo();
    await expect(keylift.path(as('vera'), KEY_RESULT)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(keylift.path(as('vera'))).rejects.toMatchObject({ code: 'not-found', field: 'keyResultId' });
  });
});

describe('a playbook', () => {
  it('starts from nothing, whoever asks, and speaks both languages', async () => {
    const { keylift } = await tierTwo();
    await keylift.ingest(answers('maya', 'api', [1, 1, 1, 1]));
    const own = await keylift.playbook(maya, KEY_RESULT);
    const { privacy, ...rest } = own;
    expect(privacy).toBeUndefined();
    expect(await keylift.playbook(as('dora'), KEY_RESULT)).toEqual(rest);
    // 21 September to 18 December, the whole Key Result.
    expect(rest.title).toBe('Playbook, 89 days');
    expect(rest.steps.rows.map(({ label }) => label)).toEqual(['API architecture', 'De-escalation', 'Problem-solving']);
    expect(rest.milestones.rows.map(({ day, text }) => `${day}: ${text}`)).toEqual([
      '20 October: 9.0 h on the line.',
      '19 November: 8.0 h on the line.',
      '18 December: 7.0 h on the line. Planned by then: API architecture.',
    ]);
    expect((await keylift.playbook(as('maya', 'learner', 'de'), KEY_RESULT)).title).toBe('Fahrplan, 89 Tage');
  });
});
