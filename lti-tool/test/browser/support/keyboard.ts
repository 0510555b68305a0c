/** A person without a mouse: keys only, and what has the focus decides where they go. */
import type { Lesson, Question } from '@keylift/core';
import type { Frame, Page } from 'playwright-core';
import { rightResponse } from '../../../sandbox/demo/answers.js';

/** More stops than any of our pages has. */
const PATIENCE = 120;

/** Presses Tab until the focus is on an element that matches; throws when it never is. */
export async function tabTo(page: Page, frame: Page | Frame, selector: string): Promise<void> {
  for (let presses = 0; presses < PATIENCE; presses += 1) {
    if (await hasFocus(frame, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}

const hasFocus = (frame: Page | Frame, selector: string): Promise<boolean> =>
  frame.evaluate((wanted) => document.hasFocus() && document.activeElement?.matches(wanted) === true, selector);

/** Waits until the focus is somewhere below or on the element. */
export async function focusArrives(frame: Frame, selector: string): Promise<void> {
  await frame.waitForFunction((wanted) => document.activeElement?.closest(wanted) !== null, selector);
}

/** Answers all questions of the lesson on the screen, each rightly, and ends on its last button. */
export async function answerLesson(page: Page, frame: Frame, lesson: Lesson): Promise<void> {
  const questions = lesson.blocks.flatMap((block) => (block.type === 'question' ? [block.question] : []));
  for (const [index, question] of questions.entries()) {
    const form = `form:has(#question-${index})`;
    await answerQuestion(page, frame, form, question);
    await tabTo(page, frame, `${form} button[type=submit]`);
    await page.keyboard.press('Enter');
    await frame.locator(`${form} .feedback.given.right`).waitFor();
    // The same button carries on; the focus goes to the next question, or to the end.
    await page.keyboard.press('Enter');
    await focusArrives(frame, index + 1 < questions.length ? `#question-${index + 1}` : '#finish');
  }
}

async function answerQuestion(page: Page, frame: Frame, form: string, question: Question): Promise<void> {
  const response = rightResponse(question);
  if ('text' in response) {
    await tabTo(page, frame, `${form} input[type=text]`);
    await page.keyboard.type(response.text);
  } else if (question.type === 'single') {
    await tabTo(page, frame, `${form} input[type=radio]`);
    const wanted = `${form} input[value="${response.options[0]}"]`;
    await page.keyboard.press('Space');
    for (let presses = 0; presses < PATIENCE && !(await hasFocus(frame, wanted)); presses += 1)
      await page.keyboard.press('ArrowDown');
  } else if (question.type === 'multiple') {
    for (const { id } of question.options.filter((option) => response.options.includes(option.id))) {
      await tabTo(page, frame, `${form} input[value="${id}"]`);
      await page.keyboard.press('Space');
    }
  } else await putInOrder(page, frame, form, response.options);
}

async function putInOrder(page: Page, frame: Frame, form: string, order: readonly string[]): Promise<void> {
  for (const [place, id] of order.entries()) {
    const steps = `${form} .ordering li`;
    const shown = await frame
      .locator(steps)
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['id']));
    const up = shown.indexOf(id) - place;
    if (up === 0) continue;
    await tabTo(page, frame, `${steps}[data-id="${id}"] button`);
    for (let presses = 0; presses < up; presses += 1) await page.keyboard.press('ArrowUp');
    await frame.locator(`${steps}:nth-child(${place + 1})[data-id="${id}"]`).waitFor();
    // Tab goes on from where the step is now, so the next one is reached from the top again.
    await frame.locator(`${form} legend h2`).focus();
  }
}
