import { describe, expect, it } from 'vitest';
import { as, LESSON, tierTwo } from '../../test/tier-two.js';
import type { LessonId } from '../model.js';
import { aKeyResult, aLesson } from '../testing/builders.js';

describe('a lesson', () => {
  it('says how long, why now, and what it keeps to itself', async () => {
    const { keylift } = await tierTwo();
    expect((await keylift.lesson(as('maya'), LESSON)).meta).toBe('Lesson, 5 minutes');
    await keylift.today(as('maya'));
    const view = await keylift.lesson(as('maya'), LESSON);
    expect(view).toMatchObject({
      meta: 'New, 5 minutes',
      whyNow:
        '“Cut Tier-2 resolution time” has to reach 7.0 h by 18 December. API architecture is the skill it leans on most.',
      standing: [{ label: 'API architecture', state: 'unknown', needed: { label: 'needed: level 3' } }],
      apply: 'Try the three steps on one open ticket',
    });
    expect(view.blocks.map(({ type }) => type)).toEqual(['paragraph', 'question', 'question']);
    expect(JSON.stringify(view.blocks)).not.toMatch(/correct|feedback|explanation|It bounds the whole request/);
  });

  it('that serves no Key Result of the person says so', async () => {
    const { keylift } = await tierTwo();
    const view = await keylift.lesson(as('vera', 'learner', 'de'), LESSON);
    expect(view.whyNow).toBe('Kein Key Result deiner Teams braucht das gerade. Es ist hier, weil du es gewählt hast.');
    expect(view.standing[0]?.needed).toBeUndefined();
  });

  it('asks for the highest level any of this week’s Key Results needs', async () => {
    const { keylift, store } = await tierTwo();
    await store.putKeyResult(
      aKeyResult({ id: 'harder', requirements: [{ skillId: 'api', teamId: 'support', level: 4, weight: 1 }] }),
    );
    const { standing } = await keylift.lesson(as('maya'), LESSON);
    expect(standing[0]?.needed).toEqual({ at: 0.8, label: 'needed: level 4' });
  });

  it('that is gone is not found', async () => {
    const { keylift, store } = await tierTwo();
    await store.putLessons([aLesson({ id: 'other' })]);
    await expect(keylift.lesson(as('maya'), 'gone' as LessonId)).rejects.toMatchObject({
      code: 'not-found',
      field: 'lessonId',
    });
  });
});
