import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, as, FIRST, LESSON, STEPS, tierTwo, type World } from '../../test/tier-two.js';
import type { Response } from '../lesson/blocks.js';
import type { QuestionId } from '../model.js';

const maya = as('maya');
const right: Response = { options: ['a'] };
const wrong: Response = { options: ['b'] };

function answer({ keylift, clock }: World, response: Response, attemptId = 'attempt', questionId = FIRST) {
  clock.advance(1000);
  return keylift.answer(maya, { lessonId: LESSON, attemptId, questionId, response });
}

const evidenceOf = ({ store }: World) => store.evidenceOf(maya.personId);

describe('an answer', () => {
  it('is graded, counted once, and explained', async () => {
    const world = await tierTwo();
    const view = await answer(world, wrong);
    expect(view).toMatchObject({
      questionId: FIRST,
      outcome: 0,
      verdict: 'not-yet',
      headline: 'Not yet, and it’s a natural first guess',
      feedback: [{ optionId: 'b' }],
      counted: true,
      standing: {
        before: {
          state: 'unknown',
          sentence: 'We don’t know yet: nothing is measured. Three more answers would show a first range.',
        },
        after: {
          state: 'unknown',
          sentence: 'We don’t know yet: one answer so far. Two more answers would show a first range.',
        },
        sentence: 'Two more answers and a first range appears.',
      },
    });
    expect(await evidenceOf(world)).toMatchObject([
      {
        kind: 'quiz',
        outcome: 0,
        weight: 1,
        itemId: FIRST,
        lessonId: LESSON,
        skillId: 'api',
        source: 'lti',
        at: '2026-10-20T06:00:01.000Z',
      },
    ]);
  });

  it('sent twice is one answer, with the same view', async () => {
    const world = await tierTwo();
    await world.keylift.ingest(answers('maya', 'api', [1, 1, 1, 0]));
    const first = await answer(world, wrong);
    expect(first.standing.sentence).toBe('Lower. The more answers there are, the less one of them moves it.');
    expect(await answer(world, wrong)).toEqual(first);
    expect(await evidenceOf(world)).toHaveLength(5);
  });

  it('shows the same view also when more was answered in between', async () => {
    const world = await tierTwo();
    const first = await answer(world, right);
    await answer(world, right, 'another');
    expect(await answer(world, right)).toEqual(first);
  });

  it('tried again is practice: it is graded and moves nothing', async () => {
    const world = await tierTwo();
    await answer(world, wrong);
    const again = await answer(world, right);
    expect(again).toMatchObject({ outcome: 1, headline: 'Yes, that’s it', counted: false });
    expect(again.standing.sentence).toBe('A further try is practice. Your standing stays as it is.');
    expect(again.standing.after).toEqual(again.standing.before);
    expect(await evidenceOf(world)).toMatchObject([{ outcome: 0 }]);
  });

  it('in another attempt on the same day weighs less, on another day in full', async () => {
    const world = await tierTwo();
    await answer(world, right, 'first');
    await answer(world, right, 'second');
    world.clock.set('2026-10-21T06:00:00.000Z');
    await answer(world, right, 'third');
    expect((await evidenceOf(world)).map(({ kind, weight }) => [kind, weight])).toEqual([
      ['quiz', 1],
      ['practice', 0.25],
      ['quiz', 1],
    ]);
  });

  it('of another person is another answer', async () => {
    const world = await tierTwo();
    await answer(world, right);
    const ada = await world.keylift.answer(as('ada'), {
      lessonId: LESSON,
      attemptId: 'attempt',
      questionId: FIRST,
      response: right,
    });
    expect(ada.counted).toBe(true);
  });

  it('is read in German as well', async () => {
    const { keylift } = await tierTwo();
    const view = await keylift.answer(as('maya', 'learner', 'de'), {
      lessonId: LESSON,
      attemptId: 'a',
      questionId: FIRST,
      response: right,
    });
    expect(view.headline).toBe('Ja, genau das');
    expect(view.standing.sentence).toBe('Noch zwei Antworten, dann erscheint eine erste Spanne.');
  });

  it.each<[string, string, string, Response]>([
    ['not-found', 'lessonId', 'first', right],
    ['not-found', 'questionId', 'no-such-question', right],
    ['invalid', 'response', 'response', { options: ['z'] }],
    ['invalid', 'response', 'text', { text: 'a' }],
  ])('is refused with %s for its %s (%s), and leaves nothing behind', async (code, field, what, response) => {
    const world = await tierTwo();
    const lessonId = field === 'lessonId' ? ('gone' as typeof LESSON) : LESSON;
    const questionId = field === 'questionId' ? (what as QuestionId) : FIRST;
    const refused = world.keylift.answer(maya, { lessonId, attemptId: 'a', questionId, response });
    await expect(refused).rejects.toMatchObject({ code, field });
    expect(await evidenceOf(world)).toEqual([]);
  });

  it('cannot be taken from somebody else by a clever attempt id', async () => {
    const world = await tierTwo();
    await answer(world, right, 'a/b');
    await answer(world, right, 'a%2Fb');
    await answer(world, right, 'a');
    expect(new Set((await evidenceOf(world)).map(({ id }) => id)).size).toBe(3);
  });
});

describe('a question to put in order', () => {
  async function shown(personId: string) {
    const { keylift } = await tierTwo();
    const view = await keylift.lesson(as(personId), LESSON);
    return view.blocks.flatMap((block) =>
      block.type === 'question' && block.question.id === STEPS ? [block.question] : [],
    )[0];
  }

  it('is shown shuffled, the same way each time, without a trace of the right order', async () => {
    const question = await shown('maya');
    const texts = question?.options.map(({ text }) => text[0]?.text);
    expect(texts?.toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))).toEqual(['find', 'look', 'read']);
    expect(texts).not.toEqual(['find', 'read', 'look']);
    expect(await shown('maya')).toEqual(question);
    expect(JSON.stringify(question)).not.toMatch(/correct|feedback|explanation/);
    for (const { id } of question?.options ?? []) expect(['find', 'read', 'look']).not.toContain(id);
  });

  it('is graded by the ids that were shown', async () => {
    const world = await tierTwo();
    const options = (await shown('maya'))?.options ?? [];
    const idOf = (text: string) => options.find((option) => option.text[0]?.text === text)?.id ?? '';
    const inOrder = { options: ['find', 'read', 'look'].map(idOf) };
    expect((await answer(world, inOrder, 'a', STEPS)).outcome).toBe(1);
    await expect(answer(world, { options: ['find', 'read', 'look'] }, 'b', STEPS)).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

describe('evidence of several people, through the store', () => {
  it('gives the same standing in any order of arrival, with any repetition, in one piece or many', async () => {
    const events = ['maya', 'ada', 'ben'].flatMap((who, i) => [
      ...answers(who, 'api', [1, 0, 1, 1, i % 2]),
      ...answers(who, 'calm', [0, 1, 1, 1]),
    ]);
    const standing = async (batches: readonly (typeof events)[]) => {
      const { keylift, store } = await tierTwo();
      for (const batch of batches) await keylift.ingest(batch);
      const rows = await store.masteryOf(
        ['maya', 'ada', 'ben'].map((id) => as(id).personId),
        ['api', 'calm', '*'] as never[],
      );
      return { rows, view: (await keylift.today(maya)).standing };
    };
    const expected = await standing([events]);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...events, ...events.slice(0, 5)], { minLength: events.length + 5 }),
        fc.integer({ min: 1, max: 7 }),
        async (shuffled, size) => {
          const batches = Array.from({ length: Math.ceil(shuffled.length / size) }, (_, i) =>
            shuffled.slice(i * size, (i + 1) * size),
          );
          expect(await standing(batches)).toEqual(expected);
        },
      ),
      { seed: 121, numRuns: 25 },
    );
  });
});
