/** A person without a mouse: keys only, and what has the focus decides where they go. */
import type { Lesson, Question } from '@keylift/core';
import type { Frame, Page } from 'playwright-core';
import { plain, questionsOf, rightOptions } from '../../../sandbox/demo/answers.js';

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
  const questions = questionsOf(lesson);
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
  const [first, ...others] = rightOptions(question);
  if (question.type === 'short') {
    await tabTo(page, frame, `${form} input[type=text]`);
    await page.keyboard.type(question.accept[0] ?? '');
  } else if (question.type === 'order') await putInOrder(page, frame, form, question);
  else if (question.type === 'multiple') {
    for (const { id } of [first, ...others].flatMap((option) => option ?? [])) {
      await tabTo(page, frame, `${form} input[value="${id}"]`);
      await page.keyboard.press('Space');
    }
  } else {
    await tabTo(page, frame, `${form} input[type=radio]`);
    await page.keyboard.press('Space');
    const wanted = `${form} input[value="${first?.id ?? ''}"]`;
    for (let presses = 0; presses < PATIENCE && !(await hasFocus(frame, wanted)); presses += 1)
      await page.keyboard.press('ArrowDown');
  }
}

/** Brings each step up to its place, from the first on. */
async function putInOrder(page: Page, frame: Frame, form: string, question: Question): Promise<void> {
  const steps = frame.locator(`${form} .ordering li`);
  const shown = () => steps.evaluateAll((items) => items.map(({ children }) => children[1]?.textContent ?? ''));
  for (const [place, { text }] of rightOptions(question).entries()) {
    const wanted = plain(text);
    const from = (await shown()).indexOf(wanted);
    if (from === place) continue;
    // The focus may stand below the step, and Tab only goes on: begin at the question again.
    await frame.locator(`${form} legend h2`).focus();
    await tabTo(page, frame, `${form} .ordering li:nth-child(${from + 1}) button`);
    for (let presses = from; presses > place; presses -= 1) await page.keyboard.press('ArrowUp');
    await steps.nth(place).filter({ hasText: wanted }).waitFor();
  }
}
