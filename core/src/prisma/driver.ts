/**
 * The way to a database below Prisma: what is written as SQL needs neither its compiler nor its memory. A launch, a session
 * and the outbox go this way, so that a server that only launches never loads the rest.
 */
import type { Prisma, PrismaClient } from './generated/sqlite/client.js';
import type { Row } from './rows.js';
import { Sql } from './sql.js';

export interface Driver {
  /** Every column as its table declares it: BIGINT as a bigint, BOOLEAN as a boolean. */
  query(statement: Sql): Promise<readonly Row[]>;
  /** How many rows it changed. */
  execute(statement: Sql): Promise<number>;
  /** All of them or none, in one commit; how many rows each changed. */
  commit(statements: readonly Sql[], onDisk: OnDisk): Promise<readonly number[]>;
  /** Resolves when everything committed before the call is on the disk. */
  settle(): Promise<void>;
  /** Prisma on the same database; loaded when it is asked for. */
  readonly prisma: () => Promise<PrismaClient>;
  close(): Promise<void>;
}

/**
 * `now`: when the promise resolves. `soon`: others see it, and it outlives the process; a power cut may take it until
 * `settle`. For what somebody simply does again, and for a part of something that is settled as a whole.
 */
export type OnDisk = 'now' | 'soon';

type Raw = <T>(query: TemplateStringsArray | Sql, ...values: ConstructorParameters<typeof Sql>[1]) => Promise<T>;

/**
 * What queries are sent through. The SQLite client gives the type because it can do less; the cast of the other one hides
 * what differs, so everything that goes through it is tested on both databases.
 */
export interface Db extends Omit<Prisma.TransactionClient, '$queryRaw' | '$executeRaw'> {
  readonly $queryRaw: Raw;
  readonly $executeRaw: (...query: Parameters<Raw>) => Promise<number>;
}

/** SQL goes to the driver; a table is Prisma's, which is loaded at the first call. */
export function lazyDb({ query, execute, prisma }: Driver): Db {
  const tables = new Proxy(
    {},
    {
      get: (_, table: string) =>
        new Proxy(
          {},
          {
            get:
              (_, action: string) =>
              async (...args: readonly unknown[]) => {
                const client = (await prisma()) as unknown as Record<
                  string,
                  Record<string, (...a: unknown[]) => unknown>
                >;
                return client[table]?.[action]?.(...args);
              },
          },
        ),
    },
  );
  return withRaw(tables, query, execute);
}

/** Inside a transaction of Prisma, SQL has to go the same way as everything else. */
export const transactionDb = (client: Prisma.TransactionClient): Db =>
  withRaw(
    client,
    (statement) => client.$queryRaw(statement as unknown as Prisma.Sql),
    (statement) => client.$executeRaw(statement as unknown as Prisma.Sql),
  );

function withRaw(tables: object, query: Driver['query'], execute: Driver['execute']): Db {
  const ours = new Map<string | symbol, unknown>([
    ['$queryRaw', (...[text, ...values]: Parameters<Raw>) => query(toSql(text, values))],
    ['$executeRaw', (...[text, ...values]: Parameters<Raw>) => execute(toSql(text, values))],
  ]);
  return new Proxy(tables, { get: (target, name) => ours.get(name) ?? Reflect.get(target, name) }) as Db;
}

const toSql = (text: TemplateStringsArray | Sql, values: ConstructorParameters<typeof Sql>[1]): Sql =>
  text instanceof Sql ? text : new Sql(text, values);
