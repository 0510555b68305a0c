/** Configuration comes from the environment, is read once, and every problem is told at once. */
import { z } from 'zod';
import type { EmbeddingsOptions } from './connect/embeddings.js';
import { jiraConfigOf, jiraSettings, type JiraConfig } from './connect/jira/jira-config.js';

export interface Config {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Origin under which browsers and platforms reach this server, without a slash at the end. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly secret: string;
  /** The secret before this one, while the database still holds what it sealed. */
  readonly previousSecret?: string;
  readonly logLevel: (typeof logLevels)[number];
  /** Development only: platforms on this machine, over plain http. */
  readonly allowLoopback: boolean;
  /** Demo only: where the domain clock starts. LTI always uses the real time. */
  readonly demoNow?: string;
  /** How many proxies in front of us tell the client's address truthfully. */
  readonly trustedProxies: number;
  /** Logins and launches of one address in a minute. A school may share one address. */
  readonly launchesPerMinute: number;
  /** Exact addresses at which browser extensions of ours take the answer to a sign-in. */
  readonly extensionRedirects: readonly string[];
  /** Off unless an administrator names an endpoint: pasted texts and the names of skills go there. */
  readonly embeddings?: Pick<EmbeddingsOptions, 'url' | 'model' | 'apiKey'>;
  /** Off unless an administrator names the app. */
  readonly jira?: JiraConfig;
}

export type ReadConfig = { readonly config: Config } | { readonly problems: readonly string[] };

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `must be a whole number from ${from} to ${to}`)
    .transform(Number)
    .refine((value) => value >= from && value <= to, `must be a whole number from ${from} to ${to}`);

const schemaFor = (allowLoopback: boolean) =>
  z
    .strictObject({
      KEYLIFT_HOST: z.string().min(1, 'must be an address or a host name').default('127.0.0.1'),
      KEYLIFT_PORT: wholeNumber(0, 65_535).default(3000),
      KEYLIFT_PUBLIC_URL: z
        .string('is needed: the address people and platforms use, such as https://keylift.example.org')
        .refine((value) => originProblem(value, allowLoopback) === undefined, {
          error: (issue) => originProblem(String(issue.input), allowLoopback) ?? '',
        })
        .transform((value) => new URL(value).origin), // in the spelling that addresses are compared in
      KEYLIFT_DATABASE_URL: z
        .string()
        .regex(/^(file:|postgres(ql)?:\/\/)./, 'must start with file: (SQLite) or postgresql://')
        .default('file:./keylift.db'),
      KEYLIFT_SECRET: z
        .string('is needed: at least 32 random characters; make one with `openssl rand -base64 32`')
        .min(32, 'must have at least 32 characters; make one with `openssl rand -base64 32`'),
      KEYLIFT_PREVIOUS_SECRET: z
        .string()
        .min(32, 'must be the KEYLIFT_SECRET there was before, or left out')
        .optional(),
      KEYLIFT_LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
      KEYLIFT_ALLOW_LOOPBACK: z.enum(['true', 'false'], 'must be true or false').default('false'),
      KEYLIFT_DEMO_NOW: z.iso
        .datetime({ precision: 3, error: 'must be an instant such as 2026-10-20T08:00:00.000Z' })
        .optional(),
      KEYLIFT_TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
      KEYLIFT_LAUNCHES_PER_MINUTE: wholeNumber(1, 100_000).default(1200),
      KEYLIFT_EXTENSION_REDIRECTS: z
        .string()
        .default('')
        .transform((value) => value.split(/[\s,]+/).filter((address) => address !== ''))
        .refine((addresses) => addresses.every((address) => URL.canParse(address) && address.startsWith('https://')), {
          error: 'must be https addresses with commas between them, such as https://abc.chromiumapp.org/oauth',
        }),
      KEYLIFT_EMBEDDINGS_URL: z
        .string()
        .refine((value) => isEndpoint(value, allowLoopback), {
          error: 'must be an https address, such as https://models.example.org/v1/embeddings',
        })
        .optional(),
      KEYLIFT_EMBEDDINGS_MODEL: z.string().min(1, 'must be the name of a model').optional(),
      KEYLIFT_EMBEDDINGS_KEY: z.string().min(1, 'must be a key, or left out').optional(),
      ...jiraSettings((value) => isEndpoint(value, allowLoopback)),
    })
    .refine(
      ({ KEYLIFT_EMBEDDINGS_URL: url, KEYLIFT_EMBEDDINGS_MODEL: model }) =>
        (url === undefined) === (model === undefined),
      {
        path: ['KEYLIFT_EMBEDDINGS_MODEL'],
        error: 'is needed together with KEYLIFT_EMBEDDINGS_URL, and not without it',
      },
    );

/** Reads the variables that start with KEYLIFT_; all others belong to somebody else. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  const ours = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name.startsWith('KEYLIFT_') && value !== undefined),
  );
  const schema = schemaFor(ours['KEYLIFT_ALLOW_LOOPBACK'] === 'true');
  const read = schema.safeParse(ours);
  if (!read.success)
    return { problems: read.error.issues.flatMap((issue) => describe(issue, Object.keys(schema.shape))) };
  const { KEYLIFT_DEMO_NOW: demoNow, ...values } = read.data;
  const {
    KEYLIFT_EMBEDDINGS_URL: embeddingsUrl,
    KEYLIFT_EMBEDDINGS_MODEL: embeddingsModel,
    KEYLIFT_EMBEDDINGS_KEY: apiKey,
    KEYLIFT_PREVIOUS_SECRET: previousSecret,
  } = values;
  return {
    config: {
      host: values.KEYLIFT_HOST,
      port: values.KEYLIFT_PORT,
      publicUrl: values.KEYLIFT_PUBLIC_URL,
      databaseUrl: values.KEYLIFT_DATABASE_URL,
      secret: values.KEYLIFT_SECRET,
      ...(previousSecret !== undefined && { previousSecret }),
      logLevel: values.KEYLIFT_LOG_LEVEL,
      allowLoopback: values.KEYLIFT_ALLOW_LOOPBACK === 'true',
      ...(demoNow !== undefined && { demoNow }),
      trustedProxies: values.KEYLIFT_TRUSTED_PROXIES,
      launchesPerMinute: values.KEYLIFT_LAUNCHES_PER_MINUTE,
      extensionRedirects: values.KEYLIFT_EXTENSION_REDIRECTS,
      ...jiraConfigOf(values),
      ...(embeddingsUrl !== undefined &&
        embeddingsModel !== undefined && {
          embeddings: { url: embeddingsUrl, model: embeddingsModel, ...(apiKey !== undefined && { apiKey }) },
        }),
    },
  };
}

/** Names the variable and what it must be, never what it was. */
function describe(issue: z.core.$ZodIssue, known: readonly string[]): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [`${String(issue.path[0])} ${issue.message}`];
  return issue.keys.map((name) => `${name} is not a setting of Keylift; there are ${known.join(', ')}`);
}

function isEndpoint(value: string, allowLoopback: boolean): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return (
    url?.protocol === 'https:' || (allowLoopback && url?.protocol === 'http:' && loopbackHosts.includes(url.hostname))
  );
}

function originProblem(value: string, allowLoopback: boolean): string | undefined {
  const example = 'such as https://keylift.example.org';
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return `must be an https address, ${example}`;
  if (url.href !== `${url.origin}/`) return `must be an origin without path, query or user name, ${example}`;
  if (url.protocol === 'http:' && !(allowLoopback && loopbackHosts.includes(url.hostname)))
    return `must be https (http is for localhost with KEYLIFT_ALLOW_LOOPBACK=true), ${example}`;
  return undefined;
}
