/** `keylift keys`: the keys we sign with, one after the other, and the secret they are sealed with. */
import { parseArgs } from 'node:util';
import type { Change, ToolKey } from '@keylift/core';
import { noteChange } from '../audit/note-change.js';
import { prepareNextKey, resealAll, switchKeys, type KeyRotationDeps } from '../lti/key-rotation.js';
import { sealingKeysOf } from '../lti/sealing.js';
import { configured, withStores, type OpenStores } from './configured-stores.js';
import { runCommand, terminal, UsageError, type Voice } from './run-command.js';

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

const options = { leaked: { type: 'boolean', default: false } } as const;

/** 0 done, 1 could not be done, 2 was called or configured in a way that cannot work. */
export const keys = (args: readonly string[], voice: Voice = terminal): Promise<number> =>
  runCommand(usage, args, voice, async () => {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb, ...rest] = positionals;
    if (rest.length > 0) throw new UsageError('One word says what to do.');
    const config = configured();
    return withStores(config, async (stores) => {
      const deps: KeyRotationDeps = { store: stores.lti, now: Date.now, sealingKeys: sealingKeysOf(config) };
      for (const line of await done(verb, stores, deps, values.leaked)) voice.say(line);
      return 0 as const;
    });
  });

/** What there is to say of it. */
async function done(
  verb: string | undefined,
  stores: OpenStores,
  deps: KeyRotationDeps,
  leaked: boolean,
): Promise<readonly string[]> {
  const { lti } = stores;
  // The keys are the server's, and so of each tenant.
  const note = async (change: Change) => {
    for (const { id } of await stores.listTenants())
      await noteChange(lti, Date.now, { tenantId: id, from: 'terminal' }, change);
  };
  switch (verb) {
    case 'list':
      return (await lti.listToolKeys()).map(lineOf);
    case 'prepare':
      await prepareNextKey(deps);
      await note('keys.prepared');
      return ['The next key is published. Switch to it in a day or later.'];
    case 'switch':
      await switchKeys(deps, { leaked });
      await note('keys.switched');
      return ['A new key is in force; running servers use it within a minute.'];
    case 'reseal':
      return [`${await resealAll(deps, lti)} sealed anew.`];
    default:
      throw new UsageError('Say what to do: list, prepare, switch or reseal.');
  }
}

const lineOf = ({ kid, state, since, createdAt }: ToolKey): string => [kid, state, since ?? createdAt].join('\t');
