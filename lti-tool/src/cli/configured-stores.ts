/** The database of the configured server, for commands that look after a whole installation. */
import { KeyliftError, type LtiStore, type Stores } from '@keylift/core';
import { openPrismaStores } from '@keylift/core/prisma';
import { readConfig, type Config } from '../config.js';

export type OpenStores = Stores & { readonly lti: LtiStore };

/** What the environment says. Throws `invalid` with everything that is wrong with it. */
export function configured(): Config {
  const read = readConfig(process.env);
  if ('config' in read) return read.config;
  const problems = ['Keylift cannot work with this configuration:', ...read.problems.map((line) => `  ${line}`)];
  throw new KeyliftError('invalid', problems.join('\n'));
}

/** Opens the database, brings it up to date, and closes it again whatever happens. */
export async function withStores<Result>(
  { databaseUrl }: Pick<Config, 'databaseUrl'>,
  work: (stores: OpenStores) => Promise<Result>,
): Promise<Result> {
  const stores = await openPrismaStores(databaseUrl);
  try {
    await stores.migrate();
    return await work(stores);
  } finally {
    await stores.close();
  }
}
