/** `keylift serve`: runs until it is told to end. */
import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import { createLog } from '../log.js';
import { startServer } from '../server.js';

const usage =
  'Usage: keylift serve\n\nConfigured by environment variables that start with KEYLIFT_; all others are ignored.';

/** 0 ended when asked, 1 failed, 2 was called or configured in a way that cannot work. */
export async function serve(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...args], options: { help: { type: 'boolean', short: 'h' } } });
    if (values.help) {
      console.log(usage);
      return 0;
    }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : 'Unknown option'}\n\n${usage}`);
    return 2;
  }

  const read = readConfig(process.env);
  if ('problems' in read) {
    console.error(
      ['Keylift cannot start with this configuration:', ...read.problems.map((line) => `  ${line}`)].join('\n'),
    );
    return 2;
  }
  const log = createLog(read.config.logLevel);
  const asked = nextSignal();
  try {
    const server = await startServer(read.config, log);
    await asked;
    await server.close();
    return 0;
  } catch (error) {
    log.fatal({ err: error }, 'keylift could not run');
    return 1;
  }
}

/** A second signal finds no listener and ends the process at once. */
function nextSignal(): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
      done();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  });
}
