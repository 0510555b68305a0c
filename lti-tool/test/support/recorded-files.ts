/** The recordings as they are kept (fixtures/moodle/README.md), and of each what the tests look at. */
import { readFileSync } from 'node:fs';
import type { Claims } from './platform.js';

export interface RecordedLaunch {
  readonly login_initiation: {
    readonly headers: Readonly<Record<string, string>>;
    readonly form_params: Readonly<Record<string, string>>;
    readonly tool_auth_request: { readonly params: Readonly<Record<string, string>> };
  };
  readonly auth_response: {
    readonly headers: Readonly<Record<string, string>>;
    readonly form_fields: readonly string[];
    readonly id_token_header: Readonly<Record<string, string>>;
    readonly id_token_claims: Claims;
  };
}

export interface Exchange {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
}

type Answered = Exchange['response'];

interface RecordedFiles {
  readonly 'auth-errors': {
    readonly posted_to_redirect_uri: Readonly<Record<string, string>>;
    readonly html_404_no_redirect: readonly string[];
  };
  readonly 'ags-lineitems': {
    readonly two_linked: { readonly launch_ags_claim_while_two_linked: Readonly<Record<string, unknown>> };
  };
  readonly 'ags-score-sequence': {
    readonly steps: readonly {
      readonly step: string;
      readonly results_after: readonly { readonly comment?: string }[];
    }[];
  };
  readonly 'deep-linking-responses': {
    readonly responses: {
      readonly mixed: { readonly payload: Readonly<Record<string, readonly { readonly type: string }[]>> };
    };
    readonly browser: readonly [{ readonly form_after: Readonly<Record<string, string>> }];
  };
  readonly 'dynreg-openid-configuration': Omit<Answered, 'body'> & {
    readonly request: { readonly url: string };
    readonly body: {
      readonly 'https://purl.imsglobal.org/spec/lti-platform-configuration': {
        readonly variables: readonly string[];
        readonly messages_supported: readonly { readonly type: string }[];
      };
    };
  };
  readonly 'dynreg-registration': Readonly<Record<'response' | 'replay' | 'noauth' | 'badtoken', Answered>> & {
    readonly stored_config_after: { readonly state: string; readonly coursevisible: string };
  };
}

const fileOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/moodle/${name}.json`, import.meta.url), 'utf8'));

export const recorded = <Name extends keyof RecordedFiles>(name: Name): RecordedFiles[Name] =>
  fileOf(name) as RecordedFiles[Name];

export const recordedLaunch = (name: string): RecordedLaunch => fileOf(name) as RecordedLaunch;

export const recordedExchanges = (...names: readonly string[]): readonly Exchange[] =>
  names.flatMap((name) => (fileOf(name) as { readonly exchanges: readonly Exchange[] }).exchanges);
