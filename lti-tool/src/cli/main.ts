#!/usr/bin/env node
/** `keylift COMMAND`: finds the command; what it does is in a file of its name. */
import { lesson } from './lesson-check.js';
import { serve } from './serve.js';

/** Gets the words after its name; resolves to the exit code. */
type Command = (args: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, Command>> = { lesson: (args) => lesson(args), serve };

const usage = `Usage: keylift COMMAND

  lesson  check FOLDER: what an editor would say about the lessons in it
  serve   run the server, configured by environment variables that start with KEYLIFT_`;

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  process.exitCode = await command(args);
} else if (['help', '--help', '-h'].includes(name)) {
  console.log(usage);
} else {
  console.error(name === '' ? usage : `There is no command "${name}".\n\n${usage}`);
  process.exitCode = 2;
}
