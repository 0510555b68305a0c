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
  readonly readiness: {
    /** Readiness from which a team counts as able. */
    readonly target: number;
    /** Share of weight that must be known before a number is said. */
    readonly minKnownShare: number;
  };
  /** How fast levels rise (d5). */
  readonly velocity: {
    /** Levels gained in `sprint.weekMinutes` minutes before anything was observed, and the minutes this counts like. */
    readonly priorGain: number;
    readonly priorMinutes: number;
    /** Slowest speed that is assumed when weeks are counted, levels a week. */
    readonly slowest: number;
    /** Weeks of observation. */
    readonly weeks: number;
    /** Half width of the range while less than `priorMinutes` were observed, as a share. */
    readonly spread: number;
  };
  readonly warning: {
    /** First week of the period in which a warning is given, from 1. */
    readonly fromWeek: number;
    /** Share of the required level below which a team's mean level is a leading indicator. */
    readonly lowLevelShare: number;
    /** Share of linked learning completed below which that is a secondary one. */
    readonly lowCompletedShare: number;
    readonly urgency: readonly [least: number, most: number];
  };
  /** The fortnightly check (d6). */
  readonly quadrant: {
    readonly everyDays: number;
    readonly windowDays: number;
    readonly lagDays: number;
    readonly fewestReadings: number;
    readonly fewestSnapshots: number;
    /** Readiness, percentage points a fortnight. */
    readonly growing: { readonly enter: number; readonly leave: number };
    /** Slope of attainment ÷ required slope. */
    readonly coming: { readonly enter: number; readonly leave: number };
    /** Share of slopes the interval should hold. */
    readonly share: number;
    /** Checks in a row that must agree before a label changes. */
    readonly agreeing: number;
  };
  /** Root cause (d7). */
  readonly cause: {
    /** Independent signals a leading hypothesis needs. */
    readonly signals: number;
    readonly waitingShare: number;
    readonly activeKeyResults: number;
    /** Share of work on one Key Result from which it counts as concentrated. */
    readonly concentrated: number;
    readonly missedCheckIns: number;
    readonly staleDays: number;
    /** Rise of work in progress from which it counts as up. */
    readonly workInProgressRise: number;
  };
  /** Team friction (glossary). */
  readonly friction: {
    readonly high: number;
    readonly weeks: number;
    readonly clip: readonly [low: number, high: number];
  };
  /** Quarter review (d8). */
  readonly review: {
    readonly hit: { readonly committed: number; readonly stretch: number };
    /** Share of the gap at the start that must be closed. */
    readonly gapClosed: number;
    /** Days after the start within which the first well-known state counts as the one at the start. */
    readonly baselineWithinDays: number;
    /** Change of readiness that counts as none. */
    readonly same: number;
  };
  /** What a course did (d9). */
  readonly impact: {
    /** Teams on each side below which nothing is said. */
    readonly fewestTeams: number;
    /** Assignments up to which every one is tried; beyond, so many draws and what was. */
    readonly mostAssignments: number;
    readonly draws: number;
    /** Share of outcomes the interval should hold. */
    readonly share: number;
    /** Smallest effect of use, as a share of the way from baseline to target. */
    readonly usefulShare: number;
    /** Power that "stop" needs. */
    readonly power: number;
  };
  /** Working days in which a person answers what was contested (P12). */
  readonly contest: { readonly answerWithinWorkingDays: number };
  /** Remap (R51). */
  readonly remap: {
    readonly fewestBlockers: number;
    readonly share: number;
  };
  /** What a remedy costs and how long it takes (R44, R45): wide on purpose. */
  readonly remedies: {
    readonly pairHoursPerWeek: readonly [low: number, high: number];
    /** Time of pairing as a share of learning alone. */
    readonly pairTimeShare: readonly [low: number, high: number];
    readonly borrowWeeks: readonly [low: number, high: number];
    readonly borrowHoursPerWeek: readonly [low: number, high: number];
    readonly hireWeeks: readonly [low: number, high: number];
    readonly hireHours: readonly [low: number, high: number];
    readonly dropWeeks: readonly [low: number, high: number];
  };
  /** How figures about groups leave the core (P02–P04). Admins may make these stricter, never looser. */
  readonly release: {
    /** Figures freeze while fewer people than this have come or gone since they were last shown. */
    readonly freezeBelow: number;
    /** Step of a published share, and of one that follows a change of fewer than k people. */
    readonly step: number;
    readonly coarseStep: number;
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
    /** Length of a playbook (R36). */
    readonly playbookDays: number;
  };
  /** When the ten minutes may be offered (d11, d12). A tenant and a person may make these stricter, never looser. */
  readonly nudges: {
    readonly perDay: number;
    readonly perWeek: number;
    readonly minutesApart: number;
    /** Days for which something dismissed rests. */
    readonly restDays: number;
    /** Dismissals in a row after which it is quiet, and for how many days. */
    readonly dismissals: number;
    readonly offDays: number;
  };
  /** Work hours where a person names none: ISO weekdays and minutes after midnight. */
  readonly workHours: {
    readonly weekdays: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
    readonly fromMinute: number;
    readonly toMinute: number;
  };
  /** How long it is kept (P14). */
  readonly retention: {
    /** What was planned for a day. */
    readonly sprintDays: number;
    readonly evidenceMonths: number;
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
  readiness: { target: 0.8, minKnownShare: 0.5 },
  velocity: { priorGain: 0.2, priorMinutes: 200, slowest: 0.02, weeks: 6, spread: 0.5 },
  warning: { fromWeek: 2, lowLevelShare: 0.6, lowCompletedShare: 0.5, urgency: [0.5, 2] },
  quadrant: {
    everyDays: 14,
    windowDays: 28,
    lagDays: 14,
    fewestReadings: 4,
    fewestSnapshots: 3,
    growing: { enter: 2, leave: 1 },
    coming: { enter: 0.5, leave: 0.35 },
    share: 0.8,
    agreeing: 2,
  },
  cause: {
    signals: 2,
    waitingShare: 0.25, // our choice
    activeKeyResults: 3,
    concentrated: 0.5, // our choice
    missedCheckIns: 0.34, // our choice: more than one in three
    staleDays: 14, // our choice: one fortnightly check
    workInProgressRise: 1.2, // our choice: as high friction
  },
  friction: { high: 1.2, weeks: 8, clip: [0.5, 2] },
  review: { hit: { committed: 1, stretch: 0.7 }, gapClosed: 0.5, baselineWithinDays: 14, same: 0.05 },
  impact: { fewestTeams: 4, mostAssignments: 5000, draws: 1999, share: 0.95, usefulShare: 0.1, power: 0.8 },
  contest: { answerWithinWorkingDays: 10 },
  remap: { fewestBlockers: 3, share: 0.3 }, // our choice
  // Our choice throughout, not measured: an organisation should replace these by its own.
  remedies: {
    pairHoursPerWeek: [2, 4],
    pairTimeShare: [0.4, 0.8],
    borrowWeeks: [1, 3],
    borrowHoursPerWeek: [4, 8],
    hireWeeks: [8, 16],
    hireHours: [40, 80],
    dropWeeks: [0, 1],
  },
  release: { freezeBelow: 2, step: 0.05, coarseStep: 0.2 }, // P04; the steps are our choice
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
    playbookDays: 90,
  },
  nudges: { perDay: 3, perWeek: 10, minutesApart: 45, restDays: 30, dismissals: 3, offDays: 7 },
  workHours: { weekdays: [1, 2, 3, 4, 5], fromMinute: 9 * 60, toMinute: 17 * 60 },
  retention: { sprintDays: 90, evidenceMonths: 24 },
  ingest: { clockSkewMinutes: 5 }, // our choice
  lesson: { staleAfterDays: 365 },
};
