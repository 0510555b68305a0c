/** What is kept of one person between two pieces of evidence: the model's numbers and what the readout needs beside them. */
import { daysApart } from '../calendar.js';
import { hash32 } from '../hash.js';
import { exp2 } from '../math.js';
import type { Evidence, EvidenceKind, Instant, SkillId } from '../model.js';
import type { Rules } from '../rules.js';
import { newPersonState, newSkillState, observe, type PersonState, type SkillState } from './del.js';
import type { Difficulties } from './difficulties.js';

/** How many pieces of evidence of each sort there are, not decayed. */
export interface EvidenceCounts {
  readonly answers: number;
  readonly graded: number;
  readonly attested: number;
  readonly applied: number;
  readonly completed: number;
}

export interface SkillLedger {
  readonly model: SkillState;
  /** Σ k·2^(−age ÷ H) at `asOf`. */
  readonly effectiveN: number;
  /** Self-ratings, kept beside the evidence: Σ k and Σ k·outcome, decaying faster, at `asOf`. */
  readonly selfWeight: number;
  readonly selfSum: number;
  readonly counts: EvidenceCounts;
  /** The last event; empty before the first. */
  readonly asOf: Instant;
  /** The last event that was not a self-rating; empty before the first. */
  readonly evidenceAt: Instant;
}

export interface PersonLedger {
  readonly model: PersonState;
  readonly asOf: Instant;
}

export const emptySkillLedger: SkillLedger = {
  model: newSkillState,
  effectiveN: 0,
  selfWeight: 0,
  selfSum: 0,
  counts: { answers: 0, graded: 0, attested: 0, applied: 0, completed: 0 },
  asOf: '',
  evidenceAt: '',
};
export const emptyPersonLedger: PersonLedger = { model: newPersonState, asOf: '' };

const sortOf: Readonly<Record<Exclude<EvidenceKind, 'self-rating'>, keyof EvidenceCounts>> = {
  quiz: 'answers',
  practice: 'answers',
  'graded-task': 'graded',
  'lead-attestation': 'attested',
  'peer-attestation': 'attested',
  applied: 'applied',
  completion: 'completed',
};

/** 2^(−days ÷ halfLife) between two instants; 1 before the first event or when time runs backwards. */
export function fading(from: Instant, to: Instant, halfLifeDays: number): number {
  return from === '' || from === to ? 1 : exp2(-Math.max(0, daysApart(from, to)) / halfLifeDays);
}

/** Both ledgers after one event, in constant time. Events must come in the order (at, id). */
export function record(
  skill: SkillLedger,
  person: PersonLedger,
  event: Evidence,
  context: { readonly difficulties: Difficulties; readonly halfLifeDays: number; readonly rules: Rules },
): { readonly skill: SkillLedger; readonly person: PersonLedger } {
  const { difficulties, halfLifeDays, rules } = context;
  const fade = fading(skill.asOf, event.at, halfLifeDays);
  const selfFade =
    skill.selfWeight === 0 ? 1 : fading(skill.asOf, event.at, halfLifeDays / rules.mastery.selfRatingDecay);
  const faded: SkillLedger = {
    ...skill,
    effectiveN: skill.effectiveN * fade,
    selfWeight: skill.selfWeight * selfFade,
    selfSum: skill.selfSum * selfFade,
    asOf: event.at,
  };
  // What people say about themselves never moves the model; the readout uses it as a prior and says so.
  if (event.kind === 'self-rating') {
    const selfWeight = faded.selfWeight + event.weight;
    const selfSum = faded.selfSum + event.weight * event.outcome;
    return { skill: { ...faded, selfWeight, selfSum }, person: { ...person, asOf: event.at } };
  }
  const next = observe(skill.model, person.model, {
    outcome: event.outcome,
    weight: event.weight,
    skill: skillHash(event.skillId),
    difficulty: { skill: difficulties.skill(event.skillId), item: event.itemId ? difficulties.item(event.itemId) : 0 },
  });
  const sort = sortOf[event.kind];
  return {
    skill: {
      ...faded,
      model: next.skill,
      effectiveN: faded.effectiveN + event.weight,
      counts: { ...faded.counts, [sort]: faded.counts[sort] + 1 },
      evidenceAt: event.at,
    },
    person: { model: next.person, asOf: event.at },
  };
}

export const skillHash = (id: SkillId): number => hash32(id);
