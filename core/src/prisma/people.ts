/** People, and how one is forgotten. */
import type { Locale, Person, PersonId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Store } from '../ports.js';
import type { Database } from './database.js';
import type { Person as PersonRow } from './generated/sqlite/client.js';
import { inPortions, present } from './rows.js';
import { forgetInReleases } from './releases.js';
import { forgetPast } from './team-past.js';
import { replaceRows, type Table } from './write-rows.js';

const EARLIEST = '0000-01-01';

const table: Table<PersonRow> = { name: 'Person', key: ['tenantId', 'id'] };

const toRow = (tenantId: TenantId, { id, name, locale, timeZone, active }: Person): PersonRow => ({
  tenantId,
  id,
  name: name ?? null,
  locale: locale ?? null,
  timeZone: timeZone ?? null,
  active,
});

const fromRow = ({ id, name, locale, timeZone, active }: PersonRow): Person => ({
  id: id as PersonId,
  ...present({ name, locale: locale as Locale | null, timeZone }),
  active,
});

export function prismaPeople(
  database: Database,
  tenantId: TenantId,
): Pick<Store, 'getPerson' | 'getPeople' | 'listPeople' | 'putPeople' | 'erasePerson'> {
  return {
    getPerson: async (id) => {
      const [row] = await database.db.$queryRaw<PersonRow[]>`
        SELECT * FROM "Person" WHERE "tenantId" = ${tenantId} AND "id" = ${id}`;
      return row ? fromRow(row) : undefined;
    },
    getPeople: async (ids) => {
      const rows = await inPortions(ids, (portion) =>
        database.db.person.findMany({ where: { tenantId, id: { in: portion } } }),
      );
      return sortedBy(rows.map(fromRow), ({ id }) => [id]);
    },
    listPeople: async () => {
      const rows = await database.db.person.findMany({ where: { tenantId } });
      return sortedBy(rows.map(fromRow), ({ id }) => [id]);
    },
    putPeople: (people) =>
      replaceRows(
        database,
        table,
        people.map((person) => toRow(tenantId, person)),
      ),
    erasePerson: (id) =>
      database.transaction(async (inside) => {
        const { db } = inside;
        const theirs = { where: { tenantId, personId: id } };
        await db.person.deleteMany({ where: { tenantId, id } });
        await db.evidence.deleteMany(theirs);
        await db.masteryState.deleteMany(theirs);
        await db.sprint.deleteMany(theirs);
        await db.learningTime.deleteMany(theirs);
        await db.offer.deleteMany({ where: { tenantId, OR: [{ learnerId: id }, { proposedBy: id }] } });
        await db.causeDecision.deleteMany({ where: { tenantId, decidedBy: id } });
        await db.contest.deleteMany(theirs);
        await db.contest.updateMany({ where: { tenantId, answeredBy: id }, data: { answeredBy: null } });
        const places = await db.teamMember.findMany({ ...theirs, select: { teamId: true } });
        await forgetPast(inside, tenantId, places.map(({ teamId }) => teamId).toSorted(), EARLIEST);
        await forgetInReleases(inside, tenantId, id);
        await db.teamMember.deleteMany(theirs);
        await db.teamInvitation.deleteMany({ where: { tenantId, madeBy: id } });
        await db.ltiSentScore.deleteMany(theirs);
        await db.ltiRosterLink.updateMany({ where: { tenantId, agreedBy: id }, data: { agreedBy: null } });
        await db.auditEntry.updateMany({ where: { tenantId, by: id }, data: { by: null } });
        await db.job.deleteMany(theirs);
        await db.ltiDevice.deleteMany(theirs);
        await db.ltiDeviceCode.deleteMany(theirs);
        await db.ltiDeviceRequest.deleteMany(theirs);
        await db.jiraLink.deleteMany(theirs);
        await db.jiraCode.deleteMany(theirs);
        await db.ltiSession.deleteMany(theirs);
        await db.ltiSessionCode.deleteMany(theirs);
      }),
  };
}
