/** What the server must remember of Jira sites whose app is connected to it: which tenant a site is, which account a person. */
import type { Instant, PersonId, TenantId } from './model.js';

/** A one-time code that somebody of the tenant types in Jira; only its hash is kept. */
export interface JiraCode {
  readonly codeHash: string;
  /** Ties a whole site to the tenant, or one account to the person. */
  readonly purpose: 'site' | 'account';
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly expiresAt: Instant;
}

/** A Jira site that belongs to a tenant. */
export interface JiraSite {
  readonly id: string;
  readonly tenantId: TenantId;
  /** Changes when the app is installed anew. */
  readonly installationId: string;
  readonly cloudId: string;
  /** As the site calls itself, "meridian.atlassian.net". */
  readonly name: string;
  readonly tiedAt: Instant;
}

/** An account of a Jira site that is a person of the tenant. The account is kept under a pseudonym only. */
export interface JiraLink {
  readonly id: string;
  readonly siteId: string;
  readonly accountHash: string;
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly linkedAt: Instant;
}

/** Lists come sorted by id; `sweep` forgets codes that ended, and nothing else. */
export interface JiraStore {
  /** Throws `conflict` when the hash is taken. */
  createJiraCode(code: JiraCode): Promise<void>;
  /** Removes and returns the code in one statement: of parallel callers exactly one gets it. */
  consumeJiraCode(codeHash: string): Promise<JiraCode | undefined>;

  /** Throws `conflict` when the installation belongs to a tenant already. */
  createJiraSite(site: JiraSite): Promise<void>;
  findJiraSite(installationId: string): Promise<JiraSite | undefined>;
  jiraSitesOf(tenantId: TenantId): Promise<readonly JiraSite[]>;
  /** With all its links. Does nothing when it is another tenant's. */
  deleteJiraSite(tenantId: TenantId, id: string): Promise<void>;

  /** Takes the place of the link that this account has. */
  putJiraLink(link: JiraLink): Promise<void>;
  findJiraLink(siteId: string, accountHash: string): Promise<JiraLink | undefined>;
  jiraLinksOf(tenantId: TenantId, personId: PersonId): Promise<readonly JiraLink[]>;
  /** False when there is none, or it is somebody else's. */
  deleteJiraLink(tenantId: TenantId, personId: PersonId, id: string): Promise<boolean>;
}
