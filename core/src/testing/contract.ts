/** What a contract suite is given: the caller's test functions, so that it imports no test runner itself, and empty stores. */
import type { describe, expect, it } from 'vitest';
import type { LtiStore } from '../lti-ports.js';
import type { TenantId } from '../model.js';
import type { Store, Stores } from '../ports.js';

export interface TestApi {
  readonly describe: typeof describe;
  readonly it: typeof it;
  readonly expect: typeof expect;
}

/** Called once for each case; the case closes what it got. The stores must be empty. */
export type MakeStores<S> = () => Promise<S>;
export type StoresWithLti = Stores & { readonly lti: LtiStore };

/** The body of a case that works on stores of its own. */
export const onStores =
  <S extends { close(): Promise<void> }>(makeStores: MakeStores<S>) =>
  (run: (stores: S) => Promise<void>) =>
  async (): Promise<void> => {
    const stores = await makeStores();
    try {
      await run(stores);
    } finally {
      await stores.close();
    }
  };

/** The body of a case about one tenant. */
export const onStore =
  (makeStores: MakeStores<Stores>) =>
  (run: (store: Store) => Promise<void>): (() => Promise<void>) =>
    onStores(makeStores)((stores) => run(stores.forTenant('meridian' as TenantId)));

/** A branded id in a test: `id('maya')`. */
export const id = <Branded extends string>(text: string): Branded => text as Branded;
export const ids = <Branded extends string>(...texts: readonly string[]): readonly Branded[] =>
  texts as readonly Branded[];

/** `count` things, made by number from 0. */
export const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));
