/** Teams; who is in them has a table of its own, and so have the codes by which somebody joins one. */
import { KeyliftError } from '../errors.js';
import type { PersonId, Team, TeamArrival, TeamId, TeamInvitation, TeamPlace, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { TeamStore } from '../team-ports.js';
import type { Database } from './database.js';
import { isForeignKeyViolation } from './failures.js';
import type {
  Team as TeamRow,
  TeamInvitation as InvitationRow,
  TeamMember as MemberRow,
} from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { inPortions, portions, present } from './rows.js';
import { addRows, createRow, replaceRows, type Table } from './write-rows.js';

const table: Table<TeamRow> = { name: 'Team', key: ['tenantId', 'id'] };
const members: Table<MemberRow> = { name: 'TeamMember', key: ['tenantId', 'teamId', 'personId'] };
const invitations: Table<InvitationRow> = { name: 'TeamInvitation', key: ['tenantId', 'id'] };
const withMembers = { members: { select: { personId: true, leads: true } } } as const;

type Place = Pick<MemberRow, 'personId' | 'leads'>;

function fromRow({ id, name, members: rows }: TeamRow & { readonly members: readonly Place[] }): Team {
  const places = sortedBy(rows, ({ personId }) => [personId]);
  const idsOf = (some: readonly Place[]): PersonId[] => some.map(({ personId }) => personId as PersonId);
  const leadIds = idsOf(places.filter(({ leads }) => Boolean(leads))); // SQLite answers a bare statement with 0 and 1
  return { id: id as TeamId, name, memberIds: idsOf(places), ...(leadIds.length > 0 && { leadIds }) };
}

const invitationFrom = ({ id, teamId, codeHash, madeBy, expiresAt }: InvitationRow): TeamInvitation => ({
  id,
  teamId: teamId as TeamId,
  codeHash,
  madeBy: madeBy as PersonId,
  expiresAt: toInstant(expiresAt),
});

export function prismaTeams(database: Database, tenantId: TenantId): TeamStore {
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
      const places = await db.$queryRaw<Place[]>`
        SELECT "personId", "leads" FROM "TeamMember" WHERE "tenantId" = ${tenantId} AND "teamId" = ${id}`;
      return fromRow({ ...row, members: places });
    },
    getTeams: teamsWith,
    teamsOf: async (personId) => {
      // In two steps, and so in the other look-ups: of `members: { some }` Prisma makes an EXISTS that reads every team.
      const places = await db.teamMember.findMany({ where: { tenantId, personId }, select: { teamId: true } });
      return teamsWith(places.map(({ teamId }) => teamId));
    },
    listTeams: async () => sorted((await db.team.findMany({ where: { tenantId }, include: withMembers })).map(fromRow)),

    putTeams: (teams, arrival) =>
      database.transaction(async (inside) => {
        const last = [...new Map(teams.map((team) => [team.id, team])).values()];
        await replaceRows(
          inside,
          table,
          last.map(({ id, name }) => ({ tenantId, id, name })),
        );
        const before = new Map<string, MemberRow['arrival']>();
        for (const teamIds of portions(last.map(({ id }) => id))) {
          const theirs = { where: { tenantId, teamId: { in: teamIds } } };
          for (const row of await inside.db.teamMember.findMany(theirs)) before.set(placeKey(row), row.arrival);
          await inside.db.teamMember.deleteMany(theirs);
        }
        const places = last.flatMap(({ id: teamId, memberIds, leadIds = [] }) => {
          const leading = new Set(leadIds);
          return memberIds.map((personId): MemberRow => {
            const came = before.get(placeKey({ teamId, personId }));
            return {
              tenantId,
              teamId,
              personId,
              leads: leading.has(personId),
              arrival: came === undefined ? (arrival ?? null) : came,
            };
          });
        });
        await addRows(inside, members, places);
      }),

    addToTeam: async (teamId, personId, arrival) => {
      try {
        await addRows(database, members, [{ tenantId, teamId, personId, leads: false, arrival: arrival ?? null }]);
      } catch (cause) {
        throw isForeignKeyViolation(cause) ? noTeam(cause) : cause;
      }
    },

    removeFromTeam: async (teamId, personId) => {
      await db.teamMember.deleteMany({ where: { tenantId, teamId, personId } });
    },

    setLeads: (teamId, leadIds) =>
      database.transaction(async ({ db: inside }) => {
        await inside.teamMember.updateMany({ where: { tenantId, teamId, leads: true }, data: { leads: false } });
        const wanted = [...new Set(leadIds)];
        const { count } = await inside.teamMember.updateMany({
          where: { tenantId, teamId, personId: { in: wanted } },
          data: { leads: true },
        });
        if (count === wanted.length) return;
        throw new KeyliftError('conflict', '[prisma-store] Only those who are in a team can lead it.', {
          field: 'leadIds',
        });
      }),

    placesOf: async (teamId) => {
      const rows = await db.teamMember.findMany({ where: { tenantId, teamId } });
      return sortedBy(rows, ({ personId }) => [personId]).map(({ personId, arrival }): TeamPlace => ({
        personId: personId as PersonId,
        ...present({ arrival: arrival as TeamArrival | null }),
      }));
    },

    createTeamInvitation: (invitation) =>
      database.transaction(async (inside) => {
        await createRow(inside, invitations, { ...invitation, tenantId, expiresAt: toMillis(invitation.expiresAt) });
        if (!(await inside.db.team.findUnique({ where: { tenantId_id: { tenantId, id: invitation.teamId } } })))
          throw noTeam();
      }),

    teamInvitationsOf: async (teamId) => {
      const rows = await db.teamInvitation.findMany({ where: { tenantId, teamId } });
      return sortedBy(rows.map(invitationFrom), ({ expiresAt, id }) => [expiresAt, id]);
    },

    consumeTeamInvitation: async (codeHash) => {
      const [row] = await db.$queryRaw<InvitationRow[]>`
        DELETE FROM "TeamInvitation" WHERE "tenantId" = ${tenantId} AND "codeHash" = ${codeHash} RETURNING *`;
      return row ? invitationFrom(row) : undefined;
    },

    deleteTeamInvitation: async (teamId, id) => {
      await db.teamInvitation.deleteMany({ where: { tenantId, teamId, id } });
    },
  };
}

const placeKey = ({ teamId, personId }: Pick<MemberRow, 'teamId' | 'personId'>): string =>
  JSON.stringify([teamId, personId]);

const noTeam = (cause?: unknown): KeyliftError =>
  new KeyliftError('not-found', '[prisma-store] There is no such team.', {
    field: 'teamId',
    ...(cause !== undefined && { cause }),
  });
