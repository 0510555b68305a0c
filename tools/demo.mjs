// `npm run demo [-- --smoke]`: builds, then becomes the demo: its output, signals and exit code are this process's own.
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runNode } from './run-step.mjs';

const demo = fileURLToPath(new URL('../lti-tool/dist/sandbox/demo.js', import.meta.url));

// Progress goes to stderr, so that stdout holds what the demo prints and nothing else.
const build = await runNode(fileURLToPath(new URL('build.mjs', import.meta.url)), [], ['ignore', 2, 2]);
if (build.exitCode !== 0) process.exit(1);
if (!existsSync(demo)) {
  console.error(`The build made no ${demo}.`);
  process.exit(1);
}
process.argv[1] = demo;
await import(pathToFileURL(demo).href);
