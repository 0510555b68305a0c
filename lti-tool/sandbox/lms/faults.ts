/** The switchboard: what may go wrong on a platform, one switch each, all off at the start. */

export const FAULTS = [
  {
    name: 'wrong-key',
    group: 'launch',
    label: 'Wrong key',
    what: 'Signs the id_token with a key that is not in the key set.',
  },
  {
    name: 'unknown-kid',
    group: 'launch',
    label: 'Unknown key id',
    what: 'Names a key id that the key set does not hold.',
  },
  { name: 'clock-ahead', group: 'launch', label: 'Clock ahead', what: 'Issues tokens from ten minutes in the future.' },
  {
    name: 'clock-behind',
    group: 'launch',
    label: 'Clock behind',
    what: 'Issues tokens that ended twenty minutes ago.',
  },
  { name: 'expires-far', group: 'launch', label: 'Endless token', what: 'Sets the expiry ten years ahead.' },
  { name: 'replay', group: 'launch', label: 'Replay', what: 'Sends the previous launch again instead of the new one.' },
  { name: 'wrong-nonce', group: 'launch', label: 'Wrong nonce', what: 'Answers with a nonce nobody asked for.' },
  { name: 'wrong-audience', group: 'launch', label: 'Wrong audience', what: 'Addresses the token to another tool.' },
  {
    name: 'wrong-deployment',
    group: 'launch',
    label: 'Wrong deployment',
    what: 'Names a deployment that was never made.',
  },
  {
    name: 'access-denied',
    group: 'launch',
    label: 'Access denied',
    what: 'Answers the authentication request with an error.',
  },
  {
    name: 'no-personal-data',
    group: 'launch',
    label: 'No personal data',
    what: 'Leaves out names and e-mail addresses.',
  },
  { name: 'storage-off', group: 'storage', label: 'Storage not offered', what: 'Sends no lti_storage_target.' },
  {
    name: 'storage-silent',
    group: 'storage',
    label: 'Storage silent',
    what: 'Offers storage and never answers, as some mobile apps do.',
  },
  { name: 'keys-down', group: 'services', label: 'Key set down', what: 'Answers requests for the key set with 503.' },
  {
    name: 'token-down',
    group: 'services',
    label: 'Token service down',
    what: 'Answers requests for an access token with 503.',
  },
  {
    name: 'services-down',
    group: 'services',
    label: 'Services down',
    what: 'Answers grade and roster requests with 503.',
  },
  {
    name: 'services-flaky',
    group: 'services',
    label: 'Services flaky',
    what: 'Fails every second grade or roster request with 503.',
  },
  {
    name: 'services-slow',
    group: 'services',
    label: 'Services slow',
    what: 'Waits three seconds before it answers grade and roster requests.',
  },
  { name: 'tokens-revoked', group: 'services', label: 'Tokens revoked', what: 'Refuses every access token with 401.' },
  { name: 'no-grades', group: 'services', label: 'No line item', what: 'Leaves the line item out of the launch.' },
] as const;

export type FaultName = (typeof FAULTS)[number]['name'];
export type Faults = Record<FaultName, boolean>;

export function noFaults(): Faults {
  return Object.fromEntries(FAULTS.map(({ name }) => [name, false])) as Faults;
}
