/** What teams could do in weeks that are over. */
import type { TeamId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store, TeamSnapshot } from '../ports.js';
import { inner, type TenantData } from './data.js';
import { keepAll } from './keep.js';

export function memoryTeamPast(data: TenantData): Pick<Store, 'pastOf' | 'keepPast' | 'revisePast'> {
  const snapshotsOf = (teamId: TeamId): readonly TeamSnapshot[] => [
    ...(data.teamSnapshots.get(teamId)?.values() ?? []),
  ];
  return {
    pastOf: async (teamIds, skillIds, since) => {
      const wanted = new Set(skillIds);
      return sortedBy(new Set(teamIds), (id) => [id]).map((teamId) => ({
        teamId,
        edition: data.teamPasts.get(teamId) ?? 0,
        snapshots: sortedBy(
          snapshotsOf(teamId).filter(({ skillId, day }) => wanted.has(skillId) && day >= since),
          ({ skillId, day }) => [skillId, day],
        ),
      }));
    },
    keepPast: async (pasts) => {
      for (const { teamId, edition, snapshots } of keepAll(pasts)) {
        if ((data.teamPasts.get(teamId) ?? 0) !== edition) continue;
        for (const one of snapshots) inner(data.teamSnapshots, teamId).set(`${one.day} ${one.skillId}`, one);
      }
    },
    revisePast: async (personIds, from) => {
      const people = new Set(personIds);
      for (const { id, memberIds } of data.teams.values()) {
        if (!memberIds.some((personId) => people.has(personId))) continue;
        data.teamPasts.set(id, (data.teamPasts.get(id) ?? 0) + 1);
        for (const [key, { day }] of data.teamSnapshots.get(id) ?? []) {
          if (day >= from) data.teamSnapshots.get(id)?.delete(key);
        }
      }
    },
  };
}
