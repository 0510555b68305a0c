/** The use cases on one tenant's store. */
import type { Keylift } from '../keylift.js';
import { applied } from './applied.js';
import { answer } from './answer.js';
import { complete } from './complete.js';
import { content, skill } from './content.js';
import { linkCourse } from './course-links.js';
import { roster } from './roster.js';
import { contextPack } from './context-pack.js';
import { depsOf, type KeyliftOptions } from './deps-of.js';
import { ingest } from './ingest.js';
import { keyResult, keyResults, recordCheckIn } from './key-results.js';
import { lesson } from './lesson.js';
import { matching } from './matching.js';
import { learningHours } from './learning-hours.js';
import { path, playbook } from './path.js';
import { learningTimes } from './learning-times.js';
import { steering } from './steering.js';
import { teamUseCases } from './teams.js';
import { today } from './today.js';
import { welcome } from './welcome.js';
import { xrayOf } from './xray.js';

/**
 * `onScore` receives each finished attempt (do it idempotently by attempt: it may be called again after a crash).
 * Without `offsetMinutes` a day begins at midnight UTC for everybody.
 */
export function createKeylift(options: KeyliftOptions): Keylift {
  const deps = depsOf(options);
  return {
    today: (principal) => today(deps, principal),
    lesson: (principal, lessonId) => lesson(deps, principal, lessonId),
    answer: (principal, input) => answer(deps, principal, input),
    complete: (principal, input) => complete(deps, principal, input),
    applied: (principal, input) => applied(deps, principal, input),
    xray: (principal, input) => xrayOf(deps, principal, input),
    contextPack: (principal) => contextPack(deps, principal),
    keyResults: (principal) => keyResults(deps, principal),
    keyResult: (principal, id) => keyResult(deps, principal, id),
    content: (principal, place) => content(deps, principal, place),
    linkCourse: (course) => linkCourse(deps, course),
    roster: (principal, input) => roster(deps, principal, input),
    skill: (principal, id) => skill(deps, principal, id),
    path: (principal, id) => path(deps, principal, id),
    learningHours: (principal) => learningHours(deps, principal),
    playbook: (principal, id) => playbook(deps, principal, id),
    ingest: (events) => ingest(deps, events),
    recordCheckIn: (principal, input) => recordCheckIn(deps, principal, input),
    welcome: (input) => welcome(deps, input),
    ...steering(deps),
    ...learningTimes(deps),
    ...matching(deps),
    ...teamUseCases(deps),
  };
}
