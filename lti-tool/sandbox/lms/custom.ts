/** Custom parameters and their substitution variables, LTI 1.3 Core §6. */
import type { MessageType } from './lti-terms.js';
import type { Profile } from './profile.js';

/** Known variables by name, without `$`. `null` = known, but without meaning in this message. */
export type Variables = Readonly<Record<string, string | null>>;

function substitute(value: string, variables: Variables, nullsAllowed: boolean): string | null {
  if (value.startsWith('\\$')) return value.slice(1);
  if (!value.startsWith('$')) return value; // only whole values are variables: "pre-$User.id" stays
  const found = variables[value.slice(1)];
  if (found === undefined) return value;
  return found ?? (nullsAllowed ? null : value);
}

/** The `custom` claim: the tool's and the activity's parameters, merged and resolved as the platform does it. */
export function resolveCustom(
  parameters: { readonly tool: Readonly<Record<string, string>>; readonly activity: Readonly<Record<string, string>> },
  variables: Variables,
  profile: Profile,
  message: MessageType,
): Readonly<Record<string, string | null>> {
  const merged = profile.toolCustomWins
    ? { ...parameters.activity, ...parameters.tool }
    : { ...parameters.tool, ...parameters.activity };
  const nullsAllowed = profile.nullsInDeepLinking && message === 'LtiDeepLinkingRequest';
  const claim: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(merged)) {
    const resolved = substitute(value, variables, nullsAllowed);
    if (profile.customKeysTwice) claim[name.toLowerCase().replaceAll(/[^a-z0-9]/g, '_')] = resolved;
    claim[name] = resolved;
  }
  return claim;
}
