/** Forge's store in memory, with its limits and a count of what is asked of it. */
import type { Kvs } from '../src/ports';

const largestValue = 240 * 1024;

export interface FakeKvs extends Kvs {
  readonly values: Map<string, unknown>;
  readonly asked: { reads: number; writes: number };
  /** The next write of a key that starts so does not arrive. */
  breakOn(prefix: string): void;
}

export function fakeKvs(): FakeKvs {
  const values = new Map<string, unknown>();
  const asked = { reads: 0, writes: 0 };
  let broken: string | undefined;
  const check = (key: string, value: unknown): void => {
    if (broken !== undefined && key.startsWith(broken)) {
      broken = undefined;
      throw new Error('the store did not answer');
    }
    if (!/^[\w:.\s#-]{1,500}$/.test(key)) throw new Error(`no key: ${key}`);
    if (Buffer.byteLength(JSON.stringify(value)) > largestValue) throw new Error(`too large: ${key}`);
  };
  const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  return {
    values,
    asked,
    breakOn: (prefix) => void (broken = prefix),
    getMany: async (keys) => {
      if (keys.length > 25) throw new Error('too many keys');
      asked.reads += 1;
      return new Map(keys.flatMap((key) => (values.has(key) ? [[key, copy(values.get(key))] as const] : [])));
    },
    set: async (key, value) => {
      asked.writes += 1;
      check(key, value);
      values.set(key, copy(value));
    },
    setAll: async (rows) => {
      if (rows.length > 25) throw new Error('too many keys');
      asked.writes += 1;
      for (const [key, value] of rows) check(key, value);
      for (const [key, value] of rows) values.set(key, copy(value));
    },
    delete: async (keys) => {
      asked.writes += 1;
      for (const key of keys) values.delete(key);
    },
    list: async (prefix, cursor) => {
      asked.reads += 1;
      const found = [...values].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
      const from = Number(cursor ?? 0);
      const rows = found.slice(from, from + 20).map(([key, value]) => [key, copy(value)] as const);
      return { rows, ...(from + 20 < found.length && { next: String(from + 20) }) };
    },
  };
}
