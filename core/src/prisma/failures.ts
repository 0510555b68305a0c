/** What went wrong in a database, in the words of the core. */
import { KeyliftError } from '../errors.js';

/** The part of a complaint that both databases share; Prisma keeps it in `meta.driverAdapterError.cause`. */
interface Complaint {
  readonly kind?: unknown;
  readonly originalCode?: unknown;
  readonly originalMessage?: unknown;
}

function complaintOf(error: object): Complaint {
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: Complaint } } };
  return meta?.driverAdapterError?.cause ?? complaintOfDriver(error);
}

/** SQLite's extended result codes (https://sqlite.org/rescode.html) and PostgreSQL's SQLSTATE (its Appendix A). */
const kinds: Readonly<Record<string, string>> = {
  1555: 'UniqueConstraintViolation',
  2067: 'UniqueConstraintViolation',
  787: 'ForeignKeyConstraintViolation',
  1811: 'ForeignKeyConstraintViolation',
  23505: 'UniqueConstraintViolation',
  23503: 'ForeignKeyConstraintViolation',
  '42P01': 'TableDoesNotExist',
  42703: 'ColumnNotFound',
};

/** What a driver throws when Prisma is not between. */
function complaintOfDriver(error: object): Complaint {
  const { code, rawCode, message } = error as { code?: unknown; rawCode?: unknown; message?: unknown };
  return { kind: kinds[String(rawCode ?? code)], originalCode: rawCode ?? code, originalMessage: message };
}

const isObject = (error: unknown): error is object => typeof error === 'object' && error !== null;

export const isUniqueViolation = (error: unknown): boolean =>
  isObject(error) && complaintOf(error).kind === 'UniqueConstraintViolation';

export const isForeignKeyViolation = (error: unknown): boolean =>
  isObject(error) && complaintOf(error).kind === 'ForeignKeyConstraintViolation';

/** PostgreSQL's "invalid byte sequence": a text holds U+0000. */
const NUL_IN_TEXT = '22021';

/** The adapter for libSQL knows this complaint only without the prefix that libSQL puts before it. */
const NO_SUCH = /no such (table|column)/;

export const nulInText = (cause?: unknown): KeyliftError =>
  new KeyliftError('invalid', '[prisma-store] A text holds the character U+0000.', { cause });

export const existsAlready = (cause?: unknown): KeyliftError =>
  new KeyliftError('conflict', '[prisma-store] This exists already.', { cause });

/** As Node says it to the migration runner, which uses the driver without Prisma. */
const isUnreachable = (error: unknown): boolean =>
  isObject(error) && 'code' in error && /^(ECONN|ENOTFOUND|EHOST|ETIMEDOUT)/.test(String(error.code));

/** Mistakes in this package; "try again" would hide them. */
const isOurBug = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof ReferenceError || error instanceof SyntaxError;

/** What to throw instead of `cause`: a `KeyliftError`, or `cause` itself where the database is not to blame. */
export function asKeyliftError(cause: unknown): unknown {
  if (cause instanceof KeyliftError || isOurBug(cause)) return cause;
  const { kind, originalCode, originalMessage } = isObject(cause) ? complaintOf(cause) : {};
  if (kind === 'UniqueConstraintViolation') return existsAlready(cause);
  if (kind === 'TableDoesNotExist' || kind === 'ColumnNotFound' || NO_SUCH.test(String(originalMessage))) {
    return new KeyliftError('unavailable', '[prisma-store] The tables are missing or old; run migrate() first.', {
      cause,
    });
  }
  if (kind === 'DatabaseNotReachable' || isUnreachable(cause)) {
    return new KeyliftError('unavailable', '[prisma-store] The database cannot be reached; is it running?', { cause });
  }
  if (originalCode === NUL_IN_TEXT) return nulInText(cause);
  return new KeyliftError('unavailable', '[prisma-store] The database did not do it; try again.', { cause });
}

/** The same adapter, whose methods fail in the words of the core. */
export function withKeyliftErrors<T extends object>(adapter: T): T {
  const translated = Object.entries(adapter).map(([name, member]: [string, unknown]) => [
    name,
    typeof member === 'function' ? translate(member as AsyncMethod) : member,
  ]);
  return Object.fromEntries(translated) as T;
}

type AsyncMethod = (...args: readonly unknown[]) => Promise<unknown>;

const translate =
  (method: AsyncMethod): AsyncMethod =>
  async (...args) => {
    try {
      return await method(...args);
    } catch (error) {
      throw asKeyliftError(error);
    }
  };
