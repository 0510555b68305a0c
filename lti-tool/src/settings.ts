/**
 * Settings of the environment, read one by one. Every problem is kept: it names the setting and what it must be, never what it
 * was. No schema library: it would take eleven megabytes of a server that needs it for nothing else.
 */

/** What is wrong with a value; undefined where nothing is. */
export type Check = (value: string) => string | undefined;

export interface Settings {
  /** `fallback` where it is not set, and where it is wrong. */
  read<Fallback extends string | undefined>(name: string, fallback: Fallback, check: Check): string | Fallback;
  readWhole(name: string, fallback: number, range: { readonly from: number; readonly to: number }): number;
  /** One that has no fallback; `missing` says what to do. Empty where it is not set or wrong. */
  need(name: string, missing: string, check: Check): string;
  isSet(name: string): boolean;
  refuse(name: string, problem: string): void;
  /** All so far, and every name that is set and that nobody asked for. */
  problems(): readonly string[];
}

/** Of the variables whose names start with `prefix`; all others belong to somebody else. */
export function createSettings(prefix: string, env: Readonly<Record<string, string | undefined>>): Settings {
  const known = new Set<string>();
  const problems: string[] = [];
  const refuse = (name: string, problem: string): void => void problems.push(`${name} ${problem}`);

  function read<Fallback extends string | undefined>(name: string, fallback: Fallback, check: Check) {
    known.add(name);
    const value = env[name];
    if (value === undefined) return fallback;
    const problem = check(value);
    if (problem === undefined) return value;
    refuse(name, problem);
    return fallback;
  }

  return {
    read,
    readWhole(name, fallback, { from, to }) {
      const isInside = (value: string): boolean => /^\d{1,6}$/.test(value) && +value >= from && +value <= to;
      return Number(read(name, String(fallback), must(`be a whole number from ${from} to ${to}`, isInside)));
    },
    need(name, missing, check) {
      if (env[name] === undefined) refuse(name, missing);
      return read(name, '', check);
    },
    isSet: (name) => env[name] !== undefined,
    refuse,
    problems() {
      const set = Object.keys(env).filter((name) => name.startsWith(prefix) && env[name] !== undefined);
      const strangers = set.filter((name) => !known.has(name));
      const list = [...known].join(', ');
      return [...problems, ...strangers.map((name) => `${name} is not a setting of Keylift; there are ${list}`)];
    },
  };
}

export const must =
  (what: string, holds: (value: string) => boolean): Check =>
  (value) =>
    holds(value) ? undefined : `must ${what}`;

export const mustBeOneOf = (values: readonly string[]): Check =>
  must(`be one of ${values.join(', ')}`, (value) => values.includes(value));
