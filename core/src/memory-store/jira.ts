/** Jira sites, the accounts that are people, and the codes that tie both. */
import { KeyliftError } from '../errors.js';
import type { JiraStore } from '../jira-ports.js';
import { sortedBy } from '../order.js';
import type { LtiData } from './data.js';
import { keep } from './keep.js';
import { consume, create } from './once.js';

export function memoryJira({ jiraCodes, jiraSites, jiraLinks }: LtiData): JiraStore {
  const keyOf = (siteId: string, accountHash: string): string => JSON.stringify([siteId, accountHash]);
  const installed = (installationId: string) =>
    [...jiraSites.values()].find((site) => site.installationId === installationId);
  return {
    createJiraCode: async (code) => create(jiraCodes, code.codeHash, code),
    consumeJiraCode: async (codeHash) => consume(jiraCodes, codeHash),
    createJiraSite: async (site) => {
      if (jiraSites.has(site.id) || installed(site.installationId))
        throw new KeyliftError('conflict', '[memory-store] This Jira site belongs to a tenant already.');
      jiraSites.set(site.id, keep(site));
    },
    findJiraSite: async (installationId) => installed(installationId),
    jiraSitesOf: async (tenantId) =>
      sortedBy(
        [...jiraSites.values()].filter((site) => site.tenantId === tenantId),
        ({ id }) => [id],
      ),
    deleteJiraSite: async (tenantId, id) => {
      if (jiraSites.get(id)?.tenantId !== tenantId) return;
      jiraSites.delete(id);
      for (const [key, { siteId }] of jiraLinks) if (siteId === id) jiraLinks.delete(key);
    },
    putJiraLink: async (link) => void jiraLinks.set(keyOf(link.siteId, link.accountHash), keep(link)),
    findJiraLink: async (siteId, accountHash) => jiraLinks.get(keyOf(siteId, accountHash)),
    jiraLinksOf: async (tenantId, personId) =>
      sortedBy(
        [...jiraLinks.values()].filter((link) => link.tenantId === tenantId && link.personId === personId),
        ({ id }) => [id],
      ),
    deleteJiraLink: async (tenantId, personId, id) => {
      for (const [key, link] of jiraLinks) {
        if (link.id === id && link.tenantId === tenantId && link.personId === personId) return jiraLinks.delete(key);
      }
      return false;
    },
  };
}
