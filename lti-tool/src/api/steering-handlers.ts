/** What answers the routes of people who steer. */
import type { Contest, Intervention, KeyResultId, PersonId, SkillId, TeamId } from '@keylift/core';
import type { RouteAnswer, RouteInput, RouteName } from '@keylift/core/api';
import type { Caller } from './caller.js';

type SteeringRoute =
  'offer' | 'decideOffer' | 'finishIntervention' | 'contest' | 'answerContest' | 'pivot' | 'previewPivot' | 'makePivot';

type SteeringHandlers = {
  readonly [Name in RouteName & SteeringRoute]: (input: RouteInput<Name>, caller: Caller) => Promise<RouteAnswer<Name>>;
};

export const steeringHandlers: SteeringHandlers = {
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
};
