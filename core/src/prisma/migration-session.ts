/** One open transaction that no second migrator can enter. */
export interface MigrationSession {
  /** Checksums by name of the migrations that are in the database. */
  appliedChecksums(): Promise<ReadonlyMap<string, string>>;
  /** Runs a script of many statements. */
  run(sql: string): Promise<void>;
  record(name: string, checksum: string): Promise<void>;
  commit(): Promise<void>;
  /** Never throws: it follows a failure that is worth more. */
  rollback(): Promise<void>;
  close(): Promise<void>;
}

/** A row of the table in which Prisma, too, keeps its books. */
export interface AppliedRow {
  readonly migration_name: string;
  readonly checksum: string;
}

export const APPLIED = 'SELECT "migration_name", "checksum" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL';

export const checksumsByName = (rows: readonly AppliedRow[]): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [row.migration_name, row.checksum]));
