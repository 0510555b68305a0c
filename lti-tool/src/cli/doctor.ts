/** `keylift doctor`: what is wrong with each registered platform, and the exact fix. */
import { createServiceTokens } from '../lti/grades/service-tokens.js';
import { examine, type Finding } from '../lti/doctor/examine.js';
import { createPlatformFetch } from '../lti/platform-fetch.js';
import { sealingKeysOf } from '../lti/sealing.js';
import { openToolKeys } from '../lti/tool-keys.js';
import { openPrismaStores } from '@keylift/core/prisma';
import { readConfig } from '../config.js';

const usage = `Usage: keylift doctor

Looks at every registered platform as a launch and a grade would, and says what to mend where.
Configured as the server is; the server must be running.`;

const names: Readonly<Record<Finding['check'], string>> = {
  registration: 'Registration',
  'own-keys': 'Our key set',
  'platform-keys': "The platform's key set",
  clock: 'Clocks',
  grades: 'Grades',
  roster: 'Members',
};

/** 0 all is well, 1 something is to be mended, 2 was called or configured in a way that cannot work. */
export async function doctor(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    console.log(usage);
    return args[0] === '--help' || args[0] === '-h' ? 0 : 2;
  }
  const read = readConfig(process.env);
  if ('problems' in read) {
    console.error(['Keylift cannot work with this configuration:', ...read.problems].join('\n'));
    return 2;
  }
  const { allowLoopback, databaseUrl, publicUrl } = read.config;
  const now = Date.now;
  const stores = await openPrismaStores(databaseUrl);
  try {
    await stores.migrate();
    const toolKeys = await openToolKeys({ store: stores.lti, now, sealingKeys: sealingKeysOf(read.config) });
    const fetch = createPlatformFetch({ allowLoopback, userAgent: 'Keylift doctor' });
    const tokens = createServiceTokens({ fetch, toolKeys, now });
    const registrations = await stores.lti.listRegistrations();
    if (registrations.length === 0)
      console.log('No platform is registered yet: "keylift platforms invite" prints an address for one.');
    let broken = 0;
    for (const registration of registrations) {
      console.log(`${registration.issuer} (${registration.product ?? 'unknown platform'})`);
      for (const finding of await examine({ fetch, tokens, publicUrl, now }, registration)) {
        for (const line of linesOf(finding)) console.log(line);
        if (!finding.ok) broken += 1;
      }
    }
    const { dead } = await stores.jobs.depth(new Date(now()).toISOString());
    if (dead > 0) console.log(`${dead} deliveries were given up; the log names them.`);
    return broken + dead === 0 ? 0 : 1;
  } finally {
    await stores.close();
  }
}

function linesOf({ check, ok, seen, fix }: Finding): readonly string[] {
  return [`  ${ok ? 'fine' : 'MEND'}  ${names[check]}: ${seen}`, ...(fix === undefined ? [] : [`        ${fix}`])];
}
