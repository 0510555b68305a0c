/** A few use cases on their own, for functions whose size is limited: a bundler leaves out what no door needs. */
import type { Keylift } from '../keylift.js';
import { answer } from './answer.js';
import { applied } from './applied.js';
import { depsOf, type KeyliftOptions } from './deps-of.js';
import { keyResult } from './key-results.js';
import { lesson } from './lesson.js';

/** One lesson: read it, answer its questions, use it. */
export function createLessonPlayer(options: KeyliftOptions): Pick<Keylift, 'lesson' | 'answer' | 'applied'> {
  const deps = depsOf(options);
  return {
    lesson: (principal, lessonId) => lesson(deps, principal, lessonId),
    answer: (principal, input) => answer(deps, principal, input),
    applied: (principal, input) => applied(deps, principal, input),
  };
}

/** One Key Result, as those may see it who ask. */
export function createKeyResultReader(options: KeyliftOptions): Pick<Keylift, 'keyResult'> {
  const deps = depsOf(options);
  return { keyResult: (principal, id) => keyResult(deps, principal, id) };
}
