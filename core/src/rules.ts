/** Every default with its number, in one versioned place. Changing one is a commit of its own, with the goldens it moves. */
import type { EvidenceKind } from './model.js';

export interface EvidenceRule {
  /** Weight when the sender names none. */
  readonly weight: number;
  /** Heaviest weight a sender may name: weaker kinds cannot be made strong. */
  readonly heaviest: number;
}

export interface Rules {
  readonly version: string;
  readonly evidence: Readonly<Record<EvidenceKind, EvidenceRule>>;
  readonly mastery: {
    /** Effective n below which nothing is claimed. */
    readonly unknownBelow: number;
    /** Half-life of evidence on a skill that is no longer in the graph, days. */
    readonly halfLifeDays: number;
    /** Where p falls to without use. */
    readonly prior: number;
    /** Days without evidence before it falls. */
    readonly restDays: number;
    /** Self-ratings lose half their weight this many times faster than evidence. */
    readonly selfRatingDecay: number;
    /** Percentiles of the band. */
    readonly band: readonly [low: number, high: number];
    /** A prerequisite is met from this p on. */
    readonly prerequisite: number;
    /** Share of the required level from which "not yet" becomes "growing". */
    readonly growingFrom: number;
    /** Required level where a Key Result names none, 0–5. */
    readonly defaultLevel: number;
  };
  readonly keyResult: {
    /** Elapsed share before which pace is not shown. */
    readonly paceFrom: number;
    /** Half width of "on pace", as a share of the whole distance. */
    readonly paceDeadBand: number;
    /** Share of outcomes the forecast interval should hold. */
    readonly forecastShare: number;
    readonly forecastReadings: number;
    /** Days between having a skill and seeing it in the number. */
    readonly learningToResultDays: number;
  };
  readonly gate: {
    readonly fewest: number;
    readonly most: number;
    /** More than this is too broad. */
    readonly broadest: number;
  };
  readonly floor: {
    readonly fewest: number;
    readonly share: number;
  };
  /** Smallest group about which anything is said; REQUIREMENTS P01. Admins may raise these, never lower them. */
  readonly k: { readonly standard: number; readonly eu: number };
  readonly sprint: {
    readonly minutes: number;
    readonly reviewMinutes: number;
    readonly newMinutes: number;
    readonly applyMinutes: number;
    /** Leitner boxes, days. */
    readonly boxes: readonly number[];
    /** Mean outcome of a review from which it moves on; below it the lesson returns to box 1. */
    readonly reviewPassed: number;
    /** Days after a lesson in which its apply task is still offered. */
    readonly applyWithinDays: number;
    /** Share of the distance to the required level that one lesson is expected to close; d11 only needs the order it gives. */
    readonly lessonGain: number;
    readonly riskWeight: { readonly low: number; readonly medium: number; readonly high: number };
    readonly weekMinutes: number;
  };
  readonly ingest: {
    /** How far ahead of our clock a sender's may be, minutes. */
    readonly clockSkewMinutes: number;
  };
  readonly lesson: {
    /** A lesson counts as stale when unreviewed for this long or for the skill's half-life, whichever is shorter. */
    readonly staleAfterDays: number;
  };
}

/** REQUIREMENTS (b), (d) and (e) unless a line says otherwise. */
export const defaultRules: Rules = {
  version: '1',
  evidence: {
    quiz: { weight: 1, heaviest: 1 },
    'graded-task': { weight: 2.5, heaviest: 3 },
    // Our choice, the glossary lists none: massed repetition teaches and shows less than spaced (Latimier et al. 2021).
    practice: { weight: 0.25, heaviest: 1 },
    'lead-attestation': { weight: 1.5, heaviest: 1.5 },
    'peer-attestation': { weight: 1, heaviest: 1 },
    applied: { weight: 0.5, heaviest: 1 },
    completion: { weight: 0.25, heaviest: 0.25 },
    'self-rating': { weight: 0.25, heaviest: 0.25 },
  },
  mastery: {
    unknownBelow: 3,
    halfLifeDays: 365,
    prior: 0.2,
    restDays: 7,
    selfRatingDecay: 4,
    band: [0.2, 0.8],
    prerequisite: 0.6,
    growingFrom: 0.5, // our choice
    defaultLevel: 3,
  },
  keyResult: {
    paceFrom: 0.1,
    paceDeadBand: 0.07, // our choice: 0.2 h of a 3 h distance
    forecastShare: 0.8,
    forecastReadings: 4,
    learningToResultDays: 14,
  },
  gate: { fewest: 2, most: 3, broadest: 5 },
  floor: { fewest: 2, share: 0.2 },
  k: { standard: 5, eu: 10 },
  sprint: {
    minutes: 10,
    reviewMinutes: 2,
    newMinutes: 5,
    applyMinutes: 2,
    boxes: [1, 3, 7, 14, 28],
    reviewPassed: 0.6, // our choice: the same bar as a met prerequisite
    applyWithinDays: 14, // our choice
    lessonGain: 0.2, // our choice; it cancels out of the order
    riskWeight: { low: 1, medium: 1.5, high: 2 },
    weekMinutes: 50,
  },
  ingest: { clockSkewMinutes: 5 }, // our choice
  lesson: { staleAfterDays: 365 },
};
