/** Reads request parameters. Body parsers also produce arrays and objects; a parameter here is one plain string or nothing. */
import type { RefusalCode } from './checks.js';
import { LtiRefusal } from './refusal.js';

export type Parameters = Readonly<Record<string, unknown>>;

interface Rules {
  readonly refuseAs: RefusalCode;
  /** Longest accepted value, in UTF-16 code units. */
  readonly max: number;
}

/** Undefined when absent or empty. Refuses lists, objects, control characters and what is too long. */
export function optionalText(parameters: Parameters, name: string, { refuseAs, max }: Rules): string | undefined {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string' || value.length > max || hasControlCharacter(value)) throw new LtiRefusal(refuseAs);
  return value;
}

export function requiredText(parameters: Parameters, name: string, rules: Rules): string {
  const value = optionalText(parameters, name, rules);
  if (value === undefined) throw new LtiRefusal(rules.refuseAs);
  return value;
}

const hasControlCharacter = (value: string): boolean => /[\u0000-\u001f\u007f]/.test(value);
