/** What use cases work with, when less is given. */
import { KeyliftError } from '../errors.js';
import { defaultRules } from '../rules.js';
import type { Deps } from './deps.js';

export type KeyliftOptions = Pick<Deps, 'store' | 'clock'> & Partial<Deps>;

const noSecrets = (): never => {
  throw new KeyliftError('unavailable', 'No source of secrets was given to createKeylift.');
};

export const depsOf = (options: KeyliftOptions): Deps => ({
  rules: defaultRules,
  onScore: async () => undefined,
  offsetMinutes: () => 0,
  random: noSecrets,
  source: 'lti',
  ...options,
});
