/** Teams: who is in them, who leads them, how somebody joins. */
import { z } from 'zod';
import type { FoundPeopleView, TeamChangeView, TeamInvitationView, TeamsView, TeamView } from '../report/team-view.js';
import { answers, id } from './route-parts.js';

export const teamRoutes = {
  teams: {
    method: 'GET',
    path: '/api/teams',
    auth: true,
    summary: 'Your teams and who leads them; every team for admins',
    answer: answers<TeamsView>('TeamsView'),
  },
  makeTeam: {
    method: 'POST',
    path: '/api/teams',
    auth: true,
    summary: 'Make a team (admins); the same id again is the same team',
    body: z.strictObject({ id: z.string().min(1).max(100), name: z.string().min(1).max(200) }),
    answer: answers<TeamChangeView>('TeamChangeView'),
  },
  joinTeam: {
    method: 'POST',
    path: '/api/teams/join',
    auth: true,
    summary: 'Join a team with a one-time code',
    body: z.strictObject({ code: z.string().min(1).max(40) }),
    answer: answers<TeamsView>('TeamsView'),
  },
  team: {
    method: 'GET',
    path: '/api/teams/:teamId',
    auth: true,
    summary: 'Who is in a team, how each came, and its courses (those who lead it, admins)',
    answer: answers<TeamView>('TeamView'),
  },
  findPeople: {
    method: 'POST',
    path: '/api/teams/:teamId/people',
    auth: true,
    summary: 'People who could be added, by name: of your own teams, for admins everybody',
    body: z.strictObject({ text: z.string().max(200) }),
    answer: answers<FoundPeopleView>('FoundPeopleView'),
  },
  addToTeam: {
    method: 'POST',
    path: '/api/teams/:teamId/members',
    auth: true,
    summary: 'Add somebody who is known (those who lead the team, admins)',
    body: z.strictObject({ personId: id }),
    answer: answers<TeamChangeView>('TeamChangeView'),
  },
  removeFromTeam: {
    method: 'POST',
    path: '/api/teams/:teamId/departures',
    auth: true,
    summary: 'Take somebody out (those who lead the team, admins)',
    body: z.strictObject({ personId: id }),
    answer: answers<TeamChangeView>('TeamChangeView'),
  },
  leaveTeam: {
    method: 'DELETE',
    path: '/api/teams/:teamId/membership',
    auth: true,
    summary: 'Leave a team',
    answer: answers<TeamsView>('TeamsView'),
  },
  leadTeam: {
    method: 'POST',
    path: '/api/teams/:teamId/leads',
    auth: true,
    summary: 'Name somebody who leads, hand the lead over, or end it',
    body: z.strictObject({ personId: id, change: z.enum(['add', 'take-over', 'stop']) }),
    answer: answers<TeamChangeView>('TeamChangeView'),
  },
  inviteToTeam: {
    method: 'POST',
    path: '/api/teams/:teamId/invitations',
    auth: true,
    summary: 'A code by which one person joins within a week; shown once',
    answer: answers<TeamInvitationView>('TeamInvitationView'),
  },
  withdrawTeamInvitation: {
    method: 'DELETE',
    path: '/api/teams/:teamId/invitations/:invitationId',
    auth: true,
    summary: 'The code stops working',
    answer: answers<TeamChangeView>('TeamChangeView'),
  },
} as const;
