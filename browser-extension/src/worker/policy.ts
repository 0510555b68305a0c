/**
 * What an administrator set, as far as it can be used. Chromium checks types only and Firefox nothing, so that a slip would
 * be silent: what cannot be used is named, and the default holds. A list of sites that cannot be read allows none.
 */
import { minuteOf } from './limits.js';
import { serverOrigin } from './server-origin.js';
import type { ManagedSettings } from './storage.js';

type Setting = Exclude<keyof ManagedSettings, 'problems'>;

/** Undefined when the value cannot be used. */
const readers: { readonly [Name in Setting]: (value: unknown) => ManagedSettings[Name] } = {
  serverUrl: (value) => (typeof value === 'string' ? serverOrigin(value) : undefined),
  tenant: (value) => (typeof value === 'string' && /^[\w.-]{1,100}$/.test(value) ? value : undefined),
  allowedSites: (value) => (Array.isArray(value) && value.every(isPattern) ? value : undefined),
  tipsPerDay: countOf,
  minutesBetweenTips: countOf,
  quietFrom: timeOf,
  quietUntil: timeOf,
};

export function readPolicy(raw: unknown): ManagedSettings {
  const given = typeof raw === 'object' && raw !== null ? raw : {};
  const known: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const read = isSetting(name) ? readers[name](value) : undefined;
    if (read === undefined) problems.push(name);
    else known[name] = read;
  }
  if (problems.includes('allowedSites'))
    known['allowedSites'] = usablePatterns((given as ManagedSettings).allowedSites);
  for (const [name, other] of [
    ['quietFrom', 'quietUntil'],
    ['quietUntil', 'quietFrom'],
  ] as const)
    if (name in known && !(other in known) && !problems.includes(other)) problems.push(other);
  return { ...(known as ManagedSettings), ...(problems.length > 0 && { problems: problems.toSorted() }) };
}

const isSetting = (name: string): name is Setting => Object.hasOwn(readers, name);

function countOf(value: unknown): number | undefined {
  return Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

function timeOf(value: unknown): string | undefined {
  return minuteOf(value) === undefined ? undefined : (value as string);
}

const usablePatterns = (list: unknown): readonly string[] => (Array.isArray(list) ? list.filter(isPattern) : []);

/** https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns; without a port, which Firefox does not know. */
const isPattern = (value: unknown): value is string =>
  typeof value === 'string' && /^(https?|\*):\/\/(\*|(\*\.)?[a-z\d-]+(\.[a-z\d-]+)*)\/\S*$/i.test(value);
