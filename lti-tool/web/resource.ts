/** Something a page loads: its state, and how to ask again. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { KeyliftError } from '@keylift/core';

export type Resource<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: KeyliftError };

/** Loads again whenever `key` changes; an answer to an older key is dropped. The last function takes what is newer. */
export function useResource<T>(
  key: string,
  load: () => Promise<T>,
): readonly [Resource<T>, again: () => void, replace: (value: T) => void] {
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly resource: Resource<T> }>();
  const asked = useRef(0);
  const ask = useCallback(() => {
    const turn = ++asked.current;
    const keep = (resource: Resource<T>): void => {
      if (turn === asked.current) setLoaded({ key, resource });
    };
    keep({ status: 'loading' });
    load().then(
      (value) => keep({ status: 'ready', value }),
      (error: KeyliftError) => keep({ status: 'failed', error }),
    );
    // `load` is a new closure on every render; the key names what it loads.
  }, [key]);
  useEffect(() => {
    ask();
    return () => void asked.current++;
  }, [ask]);
  const replace = (value: T): void => setLoaded({ key, resource: { status: 'ready', value } });
  return [loaded?.key === key ? loaded.resource : { status: 'loading' }, ask, replace];
}
