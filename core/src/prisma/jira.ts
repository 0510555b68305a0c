/** Jira sites, the accounts that are people, and the codes that tie both. */
import type { JiraCode, JiraLink, JiraSite, JiraStore } from '../jira-ports.js';
import type { PersonId, TenantId } from '../model.js';
import { sortedBy } from '../order.js';
import type { Database } from './database.js';
import type { JiraCode as CodeRow, JiraLink as LinkRow, JiraSite as SiteRow } from './generated/sqlite/client.js';
import { toInstant, toMillis } from './instant.js';
import { createRow, replaceRows, type Table } from './write-rows.js';

const codeTable: Table<CodeRow> = { name: 'JiraCode', key: ['codeHash'] };
const siteTable: Table<SiteRow> = { name: 'JiraSite', key: ['installationId'] };
const linkTable: Table<LinkRow> = { name: 'JiraLink', key: ['siteId', 'accountHash'] };

const codeFrom = ({ tenantId, personId, purpose, expiresAt, ...row }: CodeRow): JiraCode => ({
  ...row,
  purpose: purpose as JiraCode['purpose'],
  tenantId: tenantId as TenantId,
  personId: personId as PersonId,
  expiresAt: toInstant(expiresAt),
});

const siteFrom = ({ tenantId, tiedAt, ...row }: SiteRow): JiraSite => ({
  ...row,
  tenantId: tenantId as TenantId,
  tiedAt: toInstant(tiedAt),
});

const linkFrom = ({ tenantId, personId, linkedAt, ...row }: LinkRow): JiraLink => ({
  ...row,
  tenantId: tenantId as TenantId,
  personId: personId as PersonId,
  linkedAt: toInstant(linkedAt),
});

export function prismaJira(database: Database): JiraStore {
  const { db } = database;
  return {
    createJiraCode: (code) => createRow(database, codeTable, { ...code, expiresAt: toMillis(code.expiresAt) }),
    consumeJiraCode: async (codeHash) => {
      const [row] = await db.$queryRaw<CodeRow[]>`
        DELETE FROM "JiraCode" WHERE "codeHash" = ${codeHash} RETURNING *`;
      return row ? codeFrom(row) : undefined;
    },
    createJiraSite: (site) => createRow(database, siteTable, { ...site, tiedAt: toMillis(site.tiedAt) }),
    findJiraSite: async (installationId) => {
      const row = await db.jiraSite.findUnique({ where: { installationId } });
      return row ? siteFrom(row) : undefined;
    },
    jiraSitesOf: async (tenantId) => {
      const rows = await db.jiraSite.findMany({ where: { tenantId } });
      return sortedBy(rows.map(siteFrom), ({ id }) => [id]);
    },
    deleteJiraSite: (tenantId, id) =>
      database.transaction(async ({ db: inside }) => {
        const { count } = await inside.jiraSite.deleteMany({ where: { tenantId, id } });
        if (count > 0) await inside.jiraLink.deleteMany({ where: { siteId: id } });
      }),
    putJiraLink: (link) => replaceRows(database, linkTable, [{ ...link, linkedAt: toMillis(link.linkedAt) }]),
    findJiraLink: async (siteId, accountHash) => {
      const row = await db.jiraLink.findUnique({ where: { siteId_accountHash: { siteId, accountHash } } });
      return row ? linkFrom(row) : undefined;
    },
    jiraLinksOf: async (tenantId, personId) => {
      const rows = await db.jiraLink.findMany({ where: { tenantId, personId } });
      return sortedBy(rows.map(linkFrom), ({ id }) => [id]);
    },
    deleteJiraLink: async (tenantId, personId, id) => {
      const { count } = await db.jiraLink.deleteMany({ where: { tenantId, personId, id } });
      return count > 0;
    },
  };
}
