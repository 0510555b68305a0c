#!/usr/bin/env node
/** `keylift COMMAND`: finds the command; what it does is in a file of its name. */
/** Gets the words after its name; resolves to the exit code. */
type Command = (args: readonly string[]) => Promise<number>;

/** Each is loaded when it is called: help does not wait for a database client. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  audit: async () => (await import('./audit.js')).audit,
  doctor: async () => (await import('./doctor.js')).doctor,
  import: async () => (await import('./import.js')).importData,
  keys: async () => (await import('./keys.js')).keys,
  lesson: async () => (await import('./lesson-check.js')).lesson,
  outbox: async () => (await import('./outbox.js')).outbox,
  person: async () => (await import('./person.js')).person,
  platforms: async () => (await import('./platforms.js')).platforms,
  serve: async () => (await import('./serve.js')).serve,
  verdicts: async () => (await import('./verdicts.js')).verdicts,
  xray: async () => (await import('./xray.js')).xray,
};

const usage = `Usage: keylift COMMAND

  audit     what administrators changed, and when
  doctor    what is wrong with each registered platform, and how to mend it
  import    okr FILE: bring in the Key Results of a CSV export
  keys      list, prepare, switch, reseal: the keys we sign with, and the secret they are sealed with
  lesson    check FOLDER: what an editor would say about the lessons in it
  outbox    list, retry, discard: what could not be delivered to a platform
  person    find, export, erase: what is kept about somebody, and the end of it
  platforms invite, list, approve, add …: the learning platforms that may launch Keylift
  serve     run the server, configured by environment variables that start with KEYLIFT_
  verdicts  what every Key Result needs, and whether its team has it
  xray      TEXT: which skills a Key Result's sentence asks for`;

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  const run = await command();
  process.exitCode = await run(args);
} else if (['help', '--help', '-h'].includes(name)) {
  console.log(usage);
} else {
  console.error(name === '' ? usage : `There is no command "${name}".\n\n${usage}`);
  process.exitCode = 2;
}
