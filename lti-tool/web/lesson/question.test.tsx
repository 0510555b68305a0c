// @vitest-environment happy-dom
import type { AnswerView, QuestionView, Response } from '@keylift/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { multiple, notYet, order, partly, right, short, single } from '../fixtures/lesson.js';
import { button, during, mount, only, press, textOf, unmountAll } from '../testing/render.js';
import { Question } from './question.js';

const submit = vi.fn<(response: Response) => Promise<AnswerView>>();
const carryOn = vi.fn<() => void>();
beforeEach(() => {
  submit.mockReset().mockResolvedValue(notYet);
  carryOn.mockReset();
});
afterEach(unmountAll);

const ask = (question: QuestionView): HTMLElement =>
  mount(<Question question={question} headingId="q" submit={submit} onCarryOn={carryOn} />);
const pick = (root: HTMLElement, value: string): Promise<void> =>
  during(() => only(root, `input[value="${value}"]`).click());
const status = (root: HTMLElement): string => textOf(only(root, '.feedback [role=status]'));
const shownOrder = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('li[data-id]')].map((row) => row.getAttribute('data-id') ?? '');

describe('a question', () => {
  it('is a group named by its prompt, with its note', () => {
    const root = ask(single);
    expect(textOf(only(root, 'fieldset > legend'))).toBe(
      'Check yourself. Practice, not a test.What would you ask the customer first?',
    );
  });

  it('tells the situation first', () => {
    const root = ask(order);
    expect(textOf(only(root, '.scenario'))).toBe(order.scenario?.[0]?.text);
  });

  it.each([
    [single, 'Choose an answer first.'],
    [multiple, 'Choose at least one answer first.'],
    [short, 'Type an answer first.'],
  ])('without an answer asks for one and sends nothing', async (question, hint) => {
    const root = ask(question);
    await press(root, 'Check my answer');
    expect(textOf(only(root, '[role=alert]'))).toBe(hint);
    expect(submit).not.toHaveBeenCalled();
  });

  it('keeps the answer and says so when it did not arrive', async () => {
    submit.mockRejectedValueOnce(new Error('lost'));
    const root = ask(single);
    await pick(root, 'b');
    await press(root, 'Check my answer');
    expect(textOf(only(root, '[role=alert]'))).toContain('Nothing is lost');
    await press(root, 'Check my answer');
    expect(submit.mock.calls).toEqual([[{ options: ['b'] }], [{ options: ['b'] }]]);
    expect(textOf(only(root, '[role=alert]'))).toBe('');
  });

  it('is sent once, however often the button is pressed', async () => {
    submit.mockReturnValue(new Promise(() => undefined));
    const root = ask(single);
    await pick(root, 'b');
    await press(root, 'Check my answer');
    await press(root, 'Check my answer');
    expect(submit).toHaveBeenCalledTimes(1);
  });
});

describe('feedback', () => {
  const answered = async (view: AnswerView): Promise<HTMLElement> => {
    submit.mockResolvedValue(view);
    const root = ask(single);
    await pick(root, 'b');
    await press(root, 'Check my answer');
    return root;
  };

  it('is announced from a region that was there before', async () => {
    const root = ask(single);
    const region = only(root, '.feedback [role=status]');
    expect(textOf(region)).toBe('');
    await pick(root, 'b');
    await press(root, 'Check my answer');
    expect(only(root, '.feedback [role=status]')).toBe(region);
    expect(status(root)).toContain('Not yet, and it’s a natural first guess');
    expect(status(root)).toContain('Missing permissions would show as 403 on /v2/orders.');
    expect(status(root)).toContain('A little lower, and a lot surer.');
  });

  it('marks the choice and locks it', async () => {
    const root = await answered(notYet);
    expect([...root.querySelectorAll('.said')].map((said) => textOf(said.closest('label') as Element))).toEqual([
      '“Did someone change the API key’s permissions?”Your answer',
    ]);
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    expect(only(root, 'input[value="a"]').dispatchEvent(click)).toBe(false);
  });

  it('keeps the focus on the button, which now offers another try', async () => {
    submit.mockResolvedValue(notYet);
    const root = ask(single);
    await pick(root, 'b');
    const action = button(root, 'Check my answer');
    action.focus();
    await press(root, 'Check my answer');
    expect(document.activeElement).toBe(action);
    expect(textOf(action)).toBe('Try once more');
  });

  it('shows the reasoning on request, and hides it again', async () => {
    const root = await answered(notYet);
    const reasoning = only(root, '.reasoning');
    expect(reasoning.hidden).toBe(true);
    await press(root, 'Show me the reasoning');
    expect(reasoning.hidden).toBe(false);
    expect(textOf(reasoning)).toContain('A refresh token works once.');
    expect(button(root, 'Hide the reasoning').getAttribute('aria-controls')).toBe(reasoning.id);
    await press(root, 'Hide the reasoning');
    expect(reasoning.hidden).toBe(true);
  });

  it('lets somebody try again, from the answer they gave', async () => {
    const root = await answered(notYet);
    await press(root, 'Try once more');
    await vi.waitFor(() => expect(document.activeElement).toBe(only(root, 'input[value="b"]')));
    expect(status(root)).toBe('');
    submit.mockResolvedValue(right);
    await pick(root, 'c');
    await press(root, 'Check my answer');
    expect(submit.mock.lastCall).toEqual([{ options: ['c'] }]);
    expect(status(root)).toContain('Yes, that is the question that opens it');
  });

  it('leads on after the right answer', async () => {
    const root = await answered(right);
    await press(root, 'Carry on');
    expect(carryOn).toHaveBeenCalledTimes(1);
    expect(submit).toHaveBeenCalledTimes(1);
  });

  it('says something about every choice', async () => {
    submit.mockResolvedValue(partly);
    const root = ask(multiple);
    await pick(root, 'b');
    await pick(root, 'a');
    await press(root, 'Check my answer');
    expect(submit.mock.lastCall).toEqual([{ options: ['a', 'b'] }]);
    expect([...root.querySelectorAll('.feedback li')].map(textOf)).toEqual([
      'The first line that failedYes: everything after it may be echo.',
      'The line that repeats most oftenIt is loud, and usually a consequence.',
    ]);
  });
});

describe('putting steps in order', () => {
  const key = (name: string): Promise<void> =>
    during(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
      ),
    );

  it('works with buttons, says where the step is now, and keeps the focus on it', async () => {
    const root = ask(order);
    expect(shownOrder(root)).toEqual(['refresh', 'first', 'gap']);
    await press(root, 'Move up: Find the first failure');
    expect(shownOrder(root)).toEqual(['first', 'refresh', 'gap']);
    expect(textOf(only(root, 'fieldset [role=status]'))).toBe('Find the first failure: now 1 of 3');
    expect(document.activeElement).toBe(button(root, 'Move up: Find the first failure'));
  });

  it('works with the arrow keys', async () => {
    const root = ask(order);
    button(root, 'Move down: Look for the refresh').focus();
    await key('ArrowDown');
    await key('ArrowDown');
    expect(shownOrder(root)).toEqual(['first', 'gap', 'refresh']);
    await key('ArrowUp');
    expect(shownOrder(root)).toEqual(['first', 'refresh', 'gap']);
    expect(document.activeElement?.closest('li')?.getAttribute('data-id')).toBe('refresh');
  });

  it('leaves the ends where they are, with buttons that keep the focus', async () => {
    const root = ask(order);
    const up = button(root, 'Move up: Look for the refresh');
    expect([up.getAttribute('aria-disabled'), up.disabled]).toEqual(['true', false]);
    up.focus();
    await press(root, 'Move up: Look for the refresh');
    await key('ArrowUp');
    expect(shownOrder(root)).toEqual(['refresh', 'first', 'gap']);
    expect(document.activeElement).toBe(up);
  });

  it('sends the order shown', async () => {
    const root = ask(order);
    await press(root, 'Move down: Look for the refresh');
    await press(root, 'Check my answer');
    expect(submit.mock.lastCall).toEqual([{ options: ['first', 'refresh', 'gap'] }]);
    expect(root.querySelectorAll('fieldset button')).toHaveLength(0);
  });
});

describe('a typed answer', () => {
  it('is sent trimmed, with the Enter key too', async () => {
    const root = ask(short);
    const field = only<HTMLInputElement>(root, 'input[type=text]');
    await during(() => {
      field.value = '  invalid_grant ';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await during(() => only<HTMLFormElement>(root, 'form').requestSubmit());
    expect(submit.mock.lastCall).toEqual([{ text: 'invalid_grant' }]);
    expect(field.readOnly).toBe(true);
    expect(field.value).toBe('  invalid_grant ');
  });

  it('is named by the prompt and holds no more than the contract allows', () => {
    const field = only<HTMLInputElement>(ask(short), 'input[type=text]');
    expect([field.getAttribute('aria-labelledby'), field.maxLength]).toEqual(['q', 500]);
  });
});
