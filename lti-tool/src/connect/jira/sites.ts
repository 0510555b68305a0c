/**
 * Which tenant a Jira site is and which person an account: tied by codes that people of the tenant take from Keylift's web
 * UI and type in Jira. An account is kept under a pseudonym only.
 */
import { createHmac, randomInt } from 'node:crypto';
import {
  jiraRefusals,
  KeyliftError,
  type JiraCode,
  type JiraLink,
  type JiraSite,
  type JiraStore,
  type LtiSession,
} from '@keylift/core';
import { hashOf, newSecret } from '../../lti/secrets.js';
import type { Invocation } from './invocation-token.js';

const codeMinutes = 10;
/** Without letters and digits that are mistaken for each other. */
const alphabet = 'BCDFGHJKLMNPQRSTVWXZ23456789';
/** In the time a code works: enough for a person, nothing for 38 bits. */
const mostWrongCodes = 5;

export interface JiraSitesDeps {
  readonly store: JiraStore;
  /** Real time, milliseconds since 1970. */
  readonly now: () => number;
  /** 32 bytes each: without them nobody finds the account behind a pseudonym. The one in force, then those before it. */
  readonly accountKeys: readonly [Buffer, ...Buffer[]];
}

export interface JiraSites {
  readonly offer: (
    session: Pick<LtiSession, 'tenantId' | 'personId'>,
    purpose: JiraCode['purpose'],
  ) => Promise<{ readonly code: string; readonly expiresAt: string }>;
  /** Throws `invalid` naming `code` when it is unknown, used or too old, and `conflict` when the site is another tenant's. */
  readonly tie: (caller: Invocation, accountId: string, input: { code: string; name: string }) => Promise<JiraSite>;
  /** Throws `forbidden` when the site belongs to nobody yet. */
  readonly siteOf: (caller: Invocation) => Promise<JiraSite>;
  readonly findSite: (caller: Invocation) => Promise<JiraSite | undefined>;
  readonly untie: (site: Pick<JiraSite, 'tenantId' | 'id'>) => Promise<void>;
  /** Throws as `tie`, and `forbidden` when the code is of another tenant than the site. */
  readonly link: (site: JiraSite, accountId: string, code: string) => Promise<JiraLink>;
  readonly linkOf: (site: JiraSite, accountId: string) => Promise<JiraLink | undefined>;
  readonly unlink: (site: JiraSite, accountId: string) => Promise<void>;
}

export function createJiraSites({ store, now, accountKeys }: JiraSitesDeps): JiraSites {
  const at = (later = 0): string => new Date(now() + later).toISOString();
  const [accountKey, ...earlierKeys] = accountKeys;
  const pseudonym = (cloudId: string, accountId: string, key = accountKey): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([cloudId, accountId]))
      .digest('base64url');
  const tries = countTries(now);

  async function take(purpose: JiraCode['purpose'], typed: string, who: string): Promise<JiraCode> {
    tries.check(who);
    const code = await store.consumeJiraCode(hashOf(typed.toUpperCase().replace(/[^A-Z0-9]/g, '')));
    if (code && code.purpose === purpose && code.expiresAt > at()) return code;
    tries.wrong(who);
    throw new KeyliftError('invalid', jiraRefusals.code, { field: 'code' });
  }

  async function linkOf(site: JiraSite, accountId: string): Promise<JiraLink | undefined> {
    const accountHash = pseudonym(site.cloudId, accountId);
    const known = await store.findJiraLink(site.id, accountHash);
    if (known) return known;
    for (const key of earlierKeys) {
      const link = await store.findJiraLink(site.id, pseudonym(site.cloudId, accountId, key));
      if (!link) continue;
      const renewed = { ...link, id: newSecret(), accountHash };
      await store.putJiraLink(renewed);
      await store.deleteJiraLink(link.tenantId, link.personId, link.id);
      return renewed;
    }
    return undefined;
  }

  return {
    async offer({ tenantId, personId }, purpose) {
      const code = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
      const expiresAt = at(codeMinutes * 60_000);
      await store.createJiraCode({ codeHash: hashOf(code), purpose, tenantId, personId, expiresAt });
      return { code: `${code.slice(0, 4)}-${code.slice(4)}`, expiresAt };
    },

    async tie({ installationId, cloudId }, accountId, { code, name }) {
      const { tenantId } = await take('site', code, pseudonym(cloudId, accountId));
      const known = await store.findJiraSite(installationId);
      if (known?.tenantId === tenantId) return known;
      const site: JiraSite = { id: newSecret(), tenantId, installationId, cloudId, name, tiedAt: at() };
      await store.createJiraSite(site);
      return site;
    },

    findSite: ({ installationId }) => store.findJiraSite(installationId),
    async siteOf({ installationId, cloudId }) {
      const site = await store.findJiraSite(installationId);
      if (site?.cloudId !== cloudId) throw new KeyliftError('forbidden', jiraRefusals.loose);
      return site;
    },
    untie: ({ tenantId, id }) => store.deleteJiraSite(tenantId, id),

    async link(site, accountId, typed) {
      const accountHash = pseudonym(site.cloudId, accountId);
      const { tenantId, personId } = await take('account', typed, accountHash);
      if (tenantId !== site.tenantId) throw new KeyliftError('forbidden', jiraRefusals.organisation, { field: 'code' });
      const link: JiraLink = { id: newSecret(), siteId: site.id, accountHash, tenantId, personId, linkedAt: at() };
      await store.putJiraLink(link);
      return link;
    },
    linkOf,
    async unlink(site, accountId) {
      const link = await linkOf(site, accountId);
      if (link) await store.deleteJiraLink(link.tenantId, link.personId, link.id);
    },
  };
}

/** Wrong codes of one account, forgotten with the codes they were meant for. */
function countTries(now: () => number): { check: (who: string) => void; wrong: (who: string) => void } {
  const known = new Map<string, readonly number[]>();
  const recent = (who: string): readonly number[] =>
    (known.get(who) ?? []).filter((moment) => moment > now() - codeMinutes * 60_000);
  return {
    check: (who) => {
      if (recent(who).length >= mostWrongCodes)
        throw new KeyliftError('forbidden', jiraRefusals.tries, { field: 'code' });
    },
    wrong: (who) => {
      for (const key of known.keys()) if (recent(key).length === 0) known.delete(key);
      known.set(who, [...recent(who), now()]);
    },
  };
}
