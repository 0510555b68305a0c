/** `keylift doctor`: what is wrong with this server and each registered platform, and the exact fix. */
import { parseArgs } from 'node:util';
import type { Locale, Registration } from '@keylift/core';
import type { Config } from '../config.js';
import { look, stepsOf, type DoctorDeps, type Step } from '../doctor/doctor.js';
import type { Result } from '../doctor/finding.js';
import { tell, wordsOf } from '../doctor/tell.js';
import { createServiceTokens } from '../lti/grades/service-tokens.js';
import { createPlatformFetch } from '../lti/platform-fetch.js';
import { sealingKeysOf } from '../lti/sealing.js';
import { openToolKeys } from '../lti/tool-keys.js';
import { configured, withStores, type OpenStores } from './configured-stores.js';
import { runCommand, terminal, UsageError, type Voice } from './run-command.js';

const usage = `Usage: keylift doctor [--registration ID] [--language en|de]

Looks at this server and at every registered platform as a launch and a grade would, and says what to mend where.

  --registration ID  this platform only; "keylift platforms list" shows the ids
  --language         of what is said: en, which is the default, or de

Configured as the server is, by environment variables that start with KEYLIFT_; the server must be running. What only a course
or a browser can show is on the page "Doctor" of Keylift itself. Ctrl + C ends it.`;

const options = { registration: { type: 'string' }, language: { type: 'string', default: 'en' } } as const;

/** 0 nothing is to be mended, 1 something is, 2 was called or configured in a way that cannot work. */
export const doctor = (args: readonly string[], voice: Voice = terminal): Promise<number> =>
  runCommand(usage, args, voice, async () => {
    const { values } = parseArgs({ args: [...args], options });
    const { language, registration } = values;
    if (language !== 'en' && language !== 'de') throw new UsageError('--language must be en or de.');
    const config = configured();
    return withStores(config, (stores) => examineAll(stores, config, { language, registration, say: voice.say }));
  });

interface Asked {
  readonly language: Locale;
  readonly registration: string | undefined;
  readonly say: Voice['say'];
}

async function examineAll(
  stores: OpenStores,
  config: Config,
  { language, registration: only, say }: Asked,
): Promise<0 | 1> {
  const { allowLoopback, publicUrl, trustedProxies } = config;
  const now = Date.now;
  const toolKeys = await openToolKeys({ store: stores.lti, now, sealingKeys: sealingKeysOf(config) });
  const fetch = createPlatformFetch({ allowLoopback, userAgent: 'Keylift doctor' });
  const tokens = createServiceTokens({ fetch, toolKeys, now });
  const deps = { fetch, toolKeys, tokens, store: stores.lti, jobs: stores.jobs, publicUrl, trustedProxies, now };
  const all = await stores.lti.listRegistrations();
  const registrations = all.filter(({ id }) => only === undefined || id === only);
  if (only !== undefined && registrations.length === 0)
    throw new UsageError('There is no such platform; "keylift platforms list" has them.');
  const { page } = wordsOf[language];
  let worst: readonly Result[] = [];
  if (only === undefined) {
    say(page.server);
    worst = [...worst, ...(await examine(deps, { of: 'server' }, { language, say }))];
    if (all.length === 0) say('No platform is registered yet: "keylift platforms invite" prints an address for one.');
  }
  for (const registration of registrations) {
    say(`${registration.issuer} (${registration.product ?? page.unknown})`);
    for (const step of stepsOf(registration))
      worst = [...worst, ...(await examine(deps, step, { language, say }, registration))];
  }
  return worst.includes('fail') ? 1 : 0;
}

/** Says each finding as soon as it is there: some platforms are slow. */
async function examine(
  deps: DoctorDeps,
  step: Step,
  { language, say }: Pick<Asked, 'language' | 'say'>,
  registration?: Registration,
): Promise<readonly Result[]> {
  const findings = await look(deps, step);
  for (const finding of findings) {
    const { fix, said, seen, title } = tell(language, finding, registration?.product);
    say(`  ${said}: ${title}. ${seen}`);
    if (fix !== undefined && finding.result !== 'ok') say(`      ${fix}`);
  }
  return findings.map(({ result }) => result);
}
