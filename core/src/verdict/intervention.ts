/** An agreed remedy from proposal to result: a manager proposes, the learner decides. REQUIREMENTS R41, R42, P10. */
import { daysBetween, isDay } from '../calendar.js';
import { KeyliftError } from '../errors.js';
import type { Day, Intervention, InterventionState, PersonId } from '../model.js';
import type { Rules } from '../rules.js';

/** Who is asked, and by whom. A whole team is asked through its lead, so there is always a person who may say no. */
export interface Proposal {
  readonly intervention: Intervention;
  readonly learnerId: PersonId;
  readonly proposedBy: PersonId;
}

export type Decision =
  | { readonly kind: 'accept' }
  | { readonly kind: 'swap'; readonly instead: Intervention }
  | { readonly kind: 'decline'; readonly reason?: string };

/** Only these two people may read it; it never stands in the intervention's own row. */
export interface PrivateReason {
  readonly interventionId: Intervention['id'];
  readonly text: string;
  readonly readers: readonly [learnerId: PersonId, managerId: PersonId];
}

export interface Decided {
  /** The decided row first; after a swap the one that takes its place. */
  readonly interventions: readonly Intervention[];
  readonly privateReason?: PrivateReason;
}

const LONGEST_REASON = 2000;

/** A proposal that makes sense: dated, owned, by a named person. Throws `invalid` naming the field. */
export function propose(proposal: Proposal): Proposal {
  const { intervention, learnerId, proposedBy } = proposal;
  const { title, start, reviewOn, expectedLevels } = intervention;
  check(title.trim() !== '' && title.length <= 500, 'title', 'Name the remedy in up to 500 characters.');
  check(isDay(start), 'start', 'The start must be a date, YYYY-MM-DD.');
  check(isDay(reviewOn) && reviewOn > start, 'reviewOn', 'The review comes after the start.');
  check(learnerId.trim() !== '', 'learnerId', 'Say who is asked.');
  check(proposedBy.trim() !== '', 'proposedBy', 'A remedy is proposed by a named person.');
  if (expectedLevels) {
    const [low, high] = expectedLevels;
    check(low >= 0 && low <= high && high <= 5, 'expectedLevels', 'Expected levels lie between 0 and 5, lowest first.');
  }
  return { ...proposal, intervention: { ...intervention, state: 'proposed' } };
}

/** Throws `forbidden` for anybody but the one who was asked, and `conflict` when it is decided already. */
export function decide({ intervention, learnerId, proposedBy }: Proposal, by: PersonId, decision: Decision): Decided {
  if (by !== learnerId) throw new KeyliftError('forbidden', 'Only the person who was asked decides about this.');
  requireState(intervention, 'proposed');
  switch (decision.kind) {
    case 'accept':
      return { interventions: [{ ...intervention, state: 'accepted' }] };
    case 'swap': {
      const { instead } = decision;
      check(instead.id !== intervention.id, 'instead.id', 'What takes its place needs an id of its own.');
      check(
        instead.keyResultId === intervention.keyResultId && instead.skillId === intervention.skillId,
        'instead.skillId',
        'What takes its place serves the same skill of the same Key Result.',
      );
      const { intervention: accepted } = propose({ intervention: instead, learnerId, proposedBy: learnerId });
      return {
        interventions: [
          { ...intervention, state: 'swapped' },
          { ...accepted, state: 'accepted' },
        ],
      };
    }
    case 'decline': {
      const text = decision.reason?.trim() ?? '';
      check(text.length <= LONGEST_REASON, 'reason', `Keep the reason within ${LONGEST_REASON} characters.`);
      const interventions = [{ ...intervention, state: 'declined' as const }];
      if (text === '') return { interventions };
      const readers = [learnerId, proposedBy] as const;
      return { interventions, privateReason: { interventionId: intervention.id, text, readers } };
    }
  }
}

/** After the review. Throws `conflict` unless it was accepted. */
export function finish(intervention: Intervention): Intervention {
  requireState(intervention, 'accepted');
  return { ...intervention, state: 'done' };
}

/** The reason, or nothing for anybody but its two readers. */
export function readReason(reason: PrivateReason, reader: PersonId): string | undefined {
  return reason.readers.includes(reader) ? reason.text : undefined;
}

/**
 * Levels one person may gain until the review: g · weeks of ten-minute days, ± 50 % (d5), g the prior, because a figure
 * observed in a team would tell of its people. Rounded to tenths.
 */
export function expectedLevels(start: Day, reviewOn: Day, { velocity }: Rules): readonly [low: number, high: number] {
  const weeks = Math.max(0, daysBetween(start, reviewOn)) / 7;
  const at = (share: number): number => Math.min(5, Math.round(velocity.priorGain * weeks * share * 10) / 10);
  return [at(1 - velocity.spread), at(1 + velocity.spread)];
}

/** Accepted, and its review day is over. */
export function isReviewOverdue({ state, reviewOn }: Intervention, today: Day): boolean {
  return state === 'accepted' && reviewOn < today;
}

function requireState({ state }: Intervention, wanted: InterventionState): void {
  if (state !== wanted) throw new KeyliftError('conflict', `This remedy is "${state}" already.`, { field: 'state' });
}

function check(holds: boolean, field: string, message: string): void {
  if (!holds) throw new KeyliftError('invalid', message, { field: `intervention.${field}` });
}
