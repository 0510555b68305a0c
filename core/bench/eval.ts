// `npm run --silent eval -- NAME …`: scores the engine on data files; the last line is one JSON object.
import { fileURLToPath } from 'node:url';
import { runNamed } from '../../tools/run-named.js';

process.exitCode = await runNamed(
  { command: 'eval', folders: [fileURLToPath(new URL('.', import.meta.url))], pattern: /^eval-([a-z0-9-]+)\.ts$/ },
  process.argv.slice(2),
  { out: console.log, error: console.error },
);
