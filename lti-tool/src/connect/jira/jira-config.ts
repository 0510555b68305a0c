/** Which Jira app belongs to this server: settings of the environment, and where nothing is set, none. */
import { z } from 'zod';

/** Where Atlassian publishes its keys; a setting only so that a machine without Atlassian can be tested. */
export const atlassianKeys = 'https://forge.cdn.prod.atlassian-dev.net/.well-known/jwks.json';

export interface JiraConfig {
  /** `ari:cloud:ecosystem::app/…`, as `forge register` wrote it into the app's manifest. */
  readonly appId: string;
  readonly keysUrl: string;
}

/** `isAddress` says which addresses may be called here. */
export const jiraSettings = (isAddress: (value: string) => boolean) => ({
  KEYLIFT_JIRA_APP_ID: z
    .string()
    .regex(
      /^ari:cloud:ecosystem::app\/[\da-f-]{36}$/,
      'must be the app id of the manifest, such as ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000000',
    )
    .optional(),
  KEYLIFT_JIRA_KEYS_URL: z
    .string()
    .refine(isAddress, { error: 'must be an https address; leave it out to use Atlassian’s own' })
    .default(atlassianKeys),
});

export const jiraConfigOf = (values: {
  readonly KEYLIFT_JIRA_APP_ID?: string | undefined;
  readonly KEYLIFT_JIRA_KEYS_URL: string;
}): { readonly jira?: JiraConfig } =>
  values.KEYLIFT_JIRA_APP_ID === undefined
    ? {}
    : { jira: { appId: values.KEYLIFT_JIRA_APP_ID, keysUrl: values.KEYLIFT_JIRA_KEYS_URL } };
