/** Methods and paths around teams; api.ts takes them in, and the compiler holds them equal to the contract. */
export const teamRoutes = {
  teams: ['GET', '/api/teams'],
  makeTeam: ['POST', '/api/teams'],
  joinTeam: ['POST', '/api/teams/join'],
  team: ['GET', '/api/teams/:teamId'],
  findPeople: ['POST', '/api/teams/:teamId/people'],
  addToTeam: ['POST', '/api/teams/:teamId/members'],
  removeFromTeam: ['POST', '/api/teams/:teamId/departures'],
  leaveTeam: ['DELETE', '/api/teams/:teamId/membership'],
  leadTeam: ['POST', '/api/teams/:teamId/leads'],
  inviteToTeam: ['POST', '/api/teams/:teamId/invitations'],
  withdrawTeamInvitation: ['DELETE', '/api/teams/:teamId/invitations/:invitationId'],
} as const;
