/** What answers the routes of teams. */
import type { PersonId, TeamId, Teams } from '@keylift/core';
import type { RouteAnswer, RouteInput, RouteName } from '@keylift/core/api';
import type { Caller } from './caller.js';

type TeamHandlers = {
  readonly [Name in RouteName & keyof Teams]: (input: RouteInput<Name>, caller: Caller) => Promise<RouteAnswer<Name>>;
};

interface Place {
  readonly teamId: TeamId;
  readonly personId: PersonId;
}

const placeOf = ({ teamId, personId }: Readonly<Record<keyof Place, string>>): Place => ({
  teamId: teamId as TeamId,
  personId: personId as PersonId,
});

export const teamHandlers: TeamHandlers = {
  teams: (_, { keylift, principal }) => keylift.teams(principal),
  team: ({ teamId }, { keylift, principal }) => keylift.team(principal, teamId as TeamId),
  makeTeam: (input, { keylift, principal }) => keylift.makeTeam(principal, input),
  findPeople: ({ teamId, text }, { keylift, principal }) =>
    keylift.findPeople(principal, { teamId: teamId as TeamId, text }),
  addToTeam: (input, { keylift, principal }) => keylift.addToTeam(principal, placeOf(input)),
  removeFromTeam: (input, { keylift, principal }) => keylift.removeFromTeam(principal, placeOf(input)),
  leaveTeam: ({ teamId }, { keylift, principal }) => keylift.leaveTeam(principal, { teamId: teamId as TeamId }),
  leadTeam: ({ change, ...place }, { keylift, principal }) =>
    keylift.leadTeam(principal, { ...placeOf(place), change }),
  inviteToTeam: ({ teamId }, { keylift, principal }) => keylift.inviteToTeam(principal, { teamId: teamId as TeamId }),
  withdrawTeamInvitation: ({ teamId, invitationId }, { keylift, principal }) =>
    keylift.withdrawTeamInvitation(principal, { teamId: teamId as TeamId, invitationId }),
  joinTeam: (input, { keylift, principal }) => keylift.joinTeam(principal, input),
};
