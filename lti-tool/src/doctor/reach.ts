/** A call that may fail: what cannot be looked at is a finding too. */
import { KeyliftError } from '@keylift/core';

export interface Unreachable {
  readonly unreachable: string;
}

export async function reach<T extends object>(call: () => Promise<T>): Promise<T | Unreachable> {
  try {
    return await call();
  } catch (error) {
    return { unreachable: error instanceof KeyliftError ? error.message : 'it could not be called' };
  }
}
