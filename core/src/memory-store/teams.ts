/** Teams, who is in them, and the codes by which somebody joins one. */
import { KeyliftError } from '../errors.js';
import type { Team, TeamArrival, TeamId } from '../model.js';
import { sortedBy } from '../order.js';
import type { TeamStore } from '../team-ports.js';
import { inner, type TenantData } from './data.js';
import { keep, keepAll } from './keep.js';
import { consume, create } from './once.js';

export function memoryTeams(data: TenantData): TeamStore {
  const put = ({ leadIds = [], ...team }: Team, arrival?: TeamArrival): void => {
    const memberIds = sortedBy(new Set(team.memberIds), (id) => [id]);
    const leads = memberIds.filter((id) => leadIds.includes(id));
    const before = data.teams.get(team.id)?.memberIds ?? [];
    const arrivals = inner(data.teamArrivals, team.id);
    for (const id of arrivals.keys()) if (!memberIds.includes(id)) arrivals.delete(id);
    if (arrival !== undefined) for (const id of memberIds) if (!before.includes(id)) arrivals.set(id, arrival);
    data.teams.set(team.id, keep({ ...team, memberIds, ...(leads.length > 0 && { leadIds: leads }) }));
  };
  const sorted = (teams: Iterable<Team>): Team[] => sortedBy(teams, ({ id }) => [id]);
  const known = (teamId: TeamId): Team => {
    const team = data.teams.get(teamId);
    if (!team) throw new KeyliftError('not-found', '[memory-store] There is no such team.', { field: 'teamId' });
    return team;
  };
  return {
    getTeam: async (id) => data.teams.get(id),
    getTeams: async (ids) => sorted([...new Set(ids)].flatMap((id) => data.teams.get(id) ?? [])),
    teamsOf: async (personId) => sorted([...data.teams.values()].filter((team) => team.memberIds.includes(personId))),
    listTeams: async () => sorted(data.teams.values()),
    putTeams: async (teams, arrival) => keepAll(teams).forEach((team) => put(team, arrival)),
    addToTeam: async (teamId, personId, arrival) => {
      const team = known(teamId);
      put({ ...team, memberIds: [...team.memberIds, personId] }, arrival);
    },
    removeFromTeam: async (teamId, personId) => {
      const team = data.teams.get(teamId);
      if (team) put({ ...team, memberIds: team.memberIds.filter((id) => id !== personId) });
    },
    setLeads: async (teamId, leadIds) => {
      const team = data.teams.get(teamId);
      if (!leadIds.every((id) => team?.memberIds.includes(id))) throw notIn();
      if (team) put({ ...team, leadIds });
    },
    placesOf: async (teamId) =>
      (data.teams.get(teamId)?.memberIds ?? []).map((personId) => {
        const arrival = data.teamArrivals.get(teamId)?.get(personId);
        return { personId, ...(arrival !== undefined && { arrival }) };
      }),
    createTeamInvitation: async (invitation) => {
      known(invitation.teamId);
      create(data.teamInvitations, invitation.codeHash, invitation);
    },
    teamInvitationsOf: async (teamId) =>
      sortedBy(
        [...data.teamInvitations.values()].filter((one) => one.teamId === teamId),
        ({ expiresAt, id }) => [expiresAt, id],
      ),
    consumeTeamInvitation: async (codeHash) => consume(data.teamInvitations, codeHash),
    deleteTeamInvitation: async (teamId, id) => {
      for (const [hash, one] of data.teamInvitations) {
        if (one.teamId === teamId && one.id === id) data.teamInvitations.delete(hash);
      }
    },
  };
}

const notIn = (): KeyliftError =>
  new KeyliftError('conflict', '[memory-store] Only those who are in a team can lead it.', { field: 'leadIds' });
