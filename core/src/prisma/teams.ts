/** Teams; who is in them has a table of its own. */
import { KeyliftError } from '../errors.js';
import type { PersonId, Team, TeamId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { Database } from './database.js';
import { isForeignKeyViolation } from './failures.js';
import type { Team as TeamRow, TeamMember as MemberRow } from './generated/sqlite/client.js';
import { inPortions, portions } from './rows.js';
import { addRows, replaceRows, type Table } from './write-rows.js';

const table: Table<TeamRow> = { name: 'Team', key: ['tenantId', 'id'] };
const members: Table<MemberRow> = { name: 'TeamMember', key: ['tenantId', 'teamId', 'personId'] };
const withMembers = { members: { select: { personId: true } } } as const;

const fromRow = ({
  id,
  name,
  members: rows,
}: TeamRow & { readonly members: readonly Pick<MemberRow, 'personId'>[] }): Team => ({
  id: id as TeamId,
  name,
  memberIds: sortedBy(rows, ({ personId }) => [personId]).map(({ personId }) => personId as PersonId),
});

export function prismaTeams(
  database: Database,
  tenantId: TenantId,
): Pick<Store, 'getTeam' | 'getTeams' | 'teamsOf' | 'listTeams' | 'putTeams' | 'addToTeam'> {
  const { db } = database;
  const sorted = (teams: readonly Team[]): Team[] => sortedBy(teams, ({ id }) => [id]);
  const teamsWith = async (ids: readonly string[]): Promise<Team[]> => {
    const rows = await inPortions(ids, (portion) =>
      db.team.findMany({ where: { tenantId, id: { in: portion } }, include: withMembers }),
    );
    return sorted(rows.map(fromRow));
  };
  return {
    getTeam: async (id) => {
      const [row] = await db.$queryRaw<TeamRow[]>`
        SELECT * FROM "Team" WHERE "tenantId" = ${tenantId} AND "id" = ${id}`;
      if (!row) return undefined;
      const places = await db.$queryRaw<MemberRow[]>`
        SELECT "personId" FROM "TeamMember" WHERE "tenantId" = ${tenantId} AND "teamId" = ${id}`;
      return fromRow({ ...row, members: places });
    },
    getTeams: teamsWith,
    teamsOf: async (personId) => {
      // In two steps, and so in the other look-ups: of `members: { some }` Prisma makes an EXISTS that reads every team.
      const places = await db.teamMember.findMany({ where: { tenantId, personId }, select: { teamId: true } });
      return teamsWith(places.map(({ teamId }) => teamId));
    },
    listTeams: async () => sorted((await db.team.findMany({ where: { tenantId }, include: withMembers })).map(fromRow)),

    putTeams: (teams) =>
      database.transaction(async (inside) => {
        const last = [...new Map(teams.map((team) => [team.id, team])).values()];
        await replaceRows(
          inside,
          table,
          last.map(({ id, name }) => ({ tenantId, id, name })),
        );
        for (const teamIds of portions(last.map(({ id }) => id))) {
          await inside.db.teamMember.deleteMany({ where: { tenantId, teamId: { in: teamIds } } });
        }
        const places = last.flatMap(({ id: teamId, memberIds }) =>
          memberIds.map((personId) => ({ tenantId, teamId, personId })),
        );
        await addRows(inside, members, places);
      }),

    addToTeam: async (teamId, personId) => {
      try {
        await addRows(database, members, [{ tenantId, teamId, personId }]);
      } catch (cause) {
        if (!isForeignKeyViolation(cause)) throw cause;
        throw new KeyliftError('not-found', '[prisma-store] There is no such team.', { field: 'teamId', cause });
      }
    },
  };
}
