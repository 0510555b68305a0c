/** The use cases of matching, on one tenant's store. */
import type { Matching } from '../keylift-matching.js';
import type { Deps } from './deps.js';
import { match, matchCourse } from './match.js';
import { takeBack, taught, teach } from './teach.js';

export function matching(deps: Deps): Matching {
  return {
    match: (principal, input) => match(deps, principal, input),
    matchCourse: (principal, input) => matchCourse(deps, principal, input),
    taught: (principal) => taught(deps, principal),
    teach: (principal, input) => teach(deps, principal, input),
    takeBack: (principal, input) => takeBack(deps, principal, input),
  };
}
