/** How ready people are for a Key Result: the number that completion is not. */
import type { Rules } from '../rules.js';
import { levelsOf, type Levels, type Member, type Need } from './members.js';

/** 0–1 with its range. */
export interface Readiness {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Share of weight, member × skill, that is not unknown. */
  readonly known: number;
  /** People behind it. */
  readonly n: number;
}

export interface NotEnoughEvidence {
  readonly unknown: 'not-enough-evidence';
  readonly known: number;
}

/** Share of the required level that is there, at most 1. */
export const reached = (level: number, required: number): number => Math.min(1, level / required);

/**
 * One person: R = Σ wₛ·min(1, profₛ ÷ reqₛ); a team: the mean over its members (REQUIREMENTS (b)). Who is not known on a
 * skill counts with the prior. The range carries the 20th and 80th percentiles of the estimates to the sum as independent
 * errors, side by side: R − √Σ(c·(v − low))², R + √Σ(c·(high − v))², c = weight ÷ n. Absent without needs or people.
 */
export function readinessOf(needs: readonly Need[], members: readonly Member[], rules: Rules): Readiness | undefined {
  return readinessAt(needs, members, ({ skillId }, member) => levelsOf(member, skillId, rules));
}

/** As `readinessOf`, with levels that the caller moves: a projection, or a gap that was closed. */
export function readinessAt(
  needs: readonly Need[],
  members: readonly Member[],
  levels: (need: Need, member: Member) => Levels,
): Readiness | undefined {
  const n = members.length;
  if (n === 0 || needs.length === 0) return undefined;
  let value = 0;
  let below = 0;
  let above = 0;
  let known = 0;
  let weights = 0;
  for (const member of members) {
    for (const need of needs) {
      const { level, levelLow, levelHigh, isKnown } = levels(need, member);
      const share = need.weight / n;
      const at = reached(level, need.level);
      value += share * at;
      below += square(share * Math.max(0, at - reached(levelLow, need.level)));
      above += square(share * Math.max(0, reached(levelHigh, need.level) - at));
      weights += need.weight;
      if (isKnown) known += need.weight;
    }
  }
  return {
    value,
    low: Math.max(0, value - Math.sqrt(below)),
    high: Math.min(1, value + Math.sqrt(above)),
    known: known / weights,
    n,
  };
}

const square = (x: number): number => x * x;

/** A Key Result: the mean over its owner teams, weighted by their members; ranges add as independent errors. */
export function rolledUp(teams: readonly Readiness[]): Readiness | undefined {
  const n = teams.reduce((sum, team) => sum + team.n, 0);
  if (n === 0) return undefined;
  const weighted = (of: (team: Readiness) => number): number =>
    teams.reduce((sum, team) => sum + (team.n / n) * of(team), 0);
  const spread = (of: (team: Readiness) => number): number =>
    Math.sqrt(teams.reduce((sum, team) => sum + square((team.n / n) * of(team)), 0));
  // Twenty parts of a twentieth are a hair more than one in binary.
  const value = Math.min(
    1,
    weighted((team) => team.value),
  );
  return {
    value,
    low: Math.max(0, value - spread((team) => team.value - team.low)),
    high: Math.min(1, value + spread((team) => team.high - team.value)),
    known: Math.min(
      1,
      weighted((team) => team.known),
    ),
    n,
  };
}

/** The number where enough is known, else that it is not: below half the weight nothing is said. */
export function stated(readiness: Readiness | undefined, rules: Rules): Readiness | NotEnoughEvidence {
  if (!readiness || readiness.known < rules.readiness.minKnownShare) {
    return { unknown: 'not-enough-evidence', known: readiness?.known ?? 0 };
  }
  return readiness;
}
