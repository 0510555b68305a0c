/** Forge's store, as far as the preview needs it. */
import type { Kvs } from '../src/ports';

export function memoryKvs(): Kvs {
  const values = new Map<string, unknown>();
  return {
    getMany: async (keys) => new Map(keys.flatMap((key) => (values.has(key) ? [[key, values.get(key)] as const] : []))),
    set: async (key, value) => void values.set(key, value),
    setAll: async (rows) => {
      for (const [key, value] of rows) values.set(key, value);
    },
    delete: async (keys) => {
      for (const key of keys) values.delete(key);
    },
    list: async (prefix) => ({ rows: [...values].filter(([key]) => key.startsWith(prefix)) }),
  };
}
