/** Which Jira app belongs to this server: settings of the environment, and where nothing is set, none. */
import { must, type Settings } from '../../settings.js';

/** Where Atlassian publishes its keys; a setting only so that a machine without Atlassian can be tested. */
export const atlassianKeys = 'https://forge.cdn.prod.atlassian-dev.net/.well-known/jwks.json';

export interface JiraConfig {
  /** `ari:cloud:ecosystem::app/…`, as `forge register` wrote it into the app's manifest. */
  readonly appId: string;
  readonly keysUrl: string;
}

/** `isAddress` says which addresses may be called here. */
export function readJiraConfig(
  settings: Settings,
  isAddress: (value: string) => boolean,
): { readonly jira?: JiraConfig } {
  const example = 'ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000000';
  const isAppId = (value: string): boolean => /^ari:cloud:ecosystem::app\/[\da-f-]{36}$/.test(value);
  const address = must('be an https address; leave it out to use Atlassian’s own', isAddress);
  const appId = settings.read(
    'KEYLIFT_JIRA_APP_ID',
    undefined,
    must(`be the app id of the manifest, such as ${example}`, isAppId),
  );
  const keysUrl = settings.read('KEYLIFT_JIRA_KEYS_URL', atlassianKeys, address);
  return appId === undefined ? {} : { jira: { appId, keysUrl } };
}
