/** What the doctor looks at and what it finds, as data: texts are chosen where somebody reads them (tell.ts). */

export type Result = 'ok' | 'warn' | 'fail' | 'unknown';

/** In the order they are looked at. */
export const checks = [
  'public-address',
  'proxy',
  'own-keys',
  'database',
  'encryption-key',
  'outbox',
  'registration',
  'addresses',
  'deployment',
  'tool-addresses',
  'launches',
  'platform-keys',
  'clock',
  'grade-access',
  'roster-access',
  'notice-access',
  'names',
  'grade-column',
  'grade-service',
  'roster-service',
] as const;
export type CheckName = (typeof checks)[number];

/** What was seen: one sentence each. */
export const sights = [
  'https',
  'local-address',
  'other-address',
  'direct',
  'behind-proxy',
  'proxy-not-trusted',
  'proxy-missing',
  'keys-published',
  'keys-unreachable',
  'keys-none',
  'keys-of-another',
  'database-takes',
  'database-refuses',
  'key-opens',
  'key-stays-shut',
  'outbox-flows',
  'outbox-waits',
  'outbox-gave-up',
  'active',
  'waiting',
  'addresses-agree',
  'address-not-https',
  'address-elsewhere',
  'deployments-known',
  'deployments-none',
  'deployments-to-come',
  'deployments-waiting',
  'compare-addresses',
  'launches-fine',
  'launches-none',
  'launch-refused',
  'platform-keys-status',
  'platform-keys-none',
  'clocks-agree',
  'clock-ahead',
  'clock-behind',
  'clock-unsaid',
  'token-granted',
  'token-unreachable',
  'token-trouble',
  'token-no-keys',
  'token-clock',
  'token-client',
  'token-scope',
  'token-refused',
  'notices-unasked',
  'name-shared',
  'name-kept',
  'column-there',
  'column-made',
  'column-missing',
  'grades-off',
  'roster-off',
  'service-answers',
  'service-slow',
  'service-sometimes',
  'service-trouble',
  'service-token',
  'service-status',
  'service-unreachable',
  'service-unreadable',
] as const;
export type Sight = (typeof sights)[number];

/** What mends it: a text for Moodle, for Canvas and for every other platform. */
export const fixes = [
  'public-address',
  'proxy',
  'own-keys',
  'database',
  'encryption-key',
  'outbox',
  'dead-letters',
  'approve',
  'platform-addresses',
  'deployment',
  'first-launch',
  'tool-addresses',
  'platform-keys',
  'clock',
  'token-address',
  'platform-trouble',
  'keys-reachable',
  'client',
  'grade-scope',
  'roster-scope',
  'notice-scope',
  'names',
  'grade-column',
  'grades-on',
  'roster-on',
  'token-refused-later',
  'launch-key',
  'launch-signature',
  'launch-claims',
  'launch-times',
  'launch-lifetime',
  'launch-state',
  'launch-browser',
  'launch-nonce',
  'launch-audience',
  'launch-deployment',
  'launch-message',
  'launch-target',
  'launch-denied',
] as const;
export type Fix = (typeof fixes)[number];

export interface Finding {
  readonly check: CheckName;
  readonly result: Result;
  readonly seen: Sight;
  /** Fills the sentence: addresses, numbers, codes; never a person. */
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly fix?: Fix;
}

export const ok = (check: CheckName, seen: Sight, facts: Finding['facts'] = {}): Finding => ({
  check,
  result: 'ok',
  seen,
  facts,
});
