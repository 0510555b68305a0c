/** `keylift person`: what is kept about somebody, for them to have, and the end of it. */
import { parseArgs } from 'node:util';
import { KeyliftError, personalData, type Person, type PersonId, type Store } from '@keylift/core';
import { runCommand, terminal, UsageError, type Voice } from './run-command.js';
import { tenantOptions, tenantUsage, withTenant } from './tenant-store.js';

const usage = `Usage: keylift person find TEXT
       keylift person export ID
       keylift person erase ID --for-good

  find    whose name or id holds the text; the id comes first
  export  all that is kept about how this person learns, as JSON: for that person alone
  erase   all of that, their places in teams, their sessions and their browsers; nothing brings it back. A new launch makes
          them known again, as somebody of whom nothing is known

${tenantUsage}`;

const options = { ...tenantOptions, 'for-good': { type: 'boolean', default: false } } as const;

/** 0 done, 1 there is no such person, 2 was called in a way that cannot work. */
export const person = (args: readonly string[], voice: Voice = terminal): Promise<number> =>
  runCommand(usage, args, voice, async () => {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb = '', text, ...rest] = positionals;
    if (!['find', 'export', 'erase'].includes(verb) || text === undefined || rest.length > 0)
      throw new UsageError('Say what to do: find TEXT, export ID or erase ID.');
    if (verb === 'erase' && !values['for-good'])
      throw new UsageError('Nothing was erased: say --for-good, for nothing brings it back.');
    return withTenant(values, async (store) => {
      if (verb === 'find') for (const { id, name = '' } of await peopleLike(store, text)) voice.say(`${id}\t${name}`);
      else if (verb === 'export') voice.say(JSON.stringify(await personalData({ store }, text as PersonId), null, 2));
      else await erase(store, text as PersonId, voice);
      return 0;
    });
  });

async function peopleLike(store: Store, text: string): Promise<readonly Person[]> {
  const wanted = text.toLowerCase();
  return (await store.listPeople()).filter(({ id, name = '' }) => `${id} ${name}`.toLowerCase().includes(wanted));
}

async function erase(store: Store, id: PersonId, { say }: Voice): Promise<void> {
  if (!(await store.getPerson(id)))
    throw new KeyliftError('not-found', `The person "${id}" is not known here.`, { field: 'ID' });
  await store.erasePerson(id);
  say(`${id}: erased.`);
}
