/** What the app needs from Atlassian; the entries bring the real ones, tests bring their own. */

export interface JiraAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Seconds to wait, on 429. */
  readonly retryAfter?: number;
}

/** Jira's REST API, with the rights of the person who looks or of the app. */
export interface Jira {
  issue(idOrKey: string, fields: string): Promise<JiraAnswer>;
  fields(): Promise<JiraAnswer>;
  linkTypes(): Promise<JiraAnswer>;
  /** What the one who looks may do in a project; 404 when they may not see it. */
  permissions(projectKey: string, wanted: string): Promise<JiraAnswer>;
  /** Those of the projects that the one who looks may see. */
  projects(projectKeys: readonly string[]): Promise<JiraAnswer>;
  search(jql: string, fields: string, nextPageToken?: string): Promise<JiraAnswer>;
}

/** Atlassian Goals. */
export interface Goals {
  ofProject(projectId: string): Promise<JiraAnswer>;
}

/** Forge's key-value store: a value is at most 240 KiB, a transaction 25 keys or 4 MB. */
export interface Kvs {
  /** One question for all of them; keys without a value are absent. */
  getMany(keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  set(key: string, value: unknown): Promise<void>;
  /** All or nothing. */
  setAll(values: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
  delete(keys: readonly string[]): Promise<void>;
  list(
    prefix: string,
    cursor?: string,
  ): Promise<{ readonly rows: readonly (readonly [key: string, value: unknown])[]; readonly next?: string }>;
}
