/** What answers the routes of matching. */
import type { Matching, SkillId } from '@keylift/core';
import type { RouteAnswer, RouteInput, RouteName } from '@keylift/core/api';
import type { Caller } from './caller.js';

type MatchingHandlers = {
  readonly [Name in RouteName & keyof Matching]: (
    input: RouteInput<Name>,
    caller: Caller,
  ) => Promise<RouteAnswer<Name>>;
};

export const matchingHandlers: MatchingHandlers = {
  match: ({ text }, { keylift, principal }) => keylift.match(principal, { text }),
  matchCourse: ({ title, description }, { keylift, principal }) =>
    keylift.matchCourse(principal, { title, description }),
  taught: (_, { keylift, principal }) => keylift.taught(principal),
  teach: ({ skillId, ...label }, { keylift, principal }) =>
    keylift.teach(principal, { ...label, skillId: skillId as SkillId }),
  takeBack: ({ labelId }, { keylift, principal }) => keylift.takeBack(principal, { labelId }),
};
