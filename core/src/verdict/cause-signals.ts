/** What speaks for and against each of the eight causes (REQUIREMENTS d7). What is not known speaks neither way. */
import type { SkillId } from '../model.js';
import type { Rules } from '../rules.js';

export const CAUSES = [
  'capability',
  'wrong-key-result',
  'dependency',
  'capacity',
  'priority-shift',
  'external',
  'focus',
  'cadence',
] as const;

export type Cause = (typeof CAUSES)[number];

export type SignalKind =
  | 'readiness-below-target'
  | 'below-floor'
  | 'blockers-match-gaps'
  | 'ready-and-at-floor'
  | 'skills-grew-number-did-not'
  | 'activity-grew-number-did-not'
  | 'earlier-periods-show-link'
  | 'blocked-by-others'
  | 'waits-for-others'
  | 'few-external-links'
  | 'friction-high'
  | 'people-left'
  | 'work-in-progress-up'
  | 'work-in-progress-stable'
  | 'scope-delivered'
  | 'key-result-changed'
  | 'work-moved-to-other-goals'
  | 'work-share-stable'
  | 'peers-moved-too'
  | 'only-this-team'
  | 'market-changed'
  | 'many-key-results'
  | 'work-scattered'
  | 'work-concentrated'
  | 'check-ins-missed'
  | 'values-stale'
  | 'check-ins-on-time';

/** Everything is optional except what the verdict itself knows. Shares 0–1. */
export interface CauseFacts {
  /** Absent when too little is known. */
  readonly readiness?: number;
  readonly isAtFloor?: boolean;
  /** Skills below their required level. */
  readonly gaps: readonly SkillId[];
  /** Skills that blocked work items are about, from matching them. */
  readonly blockerSkills?: readonly SkillId[];
  readonly skillsGrew?: boolean;
  readonly activityGrew?: boolean;
  readonly numberMoved?: boolean;
  /** In earlier periods the number followed these skills. */
  readonly earlierLink?: boolean;
  /** Share of open work items that are blocked by another team's, and of time spent waiting. */
  readonly blockedByOthers?: number;
  readonly waitingShare?: number;
  readonly isFrictionHigh?: boolean;
  readonly leavers?: number;
  /** Work in progress ÷ its usual amount. */
  readonly workInProgress?: number;
  readonly scopeDelivered?: boolean;
  /** Versions of the Key Result that began in this period, beyond the first. */
  readonly changes?: number;
  readonly movedToOtherGoals?: boolean;
  readonly isWorkShareStable?: boolean;
  /** Other teams on the same metric moved the same way. */
  readonly peersMovedToo?: boolean;
  readonly marketChanged?: boolean;
  readonly activeKeyResults?: number;
  /** Share of the team's work on its largest Key Result. */
  readonly largestWorkShare?: number;
  readonly missedCheckIns?: number;
  readonly daysSinceCheckIn?: number;
}

export interface Signal {
  readonly kind: SignalKind;
  /** True where this alone rules a cause out. */
  readonly isDecisive?: true;
}

export interface Signals {
  readonly for: readonly Signal[];
  readonly against: readonly Signal[];
}

const when = (holds: boolean | undefined, kind: SignalKind): readonly Signal[] => (holds === true ? [{ kind }] : []);

export function signalsOf(
  facts: CauseFacts,
  { readiness: { target }, cause }: Rules,
): Readonly<Record<Cause, Signals>> {
  const { readiness, isAtFloor, gaps, blockerSkills = [], numberMoved } = facts;
  const isReady = readiness === undefined ? undefined : readiness >= target - 1e-9;
  const didNotMove = numberMoved === false;
  const atLeast = (value: number | undefined, bar: number): boolean | undefined =>
    value === undefined ? undefined : value >= bar - 1e-9;
  const not = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);
  const waits = atLeast(facts.waitingShare, cause.waitingShare);
  const blocked = atLeast(facts.blockedByOthers, cause.waitingShare);
  const moreInProgress = atLeast(facts.workInProgress, cause.workInProgressRise);
  const concentrated = atLeast(facts.largestWorkShare, cause.concentrated);
  const missed = atLeast(facts.missedCheckIns, cause.missedCheckIns);
  const stale = facts.daysSinceCheckIn === undefined ? undefined : facts.daysSinceCheckIn > cause.staleDays;
  return {
    capability: {
      for: [
        ...when(not(isReady), 'readiness-below-target'),
        ...when(not(isAtFloor), 'below-floor'),
        ...when(
          gaps.some((id) => blockerSkills.includes(id)),
          'blockers-match-gaps',
        ),
      ],
      against: isReady === true && isAtFloor === true ? [{ kind: 'ready-and-at-floor', isDecisive: true }] : [],
    },
    'wrong-key-result': {
      for: [
        ...when(facts.skillsGrew === true && didNotMove, 'skills-grew-number-did-not'),
        ...when(facts.activityGrew === true && didNotMove, 'activity-grew-number-did-not'),
      ],
      against: when(facts.earlierLink, 'earlier-periods-show-link'),
    },
    dependency: {
      for: [...when(blocked, 'blocked-by-others'), ...when(waits, 'waits-for-others')],
      against: when(not(blocked), 'few-external-links'),
    },
    capacity: {
      for: [
        ...when(facts.isFrictionHigh, 'friction-high'),
        ...when(facts.leavers === undefined ? undefined : facts.leavers > 0, 'people-left'),
        // Friction holds work in progress already: two names for one observation are not two signals.
        ...when(facts.isFrictionHigh === true ? false : moreInProgress, 'work-in-progress-up'),
      ],
      against: [
        ...when(not(moreInProgress), 'work-in-progress-stable'),
        ...when(facts.scopeDelivered, 'scope-delivered'),
      ],
    },
    'priority-shift': {
      for: [
        ...when(facts.changes === undefined ? undefined : facts.changes > 0, 'key-result-changed'),
        ...when(facts.movedToOtherGoals, 'work-moved-to-other-goals'),
      ],
      against: when(facts.isWorkShareStable, 'work-share-stable'),
    },
    external: {
      for: [...when(facts.peersMovedToo, 'peers-moved-too'), ...when(facts.marketChanged, 'market-changed')],
      against: when(not(facts.peersMovedToo), 'only-this-team'),
    },
    focus: {
      for: [
        ...when(
          facts.activeKeyResults === undefined ? undefined : facts.activeKeyResults > cause.activeKeyResults,
          'many-key-results',
        ),
        ...when(not(concentrated), 'work-scattered'),
      ],
      against: when(concentrated, 'work-concentrated'),
    },
    cadence: {
      for: [...when(missed, 'check-ins-missed'), ...when(stale, 'values-stale')],
      against: when(missed === false && stale === false, 'check-ins-on-time'),
    },
  };
}
