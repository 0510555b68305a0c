/** A tool the LMS knows, as its administrator sees it. */

export interface Tool {
  readonly clientId: string;
  /** Moodle's are the numbers of the tool types. */
  readonly deploymentId: string;
  readonly name: string;
  readonly description: string;
  readonly initiateLoginUri: string;
  readonly redirectUris: readonly string[];
  readonly targetLinkUri: string;
  /** Where content selection starts; absent when the tool has none. */
  readonly deepLinkingUri?: string;
  readonly jwksUri: string;
  /** A picture for lists of tools. */
  readonly logoUri?: string;
  readonly scopes: readonly string[];
  readonly custom: Readonly<Record<string, string>>;
  readonly sharesNames: boolean;
  readonly sharesEmail: boolean;
  /** Moodle's "Accept grades from the tool"; a tool that asked for grades begins with the activity's own say. */
  readonly acceptsGrades: 'never' | 'delegate' | 'always';
  /** A tool that registered itself waits for an administrator. */
  readonly state: 'active' | 'pending';
}

/** Where the tool's pages live: what may be framed, posted to and talked to. */
export function toolOrigins(tools: Iterable<Tool>): readonly string[] {
  const urls = [...tools].flatMap((tool) => [tool.initiateLoginUri, ...tool.redirectUris]);
  return [...new Set(urls.map((url) => new URL(url).origin))];
}
