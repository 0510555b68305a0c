/** Configuration comes from the environment, is read once, and every problem is told at once. */
import type { EmbeddingsOptions } from './connect/embeddings.js';
import { readJiraConfig, type JiraConfig } from './connect/jira/jira-config.js';
import { createSettings, must, mustBeOneOf, type Settings } from './settings.js';

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

/** Reads the variables that start with KEYLIFT_; all others belong to somebody else. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  const settings = createSettings('KEYLIFT_', env);
  const yesOrNo = must('be true or false', (value) => value === 'true' || value === 'false');
  const allowLoopback = settings.read('KEYLIFT_ALLOW_LOOPBACK', 'false', yesOrNo) === 'true';
  const isAddress = (value: string): boolean => isEndpoint(value, allowLoopback);
  const publicUrl = settings.need(
    'KEYLIFT_PUBLIC_URL',
    'is needed: the address people and platforms use, such as https://keylift.example.org',
    (value) => originProblem(value, allowLoopback),
  );
  const secret = settings.need(
    'KEYLIFT_SECRET',
    `is needed: at least 32 random characters; ${MAKE_SECRET}`,
    must(`have at least 32 characters; ${MAKE_SECRET}`, isLong),
  );
  const previousSecret = settings.read(
    'KEYLIFT_PREVIOUS_SECRET',
    undefined,
    must('be the KEYLIFT_SECRET there was before, or left out', isLong),
  );
  const demoNow = settings.read(
    'KEYLIFT_DEMO_NOW',
    undefined,
    must('be an instant such as 2026-10-20T08:00:00.000Z', isInstant),
  );
  const config = {
    host: settings.read('KEYLIFT_HOST', '127.0.0.1', must('be an address or a host name', isThere)),
    port: settings.readWhole('KEYLIFT_PORT', 3000, { from: 0, to: 65_535 }),
    publicUrl,
    databaseUrl: settings.read('KEYLIFT_DATABASE_URL', 'file:./keylift.db', databaseCheck),
    secret,
    ...(previousSecret !== undefined && { previousSecret }),
    logLevel: settings.read('KEYLIFT_LOG_LEVEL', 'info', mustBeOneOf(logLevels)) as Config['logLevel'],
    allowLoopback,
    ...(demoNow !== undefined && { demoNow }),
    trustedProxies: settings.readWhole('KEYLIFT_TRUSTED_PROXIES', 0, { from: 0, to: 10 }),
    launchesPerMinute: settings.readWhole('KEYLIFT_LAUNCHES_PER_MINUTE', 1200, { from: 1, to: 100_000 }),
    extensionRedirects: addressesIn(settings.read('KEYLIFT_EXTENSION_REDIRECTS', '', redirectsCheck)),
    ...embeddingsOf(settings, isAddress),
    ...readJiraConfig(settings, isAddress),
  };
  const problems = settings.problems();
  // In the spelling that addresses are compared in.
  return problems.length > 0 ? { problems } : { config: { ...config, publicUrl: new URL(publicUrl).origin } };
}

const MAKE_SECRET = 'make one with `openssl rand -base64 32`';
const isThere = (value: string): boolean => value !== '';
const isLong = (value: string): boolean => value.length >= 32;
const isInstant = (value: string): boolean =>
  !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;
const databaseCheck = must('start with file: (SQLite) or postgresql://', (value) =>
  /^(file:|postgres(ql)?:\/\/)./.test(value),
);

const addressesIn = (text: string): readonly string[] => text.split(/[\s,]+/).filter(isThere);
const redirectsCheck = must(
  'be https addresses with commas between them, such as https://abc.chromiumapp.org/oauth',
  (value) => addressesIn(value).every((address) => URL.canParse(address) && address.startsWith('https://')),
);

function embeddingsOf(settings: Settings, isAddress: (value: string) => boolean): Pick<Config, 'embeddings'> {
  const address = must('be an https address, such as https://models.example.org/v1/embeddings', isAddress);
  const url = settings.read('KEYLIFT_EMBEDDINGS_URL', undefined, address);
  const model = settings.read('KEYLIFT_EMBEDDINGS_MODEL', undefined, must('be the name of a model', isThere));
  const apiKey = settings.read('KEYLIFT_EMBEDDINGS_KEY', undefined, must('be a key, or left out', isThere));
  const isWhole = settings.isSet('KEYLIFT_EMBEDDINGS_URL') === settings.isSet('KEYLIFT_EMBEDDINGS_MODEL');
  if (!isWhole)
    settings.refuse('KEYLIFT_EMBEDDINGS_MODEL', 'is needed together with KEYLIFT_EMBEDDINGS_URL, and not without it');
  if (url === undefined || model === undefined) return {};
  return { embeddings: { url, model, ...(apiKey !== undefined && { apiKey }) } };
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
