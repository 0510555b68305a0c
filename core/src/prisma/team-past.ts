/** What teams could do in weeks that are over. */
import type { Day, SkillId, TeamId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store, TeamPast, TeamSnapshot } from '../ports.js';
import type { Database } from './database.js';
import type { TeamSnapshot as SnapshotRow } from './generated/sqlite/client.js';
import { inPortions, portions, readJson, toJson } from './rows.js';
import { join, sql } from './sql.js';
import { replaceRows, type Table } from './write-rows.js';

const table: Table<SnapshotRow> = { name: 'TeamSnapshot', key: ['tenantId', 'teamId', 'skillId', 'day'] };

const fromRow = ({ skillId, day, basis, levels }: SnapshotRow): TeamSnapshot => ({
  skillId: skillId as SkillId,
  day,
  basis,
  levels: readJson(levels),
});

export function prismaTeamPast(
  database: Database,
  tenantId: TenantId,
): Pick<Store, 'pastOf' | 'keepPast' | 'revisePast'> {
  const { db } = database;
  return {
    pastOf: async (teamIds, skillIds, since) => {
      const editions = await inPortions(teamIds, (teams) =>
        db.teamPast.findMany({ where: { tenantId, teamId: { in: teams } } }),
      );
      const rows = await inPortions(teamIds, (teams) =>
        inPortions(skillIds, (skills) =>
          db.teamSnapshot.findMany({
            where: { tenantId, teamId: { in: teams }, skillId: { in: skills }, day: { gte: since } },
          }),
        ),
      );
      const editionOf = new Map(editions.map(({ teamId, edition }) => [teamId, edition]));
      const ofTeam = new Map<string, SnapshotRow[]>(teamIds.map((teamId) => [teamId, []]));
      for (const row of rows) ofTeam.get(row.teamId)?.push(row);
      return sortedBy(new Set(teamIds), (id) => [id]).map((teamId) => ({
        teamId,
        edition: editionOf.get(teamId) ?? 0,
        snapshots: sortedBy((ofTeam.get(teamId) ?? []).map(fromRow), ({ skillId, day }) => [skillId, day]),
      }));
    },

    keepPast: async (pasts) => {
      if (pasts.length === 0) return;
      await database.transaction(async (inside) => {
        const editions = await heldEditions(inside, tenantId, teamIdsOf(pasts), 0);
        const current = pasts.filter(({ teamId, edition }) => editions.get(teamId) === edition);
        const rows = current.flatMap(({ teamId, snapshots }) =>
          snapshots.map(({ skillId, day, basis, levels }) => ({
            ...{ tenantId, teamId, skillId, day, basis },
            levels: toJson(levels),
          })),
        );
        await replaceRows(inside, table, rows);
      });
    },

    revisePast: async (personIds, from) => {
      const places = await inPortions(personIds, (people) =>
        db.teamMember.findMany({ where: { tenantId, personId: { in: people } }, select: { teamId: true } }),
      );
      const teamIds = teamIdsOf(places);
      if (teamIds.length === 0) return;
      await database.transaction((inside) => forgetPast(inside, tenantId, teamIds, from));
    },
  };
}

/** From `from` on, and begins new editions. */
export async function forgetPast(
  inside: Database,
  tenantId: TenantId,
  teamIds: readonly string[],
  from: Day,
): Promise<void> {
  await heldEditions(inside, tenantId, teamIds, 1);
  for (const teams of portions(teamIds)) {
    await inside.db.teamSnapshot.deleteMany({ where: { tenantId, teamId: { in: teams }, day: { gte: from } } });
  }
}

/** In one order, so that two who hold several rows do not block each other. */
const teamIdsOf = (of: readonly { readonly teamId: string }[]): readonly string[] =>
  sortedBy(new Set(of.map(({ teamId }) => teamId)), (id) => [id]);

/** Adds to the editions and returns them; until the transaction ends nobody else adds snapshots or revises. */
async function heldEditions(
  { db }: Database,
  tenantId: TenantId,
  teamIds: readonly string[],
  by: 0 | 1,
): Promise<ReadonlyMap<string, number>> {
  const editions = await inPortions(teamIds, (portion) => {
    const rows = join(portion.map((teamId) => sql`(${tenantId}, ${teamId}, ${by})`));
    return db.$queryRaw<Pick<TeamPast, 'teamId' | 'edition'>[]>`
      INSERT INTO "TeamPast" AS "known" ("tenantId", "teamId", "edition") VALUES ${rows}
      ON CONFLICT ("tenantId", "teamId") DO UPDATE SET "edition" = "known"."edition" + excluded."edition"
      RETURNING "teamId", "edition"`;
  });
  return new Map(editions.map(({ teamId, edition }): [TeamId, number] => [teamId, Number(edition)]));
}
