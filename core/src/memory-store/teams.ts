/** Teams and who is in them. */
import { KeyliftError } from '../errors.js';
import type { Team } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { TenantData } from './data.js';
import { keep, keepAll } from './keep.js';

export function memoryTeams(
  data: TenantData,
): Pick<Store, 'getTeam' | 'getTeams' | 'teamsOf' | 'listTeams' | 'putTeams' | 'addToTeam'> {
  const put = (team: Team): void => {
    const memberIds = sortedBy(new Set(team.memberIds), (id) => [id]);
    data.teams.set(team.id, keep({ ...team, memberIds }));
  };
  const sorted = (teams: Iterable<Team>): Team[] => sortedBy(teams, ({ id }) => [id]);
  return {
    getTeam: async (id) => data.teams.get(id),
    getTeams: async (ids) => sorted([...new Set(ids)].flatMap((id) => data.teams.get(id) ?? [])),
    teamsOf: async (personId) => sorted([...data.teams.values()].filter((team) => team.memberIds.includes(personId))),
    listTeams: async () => sorted(data.teams.values()),
    putTeams: async (teams) => keepAll(teams).forEach(put),
    addToTeam: async (teamId, personId) => {
      const team = data.teams.get(teamId);
      if (!team) throw new KeyliftError('not-found', '[memory-store] There is no such team.', { field: 'teamId' });
      put({ ...team, memberIds: [...team.memberIds, personId] });
    },
  };
}
