/** One call whose answer is drawn, with what to say while it runs and when it fails. */
import { useEffect, useState } from 'react';
import { call, sentenceOf } from './call';

export interface Called<T> {
  readonly value?: T;
  readonly problem?: string;
}

export function useCall<T>(name: string, payload?: Readonly<Record<string, unknown>>): Called<T> {
  const [called, setCalled] = useState<Called<T>>({});
  const key = JSON.stringify(payload ?? {});
  useEffect(() => {
    let isCurrent = true;
    call<T>(name, JSON.parse(key) as Record<string, unknown>).then(
      (value) => isCurrent && setCalled({ value }),
      (error: unknown) => isCurrent && setCalled({ problem: sentenceOf(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [name, key]);
  return called;
}
