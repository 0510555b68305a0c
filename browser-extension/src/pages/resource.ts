/** Something that is being fetched: loading, there, or failed. */
import { useEffect, useState } from 'preact/hooks';
import { problemOf } from './problem-of.js';

export type Resource<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly message: string };

/** Fetches again when `key` changes; an answer that comes too late is dropped. */
export function useResource<T>(load: () => Promise<T>, key: string): Resource<T> {
  const [resource, setResource] = useState<Resource<T>>({ state: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    setResource({ state: 'loading' });
    load().then(
      (value) => isCurrent && setResource({ state: 'ready', value }),
      (error: unknown) => isCurrent && setResource({ state: 'failed', message: problemOf(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return resource;
}
