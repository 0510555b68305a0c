/** What answers the routes of people who steer. */
import type { Contest, Intervention, KeyResultId, PersonId, SkillId, Steering, TeamId } from '@keylift/core';
import type { RouteAnswer, RouteInput, RouteName } from '@keylift/core/api';
import type { Caller } from './caller.js';

type SteeringHandlers = {
  readonly [Name in RouteName & keyof Steering]: (
    input: RouteInput<Name>,
    caller: Caller,
  ) => Promise<RouteAnswer<Name>>;
};

export const steeringHandlers: SteeringHandlers = {
  keepKeyResult: ({ teamId, skills, ...rest }, { keylift, principal }) =>
    keylift.keepKeyResult(principal, { ...rest, teamId: teamId as TeamId, skills: skills.map((id) => id as SkillId) }),
  offer: ({ keyResultId, teamId, skillId, learnerId, ...rest }, { keylift, principal }) =>
    keylift.offer(principal, {
      ...rest,
      keyResultId: keyResultId as KeyResultId,
      teamId: teamId as TeamId,
      skillId: skillId as SkillId,
      learnerId: learnerId as PersonId,
    }),
  decideOffer: ({ keyResultId, interventionId, ...decision }, { keylift, principal }) =>
    keylift.decideOffer(principal, {
      ...decision,
      keyResultId: keyResultId as KeyResultId,
      interventionId: interventionId as Intervention['id'],
    }),
  finishIntervention: ({ keyResultId, interventionId }, { keylift, principal }) =>
    keylift.finishIntervention(principal, {
      keyResultId: keyResultId as KeyResultId,
      interventionId: interventionId as Intervention['id'],
    }),
  contest: ({ keyResultId, id, text }, { keylift, principal }) =>
    keylift.contest(principal, { keyResultId: keyResultId as KeyResultId, id, text }),
  answerContest: ({ keyResultId, contestId, text }, { keylift, principal }) =>
    keylift.answerContest(principal, {
      keyResultId: keyResultId as KeyResultId,
      contestId: contestId as Contest['id'],
      text,
    }),
  pivot: ({ keyResultId }, { keylift, principal }) => keylift.pivot(principal, keyResultId as KeyResultId),
  previewPivot: ({ keyResultId, ...draft }, { keylift, principal }) =>
    keylift.previewPivot(principal, { ...draft, keyResultId: keyResultId as KeyResultId }),
  makePivot: ({ keyResultId, skills, ...rest }, { keylift, principal }) =>
    keylift.makePivot(principal, {
      ...rest,
      keyResultId: keyResultId as KeyResultId,
      skills: skills.map(({ teamId, skillId }) => ({ teamId: teamId as TeamId, skillId: skillId as SkillId })),
    }),
  review: ({ keyResultId }, { keylift, principal }) => keylift.review(principal, keyResultId as KeyResultId),
  signCause: ({ keyResultId, ...decision }, { keylift, principal }) =>
    keylift.signCause(principal, { ...decision, keyResultId: keyResultId as KeyResultId }),
  options: ({ keyResultId }, { keylift, principal }) => keylift.options(principal, keyResultId as KeyResultId),
  remap: ({ keyResultId, blocked }, { keylift, principal }) =>
    keylift.remap(principal, { keyResultId: keyResultId as KeyResultId, blocked }),
};
