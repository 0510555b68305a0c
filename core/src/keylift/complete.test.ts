import { describe, expect, it } from 'vitest';
import { as, FIRST, LESSON, tierTwo, type World } from '../../test/tier-two.js';
import type { EvidenceId, LessonId, SkillId } from '../model.js';

const maya = as('maya');
const finish = ({ keylift, clock }: World, attemptId = 'attempt', lessonId = LESSON) => {
  clock.advance(1000);
  return keylift.complete(maya, { lessonId, attemptId });
};
const answerFirst = ({ keylift, clock }: World, option: string, attemptId = 'attempt') => {
  clock.advance(1000);
  return keylift.answer(maya, { lessonId: LESSON, attemptId, questionId: FIRST, response: { options: [option] } });
};
const evidenceOf = ({ store }: World) => store.evidenceOf(maya.personId);

describe('the end of an attempt', () => {
  it('hands on its practice points, and says what is next', async () => {
    const world = await tierTwo();
    await world.keylift.today(maya);
    await answerFirst(world, 'a');
    const view = await finish(world);
    // One of two questions answered, and that one right.
    expect(world.scores).toEqual([
      {
        personId: 'maya',
        lessonId: LESSON,
        attemptId: 'attempt',
        scaled: 0.5,
        at: '2026-10-20T06:00:02.000Z',
        day: '2026-10-20',
      },
    ]);
    expect(view).toMatchObject({
      headline: 'Five minutes, done',
      sentence: '1 of 2 right the first time. One use at work makes it stay: Try the three steps on one open ticket',
      score: 0.5,
      next: { lessonId: LESSON, label: 'Go on with the task' },
    });
    expect(view.standing.map(({ before, after }) => [before.sentence, after.sentence])).toEqual([
      [
        'We don’t know yet: nothing is measured. Three more answers would show a first range.',
        'We don’t know yet: one answer so far. Two more answers would show a first range.',
      ],
    ]);
  });

  it('twice is once', async () => {
    const world = await tierTwo();
    await answerFirst(world, 'b');
    const first = await finish(world);
    expect(await finish(world)).toEqual(first);
    expect(world.scores).toHaveLength(1);
    expect(await evidenceOf(world)).toHaveLength(2);
  });

  it('sends the score again when it was lost before the attempt was marked as ended', async () => {
    let isDown = true;
    const sent: number[] = [];
    const world = await tierTwo({
      onScore: async ({ scaled }) => {
        if (isDown) throw new Error('outbox is down');
        sent.push(scaled);
      },
    });
    await answerFirst(world, 'a');
    await expect(finish(world)).rejects.toThrow('outbox is down');
    isDown = false;
    await finish(world);
    expect(sent).toEqual([0.5]);
  });

  it('counts the first answers, not the best ones', async () => {
    const world = await tierTwo();
    await answerFirst(world, 'b');
    await answerFirst(world, 'a');
    expect((await finish(world)).score).toBe(0);
  });

  it('sends no score when nothing was answered', async () => {
    const world = await tierTwo();
    await finish(world);
    expect(world.scores).toEqual([]);
  });

  it('of a lesson without questions is worth all its points', async () => {
    const world = await tierTwo();
    expect(await finish(world, 'a', 'halve' as LessonId)).toMatchObject({ score: 1 });
    expect(world.scores).toMatchObject([{ scaled: 1 }]);
  });

  it('cannot be repeated into mastery', async () => {
    const world = await tierTwo();
    for (let i = 0; i < 60; i += 1) await finish(world, `attempt-${i}`);
    const [row] = (await world.keylift.today(maya)).standing.rows;
    expect(row).toMatchObject({ label: 'API architecture', state: 'unknown' });
  });
});

describe('“I used this”', () => {
  const use = ({ keylift }: World, id: string, who = maya) =>
    keylift.applied(who, { id: id as EvidenceId, lessonId: LESSON, skillId: 'api' as SkillId });

  it('is evidence, once for each id and once a day for each lesson', async () => {
    const world = await tierTwo();
    expect(await use(world, 'one')).toEqual({
      status: 'appended',
      message: 'Noted. It counts as your evidence of using API architecture at work.',
    });
    expect(await use(world, 'one')).toEqual({ status: 'duplicate', message: 'This was noted already.' });
    expect((await use(world, 'two')).status).toBe('duplicate');
    world.clock.set('2026-10-21T06:00:00.000Z');
    expect((await use(world, 'one')).status).toBe('duplicate');
    expect((await use(world, 'three')).status).toBe('appended');
    expect((await evidenceOf(world)).map(({ kind, weight, outcome }) => [kind, weight, outcome])).toEqual([
      ['applied', 0.5, 1],
      ['applied', 0.5, 1],
    ]);
  });

  it('does not let one person use up the id of another', async () => {
    const world = await tierTwo();
    await use(world, 'shared');
    expect((await use(world, 'shared', as('ada'))).status).toBe('appended');
  });

  it('is refused for a skill the lesson does not teach', async () => {
    const { keylift } = await tierTwo();
    const refused = keylift.applied(maya, { id: 'x' as EvidenceId, lessonId: LESSON, skillId: 'calm' as SkillId });
    await expect(refused).rejects.toMatchObject({ code: 'invalid', field: 'skillId' });
  });
});
