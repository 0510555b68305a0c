// Turns models.prisma into two schemas and two typed clients, one for each database.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const prismaCli = createRequire(import.meta.url).resolve('prisma/build/index.js');
const models = readFileSync(join(here, 'models.prisma'), 'utf8');

for (const provider of ['sqlite', 'postgresql']) {
  const folder = join(here, provider);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'schema.prisma'),
    `// Made from ../models.prisma by ../generate-clients.mjs; changes here are lost.
generator client {
  provider            = "prisma-client"
  output              = "../../src/prisma/generated/${provider}"
  importFileExtension = "js"
  // Half the size of the fast one, and 40 MB less in a running server; the plans of queries are kept either way.
  compilerBuild       = "small"
}

datasource db {
  provider = "${provider}"
}

${models}`,
  );
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [prismaCli, 'generate', '--no-hints', '--schema', join(folder, 'schema.prisma')],
    {
      cwd: join(here, '..'),
      encoding: 'utf8',
      env: {
        ...process.env,
        // `generate` looks for the schema engine but never starts it; any existing file spares the download.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    },
  );
  if (status !== 0) {
    console.error(stdout, stderr);
    console.error(`prisma generate failed for ${provider}: ${error?.message ?? `exit ${status}`}`);
    process.exit(1);
  }
}
