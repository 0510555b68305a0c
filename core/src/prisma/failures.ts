/** What went wrong in a database, in the words of the core. */
import { KeyliftError } from '../errors.js';

/** The part of a driver's complaint that both drivers share; Prisma keeps it in `meta.driverAdapterError.cause`. */
interface Complaint {
  readonly kind?: unknown;
  readonly originalCode?: unknown;
}

function complaintOf(error: unknown): Complaint {
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: Complaint } } };
  return meta?.driverAdapterError?.cause ?? {};
}

const isObject = (error: unknown): error is object => typeof error === 'object' && error !== null;

export const isUniqueViolation = (error: unknown): boolean =>
  isObject(error) && complaintOf(error).kind === 'UniqueConstraintViolation';

export const isForeignKeyViolation = (error: unknown): boolean =>
  isObject(error) && complaintOf(error).kind === 'ForeignKeyConstraintViolation';

/** PostgreSQL's "invalid byte sequence": a text holds U+0000. */
const NUL_IN_TEXT = '22021';

export const nulInText = (cause?: unknown): KeyliftError =>
  new KeyliftError('invalid', '[prisma-store] A text holds the character U+0000.', { cause });

export const existsAlready = (cause?: unknown): KeyliftError =>
  new KeyliftError('conflict', '[prisma-store] This exists already.', { cause });

export function asKeyliftError(cause: unknown): KeyliftError {
  if (cause instanceof KeyliftError) return cause;
  const { kind, originalCode } = isObject(cause) ? complaintOf(cause) : {};
  if (kind === 'UniqueConstraintViolation') return existsAlready(cause);
  if (kind === 'TableDoesNotExist' || kind === 'ColumnNotFound') {
    return new KeyliftError('unavailable', '[prisma-store] The tables are missing or old; run migrate() first.', {
      cause,
    });
  }
  if (kind === 'DatabaseNotReachable') {
    return new KeyliftError('unavailable', '[prisma-store] The database cannot be reached; is it running?', { cause });
  }
  if (originalCode === NUL_IN_TEXT) return nulInText(cause);
  return new KeyliftError('unavailable', '[prisma-store] The database did not do it; try again.', { cause });
}

/** The same adapter, whose methods fail with `KeyliftError` and nothing else. */
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
