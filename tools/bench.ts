// `npm run --silent bench -- NAME`: measures beside a peer in the same run; the last line is one JSON object.
import { fileURLToPath } from 'node:url';
import { runNamed } from './run-named.js';

const root = new URL('..', import.meta.url);

process.exitCode = await runNamed(
  {
    command: 'bench',
    folders: ['core/bench', 'lti-tool/bench', 'jira-forge-app/bench', 'browser-extension/bench'].map((folder) =>
      fileURLToPath(new URL(folder, root)),
    ),
    pattern: /^(?!eval\b)([a-z0-9-]+)\.ts$/,
  },
  process.argv.slice(2),
  { out: console.log, error: console.error },
);
