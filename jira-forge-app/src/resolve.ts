/** Between a call of the frontend and a use case: who asks, about what, in which language, and what a refusal looks like. */
import { KeyliftError, refusalText, type ErrorCode, type Locale } from '@keylift/core';
import { isRecord } from './jira/issue';

export interface Caller {
  readonly accountId: string;
  /** Empty outside a work item. */
  readonly issueKey: string;
  readonly projectKey: string;
  readonly locale: Locale;
}

/** What every call answers: a value, or why there is none. */
export type Answer<T> =
  | { readonly ok: T }
  | { readonly refused: { readonly code: ErrorCode; readonly message: string; readonly field?: string } };

/** The account and the place come from Jira's context, never from the payload. */
export function callerOf(context: unknown, payload: unknown): Caller {
  const { accountId, extension } = isRecord(context) ? context : {};
  if (typeof accountId !== 'string' || accountId === '')
    throw new KeyliftError('unauthorized', 'Sign in to Jira to learn here.');
  const place = isRecord(extension) ? extension : {};
  return {
    accountId,
    issueKey: keyOf(place['issue']),
    projectKey: keyOf(place['project']),
    locale: localeOf(payload),
  };
}

/** The screens send Jira's own along. */
export const localeOf = (payload: unknown): Locale =>
  isRecord(payload) && String(payload['locale']).toLowerCase().startsWith('de') ? 'de' : 'en';

/** Who asks the Rovo agent; where Jira names no account it reads as somebody of whom nothing is known. */
export function askerOf(context: unknown): Pick<Caller, 'accountId' | 'locale'> {
  const { principal, accountId: own } = isRecord(context) ? context : {};
  const accountId = isRecord(principal) ? principal['accountId'] : own;
  return { accountId: typeof accountId === 'string' ? accountId : 'nobody', locale: 'en' };
}

/**
 * What the model heard, or else the work item the agent is asked beside, which is Jira's word. Names what is missing, so that
 * the agent can ask for it.
 */
export function keyIn(payload: unknown, field: 'issueKey' | 'projectKey', pattern: RegExp): string {
  const { [field]: given, context } = isRecord(payload) ? payload : {};
  const jira = isRecord(context) && isRecord(context['jira']) ? context['jira'] : {};
  for (const named of [given, jira[field]]) {
    const key = typeof named === 'string' ? named.trim().toUpperCase() : '';
    if (pattern.test(key)) return key;
  }
  throw new KeyliftError(
    'invalid',
    field === 'issueKey' ? 'Which work item? Name its key, MOB-142.' : 'Which project? Name its key, MOB.',
    { field },
  );
}

const keyOf = (value: unknown): string => (isRecord(value) && typeof value['key'] === 'string' ? value['key'] : '');

export async function answered<T>(locale: Locale, act: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: await act() };
  } catch (error) {
    if (!(error instanceof KeyliftError)) throw error; // Forge logs it; nothing of the work item is in it
    const { code, field } = error;
    return { refused: { code, message: refusalText(error, locale), ...(field !== undefined && { field }) } };
  }
}

export function textOf(payload: unknown, field: string): string {
  const value = isRecord(payload) ? payload[field] : undefined;
  if (typeof value === 'string' && value !== '' && value.length <= 500) return value;
  throw new KeyliftError('invalid', `"${field}" is missing.`, { field });
}
