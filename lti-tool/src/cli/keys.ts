/** `keylift keys`: the keys we sign with, one after the other, and the secret they are sealed with. */
import { parseArgs } from 'node:util';
import { KeyliftError, type ToolKey } from '@keylift/core';
import { openPrismaStores } from '@keylift/core/prisma';
import { readConfig } from '../config.js';
import { prepareNextKey, resealAll, switchKeys, type KeyRotationDeps } from '../lti/key-rotation.js';
import { sealingKeysOf } from '../lti/sealing.js';

const usage = `Usage: keylift keys list
       keylift keys prepare
       keylift keys switch [--leaked]
       keylift keys reseal

  list     each key, its state and since when
  prepare  publishes the key that will sign next
  switch   signs with it from now on; it must have been published for a day. With --leaked the key in force
           is replaced and withdrawn at once: platforms that remember our keys refuse us for as long as they do
  reseal   after KEYLIFT_SECRET was changed: seals everything with the new one; then KEYLIFT_PREVIOUS_SECRET can go

A running server does all this by itself every ninety days, and notices a change within a minute.
Configured as the server is, by environment variables that start with KEYLIFT_.`;

const options = {
  leaked: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;
const read = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });

/** 0 done, 1 could not be done, 2 was called or configured in a way that cannot work. */
export async function keys(args: readonly string[]): Promise<number> {
  let words: ReturnType<typeof read>;
  try {
    words = read(args);
  } catch (error) {
    return complain(2, error instanceof Error ? error.message : 'Unknown option', usage);
  }
  const [verb, ...rest] = words.positionals;
  if (words.values.help) {
    console.log(usage);
    return 0;
  }
  if (rest.length > 0 || verb === undefined) return complain(2, usage);
  const configured = readConfig(process.env);
  if ('problems' in configured)
    return complain(2, 'Keylift cannot work with this configuration:', ...configured.problems);
  const stores = await openPrismaStores(configured.config.databaseUrl);
  const deps: KeyRotationDeps = { store: stores.lti, now: Date.now, sealingKeys: sealingKeysOf(configured.config) };
  try {
    await stores.migrate();
    switch (verb) {
      case 'list':
        for (const line of (await stores.lti.listToolKeys()).map(lineOf)) console.log(line);
        return 0;
      case 'prepare':
        await prepareNextKey(deps);
        console.log('The next key is published. Switch to it in a day or later.');
        return 0;
      case 'switch':
        await switchKeys(deps, { leaked: words.values.leaked });
        console.log('A new key is in force; running servers use it within a minute.');
        return 0;
      case 'reseal':
        console.log(`${await resealAll(deps, stores.lti)} sealed anew.`);
        return 0;
      default:
        return complain(2, usage);
    }
  } catch (error) {
    if (error instanceof KeyliftError) return complain(1, error.message);
    throw error;
  } finally {
    await stores.close();
  }
}

const lineOf = ({ kid, state, since, createdAt }: ToolKey): string => [kid, state, since ?? createdAt].join('\t');

function complain(code: number, ...lines: readonly string[]): number {
  console.error(lines.join('\n'));
  return code;
}
