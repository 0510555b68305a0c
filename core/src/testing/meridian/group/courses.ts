/** The ways in which people of the group spend their weeks. */
import type { Weeks } from '../stories.js';

/** Seen at work, without a lesson; enough to be known, and nothing that grows. */
export const asEver: Weeks = {
  1: ['graded-task'],
  2: ['recall'],
  3: ['graded-task'],
  4: ['applied'],
  5: ['graded-task'],
  6: ['recall'],
  7: ['applied'],
  9: ['graded-task'],
  11: ['applied'],
};
/** A lesson a week and its use, weeks 1 to 6. */
export const module: Weeks = {
  1: ['lesson', 'graded-task'],
  2: ['lesson', 'applied'],
  3: ['lesson', 'graded-task'],
  4: ['recall', 'applied'],
  5: ['lesson', 'graded-task'],
  6: ['recall', 'graded-task'],
  7: ['applied'],
  9: ['graded-task'],
  11: ['recall', 'applied'],
};
/** A course that begins in week 3, when the warning was heard. */
export const heard: Weeks = {
  1: ['graded-task'],
  3: ['lesson', 'lesson'],
  4: ['lesson', 'graded-task'],
  5: ['lesson', 'applied'],
  6: ['lesson', 'graded-task'],
  7: ['lesson', 'graded-task'],
  8: ['recall', 'graded-task'],
  9: ['graded-task', 'applied'],
  10: ['graded-task'],
  11: ['graded-task', 'applied'],
  12: ['graded-task'],
};
/** Asked once in the first weeks, and then nothing. */
export const once: Weeks = { 1: ['graded-task'], 2: ['recall'], 5: ['graded-task'] };
/** Left alone: one piece of work in the middle of the quarter says that nothing moved. */
export const alone: Weeks = { 5: ['graded-task'], 10: ['graded-task'] };
/** A generic course, finished and never used. */
export const finished: Weeks = { 1: ['lesson'], 3: ['lesson'] };

/** The same weeks in an earlier or later quarter. */
export const moved = (weeks: Weeks, by: number): Weeks =>
  Object.fromEntries(Object.entries(weeks).map(([week, acts]) => [Number(week) + by, acts]));
