// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Api } from '../api.js';
import { fixtureApi } from '../fixtures/api.js';
import { completion, everyBlock, lesson } from '../fixtures/lesson.js';
import { todayUnderWay } from '../fixtures/today.js';
import { button, during, mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { LessonPage } from './lesson.js';

afterEach(unmountAll);

function play(view = lesson, changes: Partial<Api> = {}, toApply = false) {
  const api = { ...fixtureApi({ lesson: view }), ...changes };
  const watched = { ...api, answer: vi.fn(api.answer), complete: vi.fn(api.complete), applied: vi.fn(api.applied) };
  const root = mount(<LessonPage view={view} toApply={toApply} sprint={todayUnderWay.sprint} />, watched);
  return { root, api: watched };
}
const answer = async (root: HTMLElement, value: string): Promise<void> => {
  await during(() => only(root, `input[value="${value}"]`).click());
  await press(root, 'Check my answer');
};

describe('a lesson', () => {
  it('says why now, where one stands, and who sees it', () => {
    const aside = only(play().root, 'aside');
    expect(textOf(aside)).toContain(lesson.whyNow);
    expect(textOf(aside)).toContain(lesson.standing[0]?.sentence);
    expect(textOf(aside)).toContain(lesson.privacy);
    expect(only(aside, 'a').getAttribute('href')).toBe(lesson.sources[0]?.url);
  });

  it('shows which step of today it is', () => {
    const dots = only(play().root, '.dots');
    expect(dots.getAttribute('aria-label')).toBe('Step 2 of 3');
    expect([...dots.children].map(textOf)).toEqual(['Recall, done', 'New, you are here', 'Apply, to come']);
  });

  it('shows no steps when it is not part of today', () => {
    const root = mount(<LessonPage view={lesson} toApply={false} />);
    expect(root.querySelector('.dots')).toBeNull();
  });

  it('moves the standing with an answer, from where the lesson began', async () => {
    const { root } = play();
    await answer(root, 'b');
    const aside = only(root, 'aside .change');
    expect(textOf(aside)).toContain('2.0, likely 1.5 to 2.6. A little lower, and a lot surer.');
    expect([...aside.querySelectorAll('.scale i')].map((mark) => mark.className)).toEqual([
      'before',
      'range',
      'need',
      'best',
    ]);
    expect(only(aside, '.scale .before').style.getPropertyValue('--from')).toBe('28%');
  });

  it('keeps one attempt for all tries, and begins a new one on the next visit', async () => {
    const { root, api } = play();
    await answer(root, 'b');
    await press(root, 'Try once more');
    await answer(root, 'c');
    const attempts = api.answer.mock.calls.map(([input]) => input.attemptId);
    expect(attempts[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(attempts[1]).toBe(attempts[0]);
    const again = play();
    await answer(again.root, 'c');
    expect(again.api.answer.mock.lastCall?.[0].attemptId).not.toBe(attempts[0]);
  });

  it('leads from question to question to the end', async () => {
    const { root } = play(everyBlock);
    await during(() => only(root, 'input[type=radio][value="c"]').click());
    await during(() =>
      (root.querySelectorAll<HTMLButtonElement>('form [type=submit]')[0] as HTMLButtonElement).click(),
    );
    await press(root, 'Carry on');
    expect(document.activeElement?.id).toBe('question-1');
  });

  it('may be finished with open questions, and says so', () => {
    const { root } = play();
    expect(button(root, 'Finish the lesson').className).toBe('btn line');
    expect(textOf(only(root, '.finish'))).toContain('You can finish now');
  });
});

describe('finishing', () => {
  it('shows what changed and what is next, and takes the focus there', async () => {
    const { root, api } = play();
    await answer(root, 'c');
    await press(root, 'Finish the lesson');
    expect(api.complete.mock.calls).toEqual([
      [{ lessonId: lesson.lessonId, attemptId: api.answer.mock.calls[0]?.[0].attemptId }],
    ]);
    expect(textOf(only(root, 'h1'))).toBe(completion.headline);
    expect(document.activeElement?.tagName).toBe('H1');
    expect(textOf(only(root, '.changes'))).toContain('API architecture');
    expect(only(root, 'a.btn', completion.next?.label).getAttribute('href')).toBe('#/lessons/401-after-60-minutes');
  });

  it.each([
    [false, '#/lessons/token-refresh-trace/apply'],
    [true, '#/lessons/token-refresh-trace'],
  ])('leads to the other step of the same lesson (opened to apply: %s)', async (toApply, href) => {
    const next = { lessonId: lesson.lessonId, label: 'Go on' };
    const { root } = play(lesson, { complete: () => Promise.resolve({ ...completion, next }) }, toApply);
    await press(root, 'Finish the lesson');
    expect(only(root, 'a.btn', 'Go on').getAttribute('href')).toBe(href);
  });

  it('leads back to today when nothing is next', async () => {
    const { next: _, ...last } = completion;
    const { root } = play(lesson, { complete: () => Promise.resolve(last) });
    await press(root, 'Finish the lesson');
    expect([...root.querySelectorAll('.onward a')].map((link) => link.getAttribute('href'))).toEqual(['#/today']);
  });

  it('keeps everything when the answer got lost, and tries again with the same attempt', async () => {
    const complete = vi.fn<Api['complete']>().mockRejectedValueOnce(new Error('lost')).mockResolvedValue(completion);
    const { root } = play(lesson, { complete });
    await press(root, 'Finish the lesson');
    expect(textOf(only(root, '.finish [role=alert]'))).toContain('the connection broke off');
    await press(root, 'Finish the lesson');
    expect(textOf(only(root, 'h1'))).toBe(completion.headline);
    expect(complete.mock.calls[0]).toEqual(complete.mock.calls[1]);
  });
});

describe('"I used this"', () => {
  it('stands at the top when the apply step was opened', async () => {
    const { root, api } = play(lesson, {}, true);
    await press(root, 'I used this');
    expect(api.applied.mock.lastCall).toMatchObject([{ lessonId: lesson.lessonId, skillId: 'api-architecture' }]);
    expect(textOf(only(root, '.apply [role=status]'))).toBe('Noted. It counts as evidence of applied work.');
  });

  it('counts once, and a lost answer is the same event again', async () => {
    const applied = vi
      .fn<Api['applied']>()
      .mockRejectedValueOnce(new Error('lost'))
      .mockResolvedValue({ status: 'appended', message: 'Noted.' });
    const { root } = play(lesson, { applied }, true);
    await press(root, 'I used this');
    expect(textOf(only(root, '.apply [role=status]'))).toBe('That has not arrived. Try again in a moment.');
    await press(root, 'I used this');
    await press(root, 'I used this');
    expect(applied).toHaveBeenCalledTimes(2);
    expect(applied.mock.calls[0]).toEqual(applied.mock.calls[1]);
  });

  it('is not offered where the lesson has nothing to apply', () => {
    const { apply: _, ...plain } = lesson;
    expect(play(plain, {}, true).root.querySelector('.apply')).toBeNull();
  });
});
