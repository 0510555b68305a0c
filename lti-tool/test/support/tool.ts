/** The product's app on a free port, with stores of the test's choice. */
import { Writable } from 'node:stream';
import {
  createMemoryStores,
  type Keylift,
  type LtiSession,
  type LtiStore,
  type Registration,
  type Stores,
} from '@keylift/core';
import { createApp } from '../../src/surface.js';
import type { JiraOptions } from '../../src/connect/jira/connect-jira.js';
import { createLog } from '../../src/log.js';
import { createPlatformFetch, type PlatformFetch } from '../../src/lti/platform-fetch.js';
import { keyFor, keysFor, sealingKeysOf } from '../../src/lti/sealing.js';
import { openToolKeys, type ToolKeys } from '../../src/lti/tool-keys.js';
import { ingestFor } from '../../src/use-cases.js';
import { listen } from './listen.js';

export interface Tool {
  readonly origin: string;
  readonly stores: Stores & { readonly lti: LtiStore };
  readonly toolKeys: ToolKeys;
  readonly platformFetch: PlatformFetch;
  /** The real time as the tool sees it; a test may move it. */
  readonly clock: { ahead: number };
  readonly now: () => number;
  /** Everything written to the log so far. */
  readonly logged: () => string;
  readonly close: () => Promise<void>;
}

export interface ToolOptions {
  readonly stores: Stores & { readonly lti: LtiStore };
  readonly registrations?: readonly Registration[];
  readonly keyliftFor?: (session: LtiSession) => Keylift;
  readonly webRoot?: string;
  readonly launchesPerMinute?: number;
  readonly extensionRedirects?: readonly string[];
  /** The Jira app that belongs to the tool. */
  readonly jira?: Pick<JiraOptions, 'appId' | 'keysUrl'> & Partial<JiraOptions>;
  /** The address browsers use, when this is one of several processes behind it; its own otherwise. */
  readonly publicUrl?: string;
}

export const secret = 'a secret only the tests of this repository know';

/** Use cases that only say hello: what a launch needs when the test is about the launch. */
const silentKeylift = { welcome: async () => ({}) } as unknown as Keylift;

/** Making RSA keys is slow, so the tools of one test file share theirs. */
let sharedKeys: Promise<ToolKeys> | undefined;
const toolKeysOfThisFile = () =>
  (sharedKeys ??= openToolKeys({
    store: createMemoryStores().lti,
    now: Date.now,
    sealingKeys: sealingKeysOf({ secret }),
  }));

export async function startTool(options: ToolOptions): Promise<Tool> {
  const { stores, registrations = [], keyliftFor = () => silentKeylift } = options;
  const clock = { ahead: 0 };
  const now = () => Date.now() + clock.ahead;
  const realTime = () => new Date(now()).toISOString();
  for (const registration of registrations) {
    await stores.lti.putRegistration(registration);
    await stores.lti.addDeployment({ registrationId: registration.id, deploymentId: 'deployment-1' });
  }
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const toolKeys = await toolKeysOfThisFile();
  const platformFetch = createPlatformFetch({ allowLoopback: true, userAgent: 'Keylift test' });
  const { origin, close } = await listen((own) =>
    createApp({
      publicUrl: options.publicUrl ?? own,
      stores,
      keyliftFor,
      welcomeFor: keyliftFor,
      toolKeys,
      tokenKey: keyFor('session-token', secret),
      replyKey: keyFor('content-reply', secret),
      sealingKeys: sealingKeysOf({ secret }),
      platformFetch,
      now,
      log: createLog('info', sink),
      version: '0.0.0',
      webRoot: options.webRoot ?? '/nowhere',
      trustedProxies: 0,
      launchesPerMinute: options.launchesPerMinute ?? 100_000,
      extensionRedirects: options.extensionRedirects ?? [],
      jira: options.jira && {
        accountKeys: keysFor('jira-account', { secret }),
        clock: realTime,
        ingestFor: ingestFor({ stores, clock: realTime }),
        ...options.jira,
      },
    }),
  );
  return { origin, stores, toolKeys, platformFetch, clock, now, logged: () => lines.join(''), close };
}
