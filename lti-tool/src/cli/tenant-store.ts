/** The database a command works on, and which tenant in it is meant. */
import { existsSync } from 'node:fs';
import { KeyliftError, type Store, type Stores, type TenantId } from '@keylift/core';
import { withStores } from './configured-stores.js';

export interface TenantChoice {
  /** `file:` or `postgresql:`; else KEYLIFT_DATABASE_URL, else what `serve` takes by itself. */
  readonly database?: string | undefined;
  /** Needed where there are several. */
  readonly tenant?: string | undefined;
}

export const tenantOptions = { database: { type: 'string' }, tenant: { type: 'string' } } as const;

export const tenantUsage = `  --database URL   file: (SQLite) or postgresql://; without it KEYLIFT_DATABASE_URL, else file:./keylift.db
  --tenant ID      whose data; needed only where there are several tenants`;

/** Opens the database, works on the tenant's store, and closes it again whatever happens. */
export async function withTenant<Result>(
  { database = process.env['KEYLIFT_DATABASE_URL'] ?? 'file:./keylift.db', tenant }: TenantChoice,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  if (!/^(file:|postgres(ql)?:\/\/)./.test(database)) throw invalid('must start with file: or postgresql://');
  const file = /^file:(?:\/\/(?=\/))?([^?]+)/.exec(database)?.[1];
  if (file !== undefined && !existsSync(file)) throw invalid(`names ${file}, which is not there`);
  return withStores({ databaseUrl: database }, async (stores) =>
    work(stores.forTenant(await tenantNamed(stores, tenant))),
  );
}

/** The one there is, unless another is named. */
export async function tenantNamed(stores: Pick<Stores, 'listTenants'>, name: string | undefined): Promise<TenantId> {
  const ids = (await stores.listTenants()).map(({ id }) => id);
  const found = name === undefined && ids.length === 1 ? ids[0] : ids.find((id) => id === name);
  if (found) return found;
  throw new KeyliftError('invalid', `Name the tenant with --tenant; there are ${ids.join(', ') || 'none yet'}.`, {
    field: '--tenant',
  });
}

const invalid = (problem: string): KeyliftError =>
  new KeyliftError('invalid', `--database ${problem}.`, { field: '--database' });
