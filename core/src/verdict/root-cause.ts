/** Is skill the cause? Eight candidates with evidence on both sides; a named person decides. REQUIREMENTS d7, R56, P10. */
import { isInstant } from '../calendar.js';
import { KeyliftError } from '../errors.js';
import type { Id, Instant, KeyResultId, PersonId } from '../model.js';
import type { Rules } from '../rules.js';
import { CAUSES, signalsOf, type Cause, type CauseFacts, type Signals } from './cause-signals.js';

export type CauseStanding = 'leading' | 'possible' | 'no-evidence' | 'unlikely' | 'ruled-out';

export interface Hypothesis extends Signals {
  readonly cause: Cause;
  readonly standing: CauseStanding;
}

const STANDINGS: readonly CauseStanding[] = ['leading', 'possible', 'no-evidence', 'unlikely', 'ruled-out'];

/**
 * All eight, leading ones first. A cause leads with at least two signals for it and none against it that is decisive; a
 * decisive one rules it out. Nothing here decides: several may lead, or none.
 */
export function diagnose(facts: CauseFacts, rules: Rules): readonly Hypothesis[] {
  const signals = signalsOf(facts, rules);
  const balance = (one: Hypothesis): number => one.for.length - one.against.length;
  return CAUSES.map((cause): Hypothesis => {
    const own = signals[cause];
    return { cause, ...own, standing: standingOf(own, facts, cause, rules) };
  }).sort(
    (a, b) =>
      STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
      balance(b) - balance(a) ||
      CAUSES.indexOf(a.cause) - CAUSES.indexOf(b.cause),
  );
}

function standingOf(signals: Signals, facts: CauseFacts, cause: Cause, rules: Rules): CauseStanding {
  const { readiness } = facts;
  if (signals.against.some(({ isDecisive }) => isDecisive === true)) return 'ruled-out';
  if (signals.for.length === 0) return signals.against.length > 0 ? 'unlikely' : 'no-evidence';
  // Who is ready is not the cause, even where one skill is still below its floor (R56).
  const isReady = cause === 'capability' && readiness !== undefined && readiness >= rules.readiness.target - 1e-9;
  return signals.for.length >= rules.cause.signals && !isReady ? 'leading' : 'possible';
}

/** What a person signed. "unclear" is an answer. */
export interface CauseDecision {
  /** Chosen by the caller, so that a retry is the same decision. */
  readonly id: Id<'cause-decision'>;
  readonly keyResultId: KeyResultId;
  readonly cause: Cause | 'unclear';
  readonly decidedBy: PersonId;
  readonly at: Instant;
  readonly note?: string;
}

const LONGEST_NOTE = 2000;

/** Returns the decision when a named person took it; throws `invalid` naming the field otherwise (P10). */
export function signedCause(decision: CauseDecision): CauseDecision {
  const check = (holds: boolean, field: keyof CauseDecision, message: string): void => {
    if (!holds) throw new KeyliftError('invalid', message, { field: `decision.${field}` });
  };
  check(decision.decidedBy.trim() !== '', 'decidedBy', 'A cause is recorded by a named person.');
  check(isInstant(decision.at), 'at', 'The time must be UTC with milliseconds, 2026-10-20T08:00:00.000Z.');
  check(
    decision.cause === 'unclear' || CAUSES.includes(decision.cause),
    'cause',
    `"${decision.cause}" is none of the eight causes, nor "unclear".`,
  );
  check((decision.note ?? '').length <= LONGEST_NOTE, 'note', `Keep the note within ${LONGEST_NOTE} characters.`);
  return decision;
}
