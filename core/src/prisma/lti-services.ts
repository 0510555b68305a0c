/** What the services of LTI Advantage remember. */
import type { GradeChoice, GradeSetting, LtiServiceStore, RosterLink, SentScore } from '../lti-service-ports.js';
import type { PersonId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Database } from './database.js';
import type {
  LtiGradeSetting as SettingRow,
  LtiRosterLink as RosterRow,
  LtiSentScore as ScoreRow,
} from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { inPortions, present, readJson, toJson } from './rows.js';
import { replaceRows, type Table } from './write-rows.js';

const settings: Table<SettingRow> = { name: 'LtiGradeSetting', key: ['place'] };
const rosters: Table<RosterRow> = { name: 'LtiRosterLink', key: ['contextKey'] };

const settingFromRow = ({ place, tenantId, choice }: SettingRow): GradeSetting => ({
  place,
  tenantId: tenantId as TenantId,
  choice: choice as GradeChoice,
});

function scoreFromRow({ scoreGiven, scoreMaximum, sentAt, contextKey, resourceLinkId, ...row }: ScoreRow): SentScore {
  const sent =
    scoreGiven === null || scoreMaximum === null || sentAt === null
      ? undefined
      : { scoreGiven, scoreMaximum, at: toInstant(sentAt) };
  return {
    ...row,
    tenantId: row.tenantId as TenantId,
    personId: row.personId as PersonId,
    ...present({ contextKey, resourceLinkId }),
    lastAt: toInstant(row.lastAt),
    ...(sent && { sent }),
  };
}

const rosterRow = ({ agreedBy, ...link }: RosterLink): RosterRow => ({
  contextKey: link.contextKey,
  tenantId: link.tenantId,
  agreedBy: agreedBy ?? null,
  link: toJson(link),
  refreshedAt: toMillis(link.refreshedAt),
});

const rosterFromRow = ({ agreedBy, link }: RosterRow): RosterLink => ({
  ...readJson<RosterLink>(link),
  ...(agreedBy !== null && { agreedBy: agreedBy as PersonId }),
});

export function prismaLtiServices(database: Database): LtiServiceStore {
  const { db } = database;
  const scoresOf = async (where: { readonly contextKey: string; readonly subject?: string }) => {
    const rows = await db.ltiSentScore.findMany({ where });
    return sortedBy(rows.map(scoreFromRow), ({ lineItem, subject }) => [lineItem, subject]);
  };
  return {
    gradeSettings: async (places) => {
      const rows = await inPortions(places, (portion) =>
        db.ltiGradeSetting.findMany({ where: { place: { in: portion } } }),
      );
      return sortedBy(rows.map(settingFromRow), ({ place }) => [place]);
    },
    putGradeSetting: ({ place, tenantId, choice }) => replaceRows(database, settings, [{ place, tenantId, choice }]),

    noteScore: async ({ sent, contextKey, resourceLinkId, ...score }) => {
      await db.$executeRaw`
        INSERT INTO "LtiSentScore" AS "known" ("lineItem", "subject", "tenantId", "personId", "registrationId",
          "contextKey", "resourceLinkId", "attempts", "lastAt", "scoreGiven", "scoreMaximum", "sentAt", "keptBack")
        VALUES (${score.lineItem}, ${score.subject}, ${score.tenantId}, ${score.personId}, ${score.registrationId},
          ${contextKey ?? null}, ${resourceLinkId ?? null}, 1, ${toMillis(score.lastAt)}, ${sent?.scoreGiven ?? null},
          ${sent?.scoreMaximum ?? null}, ${sent ? toMillis(sent.at) : null}, ${score.keptBack})
        ON CONFLICT ("lineItem", "subject") DO UPDATE SET
          "tenantId" = excluded."tenantId", "personId" = excluded."personId",
          "registrationId" = excluded."registrationId", "contextKey" = excluded."contextKey",
          "resourceLinkId" = excluded."resourceLinkId",
          "attempts" = "known"."attempts" + 1, "lastAt" = excluded."lastAt", "keptBack" = excluded."keptBack",
          "scoreGiven" = COALESCE(excluded."scoreGiven", "known"."scoreGiven"),
          "scoreMaximum" = COALESCE(excluded."scoreMaximum", "known"."scoreMaximum"),
          "sentAt" = COALESCE(excluded."sentAt", "known"."sentAt")
        WHERE excluded."lastAt" > "known"."lastAt"`;
    },
    getSentScore: async (lineItem, subject) => {
      const row = await db.ltiSentScore.findUnique({ where: { lineItem_subject: { lineItem, subject } } });
      return row ? scoreFromRow(row) : undefined;
    },
    sentScoresOf: (contextKey) => scoresOf({ contextKey }),
    sentScoresTo: (contextKey, subject) => scoresOf({ contextKey, subject }),

    getRosterLink: async (contextKey) => {
      const row = await db.ltiRosterLink.findUnique({ where: { contextKey } });
      return row ? rosterFromRow(row) : undefined;
    },
    putRosterLink: (link) => replaceRows(database, rosters, [rosterRow(link)]),
    deleteRosterLink: async (contextKey) => {
      await db.ltiRosterLink.deleteMany({ where: { contextKey } });
    },
    rosterLinksBefore: async (before, limit) => {
      const rows = await db.$queryRaw<RosterRow[]>`
        SELECT * FROM "LtiRosterLink" WHERE "refreshedAt" < ${toMillis(before)} ORDER BY "refreshedAt" LIMIT ${limit}`;
      return sortedBy(rows.map(rosterFromRow), ({ refreshedAt, contextKey }) => [refreshedAt, contextKey]);
    },

    takeLease: async (name, { now, until }) => {
      const taken = await db.$executeRaw`
        INSERT INTO "LtiLease" AS "known" ("name", "expiresAt") VALUES (${name}, ${toMillis(until)})
        ON CONFLICT ("name") DO UPDATE SET "expiresAt" = excluded."expiresAt"
        WHERE "known"."expiresAt" <= ${toMillis(now)}`;
      return taken === 1;
    },
    endLease: async (name) => {
      await db.ltiLease.deleteMany({ where: { name } });
    },
  };
}
