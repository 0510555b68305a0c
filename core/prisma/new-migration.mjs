// Writes the next SQL migration for both databases from what changed in models.prisma:
//   node core/prisma/new-migration.mjs add_team_colour
// It needs no engine download and no database: it lets @prisma/schema-engine-wasm compare two schema texts, the one of the
// last migration (migrated.prisma) and today's. That package has no documented interface, so it is pinned and used at
// development time only. Read the SQL before you commit it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';

const here = dirname(fileURLToPath(import.meta.url));
const slug = process.argv[2] ?? '';
if (!/^[a-z0-9_]+$/.test(slug)) {
  console.error('Usage: node core/prisma/new-migration.mjs NAME (a to z, 0 to 9 and _)');
  process.exit(1);
}

/** Comparing texts needs no server, yet the engine first asks whether the schema exists and which version answers. */
const pretendPostgres = {
  provider: 'postgres',
  adapterName: 'pretend',
  queryRaw: async () => ({
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [5, 7, 0], // boolean, text, int32
    rows: [[true, 'PostgreSQL 14.0', 140000]],
  }),
  executeRaw: async () => 0,
  executeScript: async () => undefined,
  dispose: async () => undefined,
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  startTransaction: () => Promise.reject(new Error('There is no database behind this adapter.')),
};
const adapters = {
  sqlite: new PrismaLibSql({ url: ':memory:' }),
  postgresql: {
    provider: 'postgres',
    adapterName: 'pretend',
    connect: async () => pretendPostgres,
    connectToShadowDb: async () => pretendPostgres,
  },
};

async function loadSchemaEngine() {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bindings = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href);
  const wasm = readFileSync(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error('schema engine:', message) };
  return bindings.SchemaEngine;
}

const SchemaEngine = await loadSchemaEngine();
const models = readFileSync(join(here, 'models.prisma'), 'utf8');
const snapshot = join(here, 'migrated.prisma');
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const withDatasource = (provider, text) => `datasource db {\n  provider = "${provider}"\n}\n${text}`;

for (const [provider, adapter] of Object.entries(adapters)) {
  const today = { path: 'today.prisma', content: withDatasource(provider, models) };
  const last = existsSync(snapshot)
    ? {
        tag: 'schemaDatamodel',
        files: [{ path: 'last.prisma', content: withDatasource(provider, readFileSync(snapshot, 'utf8')) }],
      }
    : { tag: 'empty' };
  const engine = await SchemaEngine.new(
    { datamodels: [[today.path, today.content]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  const { stdout } = await engine.diff({
    from: last,
    to: { tag: 'schemaDatamodel', files: [today] },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  // The schema is the one of the connection; creating it needs a right that an ordinary role lacks, even where it exists.
  const sql = stdout.replace(/-- CreateSchema\nCREATE SCHEMA .*\n\n/, '');
  if (/^\s*(--.*)?\s*$/.test(sql)) {
    console.log(`${provider}: nothing changed`);
    continue;
  }
  const folder = join(here, provider, 'migrations', `${stamp}_${slug}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  console.log(`${provider}: ${folder}`);
}
writeFileSync(snapshot, models);
process.exit(0); // the engine keeps the process alive
